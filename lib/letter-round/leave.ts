import 'server-only'
import { sameAddressee, type Addressee } from '@/lib/domain/letter-address'
import { answerAwaited, closeLetterLine } from '@/lib/domain/letter-lines'
import { isForQueue } from '@/lib/domain/letter-round'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { writePlans } from '@/lib/trajectory/apply-move'
import { factContext, recordPlan, type RecordLine } from '@/lib/trajectory/record'
import { lettersToWrongAddress } from '@/lib/letter/address-state'
import { loadLetterGrounds } from '@/lib/letter/load-facts'
import { detailsOf } from './make-letters'
import { filesOfUnread } from './read-by-colleague'
import { stepTo, type Round, type RoundProgress } from './rounds'

/** How many letters one press sends or takes back. */
const chunkSize = 50

interface Leaving {
  facts: TrajectoryFacts
  letterId: string
  /** Its own line on /vandaag, of one that somebody asked to be read by itself. */
  deadlineId: string | null
}

/** What becomes of the letters of a round. */
type Becomes = 'sent' | 'withdrawn'

/**
 * Whether a letter, that the statement calls x, still goes with the round: one that left by itself, or was withdrawn, stays
 * so. One that a second reader sent back is a letter by itself again: it does not leave with the others and its writer
 * mends it, and it goes along only when the round is taken back.
 */
const goesAlong = (sql: Context['sql'], becomes: Becomes) =>
  becomes === 'sent' ? sql`x.state in ('toCheck', 'checked')` : sql`x.state not in ('sent', 'withdrawn')`

/**
 * The next letters of a round that are still here, under lock with their trajectories. The trajectories first, as for a
 * single letter: in the other order two presses would wait for each other.
 */
async function nextLetters({ sql, today }: Context, round: Round, becomes: Becomes): Promise<Leaving[]> {
  const next = await sql<{ id: string; letter: string }[]>`
    select l.trajectory_id as id, l.letter_id as letter from letter_round_line l join letter x on x.id = l.letter_id
    where l.round_id = ${round.id} and ${goesAlong(sql, becomes)} order by l.place limit ${chunkSize}`
  if (next.length === 0) return []
  const rows = await sql<{ situation: TrajectoryFacts }[]>`
    select situation from app.lock_situations(${next.map(({ id }) => id)}::uuid[], ${today})`
  const locked = await sql<{ id: string; letterId: string; deadlineId: string | null }[]>`
    select x.trajectory_id as id, x.id as "letterId", x.deadline_id as "deadlineId" from letter x where x.id = any (${next.map(({ letter }) => letter)}::uuid[])
      and ${goesAlong(sql, becomes)} order by x.id for update`
  const letterOf = new Map(locked.map(({ id, ...letter }) => [id, letter]))
  return rows.flatMap(({ situation }) => {
    const letter = letterOf.get(situation.id)
    return letter === undefined ? [] : [{ facts: situation, ...letter }]
  })
}

async function progressOf({ sql }: Context, round: Round, done: Becomes): Promise<RoundProgress> {
  const [row] = await sql<{ done: number; total: number }[]>`
    select count(*) filter (where x.state = ${done})::int as done, count(*) filter (where x.state = ${done} or ${goesAlong(sql, done)})::int as total
    from letter_round_line l join letter x on x.id = l.letter_id where l.round_id = ${round.id}`
  const { done: ready, total } = row ?? { done: 0, total: 0 }
  return { roundId: round.id, done: ready, total, finished: ready >= total }
}

const tellAll = (
  context: Context,
  round: Round,
  letters: Leaving[],
  line: Pick<RecordLine, 'kind' | 'reason'> & { also?: RecordLine['kind']; answerBy?: string | null },
) =>
  writePlans(
    context,
    letters.map(({ facts, letterId, deadlineId }) => {
      const details = detailsOf(round, letterId)
      const { also, answerBy, ...rest } = line
      const filled = factContext(context, facts, {})
      const further = also ? [{ kind: also, details: { letterId, roundId: round.id } }] : []
      return recordPlan({ ...context, submissionId: null }, facts, {
        ...rest,
        effects: [
          ...closeLetterLine(filled, deadlineId),
          ...(answerBy ? answerAwaited(filled, answerBy) : []),
        ],
        details,
        also: further,
      })
    }),
  )

