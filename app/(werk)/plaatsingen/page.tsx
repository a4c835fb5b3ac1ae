import { ListFilter } from '@/components/administration/list-filter'
import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { PlacementTable } from '@/components/placement/placement-table'
import { ReferredTable } from '@/components/placement/referred-table'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { placementFilter, placementTabs } from '@/lib/placement/list-filter'
import { placementPageSize, placementsScreen } from '@/lib/placement/queries'

const labels = {
  loopt: 'Loopt',
  eindigt: 'Eindigt binnen 3 maanden',
  beeindigd: 'Beëindigd',
  verwezen: 'Verwezen en aangeboden',
} as const

export default async function PlacementsPage({ searchParams }: PageProps<'/plaatsingen'>) {
  const filter = placementFilter.parse(await searchParams)
  const { actor, data } = await screen(placementsScreen, filter)
  const { gemeente, pagina, toon } = filter
  const company = actor.role === 'hr'
  const listed = { page: pagina, pageSize: placementPageSize, shown: data.rows.length, ...data }
  return (
    <PageShell
      actor={actor}
      current="plaatsingen"
      title="Plaatsingen"
      intro="Wie waar werkt, hoeveel uur, en wanneer contracten eindigen."
    >
      {actor.municipalities.length > 1 && (
        <ListFilter
          action={paths.placements}
          selects={[
            {
              name: 'gemeente',
              label: 'Gemeente',
              all: 'Al mijn gemeenten',
              value: gemeente,
              options: actor.municipalities.map(({ id, name }) => [id, name] as const),
            },
          ]}
        />
      )}
      <Tabs
        label="Welke plaatsingen"
        tabs={placementTabs.map((name) => ({
          label: labels[name],
          href: withQuery(paths.placements, { toon: name, gemeente }),
          current: name === toon,
        }))}
      />
      {data.tab === 'verwezen' ? (
        <ReferredTable rows={data.rows} company={company} />
      ) : (
        <PlacementTable rows={data.rows} tab={data.tab} company={company} />
      )}
      <RowKeys />
      {data.rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.placements, { toon, gemeente }, listed)} />
          <ExportForm list="plaatsingen" filter={{ toon, gemeente }} />
        </>
      )}
    </PageShell>
  )
}
