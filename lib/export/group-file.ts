import 'server-only'
import { formatNumber } from '@/lib/domain/dutch-number'
import { hoursBandWords } from '@/lib/domain/hours-band'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import { groupFilter, groupParts, type GroupFilter } from '@/lib/report/group-filter'
import type { GroupFigure } from '@/lib/report/group-matrix'
import type { GroupLine } from '@/lib/report/group-opened'
import { groupScreen, type GroupReport } from '@/lib/report/group-queries'
import { groupPageSize } from '@/lib/report/group-rows'
import { knownChosen, thresholdChosen } from './choices'
import { figureChosen } from './figures-file'
import { lineColumn } from './line-column'
import type { ListFile, ListPage } from './list-file'
import type { SheetColumn } from './sheet'

/** A figure over the gemeenten, and below how many it is not shown. */
type Figure = GroupFigure & { threshold: number }
type Row = Figure | GroupLine

const valueOf = (shown: Shown | undefined) => (shown?.kind === 'number' ? shown.value : null)
const wordsOf = (shown: Shown | undefined, { threshold }: Figure) =>
  shown?.kind === 'number' ? null : shownWords(shown, threshold, formatNumber)

/** The number, and beside it why there is none. */
const pair = (label: string, shown: (row: Figure) => Shown | undefined): SheetColumn<Row>[] => [
  { label, kind: 'number', value: (row) => ('cells' in row ? valueOf(shown(row)) : null) },
  {
    label: `${label}: waarom geen getal`,
    kind: 'text',
    value: (row) => ('cells' in row ? wordsOf(shown(row), row) : null),
  },
]

const ofLine =
  <Value>(value: (row: GroupLine) => Value) =>
  (row: Row) =>
    'why' in row ? value(row) : null

const lines: readonly SheetColumn<Row>[] = [
  lineColumn,
  { label: 'Gemeente', kind: 'text', width: 28, value: ofLine(({ municipality }) => municipality) },
  {
    label: 'Uren per week',
    kind: 'text',
    width: 28,
    value: ofLine(({ hours }) => hours && hoursBandWords(hours)),
  },
  { label: 'Telt omdat', kind: 'text', width: 64, value: ofLine(({ why }) => why) },
]

/**
 * One part of the figures of Sturing with a column for each own gemeente, as the page shows it, or the rows without a name behind a
 * figure of all together.
 */
export const groupFile: ListFile<GroupFilter, Row> = {
  permission: 'report.read',
  name: 'sturing-gemeenten',
  title: 'Gemeenten naast elkaar',
  called: ({ onderdeel }) => onderdeel,
  filter: groupFilter,
  page: async (context, filter) => {
    const report = await groupScreen.run(context, filter)
    if (filter.cijfer !== undefined) return linesOf(report, filter)
    if (!report?.beside) return null
    const { threshold } = report
    return {
      rows: report.beside.figures.map((figure) => ({ ...figure, threshold })),
      next: null,
      day: report.day,
      chosen: thresholdChosen(threshold),
    }
  },
  columns: ({ municipalities }, { cijfer }) =>
    cijfer !== undefined
      ? lines
      : [
          { label: 'Cijfer', kind: 'text', width: 60, value: (row) => ('label' in row ? row.label : null) },
          ...municipalities.flatMap(({ name }, at) => pair(name, ({ cells }) => cells[at])),
          ...pair('Samen', ({ total }) => total),
        ],
  chosen: (_actor, { onderdeel, bekend }) => [
    ['Onderdeel', groupParts.find(([part]) => part === onderdeel)?.[1] ?? ''],
    ...knownChosen(bekend),
  ],
}

/** A page of the rows of the figure that is opened; null for one that may not be. */
function linesOf(report: GroupReport | null, filter: GroupFilter): ListPage<GroupFilter, Row> | null {
  if (!report?.opened) return null
  const { rows, total } = report.opened
  const chosen = figureChosen(report.opened, report.threshold)
  const more = filter.pagina * groupPageSize < total
  return { rows, next: more ? { ...filter, pagina: filter.pagina + 1 } : null, day: report.day, chosen }
}
