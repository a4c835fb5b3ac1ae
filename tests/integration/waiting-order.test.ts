import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { asWorker, watchStatements } from '@/db/client'
import { addDays } from '@/lib/domain/calendar'
import { inOrder, type OrderFacts, type OrderRule } from '@/lib/domain/order-rule'
import { enterAsSystem } from '@/lib/pipeline/as-system'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { confirmOnList, recordUrgency } from '@/lib/trajectory/act-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { beginOrderRules } from '@/lib/waiting-list/begin-rules'
import { setOrderRule, withdrawOrderRule } from '@/lib/waiting-list/commands'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { orderScreen, orderTrialScreen } from '@/lib/waiting-list/order-queries'
import { orderTrialFilter } from '@/lib/waiting-list/order-filter'
import { trialQuery } from '@/lib/waiting-list/order-schemas'
import type { NamedMovers } from '@/lib/waiting-list/movers'
import { placeScreen } from '@/lib/waiting-list/place-query'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { act, versionOf } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const people: Moved[] = []
const instant = (day: string) => new Date(`${day}T10:00:00+01:00`)

const plain: OrderRule = {
  ...{ waitingPoints: 1, advicePoints: 0 },
  ...{ raisedPoints: 0, urgentPoints: 0, noBridgingPoints: 0 },
}

