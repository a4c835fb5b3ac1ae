import { beforeAll, expect, test } from 'vitest'
import { addMonths } from '@/lib/domain/calendar'
import type { Move } from '@/lib/domain/lifecycle'
import { read } from '@/lib/pipeline/query'
import { countedPairs, keyOf, outcomeNames } from '@/lib/report/switch-outcomes'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const day = '2026-11-20'
const options = { in: 'oeverland' as const, on: new Date(`${day}T10:00:00+01:00`) }
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.oeverland, 5000)
})

const walk = async (trajectory: Moved, moves: readonly Move[], input = {}) => {
  for (const move of moves) await moved(world, admin, trajectory, move, { ...options, input })
}
const outcomes = async () => {
  const filter = switchReportFilter.parse({ gemeente: world.oeverland })
  const answer = await read(switchOutcomesScreen, world.session.managerOeverland, filter, options.on)
  if (answer.status !== 'found') throw new Error(answer.status)
  const { counts } = answer.data
  const ofPair = (key: string) =>
    Object.fromEntries(outcomeNames.map((what) => [what, counts[`${key}.${what}`] ?? 0]))
  const reasons = Object.entries(counts).filter(([name]) => name.startsWith('returned.'))
  return {
    rows: countedPairs({ counts }).map((pair) => ({ ...pair, ...ofPair(keyOf(pair)) })),
    returned: Object.fromEntries(reasons.map(([name, n]) => [name.slice('returned.'.length), n])),
  }
}
/** Left on the day itself; the last working day in sheltered work was the day before. */
const leftThatDay = async () => {
  const on = new Date('2026-11-10T10:00:00+01:00')
  const trajectory = await trajectoryIn(world, admin, 'switchPreparing', { ...options, on })
  await walk(trajectory, ['switchToDayActivities'], { endedOn: '2026-11-19' })
  return trajectory
}
const none = { completed: 0, stopped: 0, returned: 0, running: 0 }

test('there and back and there again on one day: each coming back belongs to the switch before it', async () => {
  const trajectory = await leftThatDay()
  await walk(trajectory, ['returnToPlace'], { returnReason: 'support' })
  await walk(trajectory, ['offer', 'place', 'prepareSwitch', 'switchToDayActivities'])
  const there = { ...none, from: 'sheltered', to: 'dayActivities', completed: 2, returned: 1 }
  expect(await outcomes()).toEqual({ rows: [there], returned: { support: 1 } })
  // one that is stopped on that day, and one that leads back, count by themselves
  await walk(trajectory, ['prepareSwitchElsewhere', 'stopSwitch'], { toTrack: 'sheltered' })
  await walk(trajectory, ['prepareSwitchElsewhere', 'endSwitchToPlace'], { toTrack: 'sheltered', returnReason: 'ready' })
  const back = { ...none, from: 'dayActivities', to: 'sheltered', completed: 1, stopped: 1 }
  const after = await outcomes()
  expect(after.rows).toEqual(expect.arrayContaining([{ ...there, returned: 2 }, back]))
  expect(after.returned).toEqual({ support: 1, ready: 1 })
}) // prettier-ignore

test('a job that began on the day of the switch was the coming back, and the next one is not', async () => {
  const trajectory = await leftThatDay()
  await walk(trajectory, ['returnToPlace', 'offer', 'place'])
  const beside = { toTrack: 'dayActivities', hoursPerWeek: '4', weekdays: 'zo' }
  await walk(trajectory, ['addParallelTrack'], beside)
  await walk(trajectory, ['endToPlace', 'offer'])
  await moved(world, admin, trajectory, 'place', { ...options, on: new Date('2026-11-21T10:00:00+01:00') })
  // the talks of the first stand, once each, and what is done beside the job goes on
  const talks = await admin<{ rule: string; due_on: string }[]>`select rule, due_on::text from deadline
    where trajectory_id = ${trajectory.trajectoryId} and rule like 'evaluation%' and started_on = ${day} and closed_on is null order by due_on`
  expect(talks).toEqual([1, 3, 6].map((n) => ({ rule: `evaluation${n}`, due_on: addMonths(day, n) })))
  const [{ n } = { n: 0 }] = await admin<{ n: number }[]>`select count(*)::int as n from deadline
    where trajectory_id = ${trajectory.trajectoryId} and rule = 'evaluation1'`
  expect(n).toBe(2)
  const goesOn =
    await admin`select valid_to from participation where trajectory_id = ${trajectory.trajectoryId}
    and superseded_at is null and track = 'dayActivities' and valid_to is null`
  expect(goesOn).toHaveLength(1)
})
