import 'server-only'
import { hoursBandWords } from '@/lib/domain/hours-band'
import { supportWords } from '@/lib/domain/work-profile'
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
import { knownChosen, numberOf, thresholdChosen } from './choices'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

type Row = NamedWaitingLine | UnnamedWaitingLine

const ofNamed =
  <Value>(value: (row: NamedWaitingLine) => Value) =>
  (row: Row) =>
    'number' in row ? value(row) : null

const place: SheetColumn<Row> = { label: 'Plaats', kind: 'number', width: 8, value: (row) => row.place }
const support: SheetColumn<Row> = {
  label: 'Begeleiding',
  kind: 'text',
  width: 28,
  value: ofNamed((row) => row.support && wordOf(supportClassLabel, row.support)),
}
const hours: SheetColumn<Row> = {
  label: 'Uren per week',
  kind: 'number',
  value: ofNamed((row) => numberOf(row.hours)),
}

/** What a manager takes along; since when somebody stands there and was spoken to are days, which count for figures. */
const unnamed: readonly SheetColumn<Row>[] = [
  place,
  {
    label: 'Begeleiding',
    kind: 'text',
    width: 28,
    value: (row) => ('number' in row ? null : supportWords(row.support)),
  },
  {
    label: 'Uren per week',
    kind: 'text',
    width: 28,
    value: (row) => ('number' in row ? null : hoursBandWords(row.hours)),
  },
]

const named: readonly SheetColumn<Row>[] = [
  place,
  { label: 'Naam', kind: 'text', width: 28, value: ofNamed(listNameOf) },
  { label: 'Nummer', kind: 'text', value: ofNamed(({ number }) => number) },
  { label: 'Op de lijst sinds', kind: 'day', value: ofNamed(({ positionOn }) => positionOn) },
  { label: 'Laatst bevestigd', kind: 'day', value: ofNamed(({ confirmedOn }) => confirmedOn) },
  support,
  hours,
  { label: 'Volgende controle', kind: 'day', value: ofNamed(({ nextCheckOn }) => nextCheckOn) },
]

/** One queue of one gemeente on a day, in its order; for a manager without names, and nothing of a small queue. */
export const waitingFile: ListFile<WaitingListFilter, Row> = {
  permission: 'waitingList.read',
  name: 'wachtlijst',
  title: 'Wachtlijst',
  ofMunicipality: 'one',
  filter: waitingListFilter,
  page: async (context, filter) => {
    const list = await waitingListScreen.run(context, filter)
    if (list === null) return null
    const rows = newRows(list.rows, filter)
    const next = rows.length < waitingPageSize ? null : { ...filter, pagina: filter.pagina + 1 }
    return { rows, next, day: list.day, chosen: thresholdChosen(list.named ? 0 : list.threshold) }
  },
  columns: ({ role }) => (role === 'manager' ? unnamed : named),
  chosen: (_, { rij, bekend }) => [['Rij', stateLabel[rij ?? 'toBePlaced']], ...knownChosen(bekend)],
}

/** The rows of this page alone, by their place. */
const newRows = (rows: readonly Row[], { pagina }: WaitingListFilter) =>
  rows.filter(({ place }) => place > (pagina - 1) * waitingPageSize && place <= pagina * waitingPageSize)
