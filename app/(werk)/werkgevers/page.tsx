import { FilterFields } from '@/components/administration/list-filter'
import { pageLinks } from '@/components/administration/page-links'
import { EmployerTable } from '@/components/employer/employer-table'
import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { asKnownWords, daysAsked, daysShown } from '@/components/waiting-list/as-known'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import { employerKindLabel } from '@/lib/domain/work-terms'
import { employerPageSize, employersScreen } from '@/lib/employer/queries'
import { employerFilter } from '@/lib/employer/schemas'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

export default async function EmployersPage({ searchParams }: PageProps<'/werkgevers'>) {
  const typed = await searchParams
  const filter = employerFilter.parse(typed)
  const { actor, data } = await screen(employersScreen, filter)
  const { soort, pagina } = filter
  const kept = { soort, ...daysAsked(data) }
  const listed = { page: pagina, pageSize: employerPageSize, shown: data.rows.length, ...data }
  return (
    <PageShell
      actor={actor}
      current="werkgevers"
      title="Werkgevers"
      intro={introOf(data)}
      actions={
        data.now &&
        mayEver(actor.role, 'employer.change') && (
          <ButtonLink href={paths.newEmployer} look="primary">
            Voeg een werkgever toe
          </ButtonLink>
        )
      }
    >
      <AsOfForm action={paths.employers} {...daysShown(data)} refused={refusedDays(typed, data.today)}>
        <FilterFields
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
      </AsOfForm>
      <EmployerTable
        rows={data.rows}
        company={actor.role === 'hr'}
        now={data.now}
        filtered={soort !== undefined}
      />
      {data.keptFrom !== null && (
        <p className="mt-2 text-sm text-muted">
          {`Wat aan werkgevers en plekken veranderde vóór ${formatDate(data.keptFrom)} is niet bewaard: daarvan staat hier hoe het op die dag was.`}
        </p>
      )}
      <RowKeys />
      {data.rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.employers, kept, listed)} />
          <ExportForm list="werkgevers" filter={kept} />
        </>
      )}
    </PageShell>
  )
}

const introOf = ({ now, day, known }: { now: boolean; day: string; known: string | null }) =>
  now
    ? 'Bij wie mensen beschut werken of kunnen werken: één contactblad per werkgever.'
    : `Welke werkgevers er waren op ${formatDate(day)}, met de plekken en wat toen geregeld was${asKnownWords(known)}.`
