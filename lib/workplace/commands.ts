import 'server-only'
import { and, eq, max } from 'drizzle-orm'
import { seat, workplace } from '@/db/schema/workplace'
import { changedOn } from '@/lib/domain/place-values'
import { recordAudit } from '@/lib/pipeline/audit'
import { command, nothing } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { changeDays, writeFirstDays } from './day-rows'
import { refuseLaterStarts } from './later-starts'
import { columnsOf, employersOf } from './place-rows'
import { moveSeats, writeSeats } from './seat-rows'
import { changeWorkplaceSchema, endWorkplaceSchema, extraSeatSchema, newWorkplaceSchema } from './schemas'

const nobody = '00000000-0000-0000-0000-000000000000'

const latest = (one: string, other: string) => (one > other ? one : other)

const lockWorkplace = async ({ tx, actor }: Context, { id }: { id: string }) => {
  const [row] = await tx
    .select()
    .from(workplace)
    .where(and(eq(workplace.id, id), eq(workplace.companyId, actor.companyId ?? nobody)))
    .for('update')
  return row ?? null
}

/** A new place to work at the own company, with its days and seats; an employer that is new is added with it. */
export const createWorkplace = command({
  permission: 'workplace.change',
  input: newWorkplaceSchema,
  subject: nothing,
  run: async ({ input, subject: _, ...context }) => {
    const { actor, tx } = context
    if (actor.companyId === null) refuse('not_found')
    const employers = await employersOf(context, actor.companyId, input)
    const columns = columnsOf(input)
    const known = changedOn(null, columns, context.today)
    const createdAt = context.now.toISOString()
    const values = { ...columns, ...employers, changedOn: known, companyId: actor.companyId, createdAt }
    const [made] = await tx.insert(workplace).values(values).returning({ id: workplace.id })
    const id = made?.id ?? ''
    await writeFirstDays(context, id, input)
    await writeSeats(context, id, input.seats, values.validFrom)
    const { dayHours, daySupport, seats } = input
    const details = { after: { ...values, dayHours, daySupport, seats } }
    return recordAudit(
      context,
      { kind: 'workplaceAdded', subjectKind: 'workplace', subjectId: id, details },
      { id },
    )
  },
})

/**
 * Changes a workplace; who saw an older version is told, and nothing is overwritten: other days hold from a day on. Who
 * sits there stays: a day on which somebody works is not taken away (day_in_use) nor made shorter than that work
 * (day_too_short), nor the time before a later first day (place_in_use).
 */
export const changeWorkplace = command({
  permission: 'workplace.change',
  input: changeWorkplaceSchema,
  subject: lockWorkplace,
  run: async ({ input, subject, ...context }) => {
    if (subject.version !== input.version) refuse('changed_meanwhile')
    await refuseLaterStarts(context, subject.id, input.validTo)
    const employers = await employersOf(context, subject.companyId, input)
    const columns = columnsOf(input)
    const after = { ...columns, ...employers, changedOn: changedOn(subject, columns, context.today) }
    await context.tx
      .update(workplace)
      .set({ ...after, changedAt: context.now.toISOString(), version: subject.version + 1 })
      .where(eq(workplace.id, subject.id))
    await changeDays(context, subject.id, input)
    await moveSeats(context, subject, after.validFrom)
    await writeSeats(context, subject.id, input.seats, latest(context.today, after.validFrom))
    const { dayHours, daySupport, daysFrom, seats } = input
    const line = {
      kind: 'workplaceChanged',
      subjectKind: 'workplace',
      subjectId: subject.id,
      details: { before: subject, after: { ...after, dayHours, daySupport, daysFrom, seats } },
    }
    return recordAudit(context, line, { id: subject.id })
  },
})

/** One seat above what the place was set up for, from a day on, with the reason; it shows as such everywhere. */
export const addExtraSeat = command({
  permission: 'workplace.change',
  input: extraSeatSchema,
  subject: lockWorkplace,
  run: async ({ input, subject, ...context }) => {
    if (subject.version !== input.version) refuse('changed_meanwhile')
    const { tx } = context
    const [last] = await tx
      .select({ number: max(seat.number) })
      .from(seat)
      .where(eq(seat.workplaceId, subject.id))
    const after = {
      workplaceId: subject.id,
      number: (last?.number ?? 0) + 1,
      extra: true,
      reason: input.reason,
      validFrom: input.validFrom ?? '',
      validTo: input.validTo,
    }
    await tx.insert(seat).values({ ...after, createdAt: context.now.toISOString() })
    await tx
      .update(workplace)
      .set({ version: subject.version + 1 })
      .where(eq(workplace.id, subject.id))
    return recordAudit(
      context,
      { kind: 'seatAdded', subjectKind: 'workplace', subjectId: subject.id, details: { after } },
      { id: subject.id },
    )
  },
})

/**
 * The last day of a workplace. Who works there goes on working; nobody new is offered it after that day. Refuses with
 * place_begins_later a last day before somebody begins there.
 */
export const endWorkplace = command({
  permission: 'workplace.change',
  input: endWorkplaceSchema,
  subject: lockWorkplace,
  run: async ({ input, subject, ...context }) => {
    if (subject.version !== input.version) refuse('changed_meanwhile')
    if (input.lastDay === null || input.lastDay < subject.validFrom) refuse('workplace_gone')
    await refuseLaterStarts(context, subject.id, input.lastDay)
    await context.tx
      .update(workplace)
      .set({
        validTo: input.lastDay,
        changedAt: context.now.toISOString(),
        version: subject.version + 1,
      })
      .where(eq(workplace.id, subject.id))
    const details = { before: { validTo: subject.validTo }, after: { validTo: input.lastDay } }
    return recordAudit(
      context,
      { kind: 'workplaceEnded', subjectKind: 'workplace', subjectId: subject.id, details },
      { id: subject.id },
    )
  },
})
