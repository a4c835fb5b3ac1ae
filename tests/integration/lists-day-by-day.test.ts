import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { moveNames, specOf } from '@/lib/domain/lifecycle'
import { mayEver } from '@/lib/domain/policy'
import { roles } from '@/lib/domain/roles'
import { spreadHours, weekText } from '@/lib/domain/week-hours'
import type { State } from '@/lib/domain/states'
import { changeWorkProfile } from '@/lib/person/work-profile'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { datedTabs, placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen, type PlacementRow } from '@/lib/placement/queries'
import { throughputScreen } from '@/lib/report/throughput-queries'
import { reportFilter } from '@/lib/report/filter'
import { agreeRest, confirmOnList, recordBridging, recordUrgency } from '@/lib/trajectory/act-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryListScreen } from '@/lib/trajectory/queries'
import { correctFact } from '@/lib/trajectory/correct-fact'
import { setOrderRule } from '@/lib/waiting-list/commands'
import { hygieneFilter, hygieneParts } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { queues, queueWord, waitingListFilter } from '@/lib/waiting-list/list-filter'
import { placeScreen } from '@/lib/waiting-list/place-query'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { act } from '../support/acts'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplacesScreen } from '@/lib/workplace/queries'
import { testDatabase } from '../support/database'
import { stateOf, trajectoryIn, tryMove } from '../support/factories'
import { factsReplayedAndStored } from '../support/replay-facts'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const people: Moved[] = []
const first = '2026-03-02'
const last = '2027-02-01'
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

type Asked = { dag?: string; bekend?: string }
async function seen<Input, T>(screen: Parameters<typeof read<Input, T>>[0], as: AccountKey, input: Input, day: string) {
  const answer = await read(screen, world.session[as], input, at(day))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
} // prettier-ignore

/** The waiting list of a day as somebody reads it: numbers, and rows in their order. */
async function waiting(as: AccountKey, day: string, asked: Asked) {
  const lists = []
  for (const queue of queues) {
    const list = await seen(waitingListScreen, as, waitingListFilter.parse({ rij: queueWord[queue], ...asked }), day) // prettier-ignore
    lists.push({ counts: list.counts, duty: list.duty, heard: list.named && list.heard, rows: list.rows })
  }
  return lists
}

/** The list that is looked after, with what was tried, planned and proposed. */
async function looked(as: AccountKey, day: string, asked: Asked) {
  const parts = []
  for (const [deel] of hygieneParts) {
    const { reasons, shown, sizes, heard, rows } = await seen(hygieneScreen, as, hygieneFilter.parse({ deel, ...asked }), day) // prettier-ignore
    parts.push({ reasons, shown, sizes, heard, rows })
  }
  return parts
}

/** Who works where, as a consulent and a company read it; jobs that ended unnoticed stand above it only today. */
async function placed(as: AccountKey, day: string, asked: Asked) {
  const tabs = []
  for (const toon of datedTabs) {
    const { rows } = await seen(placementsScreen, as, placementFilter.parse({ toon, ...asked }), day)
    const works = rows as readonly PlacementRow[]
    const jobs = toon === 'loopt' ? works.filter(({ until }) => until === null || until >= (asked.dag ?? day)) : works // prettier-ignore
    tabs.push(jobs.map(({ placementId, hours, form, since, hoursFrom, until, employerName }) => ({ placementId, hours, form, since, hoursFrom, until, employerName }))) // prettier-ignore
  }
  return tabs
}

/** Seats and support of each place; from when one will be full is told of today alone. */
async function seats(as: AccountKey, day: string, asked: Asked) {
  const { rows, total } = await seen(workplacesScreen, as, workplaceFilter.parse(asked), day)
  return [total, rows.map(({ fullFrom: _, ...row }) => row)]
}

/** Who was in which step, also who is done. */
async function steps(day: string, asked: Asked) {
  const all = []
  for (const query of [{}, { stap: 'closed' }]) {
    const { page } = await seen(trajectoryListScreen, 'caseworker', trajectoryListFilter.parse({ ...query, ...asked }), day) // prettier-ignore
    all.push(page?.total, page?.rows.map(({ number, state, stateSince, surname }) => [number, state, stateSince, surname]).sort()) // prettier-ignore
  }
  return all
}

/** Numbers of Doorstroom, without what only tells which day was asked. */
async function through(day: string, asked: Asked) {
  const { shown, spread } = await seen(throughputScreen, 'manager', reportFilter.parse(asked), day)
  return { shown, spread }
}

