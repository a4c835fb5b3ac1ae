import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { daysBetween } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { adviceOutcomeLabel } from '@/lib/domain/labels'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { unclaimedNameRow, type UnclaimedRow } from '@/lib/unclaimed-advice/queries'

const columns: Column[] = [
  { label: 'Naam', kind: 'link' },
  { label: 'Geboren', tight: true },
  { label: 'Advies', kind: 'tag' },
  { label: 'Advies van', tight: true },
  { label: 'Ontvangen', tight: true },
  { label: 'Ligt er al', kind: 'number', tight: true },
  { label: 'Van wie' },
  { label: 'Lijkt op', tight: true },
]

type Asked = Record<string, string | undefined>
type Props = { rows: readonly UnclaimedRow[]; today: string; asked: Asked }

/** Advices that no trajectory holds, longest ago first; a name opens what can be done with it. */
export function UnclaimedTable({ rows, today, asked }: Props) {
  return (
    <DataTable
      caption="Adviezen zonder traject"
      columns={columns}
      rows={rows.map((row) => rowOf(row, today, asked))}
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

/** The name on an advice, as lists say it. */
export const nameOfUnclaimed = (row: UnclaimedRow) => listNameOf(unclaimedNameRow(row))

const rowOf = (row: UnclaimedRow, today: string, asked: Asked): Row => [
  [nameOfUnclaimed(row), withQuery(paths.unclaimedAdvice, { ...asked, bij: row.id })],
  row.birthDate === null ? 'onbekend' : formatDate(row.birthDate),
  [adviceOutcomeLabel[row.outcome], row.outcome === 'positive' ? 'positive' : 'neutral'],
  formatDate(row.advisedOn),
  formatDate(row.receivedOn),
  days(daysBetween(row.receivedOn, today)),
  row.owner,
  row.likely.join(', '),
]
