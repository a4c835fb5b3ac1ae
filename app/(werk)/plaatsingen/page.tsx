import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { PlacementFilters } from '@/components/placement/placement-filters'
import { PlacementTable } from '@/components/placement/placement-table'
import { ReferredTable } from '@/components/placement/referred-table'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { placementFilter, placementTabLabel, placementTabs } from '@/lib/placement/list-filter'
import { placementPageSize } from '@/lib/placement/list-scope'
import { placementsScreen } from '@/lib/placement/queries'

export default async function PlacementsPage({ searchParams }: PageProps<'/plaatsingen'>) {
  const filter = placementFilter.parse(await searchParams)
  const { actor, data } = await screen(placementsScreen, filter)
  const { pagina, toon, ...chosen } = filter
  const company = actor.role === 'hr'
  const listed = { page: pagina, pageSize: placementPageSize, shown: data.rows.length, ...data }
  return (
    <PageShell
      actor={actor}
      current="plaatsingen"
      title="Plaatsingen"
      intro="Wie waar werkt, hoeveel uur, wanneer contracten eindigen, en wat aandacht vraagt."
      actions={company && <ButtonLink href={paths.quality}>Wat niet klopt</ButtonLink>}
    >
      <PlacementFilters
        filter={filter}
        municipalities={actor.municipalities}
        employers={data.tab === 'verwezen' ? [] : data.rows.map(({ employerName }) => employerName)}
      />
      <Tabs
        label="Welke plaatsingen"
        tabs={placementTabs.map((name) => ({
          label: placementTabLabel[name],
          href: withQuery(paths.placements, { ...chosen, toon: name }),
          current: name === data.tab,
        }))}
      />
      {data.tab === 'verwezen' ? (
        <ReferredTable rows={data.rows} company={company} searched={data.searched} />
      ) : (
        <PlacementTable
          {...data}
          rows={data.rows}
          tab={data.tab}
          company={company}
          search={filter.zoek}
          filtered={[filter.gemeente, filter.werkgever, filter.vorm].some((asked) => asked !== undefined)}
        />
      )}
      <RowKeys />
      {data.rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.placements, { ...chosen, toon }, listed)} />
          <ExportForm list="plaatsingen" filter={{ ...chosen, toon }} />
        </>
      )}
    </PageShell>
  )
}
