import { StartRoundForm } from '@/components/letter-round/start-round-form'
import { RoundsTable } from '@/components/letter-round/round-table'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { addWeeks } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import { roundsScreen } from '@/lib/letter-round/queries'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'

export default async function LetterRoundsPage({ searchParams }: PageProps<'/wachtlijst/rondes'>) {
  const { gemeente, rij } = waitingListFilter.parse(await searchParams)
  const { actor, data } = await screen(roundsScreen, {})
  const [first] = actor.municipalities
  const mayRun = mayEver(actor.role, 'letterRound.run')
  const municipality = actor.municipalities.find(({ id }) => id === gemeente) ?? first
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="wachtlijst"
      title="Brieven aan velen"
      actions={
        <ButtonLink href={paths.waitingList} look="subtle">
          Naar de wachtlijst
        </ButtonLink>
      }
      intro="Schrijf iedereen op een lijst in één keer. Eerst ziet u wie een brief krijgt en wie niet; u bekijkt elke brief voordat er iets weggaat."
    >
      <RoundsTable rows={data.rows} mayRun={mayRun} />
      {mayRun && municipality && (
        <div className="mt-6">
          <Panel title="Begin een ronde" main>
            <StartRoundForm
              municipalities={actor.municipalities}
              municipalityId={municipality.id}
              queue={rij === 'toBePlaced' || rij === 'waiting' ? rij : ''}
              respondBy={formatDate(addWeeks(data.today, 4))}
            />
          </Panel>
        </div>
      )}
    </PageShell>
  )
}
