import 'server-only'
import { z } from 'zod'
import { hoursBandWords } from '@/lib/domain/hours-band'
import { figureBySlug } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { figurePageSize, figureScreen, type FigureRow, type FigureScreen } from '@/lib/report/queries'
import { whyCounted } from '@/lib/report/why-counted'
import { knownChosen, thresholdChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

const figureFilter = reportFilter.extend({ cijfer: z.string().max(60).catch('') })
type FigureFilter = z.output<typeof figureFilter>

/** A row as the screen says it: between which hours, and why it counts. */
interface TakenRow extends Pick<FigureRow, 'hours'> {
  why: string
}

const sizeOf = (value: unknown) => (value === null ? null : Number(value))

const takenRow =
  ({ spec, day, ...found }: FigureScreen) =>
  (row: FigureRow): TakenRow => {
    const [placeHours, placeLimit] = [sizeOf(found.placeHours), sizeOf(found.placeLimit)]
    return {
      hours: row.hours,
      why: whyCounted(spec.counted, row, { day, placeHours, placeLimit }),
    }
  }

const worked: readonly SheetColumn<TakenRow>[] = [
  { label: 'Uren per week', kind: 'text', width: 28, value: ({ hours }) => hoursBandWords(hours) },
]

/** The rows behind one figure of Sturing, without a name; nothing for a figure that is too small to show. */
export const figureFile: ListFile<FigureFilter, TakenRow> = {
  permission: 'report.read',
  name: 'sturing',
  title: 'Sturing',
  ofMunicipality: 'one',
  called: ({ cijfer }) => cijfer,
  filter: figureFilter,
  page: async (context, { cijfer, ...filter }) => {
    const found = await figureScreen.run(context, { ...filter, slug: cijfer })
    if (found === null) return null
    const last = found.rows.length < figurePageSize
    return {
      rows: found.rows.map(takenRow(found)),
      next: last ? null : { ...filter, cijfer, pagina: filter.pagina + 1 },
      day: found.day,
      chosen: [
        ['Mensen', String(found.total)],
        ...(found.sum ? [['Samen', `${found.sum.words} ${found.sum.unit}`] as const] : []),
        ...thresholdChosen(found.threshold),
      ],
    }
  },
  columns: (_, { cijfer }) => [
    lineColumn,
    ...(figureBySlug(cijfer)?.counted === 'working' ? worked : []),
    { label: 'Telt omdat', kind: 'text', width: 60, value: ({ why }) => why },
  ],
  chosen: (_, { cijfer, bekend }) => [['Cijfer', figureBySlug(cijfer)?.label ?? ''], ...knownChosen(bekend)],
}
