import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { personColumns, personFields } from '@/lib/domain/person-fields'
import type { Context } from '@/lib/pipeline/context'
import type { Collision } from '@/lib/pipeline/result'
import { lockTrajectory } from '@/lib/trajectory/apply-move'

export type KeptPerson = Record<string, unknown> & { id: string; version: number }

/** The person's row, locked for who may change it. */
export async function lockPerson({ sql }: Context, personId: string): Promise<KeptPerson | null> {
  const [found] = await sql<{ row: KeptPerson }[]>`
    select to_jsonb(p) as row from person p where p.id = ${personId} for update`
  return found?.row ?? null
}

/** Trajectory and person, both locked, for who may change them; null is not found. */
export async function lockTrajectoryAndPerson(context: Context, input: { trajectoryId: string }) {
  const facts = await lockTrajectory(context, input)
  const kept = facts && (await lockPerson(context, facts.personId))
  return facts && kept ? { facts, kept } : null
}

const shown = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** Names of the fields in which what was typed differs from what is kept. */
export const changedFields = (kept: KeptPerson, typed: Record<string, unknown>): string[] =>
  Object.entries(personColumns)
    .filter(([, column]) => shown(kept[column]) !== shown(typed[column]))
    .map(([field]) => field)

const labelOf = (field: string) => personFields.find(({ name }) => name === field)?.label ?? field

/** What a colleague changed meanwhile: who and when, and both values of every field that differs. */
export async function collisionOf(
  { sql }: Context,
  facts: TrajectoryFacts,
  kept: KeptPerson,
  typed: Record<string, unknown>,
): Promise<Collision> {
  const [last] = await sql<{ by: string; at: string }[]>`
    select e.actor_name as by, to_char(e.recorded_at at time zone 'Europe/Amsterdam', 'DD-MM-YYYY HH24.MI') as at from event e join trajectory t on t.id = e.trajectory_id
    where t.person_id = ${facts.personId} and e.kind = 'personChanged' and e.details->>'what' = 'person' order by e.id desc limit 1`
  const fields = changedFields(kept, typed).map((field) => {
    const column = personColumns[field as keyof typeof personColumns]
    return { label: labelOf(field), yours: shown(typed[column]), theirs: shown(kept[column]) }
  })
  return { by: last?.by ?? '', at: last?.at ?? '', fields, mayRepeat: true }
}
