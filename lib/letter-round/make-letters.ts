import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { textsOf } from '@/lib/domain/letter-blocks'
import { gapsIn } from '@/lib/domain/letter-fill'
import { letterRefusal } from '@/lib/domain/letter-rules'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import { byHandOf, type LeftOut, type RoundDays } from '@/lib/domain/letter-round'
import { composed, needsCheck, templateFor, type Composed } from '@/lib/letter/compose'
import { fileOf } from '@/lib/letter/finish'
import { loadLetterGrounds, type LetterGround } from '@/lib/letter/load-facts'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { writePlans } from '@/lib/trajectory/apply-move'
import { recordPlan } from '@/lib/trajectory/record'
import { keepInWord, wordLetterOf } from '@/lib/word/keep-letters'
import { countLines, lookAgain, stepTo, type Round, type RoundProgress } from './rounds'

/** How many letters one press makes: a few seconds of work, so that progress shows. */
const chunkSize = 20

/** What a letter of a round is before it is written. */
export type RoundLetter = {
  facts: TrajectoryFacts
  ground: LetterGround
  text: Composed
  leftOut: LeftOut | null
}

/**
 * The letters of a round for some trajectories, as the template and the facts of today make them; who may not be read or
 * whose facts do not fit is left out of it. Three statements, however many.
 */
export async function composeMany(
  context: Context,
  round: Pick<Round, 'municipalityId' | keyof RoundDays>,
  many: readonly TrajectoryFacts[],
): Promise<RoundLetter[]> {
  const about = { kind: round.kind, datedOn: context.today }
  const template = await templateFor(context, round.municipalityId, round.kind, context.today)
  if (!template) refuse('letter_no_template')
  const grounds = await loadLetterGrounds(context, many, about)
  const byHand = byHandOf(round)
  return many.flatMap((facts) => {
    const ground = grounds.get(facts.id)
    if (!ground) return []
    const text = composed(ground, template, byHand)
    return [{ facts, ground, text, leftOut: whyNot(round, facts, ground, text) }]
  })
}

function whyNot(
  { kind }: Pick<Round, 'kind'>,
  facts: TrajectoryFacts,
  { closedReason }: LetterGround,
  { subject, body, addressee }: Composed,
): LeftOut | null {
  if (letterRefusal(kind, facts, closedReason) !== null) return 'offList'
  if (addressee.lines.length === 0) return 'addressMissing'
  return gapsIn([subject, ...textsOf(body)]).length > 0 ? 'gaps' : null
}

async function nextTrajectories({ sql, today }: Context, roundId: string): Promise<TrajectoryFacts[]> {
  const next = await sql<{ id: string }[]>`
    select trajectory_id as id from letter_round_line where round_id = ${roundId} and letter_id is null and left_out is null order by place limit ${chunkSize}`
  if (next.length === 0) return []
  const rows = await sql<{ situation: TrajectoryFacts }[]>`
    select situation from app.lock_situations(${next.map(({ id }) => id)}::uuid[], ${today})`
  return rows.map(({ situation }) => situation)
}

/**
 * Makes the next letters of a round: looks once more at each person under lock, leaves out whoever does not get one now,
 * and writes letters, lines and timeline in one statement each. Answers how far the round is.
 */
export async function makeChunk(context: Context, round: Round): Promise<RoundProgress> {
  const locked = await nextTrajectories(context, round.id)
  await lookAgain(context, round, locked.map(({ id }) => id)) // prettier-ignore
  const still = await stillIn(context, round.id, locked)
  const letters = still.length === 0 ? [] : await composeMany(context, round, still)
  await leaveOut(context, round.id, letters)
  const going = letters.filter(({ leftOut }) => leftOut === null)
  if (going.length > 0) await writeLetters(context, round, going)
  const { made, open } = await countLines(context, round.id)
  if (open === 0) await stepTo(context, round, made === 0 ? 'undone' : 'made')
  return { roundId: round.id, done: made, total: made + open, finished: open === 0 }
}

