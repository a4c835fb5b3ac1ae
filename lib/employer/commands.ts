import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { employerContact, employerStep, employerStepDone } from '@/db/schema/employer'
import { employer } from '@/db/schema/workplace'
import { recordAudit } from '@/lib/pipeline/audit'
import { command, nothing } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import * as schemas from './schemas'

/** Of the own company only, locked; what was added to it meanwhile waits. */
const lockEmployer = async ({ tx, actor }: Context, { id }: { id: string }) => {
  if (actor.companyId === null) return null
  const [row] = await tx
    .select()
    .from(employer)
    .where(and(eq(employer.id, id), eq(employer.companyId, actor.companyId)))
    .for('update')
  return row ?? null
}

interface SheetInput {
  name: string | null
  kind: string | null
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
  address: string | null
  agreements: string | null
  note: string | null
}

const columnsOf = ({
  name,
  kind,
  contactName,
  contactPhone,
  contactEmail,
  address,
  agreements,
  note,
}: SheetInput) => ({
  name: name ?? '',
  kind: kind ?? '',
  contactName,
  contactPhone,
  contactEmail,
  address,
  agreements,
  note,
})

const line = (kind: string, subjectId: string, details: Record<string, unknown>) => ({
  kind,
  subjectKind: 'employer',
  subjectId,
  details,
})

/** An employer that may offer sheltered work, before there is a place. */
export const createEmployer = command({
  permission: 'employer.change',
  input: schemas.newEmployerSchema,
  subject: nothing,
  run: async ({ input, subject: _, ...context }) => {
    const { actor, tx } = context
    if (actor.companyId === null) refuse('not_found')
    const values = { ...columnsOf(input), companyId: actor.companyId, createdAt: context.now.toISOString() }
    const [made] = await tx.insert(employer).values(values).returning({ id: employer.id })
    const id = made?.id ?? ''
    return recordAudit(context, line('employerAdded', id, { after: columnsOf(input) }), { id })
  },
})

/** Changes the contact sheet; who saw an older version is told. */
export const changeEmployer = command({
  permission: 'employer.change',
  input: schemas.changeEmployerSchema,
  subject: lockEmployer,
  run: async ({ input, subject, ...context }) => {
    if (subject.version !== input.version) refuse('changed_meanwhile')
    const after = columnsOf(input)
    await context.tx
      .update(employer)
      .set({ ...after, changedAt: context.now.toISOString(), version: subject.version + 1 })
      .where(eq(employer.id, subject.id))
    const details = { before: columnsOf(subject), after }
    return recordAudit(context, line('employerChanged', subject.id, details), { id: subject.id })
  },
})

const endStep = ({ tx, now }: Context, employerId: string, step: string) =>
  tx
    .update(employerStepDone)
    .set({ supersededAt: now.toISOString() })
    .where(
      and(
        eq(employerStepDone.employerId, employerId),
        eq(employerStepDone.step, step),
        isNull(employerStepDone.supersededAt),
      ),
    )
    .returning({ id: employerStepDone.id })

/** One step of the checklist is arranged: when, by whom, with a note. Known better, the new row takes the place of the old. */
export const arrangeStep = command({
  permission: 'employer.change',
  input: schemas.arrangeStepSchema,
  subject: lockEmployer,
  run: async ({ input, subject, ...context }) => {
    const { step, doneOn, doneBy, note } = input
    const { tx, actor, today } = context
    const [known] = await tx.select().from(employerStep).where(eq(employerStep.key, step))
    if (!known || doneOn === null || doneBy === null) refuse('not_found')
    if (doneOn > today) refuse('day_in_future')
    await endStep(context, subject.id, step)
    await tx.insert(employerStepDone).values({
      employerId: subject.id,
      companyId: subject.companyId,
      step,
      doneOn,
      doneBy,
      note,
      recordedAt: context.now.toISOString(),
      recordedBy: actor.accountId,
    })
    const details = { after: { step: known.label, doneOn, doneBy } }
    return recordAudit(context, line('employerStepArranged', subject.id, details), { id: subject.id })
  },
})

/** A step turned out not to be arranged. */
export const takeBackStep = command({
  permission: 'employer.change',
  input: schemas.takeBackStepSchema,
  subject: lockEmployer,
  run: async ({ input: { step }, subject, ...context }) => {
    const ended = await endStep(context, subject.id, step)
    if (ended.length === 0) refuse('nothing_changed')
    const details = { after: { step } }
    return recordAudit(context, line('employerStepTakenBack', subject.id, details), { id: subject.id })
  },
})

/** A talk with an employer, kept in the history of contacts. */
export const addEmployerContact = command({
  permission: 'employer.change',
  input: schemas.addContactSchema,
  subject: lockEmployer,
  run: async ({ input: { onDay, withWhom, text }, subject, ...context }) => {
    if (onDay === null || withWhom === null || text === null) refuse('nothing_changed')
    if (onDay > context.today) refuse('day_in_future')
    await context.tx.insert(employerContact).values({
      employerId: subject.id,
      companyId: subject.companyId,
      onDay,
      withWhom,
      text,
      recordedAt: context.now.toISOString(),
      recordedBy: context.actor.accountId,
    })
    return recordAudit(context, line('employerContactAdded', subject.id, { after: { onDay } }), {
      id: subject.id,
    })
  },
})
