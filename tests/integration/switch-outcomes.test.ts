import { beforeAll, expect, test } from 'vitest'
import type { Move } from '@/lib/domain/lifecycle'
import { read } from '@/lib/pipeline/query'
import { switchOutcomesScreen } from '@/lib/report/switch-queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
  for (let n = 0; n < 6; n += 1) {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities')
    if (n === 0) await moved(world, admin, trajectory, 'returnToPlace', { input: { returnReason: 'ready' } })
    const stopped = await trajectoryIn(world, admin, 'switchPreparing')
    await moved(world, admin, stopped, 'stopSwitch', { input: { stopKind: 'income' } })
  }
})

const look = (as: AccountKey) =>
  read(switchOutcomesScreen, world.session[as], { gemeente: world.meerdorp, dag: undefined }, now)

test('the manager reads how switches went by kind, and no figure that is about few', async () => {
  const answer = await look('manager')
  if (answer.status !== 'found') throw new Error(answer.status)
  const { rows, shown, stopped, returned } = answer.data
  expect(rows).toEqual([
    { from: 'sheltered', to: 'dayActivities', completed: 6, stopped: 6, returned: 1, running: 0 },
  ])
  expect([stopped, returned]).toEqual([{ income: 6 }, { ready: 1 }])
  expect(shown['sheltered-dayActivities.stopped']).toEqual({ kind: 'number', value: 6 })
  expect(shown['sheltered-dayActivities.returned']).toEqual({ kind: 'few' })
  expect(shown['returned.ready']).toEqual({ kind: 'few' })
  // Nothing of who it was.
  expect(JSON.stringify(answer.data)).not.toMatch(/Jansen|T-2026/)
})

test('another municipality is not read; who is no manager reads nothing', async () => {
  const elsewhere = await look('managerOeverland')
  if (elsewhere.status !== 'found') throw new Error(elsewhere.status)
  expect(elsewhere.data.rows).toEqual([])
  for (const who of ['caseworker', 'decisionMaker', 'hr', 'administrator'] as const)
    expect((await look(who)).status).toBe('notFound')
})

const outcomesOn = async (day: string) => {
  const on = new Date(`${day}T10:00:00+01:00`)
  const answer = await read(
    switchOutcomesScreen,
    world.session.managerOeverland,
    { gemeente: world.oeverland, dag: undefined },
    on,
  )
  if (answer.status !== 'found') throw new Error(answer.status)
  const { rows, returned } = answer.data
  return { rows, returned }
}

test('who comes back by a prepared switch came back too, with the reason, and a day before it is as it was then', async () => {
  await setTarget(admin, world.oeverland, 5000)
  const options = { in: 'oeverland' as const }
  const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities', options)
  const on = (day: string) => ({ ...options, on: new Date(`${day}T10:00:00+01:00`) })
  const walk = (move: Move, day: string, input = {}) =>
    moved(world, admin, trajectory, move, { ...on(day), input })
  await walk('prepareSwitchElsewhere', '2026-12-01', { toTrack: 'sheltered' })
  await walk('endSwitchToPlace', '2026-12-10', { returnReason: 'ready' })
  const days = { from: 'sheltered', to: 'dayActivities', completed: 1, stopped: 0, running: 0 }
  const back = { from: 'dayActivities', to: 'sheltered', completed: 1, stopped: 0, returned: 0, running: 0 }
  const running = { ...back, completed: 0, running: 1 }
  expect((await outcomesOn('2026-12-05')).rows).toEqual(
    expect.arrayContaining([{ ...days, returned: 0 }, running]),
  )
  const after = await outcomesOn('2026-12-11')
  expect(after.rows).toEqual(expect.arrayContaining([{ ...days, returned: 1 }, back]))
  expect(after.returned).toEqual({ ready: 1 })
  await walk('offer', '2026-12-12')
  await walk('place', '2026-12-14')
  await walk('prepareSwitch', '2027-01-10')
  await walk('switchToDayActivities', '2027-01-12')
  const again = await outcomesOn('2027-01-13')
  expect(again.rows).toEqual(expect.arrayContaining([{ ...back, returned: 1 }, { ...days, completed: 2, returned: 1 }]))
  expect(again.returned).toEqual({ ready: 1, unknown: 1 })
}) // prettier-ignore