async function stillIn({ sql }: Context, roundId: string, locked: TrajectoryFacts[]) {
  const rows = await sql<{ id: string }[]>`
    select trajectory_id as id from letter_round_line where round_id = ${roundId} and letter_id is null and left_out is null
      and trajectory_id = any (${locked.map(({ id }) => id)}::uuid[])`
  const ids = new Set(rows.map(({ id }) => id))
  return locked.filter(({ id }) => ids.has(id))
}

async function leaveOut({ sql }: Context, roundId: string, letters: RoundLetter[]): Promise<void> {
  const out = letters.flatMap(({ facts, leftOut }) =>
    leftOut === null ? [] : [{ t: facts.id, why: leftOut }],
  )
  if (out.length === 0) return
  await sql`
    update letter_round_line l set left_out = v.why from jsonb_to_recordset(${JSON.stringify(out)}::text::jsonb) as v (t uuid, why text)
    where l.round_id = ${roundId} and l.trajectory_id = v.t`
}

async function writeLetters(context: Context, round: Round, letters: RoundLetter[]): Promise<void> {
  const { sql, actor, now, today } = context
  const rows = await Promise.all(
    letters.map(async ({ facts, ground, text }) => {
      const check = needsCheck(ground.checkedKinds, round.kind)
      const pdf = check ? null : await fileOf(context, facts, { ...text, datedOn: today }, ground)
      return {
        id: randomUUID(),
        t: facts.id,
        template: text.templateVersionId,
        state: check ? 'toCheck' : 'checked',
        subject: text.subject,
        body: text.body,
        fields: text.fields,
        addressee: text.addressee,
        pdf: pdf?.toString('base64') ?? null,
      }
    }),
  )
  await sql`
    with made as (insert into letter (id, municipality_id, trajectory_id, person_id, template_version_id, kind, state, subject, body, fields, addressee,
        dated_on, final_on, writers, pdf, recorded_at, recorded_by, changed_at)
      select v.id, t.municipality_id, t.id, t.person_id, v.template, ${round.kind}, v.state, v.subject, v.body, v.fields, v.addressee,
        ${today}, case when v.state = 'checked' then ${today}::date end, array[${actor.accountId}]::uuid[], decode(v.pdf, 'base64'), ${now.toISOString()}::timestamptz, ${actor.accountId}, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as v (id uuid, t uuid, template uuid, state text, subject text, body jsonb, fields jsonb, addressee jsonb, pdf text)
        join trajectory t on t.id = v.t returning id, trajectory_id)
    update letter_round_line l set letter_id = m.id from made m where l.round_id = ${round.id} and l.trajectory_id = m.trajectory_id`
  await keepFinalInWord(context, round, letters, rows)
  const plans = letters.map(({ facts }, index) =>
    recordPlan({ ...context, submissionId: null }, facts, {
      kind: 'letterWritten',
      effects: [],
      details: detailsOf(round, String(rows[index]?.id)),
      also: rows[index]?.pdf ? [{ kind: 'letterFinished', details: detailsOf(round, rows[index].id) }] : [],
    }),
  )
  await writePlans(context, plans)
}

/** Those of these letters that are final at once, in the Word template of the municipality. */
async function keepFinalInWord(
  context: Context,
  { kind, municipalityId }: Round,
  letters: readonly RoundLetter[],
  rows: readonly { id: string; pdf: string | null }[],
): Promise<void> {
  const final = letters.flatMap(({ facts, ground, text }, index) => {
    const row = rows[index]
    if (!row?.pdf) return []
    const word = wordLetterOf(ground, { ...text, datedOn: context.today })
    return [{ letterId: row.id, trajectoryId: facts.id, municipalityId, word }]
  })
  await keepInWord(context, kind, final)
}

/** What the timeline keeps of a letter of a round. */
export const detailsOf = ({ id, kind }: Pick<Round, 'id' | 'kind'>, letterId: string) => ({
  label: letterKindLabel[kind],
  letterId,
  roundId: id,
})
