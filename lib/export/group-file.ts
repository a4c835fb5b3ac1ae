import 'server-only'
import { formatNumber } from '@/lib/domain/dutch-number'
import { hoursBandWords } from '@/lib/domain/hours-band'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import type { Actor } from '@/lib/pipeline/actor'
import { groupFilter, groupParts, type GroupFilter } from '@/lib/report/group-filter'
import type { GroupFigure } from '@/lib/report/group-matrix'
import type { GroupLine } from '@/lib/report/group-opened'
import { groupScreen, type GroupReport } from '@/lib/report/group-queries'
import { groupPageSize } from '@/lib/report/group-rows'
import { termShows } from '@/lib/report/term-filter'
import { knownChosen, thresholdChosen } from './choices'
import { figureChosen } from './figures-file'
import { standColumns, standRows, type StandRow } from './group-stand'
import { lineColumn } from './line-column'
import type { ListFile, ListPage } from './list-file'
import type { SheetColumn } from './sheet'

/** A figure over the gemeenten, and below how many it is not shown. */
type Figure = GroupFigure & { threshold: number }
type Row = Figure | GroupLine | StandRow

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

/** Who steers no gemeente reads the company of the own account. */
const isCompany = ({ municipalities }: Pick<Actor, 'municipalities'>) => municipalities.length === 0

/** The rows that the page shows of a part: its figures, or of number and realised a row for each gemeente. */
const rowsOf = (report: GroupReport): Row[] =>
  report.beside
    ? report.beside.figures.map((figure) => ({ ...figure, threshold: report.threshold }))
    : standRows(report)

const ofStand = (company: boolean): SheetColumn<Row>[] =>
  standColumns(company).map(({ value, ...column }) => ({
    ...column,
    value: (row, at) => ('targetWords' in row ? value(row, at) : null),
  }))

/**
 * One part of the figures of Sturing for each own gemeente, as the page shows it (of a company what it has of each gemeente), or
 * the rows without a name behind a figure of all together.
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
    if (!report) return null
    const chosen = [...termsChosen(report), ...thresholdChosen(report.threshold)]
    return { rows: rowsOf(report), next: null, day: report.day, chosen }
  },
  columns: ({ municipalities }, { cijfer, onderdeel }) => {
    if (cijfer !== undefined) return lines
    const company = isCompany({ municipalities })
    if (company || onderdeel === 'stand') return ofStand(company)
    return [
      { label: 'Cijfer', kind: 'text', width: 60, value: (row) => ('label' in row ? row.label : null) },
      ...municipalities.flatMap(({ name }, at) => pair(name, ({ cells }) => cells[at])),
      ...pair('Samen', ({ total }) => total),
    ]
  },
  chosen: (actor, { onderdeel, bekend }) => [
    [
      'Onderdeel',
      isCompany(actor) ? 'Per gemeente' : (groupParts.find(([part]) => part === onderdeel)?.[1] ?? ''),
    ],
    ...knownChosen(bekend),
  ],
}

/** Which kinds of term were asked for, in the words of their page. */
function termsChosen({ beside }: GroupReport): (readonly [string, string])[] {
  const choice = beside?.terms?.choice
  if (!choice) return []
  const { toon, wie } = choice
  return [
    ['Welke termijnen', termShows[toon]],
    ...(wie === undefined ? [] : [['Wie moet iets doen', wie] as const]),
  ]
}

/** A page of the rows of the figure that is opened; null for one that may not be. */
function linesOf(report: GroupReport | null, filter: GroupFilter): ListPage<GroupFilter, Row> | null {
  if (!report?.opened) return null
  const { rows, total } = report.opened
  const chosen = [...figureChosen(report.opened, report.threshold), ...report.opened.about]
  const more = filter.pagina * groupPageSize < total
  return {
    rows,
    next: more ? { ...filter, pagina: filter.pagina + 1 } : null,
    day: report.day,
    opened: report.opened.label,
    chosen,
  }
}
