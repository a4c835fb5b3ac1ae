import { hoursBandWords } from '@/lib/domain/hours-band'
import { figurePageSize, type FigureScreen } from '@/lib/report/queries'
import { whyCounted } from '@/lib/report/why-counted'
import { UnnamedRows } from './unnamed-rows'

type Props = { data: FigureScreen; page: number }

const sizeOf = (value: unknown) => (value === null ? null : Number(value))

/** The rows behind a figure: why each counts, and between which hours where they make the figure. */
export function FigureTable({ data, page }: Props) {
  const { spec, rows, day } = data
  const works = spec.counted === 'working'
  const sizes = { day, placeHours: sizeOf(data.placeHours), placeLimit: sizeOf(data.placeLimit) }
  return (
    <UnnamedRows
      caption={spec.label}
      columns={[
        ...(works ? [{ label: 'Uren per week' }] : []),
        { label: spec.counted === 'idle' ? 'Telt niet mee omdat' : 'Telt omdat' },
      ]}
      rows={rows.map((row) => [
        ...(works ? [hoursBandWords(row.hours)] : []),
        whyCounted(spec.counted, row, sizes),
      ])}
      page={page}
      pageSize={figurePageSize}
      alike={works}
    />
  )
}
