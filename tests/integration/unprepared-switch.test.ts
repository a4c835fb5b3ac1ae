import { beforeAll, expect, test } from 'vitest'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const steps = ({ trajectoryId }: Moved, to: string) => admin<
  { step: number; holds_up: string; state: string; note: string | null; deadline_id: string | null }[]
>`select k.step, k.holds_up, k.state, k.note, k.deadline_id from job_switch_step k join job_switch s on s.id = k.job_switch_id
  where k.trajectory_id = ${trajectoryId} and s.to_track = ${to} and s.ended_on is not null order by k.position`

test('a job that ends at once: the same steps as every switch, with why they did not come first', async () => {
  const trajectory = await trajectoryIn(world, admin, 'elsewhereRegular')
  const without = await tryMove(world, admin, trajectory, 'moveToDayActivities', {
    input: { openTasksReason: '' },
  })
  expect(without).toMatchObject({ status: 'invalid', fields: { openTasksReason: [expect.any(String)] } })
  await moved(world, admin, trajectory, 'moveToDayActivities', {
    input: { openTasksReason: 'De winkel ging dicht.' },
  })
  const all = await steps(trajectory, 'dayActivities')
  expect(all.length).toBeGreaterThan(5)
  expect(new Set(all.map(({ deadline_id }) => deadline_id))).toEqual(new Set([null]))
  const of = (kind: string) =>
    all.filter(({ holds_up }) => holds_up === kind).map(({ state, note }) => [state, note])
  expect(new Set(of('always').map(String))).toEqual(new Set(['done,']))
  expect(new Set(of('unlessReason').map(String))).toEqual(new Set(['notNeeded,De winkel ging dicht.']))
  expect(new Set(of('never').map(String))).toEqual(new Set(['todo,']))
  const open =
    await admin`select rule from deadline where trajectory_id = ${trajectory.trajectoryId} and closed_on is null and rule like 'switchTask%'`
  expect(open).toEqual([])
})

test('from work to other work the advice may still have turned', async () => {
  const trajectory = await trajectoryIn(world, admin, 'placed')
  await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'jobAgreement' } })
  await moved(world, admin, trajectory, 'askIndication')
  await moved(world, admin, trajectory, 'switchToJobAgreement')
  await moved(world, admin, trajectory, 'moveToRegular')
  const input = { adviceStands: false }
  expect(await tryMove(world, admin, trajectory, 'switchBackToPlace', { input })).toMatchObject({
    reason: 'advice_may_have_turned',
  })
  await moved(world, admin, trajectory, 'prepareSwitchElsewhere', { input: { toTrack: 'jobAgreement' } })
  await moved(world, admin, trajectory, 'switchToJobAgreement')
  expect(await tryMove(world, admin, trajectory, 'switchBackToPlace', { input })).toMatchObject({
    reason: 'advice_may_have_turned',
  })
})
