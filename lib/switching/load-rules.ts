import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { trackOfState } from '@/lib/domain/main-track'
import type { Move } from '@/lib/domain/lifecycle'
import type { MoveInput } from '@/lib/domain/situation'
import type { SwitchPair, SwitchRule, SwitchTrack } from '@/lib/domain/switch-rules'
import { isSwitchTrack } from '@/lib/domain/switch-tasks'
import type { Context } from '@/lib/pipeline/context'

/** Every rule of a pair that was not replaced; which of them hold is for `switchSheet`. */
export const rulesOfPair = ({ sql }: Context, { from, to }: SwitchPair) => sql<SwitchRule[]>`
  select key, from_track as "fromTrack", to_track as "toTrack", kind, subject, position, words, when_advice as "whenAdvice",
    when_number as "whenNumber", when_benefit as "whenBenefit", step, holds_up as "holdsUp", done_by_move as "doneByMove", term, ask, source,
    certainty, valid_from as "validFrom", valid_to as "validTo"
  from switch_rule where from_track = ${from} and to_track = ${to} and superseded_at is null`

const preparing: readonly Move[] = ['prepareSwitch', 'prepareSwitchElsewhere', 'endDetermination']

/** Where a switch without a preparation leads. */
const unprepared: Partial<Record<Move, SwitchTrack>> = {
  moveToDayActivities: 'dayActivities',
  moveToJobAgreement: 'jobAgreement',
  moveToRegular: 'regular',
}

/** The facts with the rules of the switch that a move begins or makes at once; of any other move as they are. */
export async function withSwitchRules(
  move: Move,
  context: Context,
  facts: TrajectoryFacts,
  { toTrack }: MoveInput,
): Promise<TrajectoryFacts> {
  const to = preparing.includes(move) ? toTrack : unprepared[move]
  const from = trackOfState(facts.state)
  if (from === null || !isSwitchTrack(to)) return facts
  return { ...facts, switchRules: [...(await rulesOfPair(context, { from, to }))] }
}
