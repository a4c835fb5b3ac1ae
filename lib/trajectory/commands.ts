import 'server-only'
import { isTheirMove } from '@/lib/domain/company-part'
import type { Move } from '@/lib/domain/lifecycle'
import { keepSheet, sheetOfOffer } from '@/lib/match/freeze-sheet'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { withSwitchRules } from '@/lib/switching/load-rules'
import { applyMove, lockTrajectory } from './apply-move'
import { completeInput } from './complete-input'
import { moveCollision } from './move-collision'
import { moveSchema } from './schemas'

async function lockTheirs(context: Context, input: { trajectoryId: string; move: Move }) {
  const facts = await lockTrajectory(context, input)
  return facts && isTheirMove(facts, context.actor, input.move) ? facts : null
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
    const known = await withSwitchRules(move, context, facts, complete)
    const moved = await applyMove(context, { move, facts: known, seen: version, input: complete })
    if (sheet) await keepSheet(context, facts, sheet)
    return moved
  },
})
