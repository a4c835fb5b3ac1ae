import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import { roundLetterScreen } from '@/lib/letter-round/preview-queries'
import { addDays } from '@/lib/domain/calendar'
import { testDatabase } from '../support/database'
import { moved, now, today } from '../support/factories'
import {
  done, emptyList, letterPaper, press, roundIn, startedRound, untilFinished, versionOfRound, waiting, type Place,
} from '../support/letter-rounds' // prettier-ignore
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
let place: Place
beforeAll(async () => {
  place = { world: await makeWorld(admin), admin }
  await letterPaper(place)
})
beforeEach(() => emptyList(place))

const invitation = {
  kind: 'invitation',
  meetingOn: '20-11-2026',
  meetingAt: '9.30',
  meetingPlace: 'Buurthuis De Linde',
}
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

const linesOf = async (roundId: string) => {
  const rows = await admin<{ t: string; why: string | null; kind: string | null; state: string | null }[]>`
    select l.trajectory_id as t, l.left_out as why, x.kind, x.state from letter_round_line l left join letter x on x.id = l.letter_id where l.round_id = ${roundId}`
  return new Map(rows.map(({ t, ...row }) => [t, row]))
}
const previewOf = async (roundId: string, number: string) => {
  const answer = await read(roundLetterScreen, place.world.session.caseworker, { roundId, number }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const eventsOf = async (trajectoryId: string) => {
  const rows = await admin<
    { kind: string }[]
  >`select kind from event where trajectory_id = ${trajectoryId} order by id`
  return rows.map(({ kind }) => kind)
}
/** Sends a round that was made. */
async function send(roundId: string) {
  await done(place, 'startSending', { roundId, version: await versionOfRound(place, roundId) })
  await untilFinished(place, 'sendNextLetters', roundId)
}
const rested = async (person: Awaited<ReturnType<typeof waiting>>) => {
  await moved(place.world, admin, person, 'rest', { input: { reviewOn: addDays(today, 30) } })
  return person
}

describe('a round of invitations', () => {
  test('asks the day, the time and the place once, and says them in every letter', async () => {
    const one = await waiting(place, 'Een')
    expect(await press(place, 'startRound', { municipalityId: place.world.meerdorp, kind: 'invitation' })).toMatchObject({
      status: 'invalid', fields: { meetingOn: ['Vul dit in.'], meetingAt: ['Vul dit in.'], meetingPlace: ['Vul dit in.'] },
    })
    expect(await press(place, 'startRound', { municipalityId: place.world.meerdorp, ...invitation, meetingOn: '2-11-2026' })).toMatchObject({ reason: 'respond_by_past' })
    const { roundId } = await startedRound(place, invitation)
    const { letter, gaps } = await previewOf(roundId, one.number)
    expect(gaps).toEqual([])
    const text = JSON.stringify(letter.body)
    for (const words of ['20 november 2026', '9.30 uur', 'Buurthuis De Linde']) expect(text).toContain(words)
    expect(letter.body).not.toContain('ontbreekt')
  }) // prettier-ignore

  test('leaves out who rests or was invited lately, and not who was spoken to', async () => {
    const spoken = await waiting(place)
    await admin`update waiting_list_entry set confirmed_on = '2026-10-30' where trajectory_id = ${spoken.trajectoryId}`
    const rests = await waiting(place)
    const { roundId } = await startedRound(place, invitation)
    await rested(rests)
    await done(place, 'lookAgainAtRound', { roundId })
    const lines = await linesOf(roundId)
    expect(lines.get(spoken.trajectoryId)?.why).toBeNull()
    expect(lines.get(rests.trajectoryId)?.why).toBe('resting')
    await done(place, 'startMaking', { roundId, version: await versionOfRound(place, roundId) })
    await untilFinished(place, 'makeNextLetters', roundId)
    await send(roundId)
    expect((await linesOf(roundId)).get(spoken.trajectoryId)).toMatchObject({ kind: 'invitation', state: 'sent' })
    expect(await eventsOf(spoken.trajectoryId)).toEqual(expect.arrayContaining(['letterWritten', 'letterFinished', 'letterSent', 'contactSought']))
    const again = await startedRound(place, invitation)
    expect((await linesOf(again.roundId)).get(spoken.trajectoryId)?.why).toBe('contactedLately')
  }) // prettier-ignore

  test('does not leave when its day has come since, and is taken back whole', async () => {
    const one = await waiting(place)
    const { roundId, version } = await roundIn(place, 'made', invitation)
    expect(await press(place, 'startSending', { roundId, version }, { at: at('2026-11-20') })).toMatchObject({ reason: 'round_day_past' })
    await done(place, 'startUndoing', { roundId, version })
    await untilFinished(place, 'undoNextLetters', roundId)
    expect((await linesOf(roundId)).get(one.trajectoryId)).toMatchObject({ state: 'withdrawn' })
  }) // prettier-ignore
})

test('a contact round does not leave on the last day to answer either', async () => {
  await waiting(place)
  const { roundId, version } = await roundIn(place, 'made')
  for (const day of ['2026-12-20', '2026-12-21'])
    expect(await press(place, 'startSending', { roundId, version }, { at: at(day) })).toMatchObject({
      reason: 'round_day_past',
    })
  await done(place, 'startSending', { roundId, version }, { at: at('2026-12-19') })
})

describe('a round about rest', () => {
  test('goes to who rests now, once for one rest, and to nobody who is back', async () => {
    const [waits, rests, back] = [await waiting(place), await rested(await waiting(place)), await rested(await waiting(place))]
    const { roundId } = await startedRound(place, { kind: 'rest' })
    expect([...(await linesOf(roundId)).keys()].sort()).toEqual([rests.trajectoryId, back.trajectoryId].sort())
    await done(place, 'startMaking', { roundId, version: 1 })
    await untilFinished(place, 'makeNextLetters', roundId)
    await moved(place.world, admin, back, 'resumeToPlace')
    await send(roundId)
    const lines = await linesOf(roundId)
    expect(lines.get(rests.trajectoryId)).toMatchObject({ kind: 'rest', state: 'sent' })
    expect(lines.get(back.trajectoryId)).toMatchObject({ state: 'withdrawn' })
    expect(await eventsOf(rests.trajectoryId)).not.toContain('contactSought')
    const again = await startedRound(place, { kind: 'rest' })
    expect((await linesOf(again.roundId)).get(rests.trajectoryId)?.why).toBe('hadLetter')
    expect((await linesOf(again.roundId)).get(waits.trajectoryId)).toBeUndefined()
  }) // prettier-ignore

  test('the letter of the return goes to who is back on the list, with a preview', async () => {
    const [waits, back] = [await waiting(place), await rested(await waiting(place))]
    const by = { at: at('2026-11-09') }
    await moved(place.world, admin, back, 'resumeToPlace', { on: by.at, input: { validOn: '2026-11-09' } })
    const { roundId } = await done(
      place,
      'startRound',
      { municipalityId: place.world.meerdorp, kind: 'restReturn' },
      by,
    )
    expect([...(await linesOf(roundId)).keys()]).toEqual([back.trajectoryId])
    expect((await previewOf(roundId, back.number)).gaps).toEqual([])
    expect(waits.trajectoryId).not.toBe(back.trajectoryId)
  })
})
