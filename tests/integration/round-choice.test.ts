import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { testDatabase } from '../support/database'
import { moved, today } from '../support/factories'
import {
  done,
  emptyList,
  letterPaper,
  press,
  startedRound,
  untilFinished,
  versionOfRound,
  waiting,
  withLetter,
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
const invitation = {
  kind: 'invitation',
  queue: '',
  unconfirmedSince: '',
  meetingOn: '2026-12-10',
  meetingAt: '10.00',
  meetingPlace: 'Gemeentehuis',
}
const empty = () => emptyList(place)

describe('who goes along in a round', () => {
  test('an address nobody ever looked up: left out until it is ticked, and only who was ticked goes along', async () => {
    await empty()
    const [one, other] = [
      await waiting(place, 'Eerste', { lookedUp: false }),
      await waiting(place, 'Tweede', { lookedUp: false }),
    ]
    const { roundId } = await startedRound(place)
    expect([await reasonOf(roundId, one), await reasonOf(roundId, other)]).toEqual([
      'addressUnknown',
      'addressUnknown',
    ])
    const { round, addresses } = await shown(roundId)
    expect(round.counts).toMatchObject({ in: 0, out: 2 })
    expect(addresses.map(({ surname, address }) => [surname, address]).sort()).toEqual([
      ['Eerste', ['Kerkstraat 12', '1234 AB  MEERDORP']],
      ['Tweede', ['Kerkstraat 12', '1234 AB  MEERDORP']],
    ])
    const none = { roundId, lineIds: [], checkedOn: '2-11-2026' }
    expect(await press(place, 'confirmAddresses', none)).toMatchObject({ status: 'invalid' })
    const foreign = { ...none, lineIds: [randomUUID()] }
    expect(await press(place, 'confirmAddresses', foreign)).toMatchObject({ reason: 'nothing_changed' })
    await done(place, 'confirmAddresses', {
      ...none,
      lineIds: addresses.filter(({ number }) => number === one.number).map(({ id }) => id),
    })
    expect([await reasonOf(roundId, one), await reasonOf(roundId, other)]).toEqual([null, 'addressUnknown'])
    expect((await eventsOf(one))[0]).toBe('addressChecked')
    expect((await shown(roundId)).addresses).toHaveLength(1)
  })

  test('looked up and returned at one instant: what was recorded last counts', async () => {
    await empty()
    const one = await waiting(place, 'Jansen', { lookedUp: false })
    const { roundId } = await startedRound(place)
    await done(place, 'confirmAddresses', { roundId, lineIds: await linesOf(roundId), checkedOn: today })
    await done(place, 'startMaking', { roundId, version: 1 })
    await untilFinished(place, 'makeNextLetters', roundId)
    await done(place, 'startSending', { roundId, version: await versionOfRound(place, roundId) })
    await untilFinished(place, 'sendNextLetters', roundId)
    const [letter] = await admin<{ id: string }[]>`
      select id from letter where trajectory_id = ${one.trajectoryId} and state = 'sent'`
    const states = async () =>
      (
        await admin<{ outcome: string }[]>`
          select outcome from address_check where person_id = ${one.personId} order by checked_on desc, seq desc`
      ).map(({ outcome }) => outcome)
    await done(place, 'recordReturned', { letterId: letter?.id, returnedOn: today })
    expect(await states()).toEqual(['wrong', 'right'])
    const wrong = await done(place, 'startRound', { ...invitation, municipalityId: place.world.meerdorp })
    expect(await reasonOf(wrong.roundId, one)).toBe('addressWrong')
    await done(place, 'checkAddress', { letterId: letter?.id, source: 'person', checkedOn: today })
    expect(await states()).toEqual(['right', 'wrong', 'right'])
    await done(place, 'lookAgainAtRound', { roundId: wrong.roundId })
    expect(await reasonOf(wrong.roundId, one)).toBeNull()
  })

  test('who was just heard of, is back from rest, or has another letter waiting is left alone', async () => {
    await empty()
    const [fine, spoken, written, back, waits, decided] = await Promise.all(
      Array.from({ length: 6 }, () => waiting(place)),
    )
    await admin`
      insert into note (trajectory_id, municipality_id, text, audience, party, channel, reached, on_day, written_by)
      select id, municipality_id, 'Gebeld.', 'municipality', 'person', 'phone', true, ${today}, owner_id from trajectory where id = ${spoken!.trajectoryId}`
    await withLetter(place, written!, 'sent')
    await withLetter(place, waits!, 'toCheck')
    await moved(place.world, admin, back!, 'rest')
    await admin`update waiting_list_entry set valid_from = '2026-09-01' where trajectory_id = ${back!.trajectoryId} and queue = 'resting' and superseded_at is null`
    await moved(place.world, admin, back!, 'resumeToPlace')
    await admin`update decision set announced_on = ${addDays(today, 2)} where trajectory_id = ${decided!.trajectoryId} and superseded_at is null`
    await admin`update waiting_list_entry set confirmed_on = null where superseded_at is null`
    const { roundId } = await startedRound(place)
    const reasons = await Promise.all(
      [fine, spoken, written, back, waits, decided].map((person) => reasonOf(roundId, person!)),
    )
    expect(reasons).toEqual([
      null,
      'contactedLately',
      'contactedLately',
      'backLately',
      'letterWaits',
      'letterWaits',
    ])
    // An invitation asks something else: only an invitation sent shortly before keeps somebody out.
    const meeting = await done(place, 'startRound', { ...invitation, municipalityId: place.world.meerdorp })
    expect(await reasonOf(meeting.roundId, spoken!)).toBeNull()
  })

  test('everybody is ticked off and on at once; a reason of the list stays', async () => {
    await empty()
    const [one, other, nowhere] = [await waiting(place), await waiting(place), await waiting(place)]
    await admin`update person set city = null where id = ${nowhere.personId}`
    const { roundId } = await startedRound(place)
    const reasons = () => Promise.all([one, other, nowhere].map((person) => reasonOf(roundId, person)))
    expect(await press(place, 'tickAll', { roundId, joins: true })).toMatchObject({
      reason: 'nothing_changed',
    })
    await done(place, 'tickAll', { roundId, joins: false })
    expect(await reasons()).toEqual(['unticked', 'unticked', 'addressMissing'])
    // They stay in sight, without their tick, as long as one may still choose.
    expect((await shown(roundId)).lines.map(({ leftOut }) => leftOut)).toEqual(['unticked', 'unticked'])
    await done(place, 'tickAll', { roundId, joins: true })
    expect(await reasons()).toEqual([null, null, 'addressMissing'])
  })
})
