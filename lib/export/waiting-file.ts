import 'server-only'
import { supportClassLabel } from '@/lib/domain/work-terms'
import { stateLabel, wordOf } from '@/lib/domain/terms'
import { listNameOf } from '@/lib/person/name-row'
import { waitingListFilter, type WaitingListFilter } from '@/lib/waiting-list/list-filter'
import {
  waitingListScreen,
  waitingPageSize,
  type NamedWaitingLine,
  type UnnamedWaitingLine,
} from '@/lib/waiting-list/queries'
import { numberOf } from './choices'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

type Row = NamedWaitingLine | UnnamedWaitingLine

const named: readonly SheetColumn<Row>[] = [
  { label: 'Naam', kind: 'text', width: 28, value: (row) => ('number' in row ? listNameOf(row) : null) },
  { label: 'Nummer', kind: 'text', value: (row) => ('number' in row ? row.number : null) },
]
const unnamed: readonly SheetColumn<Row>[] = [
  { label: 'Sleutel', kind: 'text', value: (row) => ('key' in row ? row.key : null) },
]
const facts: readonly SheetColumn<Row>[] = [
  { label: 'Op de lijst sinds', kind: 'day', value: ({ positionOn }) => positionOn },
  { label: 'Laatst bevestigd', kind: 'day', value: ({ confirmedOn }) => confirmedOn },
  {
    label: 'Begeleiding',
    kind: 'text',
    width: 28,
    value: ({ support }) => support && wordOf(supportClassLabel, support),
  },
  { label: 'Uren per week', kind: 'number', value: ({ hours }) => numberOf(hours) },
  { label: 'Volgende controle', kind: 'day', value: ({ nextCheckOn }) => nextCheckOn },
]

/** One queue of one gemeente on a day, in its order; for a manager without names, and nothing of a small queue. */
export const waitingFile: ListFile<WaitingListFilter, Row> = {
  permission: 'waitingList.read',
  name: 'wachtlijst',
  title: 'Wachtlijst',
  filter: waitingListFilter,
  page: async (context, filter) => {
    const list = await waitingListScreen.run(context, filter)
    if (list === null) return null
    const rows = newRows(list.rows, filter)
    const next = rows.length < waitingPageSize ? null : { ...filter, pagina: filter.pagina + 1 }
    return { rows, next, day: list.day }
  },
  columns: ({ role }) => [
    { label: 'Plaats', kind: 'number', width: 8, value: ({ place }) => place },
    ...(role === 'manager' ? unnamed : named),
    ...facts,
  ],
  chosen: ({ municipalities }, { gemeente, rij }) => {
    const municipality = municipalities.find(({ id }) => id === gemeente) ?? municipalities[0]
    return [
      ['Gemeente', municipality?.name ?? ''],
      ['Rij', stateLabel[rij ?? 'toBePlaced']],
    ]
  },
}

/** The rows of this page alone, by their place. */
const newRows = (rows: readonly Row[], { pagina }: WaitingListFilter) =>
  rows.filter(({ place }) => place > (pagina - 1) * waitingPageSize && place <= pagina * waitingPageSize)
