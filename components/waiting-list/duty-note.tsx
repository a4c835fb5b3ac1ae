import { dutyOf, extraWords } from '@/lib/domain/duty-state'
import type { DutyFacts } from '@/lib/domain/facts'
import { wrongQueue } from '@/lib/domain/wrong-queue'

const belongs = {
  waiting: 'Er staan mensen op de wachtlijst die nu recht hebben op een plek.',
  toBePlaced: 'Er staan mensen in “te plaatsen” terwijl het aantal is bereikt.',
} as const

type Props = { duty: DutyFacts; counts: { toBePlaced?: number; waiting?: number } }

/** Why people stand in which queue: the state of the duty in a sentence, and that the manager has yet to confirm a move. */
export function DutyNote({ duty, counts }: Props) {
  const { state, explanation } = dutyOf(duty)
  const wrong = wrongQueue(state, counts)
  return (
    <p className="note mb-4">
      {[
        explanation,
        extraWords(duty),
        wrong &&
          `${belongs[wrong]} De manager bevestigt bij Sturing dat zij overgaan; iedereen houdt zijn plaats.`,
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}
