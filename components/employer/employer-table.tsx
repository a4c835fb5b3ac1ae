import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/domain/dutch-date'
import { wordOf } from '@/lib/domain/terms'
import { employerKindLabel } from '@/lib/domain/work-terms'
import type { EmployerRow } from '@/lib/employer/queries'
import { paths } from '@/lib/paths'

type Props = {
  rows: readonly EmployerRow[]
  company: boolean
  /** Whether it is the list of today as it stands. */
  now: boolean
  /** Whether a kind was chosen, so that no rows need not mean no employers. */
  filtered: boolean
}

/** Employers with what is arranged and who was spoken to last; a name opens the contact sheet. */
export function EmployerTable({ rows, company, ...asked }: Props) {
  return (
    <DataTable
      caption="Werkgevers"
      narrow="stack"
      columns={[
        { label: 'Werkgever', kind: 'link', base: `${paths.employers}/` },
        ...(company ? [] : [{ label: 'SO-bedrijf' }]),
        { label: 'Soort' },
        { label: 'Contactpersoon' },
        { label: 'Plekken', kind: 'number' },
        { label: 'Geregeld', kind: 'number' },
        { label: 'Laatste contact', tight: true },
      ]}
      rows={rows.map((row) => [
        [row.name, row.id],
        ...(company ? [] : [row.company]),
        wordOf(employerKindLabel, row.kind),
        row.contactName ?? 'nog niet bekend',
        row.places,
        row.kind === 'regularEmployer' ? `${row.arranged} van ${row.steps}` : '',
        row.lastContactOn === null ? 'nog niet' : formatDate(row.lastContactOn),
      ])}
      empty={<NoEmployers company={company} {...asked} />}
    />
  )
}

function NoEmployers({ company, now, filtered }: Omit<Props, 'rows'>) {
  const none = now ? 'Er zijn nog geen werkgevers.' : 'Er waren geen werkgevers op deze dag.'
  return (
    <EmptyState title={filtered ? 'Geen werkgevers van deze soort.' : none}>
      {filtered && (
        <p>
          <a href={paths.employers}>Toon alle werkgevers</a>
        </p>
      )}
      {now && (
        <p>
          {company
            ? 'Voeg een werkgever toe, of leg een plek vast: dan komt de werkgever erbij.'
            : 'Het SO-bedrijf legt werkgevers vast.'}
        </p>
      )}
    </EmptyState>
  )
}
