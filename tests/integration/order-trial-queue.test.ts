import { expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import { orderTrialFilter } from '@/lib/waiting-list/order-filter'
import { orderTrialScreen } from '@/lib/waiting-list/order-queries'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget } from '../support/world'

const { admin } = testDatabase()

test('trying an order opens on the queue of the duty where people stand in it, and on the other only when it is asked for', async () => {
  const world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  const opened = async (query: Record<string, string> = {}) => {
    const answer = await read(orderTrialScreen, world.session.caseworker, orderTrialFilter.parse(query), now)
    if (answer.status !== 'found') throw new Error(answer.status)
    const { queue, otherEmpty, counts } = answer.data
    return [queue, otherEmpty, counts.same]
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
  await trajectoryIn(world, admin, 'toBePlaced')
  expect(await opened()).toEqual(['toBePlaced', false, 2])
  await setTarget(admin, world.meerdorp, 0)
  expect(await opened()).toEqual(['waiting', false, 1])
  await admin`update waiting_list_entry set queue = 'toBePlaced' where trajectory_id = ${person.trajectoryId}`
  expect(await opened()).toEqual(['toBePlaced', true, 3])
})
