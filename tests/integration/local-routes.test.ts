import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { endRoute, reviewRoute, startRoute } from '@/lib/route/commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act, made, type ActOptions } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, today, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let routes: { bridging: string; other: string; elsewhere: string }

/** A version of a route that a municipality described, looked at every eight weeks and twelve months at most. */
async function described(municipality: string, isBridging: boolean): Promise<string> {
  const [row] = await admin<{ id: string }[]>`
    insert into local_route (key, municipality_id, name, for_whom, goals, review_weeks, longest_months, provider, contact_name, is_bridging, source, valid_from)
    values (gen_random_uuid(), ${municipality}, 'Tussenwerk', 'Jongeren', ${['Op tijd', 'Samenwerken']}, 8, 12, 'De Werkplaats', 'A. de Boer', ${isBridging}, 'Beleidsregel', '2024-01-01')
    returning id`
  return String(row?.id)
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
  routes = {
    bridging: await described(world.meerdorp, true),
    other: await described(world.meerdorp, false),
    elsewhere: await described(world.oeverland, true),
  }
})

const start = (trajectory: Moved, input: Record<string, unknown> = {}, options: ActOptions = {}) =>
  act(
    world,
    admin,
    startRoute,
    trajectory,
    { routeId: routes.bridging, validOn: today, goals: '1', ...input },
    options,
  )
const review = (trajectory: Moved, input: Record<string, unknown> = {}) =>
  act(world, admin, reviewRoute, trajectory, { validOn: today, progress: 'onTrack', ...input })
const end = (trajectory: Moved, input: Record<string, unknown> = {}) =>
  act(world, admin, endRoute, trajectory, { validOn: today, outcome: 'ready', ...input })

/** Where somebody stands: the open stays, what is due about them, and what bridges the time until a place. */
async function standing({ trajectoryId }: Moved) {
  const [row] = await admin<{ open: number; review: string | null; due: string[]; ends: string[]; bridging: string[]; asked: number }[]>`
    select (select count(*)::int from trajectory_route r where r.trajectory_id = t.id and r.ended_on is null) as open,
      (select r.review_on::text from trajectory_route r where r.trajectory_id = t.id and r.ended_on is null) as review,
      array(select d.due_on::text from deadline d where d.trajectory_id = t.id and d.rule = 'routeReview' and d.closed_on is null) as due,
      array(select d.due_on::text from deadline d where d.trajectory_id = t.id and d.rule = 'routeEnd' and d.closed_on is null) as ends,
      array(select b.kind from bridging b where b.trajectory_id = t.id and b.superseded_at is null and b.valid_to is null) as bridging,
      (select count(*)::int from deadline d where d.trajectory_id = t.id and d.rule = 'bridgingArrangement' and d.closed_on is null) as asked
    from trajectory t where t.id = ${trajectoryId}` // prettier-ignore
  if (!row) throw new Error('no trajectory')
  return row
}

test('a route that counts bridges the time until the place; one that does not leaves it open', async () => {
  const waits = await trajectoryIn(world, admin, 'toBePlaced')
  made(await start(waits))
  expect(await standing(waits)).toMatchObject({
    open: 1,
    review: addDays(today, 56),
    due: [addDays(today, 56)],
    bridging: ['localRoute'],
  })
  const other = await trajectoryIn(world, admin, 'toBePlaced')
  const before = await standing(other)
  made(await start(other, { routeId: routes.other }))
  expect(await standing(other)).toMatchObject({ open: 1, bridging: before.bridging, asked: before.asked })
  made(await end(waits))
  expect(await standing(waits)).toMatchObject({ open: 0, due: [], ends: [], bridging: [], asked: 1 })
})

test('from the route into a job: the stay is told with its outcome, and the job stands', async () => {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
  made(await start(trajectory))
  made(await review(trajectory, { progress: 'ahead' }))
  await moved(world, admin, trajectory, 'offer')
  await moved(world, admin, trajectory, 'place')
  made(await end(trajectory))
  expect(await standing(trajectory)).toMatchObject({ open: 0, due: [], bridging: [], asked: 0 })
  const [told] =
    await admin`select outcome from trajectory_route where trajectory_id = ${trajectory.trajectoryId}`
  expect(told).toEqual({ outcome: 'ready' })
})

test('nobody is on two routes at once, on one of another municipality, or longer than it lasts', async () => {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
  expect(await start(trajectory, { routeId: routes.elsewhere })).toMatchObject({ reason: 'route_gone' })
  expect(await start(trajectory, { goals: '' })).not.toMatchObject({ status: 'done' })
  expect(await start(trajectory, { untilOn: addDays(today, 500) })).toMatchObject({
    reason: 'route_too_long',
  })
  expect(await start(trajectory, { reviewOn: addDays(today, -1) })).toMatchObject({
    reason: 'route_ends_early',
  })
  for (const as of ['hr', 'manager', 'administrator', 'caseworkerOeverland'] as const)
    expect(await start(trajectory, {}, { as })).toMatchObject({ status: 'refused', reason: 'not_found' })
  const version = (await admin`select version from trajectory where id = ${trajectory.trajectoryId}`)[0]
    ?.version as number
  const both = await Promise.all([
    start(trajectory, {}, { version }),
    start(trajectory, { routeId: routes.other }, { version, as: 'caseworkerBoth' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
  expect(await start(trajectory)).toMatchObject({ reason: 'route_runs' })
  expect((await standing(trajectory)).open).toBe(1)
})

const step = fc.record({
  does: fc.constantFrom('start', 'review', 'end', 'closed'),
  days: fc.integer({ min: 0, max: 40 }),
  route: fc.constantFrom('bridging', 'other'),
  reviewIn: fc.option(fc.integer({ min: -3, max: 90 })),
  untilIn: fc.option(fc.integer({ min: -3, max: 400 })),
})

test(
  'whatever is pressed in whatever order, an open stay has exactly one review to come and no other runs beside it',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
        let day = today
        for (const { does, days, route, reviewIn, untilIn } of steps) {
          day = addDays(day, days)
          const on = new Date(`${day}T10:00:00+01:00`)
          const input = {
          validOn: day, goals: '1,2', routeId: routes[route], progress: 'slower', outcome: 'otherRoute',
          reviewOn: reviewIn === null ? '' : addDays(day, reviewIn), untilOn: untilIn === null ? '' : addDays(day, untilIn),
        } // prettier-ignore
          const command = { start: startRoute, review: reviewRoute, end: endRoute, closed: endRoute }[does]
          await act(world, admin, command, trajectory, input, { on })
          const now = await standing(trajectory)
          expect(now.open).toBeLessThanOrEqual(1)
          expect(now.due).toEqual(now.open === 1 ? [now.review] : [])
          if (now.open === 1) expect(String(now.review) > today).toBe(true)
          expect(now.ends.length).toBeLessThanOrEqual(now.open)
          expect(now.bridging.filter((kind) => kind === 'localRoute').length).toBeLessThanOrEqual(now.open)
        }
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 12), seed: 20261122 },
    )
  },
)
