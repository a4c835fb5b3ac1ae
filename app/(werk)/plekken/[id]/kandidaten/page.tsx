import { CandidatesView } from '@/components/match/candidates-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { candidatesScreen } from '@/lib/match/candidates'
import { matchFilter } from '@/lib/match/filter'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'

export default async function CandidatesPage({
  params,
  searchParams,
}: PageProps<'/plekken/[id]/kandidaten'>) {
  const filter = matchFilter.parse(await searchParams)
  const { actor, data } = await screen(candidatesScreen, { ...(await idParam(params)), filter })
  const { place } = data
  return (
    <PageShell
      actor={actor}
      current="plekken"
      title={`Wie past bij ${place.name}`}
      intro={`${place.company}: per persoon elk criterium, met waar het vandaan komt. Er is geen cijfer; de wachtlijst geeft de volgorde.`}
      actions={
        <ButtonLink href={paths.workplace(place.id)} look="subtle">
          Terug naar de plek
        </ButtonLink>
      }
    >
      <CandidatesView data={data} filter={filter} isCompany={actor.role === 'hr'} />
    </PageShell>
  )
}
