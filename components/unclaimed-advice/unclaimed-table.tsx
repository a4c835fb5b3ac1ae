import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { daysBetween } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { adviceOutcomeLabel } from '@/lib/domain/labels'
import { paths, withQuery } from '@/lib/paths'
import { unclaimedName, type UnclaimedRow } from '@/lib/unclaimed-advice/queries'

const dated: Column[] = [
  { label: 'Geboren', tight: true },
  { label: 'Advies', kind: 'tag' },
  { label: 'Advies van', tight: true },
  { label: 'Ontvangen', tight: true },
  { label: 'Ligt er al', kind: 'number', tight: true },
]
const columns: Column[] = [
  { label: 'Naam', kind: 'link' },
  ...dated,
  { label: 'Van wie' },
  { label: 'Lijkt op', tight: true },
]

type Asked = Record<string, string | undefined>
type Props = {
  rows: readonly UnclaimedRow[]
  /** The day that is shown, and whether that is today as known now. */
  day: string
  now: boolean
  asked: Asked
}

/** Advices that no trajectory holds, longest ago first; a name opens what can be done with it, today. */
export function UnclaimedTable({ rows, day, now, asked }: Props) {
  if (!now) return <UnclaimedThen rows={rows} day={day} />
  return (
    <DataTable
      caption="Adviezen zonder traject"
      columns={columns}
      rows={rows.map((row) => rowOf(row, day, asked))}
      empty={
        <EmptyState title="Elk advies dat bekend is, staat in een traject.">
          <p>
            Kwam er een advies van UWV binnen waarvan u geen traject vindt? Leg het hieronder vast, of lees de
            lijst van UWV bij <a href={paths.imports}>Invoer</a>.
          </p>
        </EmptyState>
      }
    />
  )
}

const days = (count: number) => (count === 1 ? '1 dag' : `${formatNumber(count)} dagen`)

function UnclaimedThen({ rows, day }: Pick<Props, 'rows' | 'day'>) {
  return (
    <DataTable
      caption="Adviezen zonder traject"
      columns={[{ label: 'Naam' }, ...dated]}
      rows={rows.map((row) => [unclaimedName(row), ...datedCells(row, day)])}
      empty={<EmptyState title="Op deze dag wachtte geen advies." />}
    />
  )
}

const datedCells = (row: UnclaimedRow, day: string): Row => [
  row.birthDate === null ? 'onbekend' : formatDate(row.birthDate),
  [adviceOutcomeLabel[row.outcome], row.outcome === 'positive' ? 'positive' : 'neutral'],
  formatDate(row.advisedOn),
  formatDate(row.receivedOn),
  days(daysBetween(row.receivedOn, day)),
]

const rowOf = (row: UnclaimedRow, day: string, asked: Asked): Row => [
  [unclaimedName(row), withQuery(paths.unclaimedAdvice, { ...asked, bij: row.id })],
  ...datedCells(row, day),
  row.owner,
  row.likely.join(', '),
]
