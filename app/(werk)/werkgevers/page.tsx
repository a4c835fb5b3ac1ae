import { ListFilter } from '@/components/administration/list-filter'
import { pageLinks } from '@/components/administration/page-links'
import { EmployerTable } from '@/components/employer/employer-table'
import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { mayEver } from '@/lib/domain/policy'
import { employerKindLabel } from '@/lib/domain/work-terms'
import { employerPageSize, employersScreen } from '@/lib/employer/queries'
import { employerFilter } from '@/lib/employer/schemas'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

export default async function EmployersPage({ searchParams }: PageProps<'/werkgevers'>) {
  const filter = employerFilter.parse(await searchParams)
  const { actor, data } = await screen(employersScreen, filter)
  const { soort, pagina } = filter
  const listed = { page: pagina, pageSize: employerPageSize, shown: data.rows.length, ...data }
  return (
    <PageShell
      actor={actor}
      current="werkgevers"
      title="Werkgevers"
      intro="Bij wie mensen beschut werken of kunnen werken: één contactblad per werkgever."
      actions={
        mayEver(actor.role, 'employer.change') && (
          <ButtonLink href={paths.newEmployer} look="primary">
            Voeg een werkgever toe
          </ButtonLink>
        )
      }
    >
      <ListFilter
        action={paths.employers}
        selects={[
          {
            name: 'soort',
            label: 'Soort',
            all: 'Alle soorten',
            value: soort,
            options: Object.entries(employerKindLabel),
          },
        ]}
      />
      <EmployerTable rows={data.rows} company={actor.role === 'hr'} filtered={soort !== undefined} />
      <RowKeys />
      {data.rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.employers, { soort }, listed)} />
          <ExportForm list="werkgevers" filter={{ soort }} />
        </>
      )}
    </PageShell>
  )
}
