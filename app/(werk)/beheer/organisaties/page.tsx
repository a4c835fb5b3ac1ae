import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { organisationsScreen, type OrganisationRow } from '@/lib/organisation/queries'
import { countingBasisLabel, organisationKindLabel } from '@/lib/organisation/settings'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const columns: Column[] = [
  { label: 'Naam', kind: 'link' },
  { label: 'Soort', tight: true },
  { label: 'Werkt nu met' },
  { label: 'Aantal dit jaar', kind: 'number' },
  { label: 'Telt in', tight: true },
  { label: 'BSN voor HR', tight: true },
  { label: 'Accounts', kind: 'number' },
  { label: 'Stand', kind: 'tag' },
]

function cells(row: OrganisationRow) {
  const municipality = row.kind === 'municipality'
  return [
    [row.name, paths.organisation(row.id)] as const,
    organisationKindLabel[row.kind],
    row.partners,
    municipality ? (row.places ?? 'onbekend') : null,
    municipality ? countingBasisLabel[row.countingBasis] : null,
    row.kind === 'company' ? (row.bsnVisible ? 'ja' : 'nee') : null,
    row.accounts,
    [row.active ? 'aan' : 'uit', row.active ? 'positive' : 'neutral'] as const,
  ]
}

export default async function OrganisationsPage() {
  const { actor, data } = await screen(organisationsScreen, null)
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Organisaties"
      intro="Welke gemeenten en SO-bedrijven met Schakel werken, wie voor wie, en hoe zij tellen."
      actions={
        data.installation && (
          <ButtonLink href={paths.newOrganisation} look="primary">
            Nieuwe organisatie
          </ButtonLink>
        )
      }
    >
      <DataTable
        caption="Organisaties"
        narrow="stack"
        columns={columns}
        rows={data.rows.map(cells)}
        empty={
          <EmptyState title="Er zijn nog geen organisaties">
            <p>Begin met de gemeente die met Schakel gaat werken.</p>
          </EmptyState>
        }
      />
    </PageShell>
  )
}
