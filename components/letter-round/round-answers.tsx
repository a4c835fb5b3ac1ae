import { DefinitionList } from '@/components/ui/definition-list'
import { formatDate } from '@/lib/domain/dutch-date'
import { roundOutcomeLabel, type RoundOutcome } from '@/lib/domain/letter-round'
import type { RoundData } from '@/lib/letter-round/queries'

/** What came of the letters so far, and of how many people nothing was heard. */
export function RoundAnswers({ round, outcomes }: Pick<RoundData, 'round' | 'outcomes'>) {
  const heard = (Object.keys(roundOutcomeLabel) as RoundOutcome[]).filter((name) => outcomes[name])
  return (
    <>
      <p className="mb-3">
        {`Reageren kan tot en met ${round.respondBy ? formatDate(round.respondBy) : 'de dag in de brief'}. Op die dag staat de volgende controle van iedereen die nog niet antwoordde. Leg hieronder bij “Uitkomst” vast wat u hoort.`}
      </p>
      <DefinitionList
        items={[
          ['Nog geen antwoord', String(round.counts.silent)],
          ...heard.map((name): [string, string] => [roundOutcomeLabel[name], String(outcomes[name])]),
        ]}
      />
    </>
  )
}
