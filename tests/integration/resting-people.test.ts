import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { putBackOnTheList } from '@/lib/reminder/resting-people'
import { asSystem } from '@/lib/pipeline/as-system'
import { agreeRest } from '@/lib/trajectory/act-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act, made, proposed } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { threeAt } from '../support/night'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const agreed = addDays(today, 21)
const rest = (trajectory: Moved, input: Record<string, unknown> = { returnAgreed: true }, more = {}) =>
  moved(world, admin, trajectory, 'rest', { input: { reviewOn: agreed, ...input }, ...more })
const nightIn = (id: string, day: string) => asSystem(id, threeAt(day), putBackOnTheList)
const night = (day: string) => nightIn(world.meerdorp, day)

interface Entry {
  queue: string
  position_on: string
  valid_from: string
}
const entryOf = async ({ trajectoryId }: Moved) => {
  const [row] = await admin<Entry[]>`
    select queue, position_on::text, valid_from::text from waiting_list_entry where trajectory_id = ${trajectoryId} and superseded_at is null and valid_to is null`
  return row
}
const lastEvent = async ({ trajectoryId }: Moved) => {
  const [row] = await admin`
    select kind, actor_role, actor_name, actor_id, valid_on::text, reason from event where trajectory_id = ${trajectoryId} order by id desc limit 1`
  return row
}
const openTerms = async ({ trajectoryId }: Moved) => {
  const rows = await admin<{ rule: string; label: string; due_on: string; owner_id: string | null }[]>`
    select rule, label, due_on::text, owner_id from deadline where trajectory_id = ${trajectoryId} and closed_on is null order by rule`
  return rows
}
const events = async ({ trajectoryId }: Moved) => {
  const [row] = await admin<
    { n: number }[]
  >`select count(*)::int as n from event where trajectory_id = ${trajectoryId}`
  return row?.n
}

beforeAll(async () => {
  world = await makeWorld(admin)
})

