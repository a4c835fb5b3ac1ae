import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { perform } from '@/lib/pipeline/command'
import { wordsOf } from '@/components/report/shown-words'
import { read as screenOf } from '@/lib/pipeline/query'
import { shiftQueue } from '@/lib/report/commands'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { today, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setBasis, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const people: Moved[] = []
const first = '2026-03-02'
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** Twelve who wait, on days of their own and two pairs of one day, and three who work: what the number is held against. */
beforeAll(async () => {
  world = await makeWorld(admin)
  for (let n = 0; n < 3; n += 1)
    await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${n}`, on: at(first) })
  for (let n = 0; n < 12; n += 1) {
    const on = at(addDays(first, Math.floor(n * 0.85)))
    people.push(await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${n}`, on }))
  }
})

interface Entry {
  trajectory_id: string
  queue: string
  position_on: string
  state: string
}

/** Who stands open on the list, in its order, with the step that is on record. */
const list = async () => {
  const rows = await admin<Entry[]>`
    select e.trajectory_id, e.queue, e.position_on::text, t.state from waiting_list_entry e join trajectory t on t.id = e.trajectory_id
    where e.municipality_id = ${world.meerdorp} and e.valid_to is null and e.superseded_at is null order by e.order_key, e.trajectory_id`
  return [...rows]
}

const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('number' as const), places: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('local' as const), places: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('basis' as const), basis: fc.constantFrom('persons', 'standardPlaces') }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unknown' as const) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('confirm' as const), to: fc.constantFrom('toBePlaced', 'waiting'), twice: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('rest' as const, 'back' as const), who: fc.nat(11) }) },
) // prettier-ignore
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

let moves = 0

/** How many people the screen says will go over, in its words. */
async function peopleRead(to: string, day: string) {
  const answer = await screenOf(reportScreen, world.session.manager, reportFilter.parse({ gemeente: world.meerdorp }), at(day))
  if (answer.status !== 'found') throw new Error(answer.status)
  const { shown, threshold } = answer.data
  return wordsOf(shown[to === 'waiting' ? 'state.toBePlaced' : 'state.waiting'], threshold)
} // prettier-ignore

/** The manager presses what the screen proposes, or the other way round; also twice, from two windows at once. */
async function confirm(to: string, twice: boolean, day: string) {
  const read = await peopleRead(to, day)
  const press = () =>
    perform(shiftQueue, world.session.manager, { submissionId: randomUUID(), municipalityId: world.meerdorp, to, asRead: read }, at(day))
  const results = await Promise.all(twice ? [press(), press()] : [press()])
  for (const result of results) expect(['done', 'refused'], JSON.stringify(result)).toContain(result.status)
  moves += results.filter(({ status }) => status === 'done').length
} // prettier-ignore

/** A higher number that the council set for both years of the walks, in place of what it set before. */
async function setLocal(places: number) {
  await admin`delete from annual_target where municipality_id = ${world.meerdorp} and kind = 'local'`
  for (const year of [2026, 2027])
    await admin`insert into annual_target (municipality_id, kind, year, places, source, valid_from)
      values (${world.meerdorp}, 'local', ${year}, ${places}, 'verordening', ${`${year}-01-01`})`
}

async function happens(one: Change, day: string) {
  if (one.act === 'number') await setTarget(admin, world.meerdorp, one.places)
  if (one.act === 'unknown') await admin`delete from annual_target where municipality_id = ${world.meerdorp}`
  if (one.act === 'local') await setLocal(one.places)
  if (one.act === 'basis') await setBasis(admin, world.meerdorp, one.basis)
  if (one.act === 'confirm') await confirm(one.to, one.twice, day)
  if (one.act === 'rest' || one.act === 'back') await restsOrComesBack(one.act, people[one.who] as Moved, day)
} // prettier-ignore

async function restsOrComesBack(act: 'rest' | 'back', person: Moved, day: string) {
  for (const move of act === 'rest' ? (['rest'] as const) : (['resumeToPlace', 'resumeToWait'] as const))
    await tryMove(world, admin, person, move, { on: at(day), input: { restReason: 'ownWish' } })
}

/** Everybody stands in exactly one queue, the one of their step, on the day and before whom they stood. */
function expectNobodyLost(before: readonly Entry[], after: readonly Entry[]) {
  const ids = (rows: readonly Entry[]) => rows.map(({ trajectory_id }) => trajectory_id)
  expect(ids(after)).toEqual(ids(before))
  expect(new Set(ids(after)).size).toBe(people.length)
  for (const { trajectory_id, queue, state, position_on } of after) {
    expect(queue, trajectory_id).toBe(state)
    expect(position_on).toBe(before.find((row) => row.trajectory_id === trajectory_id)?.position_on)
  }
}

test('however the duty turns and whoever confirms it, nobody loses a place, stands in no queue or in two', { timeout: 300_000 }, async () => {
  let day: string = today
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 10 }), async (changes) => {
      const before = await list()
      for (const one of changes) {
        day = addDays(day, 1)
        await happens(one, day)
        expectNobodyLost(before, await list())
      }
    }),
    { numRuns: 14, seed: 20261123, endOnFailure: true },
  )
  // The walks really turned the queues, and both queues were left and entered.
  expect(moves).toBeGreaterThan(4)
  const [turned] = await admin<{ both: boolean }[]>`
    select count(distinct move) = 2 as both from event where move in ('shiftToPlace', 'shiftToWaiting')`
  expect(turned?.both).toBe(true)
}) // prettier-ignore
