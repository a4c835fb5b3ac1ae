import { beforeAll, describe, expect, test } from 'vitest'
import { roadTo, stateOf, trajectoryIn } from '../support/factories'
import { testDatabase } from '../support/database'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

describe('every state is reached by the moves of the life cycle', () => {
  test.each(Object.keys(roadTo) as (keyof typeof roadTo)[])('%s', async (state) => {
    const trajectory = await trajectoryIn(world, admin, state)
    expect(await stateOf(admin, trajectory)).toBe(state)
    const [row] = await admin<{ broken: string | null; state: string }[]>`
      select app.broken_link(${trajectory.trajectoryId}) as broken,
        (select p.state from state_period p where p.trajectory_id = ${trajectory.trajectoryId} and p.valid_to is null and p.superseded_at is null) as state`
    expect(row).toEqual({ broken: null, state })
  })
})
