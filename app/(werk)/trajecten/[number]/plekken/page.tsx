import { FittingPlacesView } from '@/components/match/fitting-places-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { matchFilter } from '@/lib/match/filter'
import { fittingPlacesScreen } from '@/lib/match/fitting-places'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'

export default async function FittingPlacesPage({
  params,
  searchParams,
}: PageProps<'/trajecten/[number]/plekken'>) {
  const filter = matchFilter.parse(await searchParams)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(fittingPlacesScreen, { number, filter })
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`Plekken voor ${spokenNameOf(data.person)}`}
      tabTitle={`Plekken bij ${number}`}
      intro="Per plek elk criterium, met waar het vandaan komt."
      actions={
        <ButtonLink href={paths.trajectory(number)} look="subtle">
          Terug naar het traject
        </ButtonLink>
      }
    >
      <FittingPlacesView data={data} filter={filter} />
    </PageShell>
  )
}
