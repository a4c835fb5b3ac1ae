import { expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import { orderTrialFilter } from '@/lib/waiting-list/order-filter'
import { orderTrialScreen } from '@/lib/waiting-list/order-queries'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget } from '../support/world'

const { admin } = testDatabase()

test('trying an order opens on the queue in which most people stand, of two alike on that of the duty, and on the other when it is asked for', async () => {
  const world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  const opened = async (query: Record<string, string> = {}) => {
    const answer = await read(orderTrialScreen, world.session.caseworker, orderTrialFilter.parse(query), now)
    if (answer.status !== 'found') throw new Error(answer.status)
    const { queue, most, counts } = answer.data
    return [queue, most, counts.same]
  }
  expect(await opened()).toEqual(['toBePlaced', false, 0])
  const person = await trajectoryIn(world, admin, 'toBePlaced')
  expect(await opened()).toEqual(['toBePlaced', false, 1])
  await admin`update trajectory set state = 'waiting' where id = ${person.trajectoryId}`
  await admin`update waiting_list_entry set queue = 'waiting' where trajectory_id = ${person.trajectoryId}`
  expect(await opened()).toEqual(['waiting', true, 1])
  expect(await opened({ rij: 'te-plaatsen' })).toEqual(['toBePlaced', false, 0])
  expect(await opened({ rij: 'wachtlijst' })).toEqual(['waiting', false, 1])
  await trajectoryIn(world, admin, 'toBePlaced')
  expect(await opened()).toEqual(['toBePlaced', false, 1])
  await setTarget(admin, world.meerdorp, 0)
  expect(await opened()).toEqual(['waiting', false, 1])
  await setTarget(admin, world.meerdorp, 500)
  await trajectoryIn(world, admin, 'toBePlaced')
  await setTarget(admin, world.meerdorp, 0)
  expect(await opened()).toEqual(['toBePlaced', true, 2])
  expect(await opened({ rij: 'wachtlijst' })).toEqual(['waiting', false, 1])
})