const told = async (day: string, asked: Asked = {}) => ({
  waiting: await waiting('caseworker', day, asked),
  unnamed: await waiting('manager', day, asked),
  looked: await looked('caseworker', day, asked),
  numbers: await looked('manager', day, asked),
  through: await through(day, asked),
  steps: await steps(day, asked),
  placed: [await placed('caseworker', day, asked), await placed('hr', day, asked)],
  seats: [await seats('caseworker', day, asked), await seats('hr', day, asked)],
})

const byPeople = moveNames.filter(
  (move) => !specOf(move).from.includes('none') && roles.some((role) => mayEver(role, `move.${move}`)),
)

const done = new Map<string, number>()
async function tried<T>(kind: string, command: Command<T>, who: Moved, input: Record<string, unknown>, day: string, as: AccountKey = 'caseworker') {
  const { status } = await act(world, admin, command, who, input, { as, on: at(day) })
  if (status === 'done') done.set(kind, (done.get(kind) ?? 0) + 1)
} // prettier-ignore

/** What somebody may do besides a move, also of a day before; it may be refused. */
const acts: Record<string, (who: Moved, day: string, pick: number) => Promise<void>> = {
  confirm: (who, day) => tried('confirm', confirmOnList, who, { talkOn: day }, day),
  bridging: (who, day, pick) =>
    tried('bridging', recordBridging, who, { bridgingKind: pick % 2 ? 'volunteering' : 'declined', validOn: addDays(day, -(pick % 6)), reason: 'Zo besproken.' }, day), // prettier-ignore
  urgency: (who, day, pick) =>
    tried('urgency', recordUrgency, who, { urgency: ['urgent', 'raised', 'none'][pick % 3], validOn: addDays(day, -(pick % 4)), reason: 'De school stopt.' }, day), // prettier-ignore
  rest: (who, day, pick) => tried('rest', agreeRest, who, { talkOn: day, reviewOn: addDays(day, 20 + (pick % 50)) }, day), // prettier-ignore
  profile: (who, day, pick) =>
    tried('profile', changeWorkProfile, who, { source: 'talk', validOn: addDays(day, -(pick % 9)), hours: String(16 + (pick % 17)), supportClass: ['light', 'medium', 'heavy'][pick % 3] }, day), // prettier-ignore
  position: async (who, day, pick) => {
    const [row] = await admin<{ id: string }[]>`select id from waiting_list_entry
      where trajectory_id = ${who.trajectoryId} and superseded_at is null and valid_to is null`
    const input = { fact: 'position', factId: row?.id, positionOn: addDays(first, -(pick % 60)), reason: 'Verkeerd overgenomen.' } // prettier-ignore
    if (row) await tried('position', correctFact, who, input, day)
  },
  term: async (who, day, pick) => {
    const [row] = await admin<
      { id: string; since: string }[]
    >`select id, valid_from::text as since from placement_term
      where trajectory_id = ${who.trajectoryId} and superseded_at is null and kind = 'sheltered' order by valid_from desc limit 1`
    const input = { fact: 'placementTerm', factId: row?.id, startsOn: row?.since, hoursPerWeek: String(20 + (pick % 5) * 4), contractKind: 'permanent', weekdayHours: weekText(spreadHours(20 + (pick % 5) * 4, [8, 8, 8, 8, 8, 8, 0])), form: 'internal', employerName: 'Werkgever BV', reason: 'Verkeerd overgenomen.' } // prettier-ignore
    if (row) await tried('term', correctFact, who, input, day, 'hr')
  },
  move: async (who, day, pick) => {
    const state = (await stateOf(admin, who)) as State
    const starting = byPeople.filter((move) => specOf(move).from.includes(state))
    const move = starting[pick % starting.length]
    const input = { deviationReason: 'Herzien.', closedReason: 'pension', trialUntil: addDays(day, 30) }
    if (move) await tryMove(world, admin, who, move, { on: at(day), input })
  },
}
const kinds = Object.keys(acts)

const days = fc.array(
  fc.record({
    later: fc.integer({ min: 1, max: 12 }),
    acts: fc.array(fc.tuple(fc.nat(100), fc.nat(100), fc.nat(1000)), { minLength: 8, maxLength: 13 }),
  }),
  { minLength: 5, maxLength: 7 },
)

const shownThen: { day: string; then: Awaited<ReturnType<typeof told>> }[] = []

