import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { PlacementFilters, PlacementSearch } from '@/components/placement/placement-filters'
import { PlacementTable } from '@/components/placement/placement-table'
import { ReferredTable } from '@/components/placement/referred-table'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { asKnownWords, daysAsked, daysShown } from '@/components/waiting-list/as-known'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { datedTabs, placementFilter, placementTabLabel, placementTabs } from '@/lib/placement/list-filter'
import { placementPageSize } from '@/lib/placement/list-scope'
import { placementsScreen } from '@/lib/placement/queries'

export default async function PlacementsPage({ searchParams }: PageProps<'/plaatsingen'>) {
  const typed = await searchParams
  const filter = placementFilter.parse(typed)
  const { actor, data } = await screen(placementsScreen, filter)
  const { pagina, gemeente, werkgever, vorm, zoek } = filter
  const narrowed = { gemeente, werkgever, vorm, zoek }
  const chosen = { ...narrowed, ...daysAsked(data) }
  const toon = data.tab
  const company = actor.role === 'hr'
  const listed = { page: pagina, pageSize: placementPageSize, shown: data.rows.length, ...data }
  return (
    <PageShell
      actor={actor}
      current="plaatsingen"
      title="Plaatsingen"
      intro={introOf(data)}
      actions={company && <ButtonLink href={paths.quality}>Wat niet klopt</ButtonLink>}
    >
      <PlacementSearch kept={{ ...chosen, zoek: undefined, toon }} searched={zoek !== undefined} />
      <AsOfForm
        action={paths.placements}
        kept={{ toon, zoek }}
        {...daysShown(data)}
        refused={refusedDays(typed, data.today)}
      >
        <PlacementFilters
          filter={filter}
          municipalities={actor.municipalities}
          employers={data.tab === 'verwezen' ? [] : data.rows.map(({ employerName }) => employerName)}
        />
      </AsOfForm>
      <Tabs
        label="Welke plaatsingen"
        tabs={(data.now ? placementTabs : datedTabs).map((name) => ({
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
          search={zoek}
          filtered={[gemeente, werkgever, vorm].some((asked) => asked !== undefined)}
        />
      )}
      <RowKeys />
      {!data.now && (
        <p className="mt-2 text-sm text-muted">
          Gesprekken, signalen, verwijzingen en wat er na een contract volgt staan hier niet: die worden niet
          per dag bewaard.
        </p>
      )}
      {data.rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.placements, { ...chosen, toon }, listed)} />
          <ExportForm list="plaatsingen" filter={{ ...chosen, toon }} />
        </>
      )}
    </PageShell>
  )
}

const introOf = ({ now, day, known }: { now: boolean; day: string; known: string | null }) =>
  now
    ? 'Wie waar werkt, hoeveel uur, wanneer contracten eindigen, en wat aandacht vraagt.'
    : `Wie waar werkte op ${formatDate(day)}, hoeveel uur en tot wanneer${asKnownWords(known)}.`
