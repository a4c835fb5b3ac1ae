import { beforeAll, describe, expect, test } from 'vitest'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { addressSeen } from '../support/letter-ground'
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
    await addressSeen(admin, t, 'wrong')
    expect(await send(letterId)).toMatchObject({ reason: 'letter_address_wrong' })
    expect(await desk.rowOf(letterId)).toMatchObject({ state: 'checked', sent_on: null })
  })

  test('a state that moved on does not hold a letter back', async () => {
    const { t, letterId } = await finished()
    await moved(world, admin, t, 'closeDeceasedOrPension', { input: { closedReason: 'pension' } })
    made(await send(letterId))
  })
})

describe('where a letter goes to, between the day it became final and the day it leaves', () => {
  const moves = (t: { trajectoryId: string }) => admin`
    update person set street = 'Nieuwstraat' where id = (select person_id from trajectory where id = ${t.trajectoryId})`
  const administrator = (t: { trajectoryId: string }, from: string) => admin`
    insert into representative (person_id, municipality_id, kind, name, valid_from, covers, street, house_number, postcode, city)
    select person_id, municipality_id, 'administrator', 'Bureau Zeker', ${from}, 'all', 'Markt', '1', '1234 AC', 'Meerdorp'
    from trajectory where id = ${t.trajectoryId}`

  test('who moved gets no letter at the old address: it is made anew', async () => {
    const { t, letterId } = await finished()
    await moves(t)
    expect(await send(letterId)).toMatchObject({ reason: 'letter_addressee_changed' })
    expect(await desk.rowOf(letterId)).toMatchObject({ state: 'checked', sent_on: null })
    made(await desk.press('withdrawLetter', letterId, { reason: 'Verhuisd.' }))
    const again = await desk.written(t, 'restReturn')
    made(await desk.press('finishLetter', again))
    made(await send(again))
    expect((await desk.rowOf(again)).addressee).toMatchObject({
      lines: ['Nieuwstraat 12', '1234 AB  MEERDORP'],
    })
  })

  test('a new bewindvoerder who receives such letters holds it back; one who begins later does not', async () => {
    const [now, later] = [await finished(), await finished()]
    await administrator(now.t, today)
    await administrator(later.t, '2026-12-01')
    expect(await send(now.letterId)).toMatchObject({ reason: 'letter_addressee_changed' })
    made(await send(later.letterId))
  })

  test('one that was posted outside Schakel before is recorded as it left', async () => {
    const { t, letterId } = await finished()
    await moves(t)
    const posted = { elsewhere: true, postedBefore: 'De kopie met poststempel ligt in het archief.' }
    made(await desk.press('sendLetter', letterId, { sentOn: today, ...posted }))
    expect(await desk.rowOf(letterId)).toMatchObject({ state: 'sent' })
  })
})
