import { beforeAll, expect, test } from 'vitest'
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