const found = async <Input, T>(
  screen: Parameters<typeof read<Input, T>>[0],
  account: AccountKey,
  input: Input,
  at = now,
) => {
  const answer = await read(screen, world.session[account], input, at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const numbers = async (query: Record<string, unknown> = {}, at = now) => {
  const list = await found(waitingListScreen, 'caseworker', waitingListFilter.parse(query), at)
  return list.named ? list.rows.map(({ number }) => number) : []
}
const set = (rule: Partial<OrderRule>, validFrom: string, account: AccountKey = 'manager', at = now) =>
  perform(
    setOrderRule,
    world.session[account],
    {
      ...{ submissionId: randomUUID(), municipalityId: world.meerdorp, source: 'Verordening art. 7' },
      ...{ ...plain, ...rule, validFrom },
    },
    at,
  )
const urgent = async (person: Moved, level: string, at = now) =>
  perform(
    recordUrgency,
    world.session.caseworker,
    {
      ...{ submissionId: randomUUID(), trajectoryId: person.trajectoryId },
      ...{ version: await versionOf(admin, person), validOn: at.toISOString().slice(0, 10), urgency: level },
      reason: 'De school stopt.',
    },
    at,
  )

const night = (day: string) =>
  asWorker(async (door) => {
    const context = await enterAsSystem(door, world.meerdorp, instant(day))
    return context && beginOrderRules(context)
  })

beforeAll(async () => {
  world = await makeWorld(admin)
  for (const on of ['2026-01-05', '2026-02-02', '2026-03-02', '2026-04-06', '2026-05-04', '2026-06-01'])
    people.push(await trajectoryIn(world, admin, 'toBePlaced', { surname: `Op ${on}`, on: instant(on) }))
})
const at = (...indexes: number[]) => indexes.map((index) => people[index]?.number)

describe('an urgency and a rule', () => {
  test('without a rule urgency moves nobody', async () => {
    expect((await urgent(people[4]!, 'urgent', instant('2026-10-01'))).status).toBe('done')
    expect(await numbers()).toEqual(at(0, 1, 2, 3, 4, 5))
  })

  test('a manager sees first what a rule does, in numbers; nothing has changed by that', async () => {
    const data = await found(
      orderTrialScreen,
      'manager',
      orderTrialFilter.parse({ spoed: '100', verhoogd: '50' }),
    )
    expect(data.rows).toEqual([])
    expect(data.shown).toMatchObject({ all: { kind: 'number', value: 6 }, up: { kind: 'few' } })
    expect(await numbers()).toEqual(at(0, 1, 2, 3, 4, 5))
  })

  test('a caseworker sees who moves and how far', async () => {
    const data = await found(orderTrialScreen, 'caseworker', orderTrialFilter.parse({ spoed: '100' }))
    expect(data.rows.map(({ person, from, to }) => [person?.number, from, to])).toEqual([
      [people[4]?.number, 5, 2],
      [people[1]?.number, 2, 3],
      [people[2]?.number, 3, 4],
      [people[3]?.number, 4, 5],
    ])
    expect(data.counts).toMatchObject({ up: 1, down: 3, same: 2, farthestUp: 3, farthestDown: 1 })
  })

  test('only the manager of the gemeente lays down a rule, and not for days behind us', async () => {
    expect(await set({}, today, 'caseworker')).toMatchObject({ status: 'refused' })
    expect(await set({}, today, 'managerOeverland')).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect(await set({}, addDays(today, -1))).toMatchObject({
      status: 'refused',
      reason: 'order_rule_in_past',
    })
    expect(await set({ waitingPoints: 0 }, today)).toMatchObject({ status: 'invalid' })
  })

  test('a rule of a later day is announced: the list changes in the night of that day, once', async () => {
    const later = addDays(today, 5)
    expect(await set({ urgentPoints: 100 }, later)).toMatchObject({ status: 'done' })
    expect(await set({ urgentPoints: 50 }, later)).toMatchObject({
      status: 'refused',
      reason: 'value_overlaps',
    })
    expect(await numbers()).toEqual(at(0, 1, 2, 3, 4, 5))
    expect(await night(addDays(later, -1))).toBe(0)
    expect(await numbers()).toEqual(at(0, 1, 2, 3, 4, 5))
    expect(await night(later)).toBe(1)
    expect(await night(later)).toBe(0)
    expect(await numbers({}, instant(later))).toEqual(at(0, 4, 1, 2, 3, 5))
  })

  test('the list of a day before the rule stands as it stood then', async () => {
    const later = instant(addDays(today, 6))
    expect(await numbers({ dag: today }, later)).toEqual(at(0, 1, 2, 3, 4, 5))
    expect(await numbers({ dag: addDays(today, 5) }, later)).toEqual(at(0, 4, 1, 2, 3, 5))
  })

  /** Which of the people are named, by reason. */
  const named = (movers: NamedMovers[] = []) =>
    Object.fromEntries(
      movers.map(({ reason, people: them, more }) => {
        expect(more).toBe(0)
        return [reason, them.map(({ number }) => people.findIndex((one) => one.number === number)).sort()]
      }),
    )

  test('the place says its points, and that the rule moved it', async () => {
    const { place, stated } = await found(
      placeScreen,
      'caseworker',
      { number: people[4]!.number, van: today, tot: undefined, bekend: undefined },
      instant(addDays(today, 6)),
    )
    expect(stated?.source).toBe('Verordening art. 7')
    expect(place?.points.map(({ criterion }) => criterion)).toEqual(['waiting', 'urgency'])
    expect(place?.movement).toMatchObject({ from: 5, to: 2, byRule: -3, entered: 0, left: 0, own: [] })
    expect(named(place?.movers)).toEqual({ ruleBehind: [1, 2, 3] })
  })

  test('the urgency ends: the own fact moved the person back', async () => {
    const later = instant(addDays(today, 8))
    expect((await urgent(people[4]!, 'none', later)).status).toBe('done')
    expect(await numbers({}, later)).toEqual(at(0, 1, 2, 3, 4, 5))
    const { place } = await found(
      placeScreen,
      'caseworker',
      { number: people[4]!.number, van: addDays(today, 6), tot: undefined, bekend: undefined },
      later,
    )
    expect(place?.movement).toMatchObject({ from: 2, to: 5, passedBy: 3, byRule: 0, own: ['urgency'] })
    expect(named(place?.movers)).toEqual({ passedBy: [1, 2, 3] })
  })

  test('an announced rule is taken back, one that holds is not', async () => {
    const later = instant(addDays(today, 8))
    await set({ advicePoints: 3 }, addDays(today, 20), 'manager', later)
    const before = await found(orderScreen, 'manager', {}, later)
    const [announced] = before.announced
    const press = (ruleId: string | undefined) =>
      perform(
        withdrawOrderRule,
        world.session.manager,
        { submissionId: randomUUID(), ruleId, reason: 'De raad besloot anders.' },
        later,
      )
    expect(await press(before.current?.id)).toMatchObject({ status: 'refused', reason: 'order_rule_begun' })
    expect(await press(announced?.id)).toMatchObject({ status: 'done' })
    expect((await found(orderScreen, 'manager', {}, later)).announced).toEqual([])
  })

  test('the place says which bridging there is, on both days, and not that there is one or none is wanted', async () => {
    const { trajectoryId, number } = people[3]!
    const whose = { trajectory_id: trajectoryId, municipality_id: world.meerdorp }
    const wanted =
      await admin`update bridging set superseded_at = now() where trajectory_id = ${trajectoryId} and superseded_at is null returning id`
    const rows = [
      { ...whose, kind: 'dayActivities', valid_from: addDays(today, -20), valid_to: addDays(today, -5) },
      { ...whose, kind: 'declined', valid_from: addDays(today, -4), valid_to: null },
    ]
    await admin`insert into bridging ${admin(rows)}`
    const { person } = await found(placeScreen, 'caseworker', { number, van: addDays(today, -10), tot: undefined, bekend: undefined }) // prettier-ignore
    expect(person).toMatchObject({ bridging: 'declined', bridgingThen: 'dayActivities' })
    const decider = await found(placeScreen, 'decisionMaker', { number, van: addDays(today, -30), tot: addDays(today, -10), bekend: undefined }) // prettier-ignore
    expect(decider.person).toMatchObject({ bridging: 'dayActivities', bridgingThen: null })
    await admin`delete from bridging where trajectory_id = ${trajectoryId} and id <> all (${wanted.map(({ id }) => String(id))}::uuid[])`
  })

  test('a place takes four statements besides entering', async () => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await found(placeScreen, 'caseworker', {
      number: people[0]!.number,
      van: undefined,
      tot: undefined,
      bekend: undefined,
    })
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(5)
  })
})

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-01-01', days))
const facts: fc.Arbitrary<OrderFacts> = fc.record({
  positionOn: day,
  advisedOn: fc.option(day, { nil: null }),
  urgency: fc.constantFrom(null, 'raised' as const, 'urgent' as const),
  bridged: fc.boolean(),
})
const rules = fc.record({
  waitingPoints: fc.integer({ min: 0, max: 3 }),
  advicePoints: fc.integer({ min: 1, max: 3 }),
  raisedPoints: fc.integer({ min: 0, max: 200 }),
  urgentPoints: fc.integer({ min: 200, max: 900 }),
  noBridgingPoints: fc.integer({ min: 0, max: 200 }),
})

/** Puts people in the database with exactly these facts. */
async function become(all: readonly OrderFacts[]) {
  for (const [index, one] of all.entries()) {
    const id = people[index]!.trajectoryId
    await admin`update advice set superseded_at = now() where trajectory_id = ${id} and superseded_at is null`
    await admin`update urgency set superseded_at = now() where trajectory_id = ${id} and superseded_at is null`
    await admin`update bridging set superseded_at = now() where trajectory_id = ${id} and superseded_at is null`
    const whose = { trajectory_id: id, municipality_id: world.meerdorp }
    await admin`update waiting_list_entry set position_on = ${one.positionOn} where trajectory_id = ${id} and superseded_at is null`
    if (one.advisedOn)
      await admin`insert into advice ${admin({ ...whose, outcome: 'positive', advised_on: one.advisedOn, valid_from: one.advisedOn })}`
    if (one.urgency)
      await admin`insert into urgency ${admin({ ...whose, level: one.urgency, valid_from: '2026-10-01' })}`
    if (one.bridged)
      await admin`insert into bridging ${admin({ ...whose, kind: 'declined', valid_from: '2026-10-01' })}`
  }
}

/** Lays the rule over the one that holds, as a manager would have. */
async function holds(rule: OrderRule, on: string) {
  await admin`delete from order_rule where municipality_id = ${world.meerdorp}`
  expect(await set(rule, on)).toMatchObject({ status: 'done' })
}

test('the order of the list is the order of the rule, in any world', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(facts, { minLength: 6, maxLength: 6 }), rules, async (all, rule) => {
      await holds(rule, today)
      await become(all)
      const line = people
        .map(({ number, trajectoryId }, index) => ({ ...all[index]!, number, trajectoryId }))
        .sort((one, other) => (one.trajectoryId < other.trajectoryId ? -1 : 1))
      const expected = inOrder(line, rule).map(({ number }) => number)
      expect(await numbers()).toEqual(expected)
      const asked = await found(orderTrialScreen, 'caseworker', orderTrialFilter.parse(trialQuery(rule)))
      expect(asked.counts).toMatchObject({ up: 0, down: 0 })
      expect(await numbers({ dag: today }, instant(addDays(today, 1)))).toEqual(expected)
    }),
    { numRuns: 12 },
  )
})

