import 'server-only'
import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import { groupFilter, groupParts, type GroupFilter } from '@/lib/report/group-filter'
import type { GroupFigure } from '@/lib/report/group-matrix'
import { groupScreen } from '@/lib/report/group-queries'
import { knownChosen } from './choices'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

/** A figure over the gemeenten, and below how many it is not shown. */
type Row = GroupFigure & { threshold: number }

const valueOf = (shown: Shown | undefined) => (shown?.kind === 'number' ? shown.value : null)
const wordsOf = (shown: Shown | undefined, { threshold }: Row) =>
  shown?.kind === 'number' ? null : shownWords(shown, threshold, formatNumber)

/** The number, and beside it why there is none. */
const pair = (label: string, shown: (row: Row) => Shown | undefined): SheetColumn<Row>[] => [
  { label, kind: 'number', value: (row) => valueOf(shown(row)) },
  { label: `${label}: waarom geen getal`, kind: 'text', value: (row) => wordsOf(shown(row), row) },
]

/** One part of the figures of Sturing with a column for each own gemeente, as the page shows it. */
export const groupFile: ListFile<GroupFilter, Row> = {
  permission: 'report.read',
  name: 'sturing-gemeenten',
  title: 'Gemeenten naast elkaar',
  called: ({ onderdeel }) => onderdeel,
  filter: groupFilter,
  page: async (context, filter) => {
    const report = await groupScreen.run(context, filter)
    if (!report?.beside) return null
    const { threshold } = report
    return {
      rows: report.beside.figures.map((figure) => ({ ...figure, threshold })),
      next: null,
      day: report.day,
    }
  },
  columns: ({ municipalities }) => [
    { label: 'Cijfer', kind: 'text', width: 60, value: ({ label }) => label },
    ...municipalities.flatMap(({ name }, at) => pair(name, ({ cells }) => cells[at])),
    ...pair('Samen', ({ total }) => total),
  ],
  chosen: (_actor, { onderdeel, bekend }) => [
    ['Onderdeel', groupParts.find(([part]) => part === onderdeel)?.[1] ?? ''],
    ...knownChosen(bekend),
  ],
}
