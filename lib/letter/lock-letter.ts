import 'server-only'
import { and, eq } from 'drizzle-orm'
import { letter } from '@/db/schema/letter'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { mayBecome, type LetterKind, type LetterState } from '@/lib/domain/letter-terms'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { lockTrajectory } from '@/lib/trajectory/apply-move'

export type KeptLetter = Omit<typeof letter.$inferSelect, 'kind' | 'state' | 'pdf'> & {
  kind: LetterKind
  state: LetterState
}

export interface OfLetter {
  facts: TrajectoryFacts
  kept: KeptLetter
}

const columns = {
  id: letter.id,
  municipalityId: letter.municipalityId,
  trajectoryId: letter.trajectoryId,
  personId: letter.personId,
  templateVersionId: letter.templateVersionId,
  kind: letter.kind,
  state: letter.state,
  subject: letter.subject,
  body: letter.body,
  fields: letter.fields,
  addressee: letter.addressee,
  datedOn: letter.datedOn,
  writers: letter.writers,
  deadlineId: letter.deadlineId,
  checkedBy: letter.checkedBy,
  checkNote: letter.checkNote,
  finalOn: letter.finalOn,
  sentOn: letter.sentOn,
  sentBy: letter.sentBy,
  sentForm: letter.sentForm,
  postedBefore: letter.postedBefore,
  termUntouched: letter.termUntouched,
  answer: letter.answer,
  answeredOn: letter.answeredOn,
  version: letter.version,
  recordedAt: letter.recordedAt,
  recordedBy: letter.recordedBy,
  changedAt: letter.changedAt,
}

/** A letter with its trajectory, both locked for who may write there; null is "not found". */
export async function lockLetter(
  context: Context,
  { letterId, version }: { letterId: string; version: number },
): Promise<OfLetter | null> {
  const own = eq(letter.id, letterId)
  const [found] = await context.tx.select({ trajectoryId: letter.trajectoryId }).from(letter).where(own)
  const facts = found && (await lockTrajectory(context, found))
  if (!facts) return null
  const [kept] = await context.tx.select(columns).from(letter).where(own).for('update')
  if (!kept) return null
  if (kept.version !== version) refuse('changed_meanwhile')
  return { facts, kept: kept as KeptLetter }
}

/** The round that still runs of the letter that the statement calls by this alias; null of a letter by itself. */
export const openRound = (sql: Context['sql'], alias: 'l') => sql`(
  select n.round_id from letter_round_line n join letter_round r on r.id = n.round_id where n.letter_id = ${sql(alias)}.id and r.state not in ('sent', 'undone'))`

/** The round that still runs and that a letter belongs to; null of a letter by itself. */
export async function roundOfLetter({ sql }: Context, { id }: KeptLetter): Promise<string | null> {
  const [row] = await sql<
    { round: string | null }[]
  >`select ${openRound(sql, 'l')} as round from letter l where l.id = ${id}`
  return row?.round ?? null
}

/** Writes a next version of a letter; refuses a step that its state does not allow. */
export async function keepLetter(
  { tx, now }: Context,
  { id, version, state }: KeptLetter,
  set: Partial<typeof letter.$inferInsert> & { state?: LetterState },
) {
  if (set.state && set.state !== state && !mayBecome(state, set.state)) refuse('letter_not_now')
  await tx
    .update(letter)
    .set({ ...set, version: version + 1, changedAt: now.toISOString() })
    .where(and(eq(letter.id, id), eq(letter.version, version)))
}
