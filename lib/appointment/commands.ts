import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { appointment } from '@/db/schema/appointment'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse, type Collision } from '@/lib/pipeline/result'
import { lockTrajectory } from '@/lib/trajectory/apply-move'
import { record } from '@/lib/trajectory/record'
import { changeableIn, type Appointment } from './appointment-row'
import { differences, momentOf, whenOf } from './appointment-words'
import { invite } from './invite'
import { cancelAppointmentSchema, changeAppointmentSchema, makeAppointmentSchema } from './schemas'

/** The company that is in it too: the own one of HR, or the one that was chosen and has access. */
function companyOf({ actor }: Context, { access }: TrajectoryFacts, asked: unknown): string | null {
  if (actor.role === 'hr') return actor.companyId
  if (typeof asked !== 'string') return null
  return access.some((row) => row.organisation_id === asked) ? asked : refuse('not_found')
}

/** An appointment about somebody, with who comes along from this side. */
export const makeAppointment = command({
  permission: 'appointment.keep',
  input: makeAppointmentSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input, ...context }) => {
    const { actor, now, tx } = context
    const at = now.toISOString()
    const made: Appointment = {
      id: randomUUID(),
      trajectoryId: facts.id,
      municipalityId: facts.municipalityId,
      companyId: companyOf(context, facts, input.input.companyId),
      ...(await changeableIn(context, facts, input)),
      sequence: 0,
      version: 1,
      madeAt: at,
      madeByName: actor.name,
      madeByEmail: actor.email,
      changedAt: at,
      changedByName: actor.name,
      cancelledAt: null,
      cancelReason: null,
    }
    await tx.insert(appointment).values(made)
    await invite(context, made)
    return record(context, facts, {
      kind: 'appointmentMade',
      effects: [],
      companyId: made.companyId,
      details: { appointmentId: made.id, label: whenOf(made) },
    })
  },
})

interface About {
  trajectoryId: string
  appointmentId: string
}

/** The trajectory and its appointment, both locked; two who change it come after each other. */
async function lockAppointment(context: Context, { trajectoryId, appointmentId }: About) {
  const facts = await lockTrajectory(context, { trajectoryId })
  const [row] = await context.tx
    .select()
    .from(appointment)
    .where(and(eq(appointment.id, appointmentId), eq(appointment.trajectoryId, trajectoryId)))
    .for('update')
  return facts && row ? { facts, old: row } : null
}

/** What a colleague made of it meanwhile beside what was filled in; a second press is a choice made knowingly. */
const collisionOf = (old: Appointment, fields: Collision['fields']): Collision => ({
  by: old.changedByName,
  at: momentOf(old.changedAt),
  fields,
  mayRepeat: true,
})

/** Writes the change, and sends everybody who was or is invited the next sequence of the same invitation. */
async function change(context: Context, old: Appointment, set: Partial<Appointment>): Promise<Appointment> {
  const next = {
    ...set,
    sequence: old.sequence + 1,
    version: old.version + 1,
    changedAt: context.now.toISOString(),
    changedByName: context.actor.name,
  }
  await context.tx.update(appointment).set(next).where(eq(appointment.id, old.id))
  const changed = { ...old, ...next }
  await invite(context, changed, old)
  return changed
}

/** Another time, place or company; who saw an older version is told both values. */
export const changeAppointment = command({
  permission: 'appointment.keep',
  input: changeAppointmentSchema,
  subject: lockAppointment,
  run: async ({ subject: { facts, old }, input, ...context }) => {
    if (old.cancelledAt !== null) refuse('appointment_over')
    const set = await changeableIn(context, facts, input, old)
    const yours = { ...old, ...set }
    if (input.version !== old.version) refuse('changed_meanwhile', collisionOf(old, differences(old, yours)))
    if (differences(old, yours).length === 0) refuse('nothing_changed')
    const changed = await change(context, old, set)
    return record(context, facts, {
      kind: 'appointmentChanged',
      effects: [],
      companyId: old.companyId,
      reason: input.input.reason,
      details: { appointmentId: old.id, label: `${whenOf(changed)} (was ${whenOf(old)})` },
    })
  },
})

/** It does not go on: the reason is kept, the invitation is withdrawn. */
export const cancelAppointment = command({
  permission: 'appointment.keep',
  input: cancelAppointmentSchema,
  subject: lockAppointment,
  run: async ({ subject: { facts, old }, input: { version, input }, ...context }) => {
    if (old.cancelledAt !== null) refuse('appointment_over')
    if (version !== old.version)
      refuse(
        'changed_meanwhile',
        collisionOf(old, [{ label: 'Wanneer', theirs: whenOf(old), yours: 'gaat niet door' }]),
      )
    await change(context, old, {
      cancelledAt: context.now.toISOString(),
      cancelReason: String(input.reason),
    })
    return record(context, facts, {
      kind: 'appointmentCancelled',
      effects: [],
      companyId: old.companyId,
      reason: input.reason,
      details: { appointmentId: old.id, label: whenOf(old) },
    })
  },
})
