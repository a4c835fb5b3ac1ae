import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { moved, today } from '../support/factories'
import {
  done,
  emptyList,
  letterPaper,
  noOpenRound,
  press,
  roundIn,
  startedRound,
  untilFinished,
  versionOfRound,
  waiting,
  type Place,
} from '../support/letter-rounds'
import { roundEyes } from '../support/round-eyes'
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
let place: Place

beforeAll(async () => {
  place = { world: await makeWorld(admin), admin }
  await letterPaper(place)
})

const { shown, reasonOf, eventsOf, linesOf } = roundEyes(() => place)
const empty = () => emptyList(place)

describe('who is left out of a round, and why', () => {
  test('each reason by itself; whoever has none gets a letter', async () => {
    await empty()
    const fine = await waiting(place)
    const rests = await waiting(place)
    await moved(place.world, admin, rests, 'rest')
    const spoken = await waiting(place)
    await admin`update waiting_list_entry set confirmed_on = '2026-10-20' where trajectory_id = ${spoken.trajectoryId}`
    const nowhere = await waiting(place)
    await admin`update person set street = null where id = ${nowhere.personId}`
    const ward = await waiting(place)
    await admin`insert into representative (person_id, municipality_id, kind, name, valid_from) values (${ward.personId}, ${place.world.meerdorp}, 'curator', 'Bureau Zeker', '2020-01-01')`
    const { roundId } = await startedRound(place)
    expect(await reasonOf(roundId, fine)).toBeNull()
    expect(await reasonOf(roundId, rests)).toBe('resting')
    expect(await reasonOf(roundId, spoken)).toBe('contactedLately')
    expect(await reasonOf(roundId, nowhere)).toBe('addressMissing')
    expect(await reasonOf(roundId, ward)).toBe('representative')
    const { round, lines } = await shown(roundId)
    expect(round.counts).toMatchObject({ in: 1, out: 4 })
    expect(lines.map(({ number }) => number)).toEqual([fine.number])
    expect((await shown(roundId, 'weg')).lines).toHaveLength(4)
  })

  test('a letter that came back, and an address nobody looked at since the last letter', async () => {
    await empty()
    const [back, stale] = [await waiting(place), await waiting(place)]
    const first = await roundIn(place, 'sent')
    const [letter] = await admin<
      { id: string }[]
    >`select letter_id as id from letter_round_line where round_id = ${first.roundId} and trajectory_id = ${back.trajectoryId}`
    await done(place, 'recordReturned', { letterId: letter?.id, returnedOn: '2-11-2026' })
    expect((await eventsOf(back))[0]).toBe('letterReturned')
    expect(
      await press(place, 'recordReturned', { letterId: letter?.id, returnedOn: '2-11-2026' }),
    ).toMatchObject({ reason: 'already_done' })
    expect((await shown(first.roundId, 'terug')).lines.map(({ number }) => number)).toEqual([back.number])

    const later = { at: new Date('2027-03-01T10:00:00+01:00') }
    await admin`update waiting_list_entry set confirmed_on = null where superseded_at is null`
    const { roundId } = await done(
      place,
      'startRound',
      {
        municipalityId: place.world.meerdorp,
        kind: 'contactRound',
        queue: '',
        unconfirmedSince: '',
        respondBy: '2027-04-01',
      },
      later,
    )
    expect([await reasonOf(roundId, back), await reasonOf(roundId, stale)]).toEqual([
      'addressWrong',
      'addressStale',
    ])
    // Looked up in the BRP: the stale one is right again, the wrong one needs another address.
    await done(place, 'confirmAddresses', { roundId, lineIds: await linesOf(roundId), checkedOn: '2027-03-01' }, later) // prettier-ignore
    expect([await reasonOf(roundId, back), await reasonOf(roundId, stale)]).toEqual(['addressWrong', null])
    expect((await eventsOf(stale))[0]).toBe('addressChecked')
    await admin`update person set street = 'Nieuwstraat' where id = ${back.personId}`
    await done(place, 'lookAgainAtRound', { roundId }, later)
    expect(await reasonOf(roundId, back)).toBe('addressStale')
  })

  test('somebody is left out by hand and put back; a reason of the list stays', async () => {
    await empty()
    const [one, other] = [await waiting(place), await waiting(place)]
    await admin`update person set city = null where id = ${other.personId}`
    const { roundId } = await startedRound(place)
    const [line] = (await shown(roundId)).lines
    await done(place, 'tickLine', { roundId, lineId: line?.id, joins: false })
    expect(await reasonOf(roundId, one)).toBe('unticked')
    await done(place, 'lookAgainAtRound', { roundId })
    expect(await reasonOf(roundId, one)).toBe('unticked')
    await done(place, 'tickLine', { roundId, lineId: line?.id, joins: true })
    expect(await reasonOf(roundId, one)).toBeNull()
    const [out] = (await shown(roundId, 'weg')).lines
    expect(await press(place, 'tickLine', { roundId, lineId: out?.id, joins: true })).toMatchObject({
      reason: 'nothing_changed',
    })
  })

  test('a list, and only who was not spoken to since a day', async () => {
    await empty()
    const [one, other] = [await waiting(place), await waiting(place)]
    await admin`update waiting_list_entry set confirmed_on = '2026-01-10' where trajectory_id = ${other.trajectoryId}`
    const about = { municipalityId: place.world.meerdorp, kind: 'contactRound', respondBy: '2026-12-01' }
    const { roundId } = await done(place, 'startRound', {
      ...about,
      queue: 'toBePlaced',
      unconfirmedSince: '1-1-2026',
    })
    expect([await reasonOf(roundId, one), await reasonOf(roundId, other)]).toEqual([null, 'not in it'])
    await noOpenRound(place)
    expect(
      await press(place, 'startRound', { ...about, queue: 'waiting', unconfirmedSince: '' }),
    ).toMatchObject({ reason: 'nobody_on_list' })
    expect(
      await press(place, 'startRound', { ...about, respondBy: today, queue: '', unconfirmedSince: '' }),
    ).toMatchObject({ reason: 'respond_by_past' })
  })
})

