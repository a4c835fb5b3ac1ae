import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { registered } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

test('the ten thousandth of a year has a number of five digits', async () => {
  await registered(world)
  await admin`update trajectory_counter set last = 9999`
  const numbers = [await registered(world), await registered(world)].map(({ number }) => number)
  expect(numbers).toEqual(['T-2026-10000', 'T-2026-10001'])
})
