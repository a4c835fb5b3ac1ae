import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/domain/dutch-date'
import { stateLabel } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { shownAtMost, type Found, type FoundRow } from '@/lib/search/find-trajectories'

const words = { name: 'naam', bsn: 'BSN', birthDate: 'geboortedatum', number: 'nummer' } as const

const columns: Column[] = [
  { label: 'Naam', kind: 'link', base: `${paths.trajectories}/` },
  { label: 'Geboren', tight: true },
  { label: 'Nummer', tight: true },
  { label: 'Stap', kind: 'tag' },
  { label: 'Sinds', tight: true },
  { label: 'Consulent' },
]

const cells = (row: FoundRow): Row => [
  [listNameOf(row), row.number],
  row.birthDate ? formatDate(row.birthDate) : row.birthYear,
  row.number,
  [stateLabel[row.state], row.state === 'closed' ? 'neutral' : 'info'],
  formatDate(row.stateSince),
  row.owner ?? 'niemand',
]

/** What a search found; the words themselves stay out of the page, for they may be a BSN. */
export function FoundTable({ found, mayRegister }: { found: Found; mayRegister: boolean }) {
  return (
    <>
      <p className="mb-4">
        Gezocht op {found.impossibleDay ? words.birthDate : words[found.kind]}.{' '}
        <a href={paths.trajectories}>Terug naar alle trajecten</a>
      </p>
      <DataTable
        caption={`Gevonden op ${words[found.kind]}`}
        columns={columns}
        rows={found.rows.map(cells)}
        empty={<NothingFound found={found} mayRegister={mayRegister} />}
      />
      {found.more && (
        <p className="mt-3">{`De eerste ${shownAtMost} mensen staan hier. Typ meer letters om minder te vinden.`}</p>
      )}
    </>
  )
}

/** What to try next, by what was searched. */
const hints = {
  name: 'Kijk de spelling na: een ander begin van de naam of een voornaam kan ook. Weet u het niet zeker, zoek dan op geboortedatum of BSN.',
  bsn: 'Kijk de cijfers na, of zoek op naam of geboortedatum.',
  birthDate: 'Kijk de datum na, of zoek op naam of BSN.',
  number: 'Kijk het nummer na, bijvoorbeeld T-2026-0113, of zoek op naam of geboortedatum.',
} as const

function NothingFound({ found, mayRegister }: { found: Found; mayRegister: boolean }) {
  const { kind, impossibleDay } = found
  const title = impossibleDay ? 'Deze datum bestaat niet.' : 'Niemand gevonden in uw gemeenten.'
  return (
    <EmptyState title={title}>
      <p>
        {impossibleDay ? 'Controleer dag en maand, of zoek op naam of BSN.' : hints[kind]}
        {mayRegister && !impossibleDay && (
          <>
            {' '}
            Is deze persoon nieuw? <a href={paths.newTrajectory}>Meld iemand aan</a>.
          </>
        )}
      </p>
    </EmptyState>
  )
}
