import 'server-only'
import { randomUUID } from 'node:crypto'
import { isDayPast, type LeftOut, type RoundDays } from '@/lib/domain/letter-round'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { sendChunk, undoChunk } from './leave'
import { lacksReader } from './lacks-reader'
import { loadCandidates, type Candidate } from './load-people'
import { makeChunk } from './make-letters'
import { countLines, expectState, lockRound, lookAgain, roundLogged, stepTo } from './rounds'
import {
  roundStepSchema,
  roundVersionSchema,
  startRoundSchema,
  tickAllSchema,
  tickLineSchema,
} from './schemas'

const own = async ({ actor }: Context, { municipalityId }: { municipalityId: string }) =>
  actor.municipalities.find(({ id }) => id === municipalityId) ?? null

async function storeLines({ sql }: Context, roundId: string, municipalityId: string, people: Candidate[]) {
  const lines = people.map(({ trajectoryId, place, leftOut }) => ({ t: trajectoryId, place, why: leftOut }))
  await sql`
    insert into letter_round_line (round_id, municipality_id, trajectory_id, place, left_out)
    select ${roundId}, ${municipalityId}, v.t, v.place, v.why from jsonb_to_recordset(${JSON.stringify(lines)}::text::jsonb) as v (t uuid, place integer, why text)`
}

/** Only what this kind asks is kept. */
function ofKind({ kind, respondBy, meetingOn, meetingAt, meetingPlace }: RoundDays): RoundDays {
  if (kind === 'invitation') return { kind, respondBy: null, meetingOn, meetingAt, meetingPlace }
  const none = { meetingOn: null, meetingAt: null, meetingPlace: null }
  return { kind, respondBy: kind === 'contactRound' ? respondBy : null, ...none }
}

/** A round of letters to a list as it is today: everybody on it, with why somebody gets no letter. Nothing is written to anyone yet. */
export const startRound = command({
  permission: 'letterRound.run',
  input: startRoundSchema,
  subject: own,
  run: async ({ subject, input, ...context }) => {
    const { sql, actor, now, today } = context
    const { kind, unconfirmedSince } = input
    // Who rests, or came back, stands in no queue that could be chosen.
    const queue = kind === 'rest' || kind === 'restReturn' ? null : input.queue
    const { respondBy, meetingOn, meetingAt, meetingPlace } = ofKind(input)
    if (isDayPast({ respondBy, meetingOn }, today)) refuse('respond_by_past')
    const people = await loadCandidates(context, kind, {
      municipalityId: subject.id,
      queue,
      unconfirmedSince,
    })
    if (people.length === 0) refuse('nobody_on_list')
    const id = randomUUID()
    const rows = await sql`
      insert into letter_round (id, municipality_id, kind, queue, unconfirmed_since, respond_by, meeting_on, meeting_at, meeting_place, started_at, started_by)
      values (${id}, ${subject.id}, ${kind}, ${queue}, ${unconfirmedSince}, ${respondBy}, ${meetingOn}, ${meetingAt}, ${meetingPlace}, ${now.toISOString()}::timestamptz, ${actor.accountId})
      on conflict (municipality_id, kind) where state not in ('sent', 'undone') do nothing returning id`
    if (rows.length === 0) refuse('round_open')
    await storeLines(context, id, subject.id, people)
    return roundLogged(context, 'letterRoundStarted', id, { people: people.length }, { roundId: id })
  },
})

/** One person more or fewer, while nothing is made yet; a reason of the list itself stays. */
export const tickLine = command({
  permission: 'letterRound.run',
  input: tickLineSchema,
  subject: lockRound,
  run: async ({ subject: round, input: { lineId, joins }, ...context }) => {
    expectState(round, ['choosing'])
    const [line] = await context.sql<{ why: LeftOut | null; t: string }[]>`
      select left_out as why, trajectory_id as t from letter_round_line where id = ${lineId} and round_id = ${round.id}`
    if (!line) refuse('not_found')
    if (line.why !== (joins ? 'unticked' : null)) refuse('nothing_changed')
    await context.sql`update letter_round_line set left_out = ${joins ? null : 'unticked'} where id = ${lineId}`
    if (joins) await lookAgain(context, round, [line.t])
    return roundLogged(context, 'letterRoundChanged', round.id, { joins }, { roundId: round.id })
  },
})

