import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import type { Actor } from '@/lib/pipeline/actor'
import { keepSheet, sheetOfOffer } from '@/lib/match/freeze-sheet'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { applyMove, lockTrajectory } from './apply-move'
import { completeInput } from './complete-input'
import { moveCollision } from './move-collision'
import { moveSchema } from './schemas'

const offers: readonly Move[] = ['offer', 'offerAboveNumber']

/**
 * A company with a referral reads along and may offer a place of its own; it answers only an offer, and changes only a
 * job, of its own.
 */
const isTheirs = ({ offer, trial, lastTerm }: TrajectoryFacts, { role, companyId }: Actor, move: Move) =>
  role !== 'hr' || offers.includes(move) || (offer ?? trial ?? lastTerm)?.company_id === companyId

async function lockTheirs(context: Context, input: { trajectoryId: string; move: Move }) {
  const facts = await lockTrajectory(context, input)
  return facts && isTheirs(facts, context.actor, input.move) ? facts : null
}

/** Any move of the life cycle on one trajectory: the same `decide` that drew the button guards it here. */
export const makeMove = command({
  permission: ({ move }) => `move.${move}`,
  input: moveSchema,
  subject: lockTheirs,
  run: async ({ subject: facts, input: { move, version, input }, ...context }) => {
    if (version !== facts.version) refuse('changed_meanwhile', await moveCollision(context, facts, move))
    const complete = await completeInput(move, context, facts, input)
    const sheet = await sheetOfOffer(move, context, facts, complete)
    const moved = await applyMove(context, { move, facts, seen: version, input: complete })
    if (sheet) await keepSheet(context, facts, sheet)
    return moved
  },
})
