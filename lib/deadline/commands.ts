import 'server-only'
import { suspensionGrounds } from '@/lib/domain/act-fields'
import { keepsBridgingTerm } from '@/lib/domain/effects/bridged-by'
import { closeDeadlines, openDeadline, text, type FactContext } from '@/lib/domain/effects/effect'
import { closing, task } from '@/lib/domain/effects/recording'
import {
  extendable,
  extendTerm,
  extensionOf,
  mayBeClosed,
  openSuspension,
  resumeTerm,
  runsAgainOn,
  suspendable,
  suspendTerm,
} from '@/lib/domain/effects/running-terms'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import type { Actor } from '@/lib/pipeline/actor'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import * as schemas from './schemas'

interface OfDeadline {
  facts: TrajectoryFacts
  row: Row
}

const isTheirs = (row: Row, actor: Actor) => actor.role !== 'hr' || row.company_id === actor.companyId

/** A running term or task of a trajectory that whoever entered may change; of a company only its own. */
async function lockDeadline(
  context: Context,
  input: { trajectoryId: string; deadlineId: string },
): Promise<OfDeadline | null> {
  const facts = await lockOpen(context, input)
  const row = facts?.deadlines.find(({ id }) => id === input.deadlineId)
  return facts && row && isTheirs(row, context.actor) ? { facts, row } : null
}

const about = (row: Row) => ({ rule: row.rule, label: row.label, before: row.due_on ?? null })

/** A task of one's own or for the decision maker, on a day. */
export const addTask = command({
  permission: 'task.add',
  input: schemas.addTaskSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { input }, ...context }) =>
    record(context, facts, {
      kind: 'taskAdded',
      effects: task(factContext(context, facts, input)),
      details: { label: input.label, dueOn: input.dueOn, audience: input.audience },
    }),
})

/** Done. What only a move or a decision ends is refused; the next step of a state is planned anew. */
export const closeDeadline = command({
  permission: 'deadline.close',
  input: schemas.closeDeadlineSchema,
  subject: lockDeadline,
  run: async ({ subject: { facts, row }, input: { input }, ...context }) => {
    if (!mayBeClosed(row)) refuse('deadline_ends_with_step')
    if (keepsBridgingTerm(facts, row)) refuse('bridging_needed')
    return record(context, facts, {
      kind: 'deadlineClosed',
      effects: closing(factContext(context, facts, input), row),
      reason: input.reason,
      details: about(row),
      companyId: (row.company_id as string | null) ?? null,
    })
  },
})

/** Lengthens a term once, where the law allows it (Awb 4:14, 7:10 lid 3). */
export const extendDeadline = command({
  permission: 'deadline.suspend',
  input: schemas.extendDeadlineSchema,
  subject: lockDeadline,
  run: async ({ subject: { facts, row }, input: { input }, ...context }) => {
    const filled = factContext(context, facts, input, input.validOn)
    const extension = extensionOf(filled, row, filled.validOn)
    if (!extendable[String(row.rule)] || !extension) refuse('deadline_not_extendable')
    if (row.extended_on != null) refuse('deadline_extended')
    if (typeof row.due_on === 'string' && filled.validOn > row.due_on) refuse('deadline_over')
    return record(context, facts, {
      kind: 'deadlineExtended',
      effects: extendTerm(filled, row, String(input.reason)),
      validOn: filled.validOn,
      reason: input.reason,
      details: { ...about(row), basis: extension.basis },
    })
  },
})

/** The last day that the letter sets to complete the application; without it nobody knows when the term runs again (Awb 4:5, 4:15). */
function timeToComplete({ input, validOn }: FactContext): string | null {
  if (input.ground !== 'completion') return null
  const answerBy = text(input, 'answerBy')
  if (answerBy === null) refuse('completion_time_needed')
  if (answerBy < validOn) refuse('completion_time_over')
  return answerBy
}

/** The term stands still from the day after the letter, as often as the law allows, each time with its reason. */
export const suspendDeadline = command({
  permission: 'deadline.suspend',
  input: schemas.suspendDeadlineSchema,
  subject: lockDeadline,
  run: async ({ subject: { facts, row }, input: { input }, ...context }) => {
    const filled = factContext(context, facts, input, input.validOn)
    const basis = suspendable[String(row.rule)]
    if (!basis) refuse('deadline_not_suspendable')
    if (openSuspension(filled, row)) refuse('deadline_suspended')
    if (typeof row.due_on === 'string' && filled.validOn >= row.due_on) refuse('deadline_over')
    const ground = suspensionGrounds[input.ground as keyof typeof suspensionGrounds]
    const answerBy = timeToComplete(filled)
    return record(context, facts, {
      kind: 'deadlineSuspended',
      effects: [
        ...suspendTerm(filled, row, `${ground}: ${String(input.reason)}`, answerBy),
        ...openDeadline(filled, 'suspensionReview', filled.validOn, answerBy ? { dueOn: answerBy } : {}),
      ],
      validOn: filled.validOn,
      reason: input.reason,
      details: { ...about(row), basis, ground: input.ground },
    })
  },
})

/** The term runs again; its last day moves by the days it stood still, at most by those up to the time that the letter set. */
export const resumeDeadline = command({
  permission: 'deadline.suspend',
  input: schemas.resumeDeadlineSchema,
  subject: lockDeadline,
  run: async ({ subject: { facts, row }, input: { input }, ...context }) => {
    const filled = factContext(context, facts, input, input.validOn)
    const pause = openSuspension(filled, row)
    if (!pause) refuse('deadline_runs')
    if (filled.validOn < String(pause.suspended_from)) refuse('resumes_before_pause')
    const runs = { ...filled, validOn: runsAgainOn(filled, row, pause) }
    return record(context, facts, {
      kind: 'deadlineResumed',
      effects: [...resumeTerm(runs, row, pause), ...closeDeadlines(filled, ['suspensionReview'])],
      validOn: runs.validOn,
      reason: input.reason,
      details: about(row),
    })
  },
})
