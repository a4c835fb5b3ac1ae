import { beforeAll, describe, expect, test } from 'vitest'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { wrongAddress } from '../support/letter-ground'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const desk = letterDesk(admin, () => world)
beforeAll(async () => {
  world = await makeWorld(admin)
  await desk.paper()
})

const send = (letterId: string) => desk.press('sendLetter', letterId, { sentOn: today })

async function draft() {
  const t = await trajectoryIn(world, admin, 'toBePlaced')
  await desk.withAddress(t)
  return { t, letterId: await desk.written(t, 'restReturn') }
}

async function finished() {
  const { t, letterId } = await draft()
  made(await desk.press('finishLetter', letterId))
  return { t, letterId }
}

describe('what became known since a letter was written', () => {
  test('who died gets no letter that was still a draft', async () => {
    const { t, letterId } = await draft()
    await moved(world, admin, t, 'closeDeceasedOrPension')
    expect(await desk.press('finishLetter', letterId)).toMatchObject({ reason: 'letter_deceased' })
  })

  test('who died gets no letter that was ready to leave; it can still be withdrawn', async () => {
    const { t, letterId } = await finished()
    await moved(world, admin, t, 'closeDeceasedOrPension')
    expect(await send(letterId)).toMatchObject({ reason: 'letter_deceased' })
    expect(await desk.rowOf(letterId)).toMatchObject({ state: 'checked', sent_on: null })
    made(await desk.press('withdrawLetter', letterId, { reason: 'Overleden.' }))
  })

  test('nothing leaves to an address where a letter came back from', async () => {
    const { t, letterId } = await finished()
    await wrongAddress(admin, t)
    expect(await send(letterId)).toMatchObject({ reason: 'letter_address_wrong' })
    expect(await desk.rowOf(letterId)).toMatchObject({ state: 'checked', sent_on: null })
  })

  test('a state that moved on does not hold a letter back', async () => {
    const { t, letterId } = await finished()
    await moved(world, admin, t, 'closeDeceasedOrPension', { input: { closedReason: 'pension' } })
    made(await send(letterId))
  })
})
