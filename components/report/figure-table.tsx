import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { whyCounted } from '@/lib/report/why-counted'
import type { FigureScreen } from '@/lib/report/queries'

/** The rows behind a figure: a key that means nothing elsewhere, its days, and why each counts. */
export function FigureTable({ data: { spec, rows, day, placeHours, placeLimit } }: { data: FigureScreen }) {
  const worked = !spec.counted.startsWith('state.') && !['offers', 'trials'].includes(spec.counted)
  const size = placeHours === null ? null : Number(placeHours)
  return (
    <DataTable
      caption={spec.label}
      columns={[
        { label: 'Sleutel', tight: true },
        { label: 'Sinds', tight: true },
        { label: 'Tot en met', tight: true },
        ...(worked ? [{ label: 'Uren per week', kind: 'number' } as const] : []),
        { label: spec.counted === 'idle' ? 'Telt niet mee omdat' : 'Telt omdat' },
      ]}
      rows={rows.map((row) => [
        row.key,
        formatDate(row.since),
        row.until ? formatDate(row.until) : '',
        ...(worked ? [row.hours === null ? '' : formatNumber(Number(row.hours))] : []),
        whyCounted(spec.counted, row, {
          day,
          placeHours: size,
          placeLimit: placeLimit === null ? null : Number(placeLimit),
        }),
      ])}
      empty={<EmptyState title="Deze pagina is leeg." />}
    />
  )
}