test('the place of an earlier day says what was so by then, and who rests reads where they stood', async () => {
  const person = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Later', on: instant('2026-10-01') })
  await act(world, admin, confirmOnList, person, { talkOn: addDays(today, 3) }, { on: instant(addDays(today, 3)) })
  await moved(world, admin, person, 'rest', { on: instant(addDays(today, 6)), input: { restReason: 'moved' } })
  const asked = (van: string | undefined, tot: string | undefined) =>
    found(placeScreen, 'caseworker', { number: person.number, van, tot, bekend: undefined }, instant(addDays(today, 9)))
  expect((await asked(undefined, today)).person).toMatchObject({ confirmedOn: null, decidedOn: '2026-10-01' })
  expect((await asked(undefined, addDays(today, 4))).person).toMatchObject({ confirmedOn: addDays(today, 3) })
  const early = await asked('2026-09-01', '2026-09-15')
  expect([early.place, early.stood, early.person.decidedOn]).toEqual([null, null, null])
  const rests = await asked(today, undefined)
  expect(rests.place).toBeNull()
  expect(rests.stood).toMatchObject({ queue: 'toBePlaced', at: expect.any(Number), length: people.length + 1 })
  expect(rests.person).toMatchObject({ queue: 'resting', queueSince: addDays(today, 6), restReason: 'moved', positionOn: '2026-10-01' })
}) // prettier-ignore
