import 'server-only'
import { and, eq } from 'drizzle-orm'
import { workplace } from '@/db/schema/placement'
import { recordAudit } from '@/lib/pipeline/audit'
import { command, nothing } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { changeWorkplaceSchema, endWorkplaceSchema, newWorkplaceSchema } from './schemas'

const lockWorkplace = async ({ tx, actor }: Context, { id }: { id: string }) => {
  const [row] = await tx
    .select()
    .from(workplace)
    .where(
      and(
        eq(workplace.id, id),
        eq(workplace.companyId, actor.companyId ?? '00000000-0000-0000-0000-000000000000'),
      ),
    )
    .for('update')
  return row ?? null
}

/** The columns of a workplace that its form fills; what the schema needs is there. */
function columnsOf(input: {
  name: string | null
  employerName: string | null
  form: string | null
  kindOfWork: string | null
  location: string | null
  seats: number
  hoursPerWeek: number | null
  support: string | null
  note: string | null
  validFrom: string | null
  validTo: string | null
}) {
  return {
    name: input.name ?? '',
    employerName: input.employerName ?? '',
    form: input.form ?? '',
    kindOfWork: input.kindOfWork ?? '',
    location: input.location ?? '',
    seats: input.seats,
    hoursPerWeek: input.hoursPerWeek === null ? null : String(input.hoursPerWeek),
    support: input.support ?? '',
    note: input.note,
    validFrom: input.validFrom ?? '',
    validTo: input.validTo,
  }
}

/** A new place to work at the own company. */
export const createWorkplace = command({
  permission: 'workplace.change',
  input: newWorkplaceSchema,
  subject: nothing,
  run: async ({ input, subject: _, ...context }) => {
    const { actor, tx } = context
    if (actor.companyId === null) refuse('not_found')
    const values = { ...columnsOf(input), companyId: actor.companyId }
    const [made] = await tx.insert(workplace).values(values).returning({ id: workplace.id })
    const id = made?.id ?? ''
    return recordAudit(
      context,
      { kind: 'workplaceAdded', subjectKind: 'workplace', subjectId: id, details: { after: values } },
      { id },
    )
  },
})

/** Changes a workplace; who saw an older version is told, and nothing is overwritten. */
export const changeWorkplace = command({
  permission: 'workplace.change',
  input: changeWorkplaceSchema,
  subject: lockWorkplace,
  run: async ({ input, subject, ...context }) => {
    if (subject.version !== input.version) refuse('changed_meanwhile')
    const after = columnsOf(input)
    await context.tx
      .update(workplace)
      .set({ ...after, version: subject.version + 1 })
      .where(eq(workplace.id, subject.id))
    const line = {
      kind: 'workplaceChanged',
      subjectKind: 'workplace',
      subjectId: subject.id,
      details: {
        before: columnsOf({
          ...subject,
          hoursPerWeek: subject.hoursPerWeek === null ? null : Number(subject.hoursPerWeek),
        }),
        after,
      },
    }
    return recordAudit(context, line, { id: subject.id })
  },
})

/** The last day of a workplace. Who works there goes on working; nobody new is offered it after that day. */
export const endWorkplace = command({
  permission: 'workplace.change',
  input: endWorkplaceSchema,
  subject: lockWorkplace,
  run: async ({ input, subject, ...context }) => {
    if (subject.version !== input.version) refuse('changed_meanwhile')
    if (input.lastDay === null || input.lastDay < subject.validFrom) refuse('workplace_gone')
    await context.tx
      .update(workplace)
      .set({ validTo: input.lastDay, version: subject.version + 1 })
      .where(eq(workplace.id, subject.id))
    const details = { before: { validTo: subject.validTo }, after: { validTo: input.lastDay } }
    return recordAudit(
      context,
      { kind: 'workplaceEnded', subjectKind: 'workplace', subjectId: subject.id, details },
      { id: subject.id },
    )
  },
})
