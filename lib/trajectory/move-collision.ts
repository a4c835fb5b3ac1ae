import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import { moveLabel } from '@/lib/domain/move-terms'
import { stateLabel } from '@/lib/domain/terms'
import type { Context } from '@/lib/pipeline/context'
import type { Collision } from '@/lib/pipeline/result'

/** Who changed the trajectory since it was on screen, when, and where it stands now. Costs a statement, of refusals only. */
export async function moveCollision(
  { sql }: Context,
  facts: TrajectoryFacts,
  move: Move,
): Promise<Collision> {
  const [last] = await sql<{ by: string; at: string }[]>`
    select actor_name as by, to_char(recorded_at at time zone 'Europe/Amsterdam', 'DD-MM-YYYY HH24.MI') as at
    from event where trajectory_id = ${facts.id} order by id desc limit 1`
  const theirs = facts.state === 'none' ? '' : stateLabel[facts.state]
  return {
    by: last?.by ?? 'een collega',
    at: last?.at ?? '',
    fields: [{ label: 'Stap', yours: moveLabel[move], theirs }],
    mayRepeat: false,
  }
}
