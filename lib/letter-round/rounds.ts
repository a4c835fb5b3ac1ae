import 'server-only'
import type { RoundDays, RoundState } from '@/lib/domain/letter-round'
import { recordAudit } from '@/lib/pipeline/audit'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { loadCandidates } from './load-people'

/** A round as its commands need it. */
export interface Round extends RoundDays {
  id: string
  municipalityId: string
  state: RoundState
  version: number
}

/** How far a round is with what it does now: lines that are done, lines that will be. */
export interface RoundProgress {
  roundId: string
  done: number
  total: number
  finished: boolean
}

/** What a round fills in for all, of the table that the statement calls `letter_round`. */
export const roundDays = (sql: Context['sql']) => sql`
  letter_round.respond_by as "respondBy", letter_round.meeting_on as "meetingOn", letter_round.meeting_at as "meetingAt", letter_round.meeting_place as "meetingPlace"`

/** A round of the own municipality, locked: two people who press at once take turns. */
export async function lockRound({ sql }: Context, { roundId }: { roundId: string }): Promise<Round | null> {
  const [row] = await sql<Round[]>`
    select id, municipality_id as "municipalityId", kind, state, ${roundDays(sql)}, version from letter_round where id = ${roundId} for update`
  return row ?? null
}

/** Refuses a round in any other state, or of another version than was read. */
export function expectState(round: Round, states: readonly RoundState[], version?: number): void {
  if (!states.includes(round.state)) refuse('wrong_state')
  if (version !== undefined && version !== round.version) refuse('changed_meanwhile')
}

/** A round goes one step on; the day that belongs to it is kept with it. */
export async function stepTo({ sql, today }: Context, round: Round, state: RoundState): Promise<void> {
  const [made, sent] = [state === 'making', state === 'sending']
  await sql`
    update letter_round set state = ${state}, version = version + 1, dated_on = case when ${made} then ${today}::date else dated_on end,
      sent_on = case when ${sent} then ${today}::date else sent_on end where id = ${round.id}`
}

/** Looks again at everybody who has no letter yet and was not left out by hand; one statement writes what changed. */
export async function lookAgain(context: Context, round: Round, ids?: readonly string[]): Promise<void> {
  const found = await loadCandidates(context, round.kind, {
    roundId: round.id,
    ...(ids && { trajectoryIds: ids }),
  })
  const verdicts = found.map(({ trajectoryId, leftOut }) => ({ t: trajectoryId, why: leftOut }))
  await context.sql`
    update letter_round_line l set left_out = v.why from jsonb_to_recordset(${JSON.stringify(verdicts)}::text::jsonb) as v (t uuid, why text)
    where l.round_id = ${round.id} and l.trajectory_id = v.t and l.letter_id is null and l.left_out is distinct from v.why`
}

/** The trajectories of these lines of a round; a line of another round is none. */
export async function trajectoriesOf(
  { sql }: Context,
  roundId: string,
  lineIds: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select trajectory_id as id from letter_round_line where round_id = ${roundId} and id = any (${[...lineIds]}::uuid[])`
  return rows.map(({ id }) => id)
}

/** How many lines of a round have a letter, and how many may still get one. */
export async function countLines({ sql }: Context, roundId: string): Promise<{ made: number; open: number }> {
  const [row] = await sql<{ made: number; open: number }[]>`
    select count(*) filter (where letter_id is not null)::int as made, count(*) filter (where letter_id is null and left_out is null)::int as open
    from letter_round_line where round_id = ${roundId}`
  return row ?? { made: 0, open: 0 }
}

/** One line in the log of the municipality: what was done with a round, in numbers. */
export const roundLogged = <T>(
  context: Context,
  kind: string,
  roundId: string,
  details: Record<string, unknown>,
  value: T,
) => recordAudit(context, { kind, subjectKind: 'letterRound', subjectId: roundId, details }, value)