/** A history of its own for this seed: each day some acts, and at its end the lists are written down. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 4000)
  await admin`update annual_target set recorded_at = '2026-01-01'`
  for (const [state, n] of [['toBePlaced', 12], ['resting', 6], ['placed', 9]] as const)
    for (let nth = 0; nth < n; nth += 1)
      people.push(await trajectoryIn(world, admin, state, { surname: `${state} ${nth}`, on: at(first) })) // prettier-ignore
  let day = first
  for (const [nth, history] of fc.sample(days, { numRuns: 3, seed: 20261123 }).entries()) {
    if (nth === 1) await ruled((day = addDays(day, 1)))
    for (const one of history) {
      day = addDays(day, one.later)
      for (const [who, kind, pick] of one.acts) {
        const person = people[who % people.length]
        if (person) await acts[kinds[kind % kinds.length] ?? '']?.(person, day, pick)
      }
      shownThen.push({ day, then: await told(day) })
    }
  }
}, 400_000)

/** From a day on the ordinance counts more than the day on the list. */
const ruled = (validFrom: string) =>
  perform(setOrderRule, world.session.manager, {
    ...{ submissionId: randomUUID(), municipalityId: world.meerdorp, source: 'Verordening art. 7', validFrom },
    ...{ waitingPoints: 1, advicePoints: 1, raisedPoints: 20, urgentPoints: 60, noBridgingPoints: 15 },
  }, at(validFrom)) // prettier-ignore

describe('a list of a day as known then', () => {
  test('the history holds every kind of act', () => {
    expect(shownThen.length).toBeGreaterThan(14)
    for (const kind of kinds.filter((kind) => kind !== 'move'))
      expect(done.get(kind), kind).toBeGreaterThan(1)
  })

  test('is what was shown on that day, for who works there and for the manager', async () => {
    for (const { day, then } of shownThen) {
      const again = await told(last, { dag: day, bekend: day })
      for (const part of [
        'waiting',
        'unnamed',
        'looked',
        'numbers',
        'through',
        'placed',
        'steps',
        'seats',
      ] as const)
        expect(again[part], `${part} on ${day}`).toEqual(then[part])
    }
  }, 240_000)

  test('differs from that day as known now where something was corrected afterwards', async () => {
    const differing = []
    let jobsDiffer = 0
    let seatsDiffer = 0
    for (const { day, then } of shownThen) {
      const now = await told(last, { dag: day })
      if (JSON.stringify(now.waiting) !== JSON.stringify(then.waiting)) differing.push(day)
      if (JSON.stringify(now.placed) !== JSON.stringify(then.placed)) jobsDiffer += 1
      if (JSON.stringify(now.seats) !== JSON.stringify(then.seats)) seatsDiffer += 1
    }
    expect(differing.length).toBeGreaterThan(3)
    expect(jobsDiffer).toBeGreaterThan(1)
    expect(seatsDiffer).toBeGreaterThan(1)
  }, 240_000)
})

test('the page of a place says the place of that day as known then, by the rule of that day', async () => {
  let seenPlaces = 0
  for (const { day, then } of shownThen.filter((_, nth) => nth % 4 === 1)) {
    const stood = (then.waiting[0]?.rows ?? []) as unknown as { number: string; place: number }[]
    for (const row of stood.slice(0, 5)) {
      const asked = { number: row.number, van: undefined, tot: day, bekend: day }
      const page = await seen(placeScreen, 'caseworker', asked, last)
      expect(page.place?.movement.to, `${row.number} on ${day}`).toBe(row.place)
      expect(page.place?.length).toBe(then.waiting[0]?.counts.toBePlaced)
      seenPlaces += 1
    }
  }
  expect(seenPlaces).toBeGreaterThan(9)
}, 60_000)

test('a job that was planned after a day is not of that day', async () => {
  await trajectoryIn(world, admin, 'placed', { surname: 'Later', on: at(last) })
  const [first] = shownThen
  const day = first?.day ?? ''
  const since = (await placed('caseworker', last, { dag: day })).flat().map((job) => job.since)
  expect(since).not.toContain(last)
  expect((await placed('caseworker', last, {})).flat().map((job) => job.since)).toContain(last)
})

test('the log alone gives the day on the list of who waits and the contract hours of who works', async () => {
  const all = await factsReplayedAndStored(admin)
  const listed = all.filter(({ stored }) => stored.positionOn !== null)
  const works = all.filter(({ stored }) => stored.hours !== null)
  expect([listed.length > 9, works.length > 4]).toEqual([true, true])
  for (const { id, stored, replayed } of listed) expect(replayed.positionOn, id).toBe(stored.positionOn)
  for (const { id, stored, replayed } of works) expect(replayed.hours, id).toBe(stored.hours)
})
