import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { formLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { PlacementTab } from '@/lib/placement/list-filter'
import type { PlacementRow } from '@/lib/placement/queries'

type Props = { rows: readonly PlacementRow[]; tab: Exclude<PlacementTab, 'verwezen'>; company: boolean }

const empty = {
  loopt: 'Er werkt nu niemand in beschut werk.',
  eindigt: 'Binnen drie maanden eindigt geen contract.',
  beeindigd: 'Er is nog geen plaatsing beëindigd.',
} as const

/** Who works where. A company that no longer sees a person still reads its own facts, without the name. */
export function PlacementTable({ rows, tab, company }: Props) {
  const columns: Column[] = [
    { label: 'Naam', kind: 'link' },
    { label: 'Werkgever' },
    ...(company ? [] : [{ label: 'SO-bedrijf' }]),
    { label: 'Vorm' },
    { label: 'Uren', kind: 'number' },
    { label: 'Sinds', tight: true },
    { label: tab === 'beeindigd' ? 'Laatste dag' : 'Einde contract', tight: true },
    ...(tab === 'beeindigd' ? [] : [{ label: 'Gesprek', tight: true }]),
  ]
  const cells = (row: PlacementRow): Row => [
    row.number === null ? 'Niet meer zichtbaar' : [listNameOf(row), paths.trajectory(row.number)],
    row.employerName,
    ...(company ? [] : [row.company ?? 'eigen plek']),
    wordOf(formLabel, row.form),
    formatNumber(Number(row.hours)),
    formatDate(row.since),
    row.until === null ? 'vast' : formatDate(row.until),
    ...(tab === 'beeindigd' ? [] : [row.checkInOn === null ? '' : formatDate(row.checkInOn)]),
  ]
  return (
    <DataTable
      caption="Plaatsingen"
      columns={columns}
      rows={rows.map(cells)}
      empty={
        <EmptyState title={empty[tab]}>
          <p>
            {company
              ? 'Aanbod en verwijzingen staan op het tabblad hiernaast.'
              : 'Bied iemand een plek aan: '}
            {!company && <a href={`${paths.waitingList}`}>naar de wachtlijst</a>}
          </p>
        </EmptyState>
      }
    />
  )
}
