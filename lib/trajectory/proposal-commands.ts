import 'server-only'
import { decide } from '@/lib/domain/decide'
import type { ProposableMove } from '@/lib/domain/act-fields'
import { proposing, refusingProposal } from '@/lib/domain/effects/recording'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { answerProposalSchema, proposeSchema } from './act-schemas'
import { lockTrajectory } from './apply-move'
import { factContext, record } from './record'

/** A move that could not be made after approval either is not proposed. */
function refuseImpossible({ actor, today }: Context, facts: TrajectoryFacts, move: ProposableMove) {
  if (facts.proposals.some((row) => row.move === move)) refuse('already_done')
  const situation = situationOf(facts, actor.accountId, today)
  const proposals = [{ id: 'this', move, proposedBy: 'somebody else' }]
  const verdict = decide(move, { ...situation, proposals })
  if (!verdict.allowed) refuse(verdict.reason)
}

/** The caseworker proposes a move that needs a second reader; the decision maker makes it, or sends it back. */
export const proposeMove = command({
  permission: 'trajectory.propose',
  input: proposeSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { move, version, input }, ...context }) => {
    refuseImpossible(context, facts, move)
    return record(context, facts, {
      kind: 'closingProposed',
      effects: proposing(factContext(context, facts, input), move),
      reason: input.reason,
      details: { move },
      seen: version,
    })
  },
})

/** The decision maker sends a proposal back with the reason. Approving is making the move itself. */
export const answerProposal = command({
  permission: 'proposal.answer',
  input: answerProposalSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { proposalId, version, input }, ...context }) => {
    const proposal = facts.proposals.find((row) => row.id === proposalId)
    if (!proposal) refuse(facts.version === version ? 'not_found' : 'changed_meanwhile')
    return record(context, facts, {
      kind: 'proposalRefused',
      effects: refusingProposal(factContext(context, facts, input), proposal),
      reason: input.reason,
      details: { move: proposal.move },
      seen: version,
    })
  },
})
