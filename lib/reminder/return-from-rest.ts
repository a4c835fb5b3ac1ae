import 'server-only'
import { openDeadline } from '@/lib/domain/effects/effect'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import { returnOf, returnQuestions } from '@/lib/domain/resting'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { applyMove, lockTrajectory } from '@/lib/trajectory/apply-move'
import { factContext, record } from '@/lib/trajectory/record'

/** Who rests until a day that has come, and was not asked about yet, in the municipality that was entered. */
export async function restingUntilToday({ sql, actor, today }: Context): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select e.trajectory_id as id from waiting_list_entry e join trajectory t on t.id = e.trajectory_id
    where e.municipality_id = any (${municipalityIds(actor)}::uuid[]) and e.returns_on <= ${today} and e.valid_to is null
      and e.superseded_at is null and t.state = 'resting' and not exists (select from deadline d
        where d.trajectory_id = t.id and d.rule = 'restReturn' and d.started_on = e.returns_on)
    order by e.returns_on, e.trajectory_id`
  return rows.map(({ id }) => id)
}

/** The queue of the position before the rest; null when there was none. */
async function queueBefore({ sql }: Context, trajectoryId: string): Promise<string | null> {
  const [row] = await sql<{ queue: string }[]>`
    select queue from waiting_list_entry where trajectory_id = ${trajectoryId} and superseded_at is null and queue <> 'resting'
    order by valid_from desc, recorded_at desc limit 1`
  return row?.queue ?? null
}

/** The facts on a locked row, and the day that was agreed; null when somebody was first. */
async function lockResting(context: Context, trajectoryId: string) {
  const facts = await lockTrajectory(context, { trajectoryId })
  const day = facts?.entry?.returns_on
  return facts?.state === 'resting' && typeof day === 'string' && day <= context.today ? { facts, day } : null
}

/** Somebody has to answer something first: a task for the owner that says what, once for this day. */
async function ask(context: Context, facts: TrajectoryFacts, day: string, label: string) {
  const effects = openDeadline(factContext(context, facts, {}), 'restReturn', day, { label })
  const details = { rule: 'restReturn', label, agreedOn: day }
  await record(context, facts, { kind: 'reminderOpened', effects, details })
}

/** The question without more, for who could not be put back. */
export async function askAboutReturn(context: Context, trajectoryId: string): Promise<boolean> {
  const found = await lockResting(context, trajectoryId)
  if (found) await ask(context, found.facts, found.day, returnQuestions.notPossible)
  return found !== null
}

/**
 * One person whose rest ends on the agreed day, or ended while nobody looked: back on the list from that day with the
 * position kept (T14), or a question for the owner. Answers false when somebody was first.
 */
export async function returnFromRest(context: Context, trajectoryId: string): Promise<boolean> {
  const found = await lockResting(context, trajectoryId)
  if (!found) return false
  const { facts, day } = found
  const answer = returnOf(situationOf(facts, '', context.today), await queueBefore(context, trajectoryId))
  if ('ask' in answer) await ask(context, facts, day, returnQuestions[answer.ask])
  else {
    const input = { validOn: day, automatic: true, reason: 'Op de afgesproken dag terug van rust.' }
    await applyMove(context, { move: answer.move, facts, input, seen: facts.version })
  }
  return true
}