describe('wie tot een afgesproken dag rust', () => {
  test('is back on that day by the system, with the position kept and the owner told', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    const before = await entryOf(person)
    await rest(person)
    expect(await openTerms(person)).toContainEqual(
      expect.objectContaining({
        rule: 'restReview',
        label: 'Komt vanzelf terug op de lijst',
        due_on: agreed,
      }),
    )
    await night(addDays(agreed, -1))
    expect(await stateOf(admin, person)).toBe('resting')
    expect(await night(agreed)).toBe(1)
    expect(await stateOf(admin, person)).toBe('toBePlaced')
    expect(await entryOf(person)).toMatchObject({
      queue: 'toBePlaced',
      position_on: before?.position_on,
      valid_from: agreed,
    })
    expect(await lastEvent(person)).toMatchObject({
      kind: 'resumed',
      actor_role: 'system',
      actor_name: 'Schakel',
      actor_id: null,
      valid_on: agreed,
    })
    const terms = await openTerms(person)
    expect(terms.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['contactRound', 'nextStep.toBePlaced', 'restReturned']),
    )
    expect(terms.map(({ rule }) => rule)).not.toContain('restReview')
    expect(terms.find(({ rule }) => rule === 'restReturned')).toMatchObject({
      due_on: addDays(agreed, 7),
      owner_id: world.account.caseworker,
    })
  })

  test('the same night again changes nothing', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await rest(person)
    await night(agreed)
    const after = await events(person)
    expect(await night(agreed)).toBe(0)
    expect(await night(addDays(agreed, 1))).toBe(0)
    expect(await events(person)).toBe(after)
  })

  test('two workers at once put somebody back once', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await rest(person)
    const before = Number(await events(person))
    const done = await Promise.all([night(agreed), night(agreed)])
    expect(done[0]! + done[1]!).toBe(1)
    expect(await events(person)).toBe(before + 1)
  })

  test('nights without a worker lose nobody: the agreed day holds, and the log tells when it was done', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await rest(person)
    await night(addDays(agreed, 9))
    expect(await entryOf(person)).toMatchObject({ queue: 'toBePlaced', valid_from: agreed })
    const [row] =
      await admin`select recorded_at from event where trajectory_id = ${person.trajectoryId} order by id desc limit 1`
    expect(row?.recorded_at.toISOString().slice(0, 10)).toBe(addDays(agreed, 9))
  })

  test('without that agreement the day asks for a talk, and nobody is moved', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await rest(person, {})
    expect(await night(addDays(agreed, 30))).toBe(0)
    expect(await stateOf(admin, person)).toBe('resting')
    expect((await openTerms(person)).map(({ rule }) => rule)).toContain('restReview')
  })

  test('who was owed a place and finds the number reached is asked about, once (T54)', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await rest(person)
    await setTarget(admin, world.meerdorp, 0)
    try {
      expect(await night(agreed)).toBe(1)
      expect(await stateOf(admin, person)).toBe('resting')
      expect(await openTerms(person)).toContainEqual(
        expect.objectContaining({
          rule: 'restReturn',
          label: 'Terug van rust: het aantal is intussen bereikt',
        }),
      )
      expect(await lastEvent(person)).toMatchObject({ kind: 'reminderOpened', actor_role: 'system' })
      expect(await night(addDays(agreed, 1))).toBe(0)
      await admin`update deadline set closed_on = ${agreed} where trajectory_id = ${person.trajectoryId} and rule = 'restReturn'`
      expect(await night(addDays(agreed, 2))).toBe(0)
      const back = await moved(world, admin, person, 'resumeToWait', { on: new Date(`${agreed}T12:00:00Z`) })
      expect((await openTerms(back)).map(({ rule }) => rule)).not.toContain('restReturn')
    } finally {
      await setTarget(admin, world.meerdorp, 40)
    }
  })

  test('a later talk moves the day, or makes it a day to talk', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await rest(person)
    const later = addDays(agreed, 40)
    made(await act(world, admin, agreeRest, person, { reviewOn: later, returnAgreed: true }))
    expect(await night(agreed)).toBe(0)
    const other = await trajectoryIn(world, admin, 'toBePlaced')
    await rest(other)
    made(await act(world, admin, agreeRest, other, { reviewOn: later, returnAgreed: false }))
    expect(await night(later)).toBe(1)
    expect([await stateOf(admin, person), await stateOf(admin, other)]).toEqual(['toBePlaced', 'resting'])
    const past = await act(world, admin, agreeRest, other, { reviewOn: today, returnAgreed: true })
    expect(past).toMatchObject({ status: 'refused', reason: 'review_in_past', field: 'reviewOn' })
  })

  test('a day years ahead is too far, in the move and in a later talk; the day of the rule itself is not', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    const far = { reviewOn: addMonths(today, 120), returnAgreed: true }
    expect(await tryMove(world, admin, person, 'rest', { input: far })).toMatchObject({
      reason: 'review_too_far',
      field: 'reviewOn',
    })
    await rest(person, { reviewOn: addMonths(today, 12) })
    expect(await act(world, admin, agreeRest, person, far)).toMatchObject({
      reason: 'review_too_far',
      field: 'reviewOn',
    })
    made(await act(world, admin, agreeRest, person, { ...far, reviewOn: addMonths(today, 6) }))
  })

  test('who cannot be reached was not spoken to: no reason for this rest, and no confirmation', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    const unreachable = { reviewOn: agreed, restReason: 'unreachable' }
    expect(await tryMove(world, admin, person, 'rest', { input: unreachable })).toMatchObject({
      status: 'invalid',
      fields: { restReason: [expect.any(String)] },
    })
    await proposed(world, admin, person, 'restUnreachable')
    await moved(world, admin, person, 'restUnreachable', {
      as: 'decisionMaker',
      input: { ...unreachable, talkOn: today, attempts: 'Drie keer gebeld.' },
    })
    const [entry] = await admin`select rest_reason, confirmed_on from waiting_list_entry
      where trajectory_id = ${person.trajectoryId} and superseded_at is null and valid_to is null`
    expect(entry).toEqual({ rest_reason: 'unreachable', confirmed_on: null })
  })

  test('rests in a row keep what was before: each with its days and reason, also as it was known', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    const on = (day: string) => ({ on: new Date(`${day}T12:00:00Z`) })
    await rest(person, { restReason: 'ownWish' })
    made(await act(world, admin, agreeRest, person, { reviewOn: addDays(agreed, 7), returnAgreed: false }))
    await moved(world, admin, person, 'resumeToPlace', on(addDays(agreed, 2)))
    await rest(person, { restReason: 'notAvailable', reviewOn: addDays(agreed, 60) }, on(addDays(agreed, 9)))
    const rows =
      await admin`select queue, rest_reason, valid_from::text, valid_to::text, review_on::text, superseded_at is not null as superseded
      from waiting_list_entry where trajectory_id = ${person.trajectoryId} and queue = 'resting' order by valid_from, recorded_at, superseded_at nulls last`
    expect(rows.filter(({ superseded }) => !superseded)).toEqual([
      {
        queue: 'resting',
        rest_reason: 'ownWish',
        valid_from: today,
        valid_to: addDays(agreed, 1),
        review_on: addDays(agreed, 7),
        superseded: false,
      },
      {
        queue: 'resting',
        rest_reason: 'notAvailable',
        valid_from: addDays(agreed, 9),
        valid_to: null,
        review_on: addDays(agreed, 60),
        superseded: false,
      },
    ])
    expect(rows.filter(({ superseded }) => superseded)).toContainEqual(
      expect.objectContaining({ rest_reason: 'ownWish', review_on: agreed }),
    )
    const kinds = await admin<
      { kind: string }[]
    >`select kind from event where trajectory_id = ${person.trajectoryId} and kind in ('rested', 'restAgreed', 'resumed') order by id`
    expect(kinds.map(({ kind }) => kind)).toEqual(['rested', 'restAgreed', 'resumed', 'rested'])
  })

  test('what goes wrong with one person stops nobody else, and becomes a question', async () => {
    const [broken, other] = [await trajectoryIn(world, admin, 'toBePlaced'), await trajectoryIn(world, admin, 'toBePlaced')]
    await rest(broken)
    await rest(other)
    await admin.unsafe(`create function pg_temp_break() returns trigger language plpgsql as $$ begin
      if new.trajectory_id = '${broken.trajectoryId}' then raise exception 'planted'; end if; return new; end $$`)
    await admin.unsafe('create trigger planted before insert on state_period for each row execute function pg_temp_break()')
    expect(await night(agreed)).toBe(2)
    await admin.unsafe('drop trigger planted on state_period')
    expect([await stateOf(admin, broken), await stateOf(admin, other)]).toEqual(['resting', 'toBePlaced'])
    expect(await openTerms(broken)).toContainEqual(expect.objectContaining({ rule: 'restReturn', label: 'Terug van rust: kies hoe verder' }))
  }) // prettier-ignore

  test('each municipality has its own: the night of one touches nobody of another', async () => {
    const here = await trajectoryIn(world, admin, 'toBePlaced')
    const there = await trajectoryIn(world, admin, 'toBePlaced', { in: 'oeverland' })
    await rest(here)
    await rest(there, { returnAgreed: true }, { in: 'oeverland' })
    await nightIn(world.meerdorp, agreed)
    expect([await stateOf(admin, here), await stateOf(admin, there)]).toEqual(['toBePlaced', 'resting'])
    await nightIn(world.oeverland, agreed)
    expect(await stateOf(admin, there)).toBe('toBePlaced')
  })
})