/** Whoever left the list, or rests, since the letters were made gets none: above all nobody who died. */
const isOnList =
  ({ kind }: Round) =>
  ({ facts: { entry } }: Leaving) =>
    isForQueue(kind, (entry?.queue as string | undefined) ?? null)

/** In letters that ask somebody to answer or to come, contact was sought; the others tell what was agreed. */
const seeksContact = ({ kind }: Round) => kind === 'contactRound' || kind === 'invitation'

/** Whose letter would go to another reader or address than it would be made for today: who moved, or has somebody new. */
async function ofOtherAddressee(
  context: Context,
  { kind }: Round,
  letters: readonly Leaving[],
): Promise<Set<string>> {
  const kept = await context.sql<{ id: string; t: string; addressee: Addressee }[]>`
    select id, trajectory_id as t, addressee from letter where id = any (${letters.map(({ letterId }) => letterId)}::uuid[])`
  const about = { kind, datedOn: context.today }
  const grounds = await loadLetterGrounds(context, letters.map(({ facts }) => facts), about) // prettier-ignore
  const isSame = ({ t, addressee }: (typeof kept)[number]) => {
    const now = grounds.get(t)?.letter.addressee
    return now !== undefined && sameAddressee(addressee, now)
  }
  return new Set(kept.flatMap((letter) => (isSame(letter) ? [] : [letter.id])))
}

async function send(context: Context, round: Round, letters: Leaving[]): Promise<void> {
  if (letters.length === 0) return
  const { sql, actor, now, today } = context
  const ids = letters.map(({ letterId }) => letterId)
  await filesOfUnread(context, round, letters)
  const rows = await sql`
    update letter set state = 'sent', sent_form = 'pdf', sent_on = ${today}, sent_by = ${actor.accountId}, version = version + 1, changed_at = ${now.toISOString()}::timestamptz
    where id = any (${ids}::uuid[]) and state = 'checked' returning id`
  if (rows.length !== ids.length) refuse('letter_not_now')
  await tellAll(context, round, letters, {
    kind: 'letterSent',
    ...(seeksContact(round) && { also: 'contactSought' as const }),
    answerBy: round.respondBy,
  })
}

async function withdraw(context: Context, round: Round, letters: Leaving[], reason: string): Promise<void> {
  if (letters.length === 0) return
  await context.sql`
    update letter set state = 'withdrawn', version = version + 1, changed_at = ${context.now.toISOString()}::timestamptz
    where id = any (${letters.map(({ letterId }) => letterId)}::uuid[])`
  await tellAll(context, round, letters, { kind: 'letterWithdrawn', reason })
}

/**
 * The next letters of a round have left: each is sent, and the timeline tells that contact was sought. Who left the list, or
 * whose address turned out wrong or is another since, is left out with the reason; the others go.
 */
export async function sendChunk(context: Context, round: Round): Promise<RoundProgress> {
  const letters = await nextLetters(context, round, 'sent')
  const left = letters.filter((letter) => !isOnList(round)(letter))
  await withdraw(context, round, left, 'Staat niet meer op de lijst.')
  const listed = letters.filter(isOnList(round))
  const wrong = await lettersToWrongAddress(context, listed.map(({ letterId }) => letterId)) // prettier-ignore
  const lost = listed.filter(({ letterId }) => wrong.has(letterId))
  await withdraw(context, round, lost, 'Het adres klopt niet.')
  const right = listed.filter(({ letterId }) => !wrong.has(letterId))
  const other = await ofOtherAddressee(context, round, right)
  const moved = right.filter(({ letterId }) => other.has(letterId))
  await withdraw(context, round, moved, 'De naam of het adres is veranderd sinds de brief is gemaakt.')
  await send(context, round, right.filter(({ letterId }) => !other.has(letterId))) // prettier-ignore
  const progress = await progressOf(context, round, 'sent')
  if (progress.finished) await stepTo(context, round, 'sent')
  return progress
}

/** The next letters of a round are withdrawn: they never leave. One that left by itself before stays sent. */
export async function undoChunk(context: Context, round: Round): Promise<RoundProgress> {
  const letters = await nextLetters(context, round, 'withdrawn')
  await withdraw(context, round, letters, 'De hele ronde is teruggedraaid.')
  const progress = await progressOf(context, round, 'withdrawn')
  if (progress.finished) await stepTo(context, round, 'undone')
  return progress
}
