import 'server-only'
import { command } from '@/lib/pipeline/command'
import { applyMove, lockTrajectory } from './apply-move'
import { completeInput } from './complete-input'
import { moveSchema } from './schemas'

/** Any move of the life cycle on one trajectory: the same `decide` that drew the button guards it here. */
export const makeMove = command({
  permission: ({ move }) => `move.${move}`,
  input: moveSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { move, version, input }, ...context }) =>
    applyMove(context, {
      move,
      facts,
      seen: version,
      input: await completeInput(move, context, facts, input),
    }),
})
