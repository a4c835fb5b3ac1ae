import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { CheckOutcomes } from '@/components/waiting-list/check-outcomes'
import { formatDate } from '@/lib/domain/dutch-date'
import { listNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { backFrom, outcomeFrom } from '@/lib/waiting-list/outcome-from'
import { checkOutcomeScreen } from '@/lib/waiting-list/outcome-query'

export default async function CheckOutcomePage({
  params,
  searchParams,
}: PageProps<'/trajecten/[number]/nalopen'>) {
  const { number } = await params
  const from = outcomeFrom.parse(await searchParams)
  const { actor, data } = await screen(checkOutcomeScreen, { number })
  const back = backFrom(from, data.municipalityId)
  return (
    <PageShell
      actor={actor}
      current="wachtlijst"
      title={`Wat kwam eruit? ${listNameOf(data)}`}
      tabTitle={`Uitkomst ${number}`}
      drafts={data.drafts}
      intro={
        data.confirmedOn === null
          ? 'De plaats op de lijst is nog niet bevestigd. Kies wat u hoorde.'
          : `Laatst bevestigd op ${formatDate(data.confirmedOn)}. Kies wat u hoorde.`
      }
      actions={
        <ButtonLink href={back} look="subtle">
          {from.ronde ? 'Terug naar de ronde' : 'Terug naar nalopen'}
        </ButtonLink>
      }
    >
      <CheckOutcomes data={data} back={back} />
    </PageShell>
  )
}