/** Nobody any more, or everybody whom the list itself does not leave out, while nothing is made yet. */
export const tickAll = command({
  permission: 'letterRound.run',
  input: tickAllSchema,
  subject: lockRound,
  run: async ({ subject: round, input: { joins }, ...context }) => {
    expectState(round, ['choosing'])
    const changed = await context.sql`
      update letter_round_line set left_out = ${joins ? null : 'unticked'}
      where round_id = ${round.id} and left_out is not distinct from ${joins ? 'unticked' : null} returning id`
    if (changed.length === 0) refuse('nothing_changed')
    if (joins) await lookAgain(context, round)
    return roundLogged(context, 'letterRoundChanged', round.id, { joins }, { roundId: round.id })
  },
})

/** Looks again at who gets a letter, after an address or a representative was mended. */
export const lookAgainAtRound = command({
  permission: 'letterRound.run',
  input: roundStepSchema,
  subject: lockRound,
  run: async ({ subject: round, input: _input, ...context }) => {
    expectState(round, ['choosing'])
    await lookAgain(context, round)
    return roundLogged(context, 'letterRoundChanged', round.id, {}, { roundId: round.id })
  },
})

/** From here letters are made; they follow with `makeNextLetters`. */
export const startMaking = command({
  permission: 'letterRound.run',
  input: roundVersionSchema,
  subject: lockRound,
  run: async ({ subject: round, input: { version }, ...context }) => {
    expectState(round, ['choosing'], version)
    if (isDayPast(round, context.today)) refuse('round_day_past')
    await lookAgain(context, round)
    const { open } = await countLines(context, round.id)
    if (open === 0) refuse('nothing_chosen')
    if (await lacksReader(context, { ...round, mine: false })) refuse('letter_no_second_reader')
    await stepTo(context, round, 'making')
    return roundLogged(context, 'letterRoundMaking', round.id, { letters: open }, { roundId: round.id })
  },
})

/** Makes the next letters of a round. Two who press at once take turns, and no letter is made twice. */
export const makeNextLetters = command({
  permission: 'letterRound.run',
  input: roundStepSchema,
  subject: lockRound,
  run: async ({ subject: round, input: _input, ...context }) => {
    expectState(round, ['making'])
    const progress = await makeChunk(context, round)
    return roundLogged(context, 'letterRoundMade', round.id, { letters: progress.done }, progress)
  },
})

/**
 * From here letters leave by post; they follow with `sendNextLetters`. After this nothing is taken back. Refused when the
 * day to answer or to come has come since the round began.
 */
export const startSending = command({
  permission: 'letterRound.run',
  input: roundVersionSchema,
  subject: lockRound,
  run: async ({ subject: round, input: { version }, ...context }) => {
    expectState(round, ['made'], version)
    if (isDayPast(round, context.today)) refuse('round_day_past')
    await stepTo(context, round, 'sending')
    return roundLogged(context, 'letterRoundSending', round.id, {}, { roundId: round.id })
  },
})

/** The next letters have left. */
export const sendNextLetters = command({
  permission: 'letterRound.run',
  input: roundStepSchema,
  subject: lockRound,
  run: async ({ subject: round, input: _input, ...context }) => {
    expectState(round, ['sending'])
    const progress = await sendChunk(context, round)
    return roundLogged(context, 'letterRoundSent', round.id, { letters: progress.done }, progress)
  },
})

/** Takes a whole round back before it is sent: its letters never leave. */
export const startUndoing = command({
  permission: 'letterRound.run',
  input: roundVersionSchema,
  subject: lockRound,
  run: async ({ subject: round, input: { version }, ...context }) => {
    expectState(round, ['choosing', 'making', 'made'], version)
    const { made } = await countLines(context, round.id)
    await stepTo(context, round, made === 0 ? 'undone' : 'undoing')
    return roundLogged(context, 'letterRoundUndoing', round.id, { letters: made }, { roundId: round.id })
  },
})

/** The next letters of a round that is taken back. */
export const undoNextLetters = command({
  permission: 'letterRound.run',
  input: roundStepSchema,
  subject: lockRound,
  run: async ({ subject: round, input: _input, ...context }) => {
    expectState(round, ['undoing'])
    const progress = await undoChunk(context, round)
    return roundLogged(context, 'letterRoundUndone', round.id, { letters: progress.done }, progress)
  },
})
