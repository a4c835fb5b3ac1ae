import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { unclaimedAdvice } from '@/db/schema/unclaimed-advice'
import { decide } from '@/lib/domain/decide'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import { situationOf } from '@/lib/domain/situation-of'
import { municipalityIds } from '@/lib/pipeline/actor'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { applyMove, lockTrajectory } from '@/lib/trajectory/apply-move'
import * as schemas from './schemas'

type Kept = typeof unclaimedAdvice.$inferSelect
const permission = 'unclaimedAdvice.answer'
const line = (kind: string, subjectId: string, details: Record<string, unknown> = {}) => ({
  kind,
  subjectKind: 'unclaimedAdvice',
  subjectId,
  details,
})

/** An advice that came in and of which no trajectory is found. Refuses one that is there already, and a day to come. */
export const recordUnclaimed = command({
  permission,
  input: schemas.recordSchema,
  subject: async ({ actor }, { municipalityId }) =>
    municipalityIds(actor).includes(municipalityId) ? {} : null,
  run: async ({ input: { municipalityId, input }, subject: _, ...context }) => {
    const { tx, actor, now, today } = context
    const text = (name: string) => (typeof input[name] === 'string' ? input[name] : null)
    const [advisedOn, receivedOn] = [text('advisedOn') ?? today, text('receivedOn') ?? today]
    if ([advisedOn, receivedOn, text('birthDate') ?? today].some((day) => day > today))
      refuse('day_in_future')
    if (receivedOn < advisedOn) refuse('ends_before_start')
    const values = {
      ...{ municipalityId, advisedOn, receivedOn, source: 'hand' },
      ...{ surname: text('surname'), prefix: text('prefix'), initials: text('initials') },
      ...{ birthDate: text('birthDate'), outcome: text('outcome') ?? '' },
      ...{ ground: text('adviceGround') ?? 'unknown', ownerId: actor.accountId },
      ...{ recordedAt: now.toISOString(), recordedBy: actor.accountId },
    }
    const [made] = await tx
      .insert(unclaimedAdvice)
      .values(values)
      .onConflictDoNothing()
      .returning({ id: unclaimedAdvice.id })
    if (!made) refuse('already_done')
    return recordAudit(context, line('unclaimedAdviceRecorded', made.id), made)
  },
})

/** One that waits for an answer, of an own municipality, locked. */
async function lockUnclaimed({ tx, actor }: Context, { id }: { id: string }): Promise<Kept | null> {
  const [row] = await tx
    .select()
    .from(unclaimedAdvice)
    .where(and(eq(unclaimedAdvice.id, id), isNull(unclaimedAdvice.answer)))
    .for('update')
  return row && municipalityIds(actor).includes(row.municipalityId) ? row : null
}

async function change({ tx }: Context, kept: Kept, seen: number, changed: Partial<Kept>) {
  if (kept.version !== seen) refuse('changed_meanwhile')
  await tx
    .update(unclaimedAdvice)
    .set({ ...changed, version: kept.version + 1 })
    .where(eq(unclaimedAdvice.id, kept.id))
}

/** Becomes the one who finds out to whom an advice belongs. */
export const takeUnclaimed = command({
  permission,
  input: schemas.takeSchema,
  subject: lockUnclaimed,
  run: async ({ subject: kept, input: { id, version }, ...context }) => {
    if (kept.ownerId === context.actor.accountId) refuse('nothing_changed')
    await change(context, kept, version, { ownerId: context.actor.accountId })
    return recordAudit(context, line('unclaimedAdviceTaken', id), { id })
  },
})

/** How an advice comes into a trajectory, by where that stands. */
const waysIn: readonly Move[] = [
  'recordUnknownAdvice',
  'recordAdvice',
  'recordAnsweredRequest',
  'attachAdvice',
]

const holds = ({ advice }: TrajectoryFacts, { outcome, advisedOn }: Kept) =>
  advice?.outcome === outcome && advice.advised_on === advisedOn

/** Records an advice in a trajectory by the move that fits there; nothing where it holds that advice already. */
async function bringInto(context: Context, facts: TrajectoryFacts, kept: Kept) {
  if (holds(facts, kept)) return
  const { outcome, ground, advisedOn, receivedOn } = kept
  const input = { outcome, adviceGround: ground, advisedOn, receivedOn }
  const situation = situationOf(facts, context.actor.accountId, context.today)
  const verdicts = waysIn.map((move) => ({ move, verdict: decide(move, situation, input) }))
  const way = verdicts.find(({ verdict }) => verdict.allowed)
  if (way)
    return applyMove(
      { ...context, submissionId: null },
      { move: way.move, facts, input, seen: facts.version },
    )
  const why = verdicts.find(({ verdict }) => !verdict.allowed && verdict.reason !== 'wrong_state')?.verdict
  return refuse(why && !why.allowed ? why.reason : 'wrong_state')
}

/** An advice goes into a trajectory of the same municipality: it is recorded there, and who it is about no longer here. */
export const linkUnclaimed = command({
  permission,
  input: schemas.linkSchema,
  subject: lockUnclaimed,
  run: async ({ subject: kept, input: { id, version, number }, ...context }) => {
    const [found] = await context.sql<{ id: string }[]>`
      select id from trajectory where number = ${(number ?? '').toUpperCase()} and municipality_id = ${kept.municipalityId}`
    const facts = found ? await lockTrajectory(context, { trajectoryId: found.id }) : null
    if (!facts) refuse('not_found')
    await bringInto(context, facts, kept)
    const nobody = { surname: null, prefix: null, initials: null, birthDate: null }
    const answer = { answer: 'linked', answeredOn: context.today, trajectoryId: facts.id }
    await change(context, kept, version, { ...answer, ...nobody })
    return recordAudit(context, line('unclaimedAdviceLinked', id, { number: facts.number }), {
      id,
      number: facts.number,
    })
  },
})

/** Goes back to UWV, with why; it stays on record. */
export const returnUnclaimed = command({
  permission,
  input: schemas.returnSchema,
  subject: lockUnclaimed,
  run: async ({ subject: kept, input: { id, version, reason }, ...context }) => {
    await change(context, kept, version, { answer: 'returned', answeredOn: context.today, reason })
    return recordAudit(context, line('unclaimedAdviceReturned', id), { id })
  },
})