describe('making, taking back and sending', () => {
  test('every letter is one of the letters, whole and in the timeline; the round can be taken back once before it leaves', async () => {
    await empty()
    const people = [await waiting(place), await waiting(place), await waiting(place)]
    const { roundId } = await roundIn(place, 'made')
    const letters = await admin<{ state: string; pdf: number; fields: Record<string, string>; t: string }[]>`
      select state, length(pdf) as pdf, fields, trajectory_id as t from letter where id in (select letter_id from letter_round_line where round_id = ${roundId})`
    expect(letters).toHaveLength(3)
    for (const { state, pdf, fields } of letters) {
      expect(state).toBe('checked')
      expect(pdf).toBeGreaterThan(5_000)
      expect(fields.respondBy).toBe('20 december 2026')
    }
    expect((await eventsOf(people[0]!)).slice(0, 2)).toEqual(['letterFinished', 'letterWritten'])
    await done(place, 'startUndoing', { roundId, version: await versionOfRound(place, roundId) })
    expect(await untilFinished(place, 'undoNextLetters', roundId)).toMatchObject({ done: 3, total: 3 })
    expect((await shown(roundId)).round.state).toBe('undone')
    expect((await eventsOf(people[0]!))[0]).toBe('letterWithdrawn')
    expect(await press(place, 'sendNextLetters', { roundId })).toMatchObject({ reason: 'wrong_state' })
    // Taken back is not written to: the next round writes to them.
    const again = await startedRound(place)
    expect((await shown(again.roundId)).round.counts.in).toBe(3)
  })

  test('sending writes that contact was sought, and nothing is taken back after it', async () => {
    await empty()
    const one = await waiting(place)
    const { roundId, version } = await roundIn(place, 'sent')
    expect((await eventsOf(one)).slice(0, 2)).toEqual(['contactSought', 'letterSent'])
    const [letter] =
      await admin`select state, sent_on::text, sent_by from letter where trajectory_id = ${one.trajectoryId}`
    expect(letter).toEqual({ state: 'sent', sent_on: today, sent_by: place.world.account.caseworker })
    expect(await press(place, 'startUndoing', { roundId, version })).toMatchObject({ reason: 'wrong_state' })
    // Written to just now: the next round leaves this person alone.
    await admin`update waiting_list_entry set confirmed_on = null where superseded_at is null`
    const next = await startedRound(place)
    expect(await reasonOf(next.roundId, one)).toBe('contactedLately')
  })

  test('a letter with a gap is not made, and who leaves the list meanwhile gets none', async () => {
    await empty()
    const [stays, leaves] = [await waiting(place), await waiting(place)]
    const { roundId, version } = await startedRound(place)
    await done(place, 'startMaking', { roundId, version })
    await moved(place.world, admin, leaves, 'offer')
    await admin`update letter_setting set phone = null where municipality_id = ${place.world.meerdorp}`
    await untilFinished(place, 'makeNextLetters', roundId)
    await letterPaper(place)
    expect([await reasonOf(roundId, stays), await reasonOf(roundId, leaves)]).toEqual(['gaps', 'offList'])
    // Nobody got a letter: there is nothing to send.
    expect((await shown(roundId)).round.state).toBe('undone')
  })

  test('two people who press at once share the work, and no letter is made or sent twice', async () => {
    await empty()
    for (let at = 0; at < 25; at += 1) await waiting(place)
    const { roundId, version } = await startedRound(place)
    const starts = await Promise.all([
      press(place, 'startMaking', { roundId, version }),
      press(place, 'startMaking', { roundId, version }, { as: 'caseworkerBoth' }),
    ])
    expect(starts.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    await Promise.all([
      ...[1, 2].map(() => press(place, 'makeNextLetters', { roundId })),
      ...[1, 2].map(() => press(place, 'makeNextLetters', { roundId }, { as: 'caseworkerBoth' })),
    ])
    const [made] =
      await admin`select count(*)::int as n, count(distinct trajectory_id)::int as people from letter where id in (select letter_id from letter_round_line where round_id = ${roundId})`
    expect(made).toEqual({ n: 25, people: 25 })
    const [all] =
      await admin`select count(*)::int as n from letter where trajectory_id in (select trajectory_id from letter_round_line where round_id = ${roundId}) and state = 'checked'`
    expect(all?.n).toBe(25)
    await done(place, 'startSending', { roundId, version: await versionOfRound(place, roundId) })
    await Promise.all([
      press(place, 'sendNextLetters', { roundId }),
      press(place, 'sendNextLetters', { roundId }, { as: 'caseworkerBoth' }),
    ])
    const [sent] =
      await admin`select count(*)::int as n from event where kind = 'contactSought' and details->>'roundId' = ${roundId}`
    expect(sent?.n).toBe(25)
  }, 120_000)

  test('the same press again gives the first answer and makes nothing more', async () => {
    await empty()
    await waiting(place)
    const { roundId, version } = await startedRound(place)
    await done(place, 'startMaking', { roundId, version })
    const submissionId = randomUUID()
    const first = await done(place, 'makeNextLetters', { roundId }, { submissionId })
    expect(first).toMatchObject({ done: 1, finished: true })
    const again = await press(place, 'makeNextLetters', { roundId }, { submissionId })
    expect(again).toMatchObject({ status: 'done', value: first, repeated: true })
  })

  test('one round of a municipality at a time', async () => {
    await empty()
    await waiting(place)
    await startedRound(place)
    const about = {
      municipalityId: place.world.meerdorp,
      queue: '',
      unconfirmedSince: '',
      kind: 'contactRound',
      respondBy: '2026-12-20',
    }
    expect(await press(place, 'startRound', about)).toMatchObject({ reason: 'round_open' })
    const [a, b] = await (async () => {
      await noOpenRound(place)
      return Promise.all([
        press(place, 'startRound', about),
        press(place, 'startRound', about, { as: 'caseworkerBoth' }),
      ])
    })()
    expect([a.status, b.status].sort()).toEqual(['done', 'refused'])
  })
})

test('where such letters are read by a second person, a colleague of who made them sends the round', async () => {
  await empty()
  await letterPaper(place, ['contactRound'])
  const one = await waiting(place)
  const { roundId, version } = await roundIn(place, 'made')
  expect((await shown(roundId)).round).toMatchObject({ unread: 1, mine: true })
  await done(place, 'startSending', { roundId, version })
  expect(await press(place, 'sendNextLetters', { roundId })).toMatchObject({ reason: 'letter_own_check' })
  await untilFinished(place, 'sendNextLetters', roundId, { as: 'caseworkerBoth' })
  const [letter] =
    await admin`select state, checked_by, length(pdf) > 5000 as whole from letter where trajectory_id = ${one.trajectoryId}`
  expect(letter).toEqual({ state: 'sent', checked_by: place.world.account.caseworkerBoth, whole: true })
  await letterPaper(place)
})
