import 'server-only'
import { decide } from '@/lib/domain/decide'
import { eventSentence } from '@/lib/domain/event-terms'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import { moveLabel } from '@/lib/domain/move-terms'
import { recordLabel } from '@/lib/domain/record-policy'
import { situationOf } from '@/lib/domain/situation-of'
import { stateLabel } from '@/lib/domain/terms'
import type { Context } from '@/lib/pipeline/context'
import type { Collision } from '@/lib/pipeline/result'

/**
 * Who changed the trajectory since it was on screen, when and with what, and where it stands now. Whoever may still make
 * their move presses again on what stands now. Costs a statement, of refusals only.
 */
export async function moveCollision(
  { sql, actor, today }: Context,
  facts: TrajectoryFacts,
  move: Move,
): Promise<Collision> {
  const [last] = await sql<
    { by: string; at: string; kind: string; fromState: string | null; toState: string | null }[]
  >`
    select actor_name as by, kind, from_state as "fromState", to_state as "toState", to_char(recorded_at at time zone 'Europe/Amsterdam', 'DD-MM-YYYY HH24.MI') as at
    from event where trajectory_id = ${facts.id} order by id desc limit 1`
  const theirs = facts.state === 'none' ? '' : stateLabel[facts.state]
  return {
    by: last?.by ?? 'een collega',
    at: last?.at ?? '',
    fields: [
      {
        label: 'Wat er gebeurde',
        yours: moveLabel[move],
        theirs: last ? eventSentence(last, recordLabel) : '',
      },
      { label: 'Stap', yours: '', theirs },
    ],
    mayRepeat: decide(move, situationOf(facts, actor.accountId, today)).allowed,
  }
}
