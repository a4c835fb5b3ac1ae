import { RoundTable } from '@/components/letter-round/round-table'
import { RoundView, roundIntro, toRounds } from '@/components/letter-round/round-view'
import { PageShell } from '@/components/shell/page-shell'
import { StepLine, type Step } from '@/components/ui/step-line'
import type { RoundState } from '@/lib/domain/letter-round'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import { mayEver } from '@/lib/domain/policy'
import { roundScreen } from '@/lib/letter-round/queries'
import { roundFilter } from '@/lib/letter-round/round-filter'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'

const labels = ['Nakijken', 'Brieven maken', 'Printen en versturen', 'Verstuurd'] as const
const nowAt: Record<RoundState, number> = {
  choosing: 0,
  making: 1,
  made: 2,
  sending: 2,
  sent: 3,
  undoing: 1,
  undone: 0,
}
const stepsOf = (state: RoundState): Step[] =>
  labels.map((label, index) => ({
    label,
    at: index < nowAt[state] ? 'done' : index === nowAt[state] ? 'current' : 'ahead',
  }))

export default async function LetterRoundPage({
  params,
  searchParams,
}: PageProps<'/wachtlijst/rondes/[id]'>) {
  const { id } = await idParam(params)
  const filter = roundFilter.parse(await searchParams)
  const { actor, data } = await screen(roundScreen, { roundId: id, filter })
  const { round } = data
  const mayRun = mayEver(actor.role, 'letterRound.run')
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="wachtlijst"
      title={letterKindLabel[round.kind]}
      actions={toRounds}
      intro={roundIntro(round)}
    >
      {round.state !== 'undone' && <StepLine label="Stappen van de ronde" steps={stepsOf(round.state)} />}
      <div className="mt-4">
        <RoundView data={data} mayRun={mayRun} />
        <RoundTable data={data} filter={filter} mayRun={mayRun} />
      </div>
    </PageShell>
  )
}
