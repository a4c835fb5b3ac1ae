import { FilterFields } from '@/components/administration/list-filter'
import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { asKnownWords, daysAsked, daysShown } from '@/components/waiting-list/as-known'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { UndatedPlaces } from '@/components/workplace/undated-places'
import { WorkplaceTable } from '@/components/workplace/workplace-table'
import { formatDate } from '@/lib/domain/dutch-date'
import { formLabel } from '@/lib/domain/labels'
import { mayEver } from '@/lib/domain/policy'
import { kindOfWorkLabel } from '@/lib/domain/work-terms'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplacePageSize, workplacesScreen } from '@/lib/workplace/queries'

const tabs = [
  [undefined, 'Alle'],
  ['vrij', 'Met een vrije zitplaats'],
  ['vol', 'Vol'],
  ['voorbij', 'Voorbij'],
] as const

export default async function WorkplacesPage({ searchParams }: PageProps<'/plekken'>) {
  const typed = await searchParams
  const filter = workplaceFilter.parse(typed)
  const { actor, data } = await screen(workplacesScreen, filter)
  const { pagina, dag: _, bekend: __, ...narrowed } = filter
  const { toon, soort, vorm, werkgever, plaats, plek } = narrowed
  const kept = { ...narrowed, ...daysAsked(data) }
  const mayAdd = data.now && mayEver(actor.role, 'workplace.change')
  const listed = { page: pagina, pageSize: workplacePageSize, shown: data.rows.length, ...data }
  return (
    <PageShell
      actor={actor}
      current="plekken"
      title="Plekken"
      intro={introOf(data)}
      actions={
        <>
          <ButtonLink href={paths.workplaceWeek}>Weekoverzicht</ButtonLink>
          <ButtonLink href={paths.missingPlaces}>Wat ontbreekt</ButtonLink>
          {mayAdd && (
            <ButtonLink href={paths.newWorkplace} look="primary">
              Voeg een plek toe
            </ButtonLink>
          )}
        </>
      }
    >
      <AsOfForm
        action={paths.workplaces}
        kept={{ toon }}
        {...daysShown(data)}
        refused={refusedDays(typed, data.today)}
      >
        <FilterFields
          words={{ name: 'plek', label: 'Naam van de plek', value: plek }}
          selects={[
            {
              name: 'soort',
              label: 'Soort werk',
              all: 'Alle soorten',
              value: soort,
              options: Object.entries(kindOfWorkLabel),
            },
            {
              name: 'vorm',
              label: 'Vorm',
              all: 'Alle vormen',
              value: vorm,
              options: Object.entries(formLabel),
            },
            {
              name: 'werkgever',
              label: 'Werkgever',
              all: 'Alle werkgevers',
              value: werkgever,
              options: data.employers,
            },
            {
              name: 'plaats',
              label: 'Plaats',
              all: 'Alle plaatsen',
              value: plaats,
              options: data.cities.map((city) => [city, city] as const),
            },
          ]}
        />
      </AsOfForm>
      <Tabs
        label="Welke plekken"
        tabs={tabs.map(([name, label]) => ({
          label,
          href: withQuery(paths.workplaces, { ...kept, toon: name }),
          current: toon === name,
        }))}
      />
      <WorkplaceTable
        rows={data.rows}
        company={actor.role === 'hr'}
        mayAdd={mayAdd}
        now={data.now}
        filtered={Object.values(narrowed).some((chosen) => chosen !== undefined)}
      />
      {!data.now && <UndatedPlaces {...data} />}
      <RowKeys />
      {data.rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.workplaces, kept, listed)} />
          <ExportForm list="plekken" filter={kept} />
        </>
      )}
    </PageShell>
  )
}

const introOf = ({ now, day, known }: { now: boolean; day: string; known: string | null }) =>
  now
    ? 'Welke werkplekken er zijn, en hoeveel zitplaatsen nog vrij zijn.'
    : `Welke werkplekken er waren op ${formatDate(day)}, en hoeveel zitplaatsen toen vrij waren${asKnownWords(known)}.`
