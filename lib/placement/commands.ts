import 'server-only'
import { contractEndDecided, earlierContractAdded, endingTerm } from '@/lib/domain/effects/contract-terms'
import * as weeks from '@/lib/domain/effects/first-weeks'
import { preparationEnded, preparationStarted } from '@/lib/domain/effects/preparing'
import type { FactContext } from '@/lib/domain/effects/effect'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import * as schemas from './schemas'

/** A trajectory with a job, also one that just ran out; a company finds only a job of its own. */
async function lockJob(context: Context, input: { trajectoryId: string }): Promise<TrajectoryFacts | null> {
  const facts = await lockOpen(context, input)
  if (!facts) return null
  const { role, companyId } = context.actor
  if (role === 'hr' && facts.lastTerm?.company_id !== companyId) return null
  if (!facts.placement || facts.placement.end_reason != null) refuse('no_placement')
  return facts
}

const companyOf = ({ placement }: TrajectoryFacts) => (placement?.company_id as string | null) ?? null

/** A day of the job, not before its first. */
function withinJob(context: Context, facts: TrajectoryFacts, input: MoveInput, day: unknown): FactContext {
  if (String(day) < String(facts.placement?.started_on)) refuse('before_job_start')
  return factContext(context, facts, input, day)
}

function refuseAbsence({ percentage, lastDay }: MoveInput, from: string) {
  if (typeof percentage !== 'number' || percentage < 1 || percentage > 100) refuse('percentage_out_of_range')
  if (typeof lastDay === 'string' && lastDay < from) refuse('ends_before_start')
}

/** Days away and the share of the contract hours; never why. Overlapping days are refused by the database. */
export const recordAbsence = command({
  permission: 'absence.record',
  input: schemas.recordAbsenceSchema,
  subject: lockJob,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    const filled = withinJob(context, facts, input, input.validOn)
    refuseAbsence(input, filled.validOn)
    return record(context, facts, {
      kind: 'absenceRecorded',
      effects: weeks.absenceRecorded(filled),
      validOn: filled.validOn,
      details: { after: { percentage: input.percentage, until: input.lastDay } },
      companyId: companyOf(facts),
      seen: version,
    })
  },
})

const daysOf = (row: Row) => ({
  percentage: row.percentage,
  from: row.valid_from,
  until: row.valid_to ?? null,
})

/** The same absence with another last day or share; what was recorded stays to be read. */
export const changeAbsence = command({
  permission: 'absence.record',
  input: schemas.changeAbsenceSchema,
  subject: lockJob,
  run: async ({ subject: facts, input: { version, absenceId, input }, ...context }) => {
    const row = facts.atWork.absences.find(({ id }) => id === absenceId)
    if (!row) refuse('not_found')
    const filled = withinJob(context, facts, input, input.startsOn)
    refuseAbsence(input, filled.validOn)
    const after = { percentage: input.percentage, from: input.startsOn, until: input.lastDay }
    return record(context, facts, {
      kind: 'absenceChanged',
      effects: weeks.absenceChanged(filled, row),
      details: { before: daysOf(row), after },
      companyId: companyOf(facts),
      seen: version,
    })
  },
})

/** Support advised, agreed or really given, in hours per week from a day. */
export const recordSupport = command({
  permission: 'support.record',
  input: schemas.recordSupportSchema,
  subject: lockJob,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (input.stage === 'given') withinJob(context, facts, input, input.startsOn)
    const { stage, kind, hoursPerWeek, startsOn } = input
    return record(context, facts, {
      kind: 'supportRecorded',
      effects: weeks.supportRecorded(factContext(context, facts, input)),
      details: { after: { stage, kind, hoursPerWeek, from: startsOn } },
      companyId: companyOf(facts),
      seen: version,
    })
  },
})

/** Who gives a kind of support from a day. */
export const recordCoach = command({
  permission: 'support.record',
  input: schemas.recordCoachSchema,
  subject: lockJob,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    const filled = withinJob(context, facts, input, input.validOn)
    return record(context, facts, {
      kind: 'coachRecorded',
      effects: weeks.coachRecorded(filled),
      validOn: filled.validOn,
      details: { after: { kind: input.kind } },
      companyId: companyOf(facts),
      seen: version,
    })
  },
})

/** A talk at work: one that was planned, or one in between. */
export const recordCheckIn = command({
  permission: 'checkIn.record',
  input: schemas.recordCheckInSchema,
  subject: lockJob,
  run: async ({ subject: facts, input: { version, deadlineId, input }, ...context }) => {
    const planned = facts.deadlines.find(({ id }) => id === deadlineId) ?? null
    if (deadlineId && !String(planned?.rule ?? '').startsWith('checkIn')) refuse('already_done')
    const filled = withinJob(context, facts, input, input.validOn)
    const { workFit, cooperation, hoursWorked, supportGiven } = input
    return record(context, facts, {
      kind: 'checkInRecorded',
      effects: weeks.checkInRecorded(filled, planned),
      validOn: filled.validOn,
      details: { rule: planned?.rule ?? null, after: { workFit, cooperation, hoursWorked, supportGiven } },
      companyId: companyOf(facts),
      seen: version,
    })
  },
})

/** Renew, permanent, or end with what follows: the answer to the question that stands on both lists. */
export const decideContractEnd = command({
  permission: 'contract.decide',
  input: schemas.decideContractEndSchema,
  subject: lockJob,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    const filled = factContext(context, facts, input, input.validOn)
    if (endingTerm(filled)?.contract_ends_on == null) refuse('contract_permanent')
    if (input.choice === 'end' && !input.followUp) refuse('follow_up_needed')
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
