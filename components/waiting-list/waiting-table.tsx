import { RowKeys } from '@/components/shell/row-keys'
import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { addDays, daysBetween } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { durationWords } from '@/lib/domain/duration-bands'
import { supportWord } from '@/lib/domain/work-profile'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { NamedWaitingLine, WaitingList } from '@/lib/waiting-list/queries'
import { rowStanding } from '@/lib/waiting-list/standing-word'
import { NobodyWaits } from './nobody-waits'

type Named = Extract<WaitingList, { named: true }>
type Props = { list: Named; mayConfirm: boolean }

/** One queue in its order; a name opens the trajectory, and who is to be spoken to this month has a link to what came of it; where that is nobody there is no column for it. */
export function WaitingTable({ list, mayConfirm }: Props) {
  const soon = addDays(list.today, 30)
  const until = mayConfirm && list.rows.some((row) => confirm(row, soon) !== null) ? soon : null
  const columns = until ? [...columnsOf(list), confirmColumn] : columnsOf(list)
  return (
    <>
      <DataTable
        caption="Wachtlijst"
        columns={columns}
        rows={rowsOf(list, until)}
        empty={<NobodyWaits list={list} />}
      />
      <RowKeys />
    </>
  )
}

const trajectories = `${paths.trajectories}/`
const confirmColumn: Column = {
  label: 'Doen',
  kind: 'act',
  act: { words: 'Uitkomst', end: '/nalopen' },
}

/** The place opens to its points on that day, as known then, and to why it changed. */
const placeColumn = ({ day, known, now }: Named): Column => ({
  label: 'Plaats',
  kind: 'figure',
  act: { end: now ? '/plaats' : withQuery('/plaats', { tot: day, bekend: known ?? undefined }) },
})

const columnsOf = (list: Named): Column[] => [
  placeColumn(list),
  { label: 'Naam', kind: 'link', base: trajectories },
  { label: 'Sinds', tight: true },
  { label: 'Laatst bevestigd', tight: true, notice: true },
  { label: 'Begeleiding' },
  { label: 'Uren', kind: 'number' },
  { label: 'Volgende controle', tight: true },
]

const rowsOf = (list: Named, until: string | null): Row[] =>
  list.rows.map((row) => [
    row.place,
    [listNameOf(row), row.number],
    ...facts(row, list),
    ...(until ? [confirm(row, until)] : []),
  ])

const confirm = ({ nextCheckOn }: NamedWaitingLine, until: string): Row[number] =>
  nextCheckOn !== null && nextCheckOn <= until ? 1 : null

const facts = (row: NamedWaitingLine, list: Named): Row => [
  [formatDate(row.positionOn), durationWords(Math.max(0, daysBetween(row.positionOn, list.day)))],
  [row.confirmedOn === null ? 'nog niet' : formatDate(row.confirmedOn), rowStanding(row, list.heard)],
  supportWord(row.support),
  row.hours === null ? '' : formatNumber(Number(row.hours)),
  row.nextCheckOn === null ? '' : formatDate(row.nextCheckOn),
]
