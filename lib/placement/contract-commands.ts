import 'server-only'
import { contractEndDecided, earlierContractAdded, endingTerm } from '@/lib/domain/effects/contract-terms'
import { preparationEnded, preparationStarted } from '@/lib/domain/effects/preparing'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import { companyOf, lockJob } from './lock-job'
import * as schemas from './schemas'

/** Renew, permanent, or end with what follows: the answer to the question that stands on both lists. */
export const decideContractEnd = command({
  permission: 'contract.decide',
  input: schemas.decideContractEndSchema,
  subject: lockJob,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    const filled = factContext(context, facts, input, input.validOn)
    if (endingTerm(filled)?.contract_ends_on == null) refuse('contract_permanent')
    if (input.choice === 'end' && !input.followUp) refuse('follow_up_needed')
    if (input.choice !== 'end' && input.followUp) refuse('follow_up_contradicts')
    const { choice, followUp } = input
    return record(context, facts, {
      kind: 'contractEndDecided',
      effects: contractEndDecided(filled),
      validOn: filled.validOn,
      reason: input.reason,
      details: { after: { choice, followUp: choice === 'end' ? followUp : null } },
      companyId: companyOf(facts),
      seen: version,
    })
  },
})

/** A contract from before Schakel, which counts in the chain. */
export const addEarlierContract = command({
  permission: 'contract.decide',
  input: schemas.addEarlierContractSchema,
  subject: lockJob,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (String(input.lastDay) < String(input.startsOn)) refuse('ends_before_start')
    const { employerName, startsOn, lastDay } = input
    return record(context, facts, {
      kind: 'earlierContractAdded',
      effects: earlierContractAdded(factContext(context, facts, input)),
      details: { after: { employerName, from: startsOn, until: lastDay } },
      companyId: companyOf(facts),
      seen: version,
    })
  },
})

const beforeStart = ['toBePlaced', 'waiting', 'resting', 'offered', 'trialPlacement']

/** Time before the start, for whom should not begin too fast. */
export const startPreparation = command({
  permission: 'preparation.record',
  input: schemas.startPreparationSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (!beforeStart.includes(facts.state)) refuse(facts.term ? 'works_already' : 'wrong_state')
    const { preparation } = facts.atWork
    if (preparation && preparation.outcome == null) refuse('preparation_runs')
    const filled = factContext(context, facts, input, input.validOn)
    if (String(input.preparationUntil) < filled.validOn) refuse('ends_before_start')
    if (input.companyId && !facts.access.some((row) => row.organisation_id === input.companyId))
      refuse('company_not_referred')
    return record(context, facts, {
      kind: 'preparationStarted',
      effects: preparationStarted(filled),
      validOn: filled.validOn,
      details: { until: input.preparationUntil },
      companyId: (input.companyId as string | null) ?? null,
      seen: version,
    })
  },
})

/** Go or no-go, with why. */
export const endPreparation = command({
  permission: 'preparation.record',
  input: schemas.endPreparationSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    const { preparation } = facts.atWork
    if (!preparation || preparation.outcome != null) refuse('no_preparation')
    const filled = factContext(context, facts, input, input.validOn)
    return record(context, facts, {
      kind: 'preparationEnded',
      effects: preparationEnded(filled),
      validOn: filled.validOn,
      reason: input.reason,
      details: { after: input.preparationOutcome },
      companyId: (preparation.company_id as string | null) ?? null,
      seen: version,
    })
  },
})
