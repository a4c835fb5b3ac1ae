import 'server-only'
import { absenceChanged, absenceRecorded } from '@/lib/domain/effects/absence'
import * as weeks from '@/lib/domain/effects/first-weeks'
import type { Row } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { factContext, record } from '@/lib/trajectory/record'
import { companyOf, lockJob, withinJob } from './lock-job'
import * as schemas from './schemas'

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
      effects: absenceRecorded(filled),
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
      effects: absenceChanged(filled, row),
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
