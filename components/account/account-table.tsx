import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import type { AccountRow } from '@/lib/account/queries'
import { roleLabel } from '@/lib/account/role-label'
import { paths } from '@/lib/paths'

const columns: Column[] = [
  { label: 'Naam', kind: 'link' },
  { label: 'E-mailadres' },
  { label: 'Rol', tight: true },
  { label: 'Organisatie' },
  { label: 'Gemeenten nu' },
  { label: 'Laatst ingelogd', tight: true },
  { label: 'Stand', kind: 'tag' },
]

function standing(row: AccountRow): readonly [string, string] {
  if (!row.active) return ['uit', 'neutral']
  if (row.invited) return ['uitgenodigd', 'info']
  return row.toReview ? ['nazien', 'warning'] : ['aan', 'positive']
}

/** Who may sign in, with what, and when they last did: the list of a review of rights. */
export function AccountTable({ rows }: { rows: readonly AccountRow[] }) {
  return (
    <DataTable
      caption="Accounts"
      narrow="stack"
      columns={columns}
      rows={rows.map((row) => [
        [row.name, paths.account(row.id)],
        row.email,
        roleLabel[row.role],
        row.organisation,
        row.municipalities,
        row.lastSignedInAt ? instantWords(row.lastSignedInAt) : 'nog nooit',
        standing(row),
      ])}
      empty={
        <EmptyState title="Hier staan geen accounts">
          <p>Kies een andere rol of stand, of maak een nieuw account.</p>
        </EmptyState>
      }
    />
  )
}
