import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { AsidePanel } from '@/components/waiting-list/aside-panel'
import { KnownNote } from '@/components/waiting-list/known-note'
import { MovementPanel } from '@/components/waiting-list/movement-panel'
import { PlacePanels } from '@/components/waiting-list/place-panels'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { placeFilter } from '@/lib/waiting-list/order-filter'
import { placeScreen } from '@/lib/waiting-list/place-query'

export default async function PlacePage({ params, searchParams }: PageProps<'/trajecten/[number]/plaats'>) {
  const { number } = await params
  const typed = await searchParams
  const { actor, data } = await screen(placeScreen, { number, ...placeFilter.parse(typed) })
  const refused = refusedDays(typed, data.today)
  return (
    <PageShell
      actor={actor}
      current="wachtlijst"
      title={`Plaats op de lijst: ${listNameOf(data.person)}`}
      intro="Waarom iemand op deze plaats staat, en waarom dat veranderde."
      actions={
        <>
          <ButtonLink href={paths.trajectory(number)}>Naar het traject</ButtonLink>
          <ButtonLink href={paths.waitingList} look="subtle">
            Terug naar de wachtlijst
          </ButtonLink>
        </>
      }
    >
      <KnownNote day={data.now} known={data.known} />
      <PlacePanels data={data} />
      {data.place ? (
        <MovementPanel data={data} place={data.place} refused={refused} />
      ) : (
        <AsidePanel data={data} refused={refused} />
      )}
    </PageShell>
  )
}
