import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setLetterSetting } from '@/lib/letter/template-commands'
import { roundScreen } from '@/lib/letter-round/queries'
import { roundFilter } from '@/lib/letter-round/round-filter'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import {
  done,
  emptyList,
  letterPaper,
  press,
  startedRound,
  versionOfRound,
  waiting,
} from '../support/letter-rounds'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const desk = letterDesk(admin, () => world)
const place = () => ({ world, admin })
beforeAll(async () => {
  world = await makeWorld(admin)
})
beforeEach(async () => {
  await admin`update account set active = true`
  await letterPaper(place(), ['restReturn', 'contactRound'])
})

/** Everybody of the gemeente but the caseworker is away for good. */
const alone = () => admin`
  update account set active = false where id <> ${world.account.caseworker} and role in ('caseworker', 'decisionMaker')
    and id in (select account_id from account_municipality where municipality_id = ${world.meerdorp})`

/** The beheerder has no second person read any letter, from a day on. */
const switchedOff = (from: string) =>
  perform(
    setLetterSetting,
    world.session.administratorMeerdorp,
    { municipalityId: world.meerdorp, from, address: 'Postbus 10', postcode: '1234 AB', city: 'Meerdorp', phone: '+31201234567', email: '', objectionAddress: '', checkedKinds: [], submissionId: randomUUID() },
    now,
  ) // prettier-ignore

async function draft() {
  const t = await trajectoryIn(world, admin, 'toBePlaced', { on: now })
  await desk.withAddress(t)
  return { t, letterId: await desk.written(t, 'restReturn') }
}

const shown = async (roundId: string) => {
  const answer = await read(roundScreen, world.session.caseworker, { roundId, filter: roundFilter.parse({}) }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
} // prettier-ignore

describe('a gemeente with one consulent', () => {
  test('is told that nobody else may read a letter, and goes on when the beheerder has it switched off', async () => {
    const { t, letterId } = await draft()
    expect((await desk.screenOf(t, letterId)).draft).toMatchObject({ secondReader: true, noReader: false })
    await alone()
    expect((await desk.screenOf(t, letterId)).draft).toMatchObject({ secondReader: true, noReader: true })
    expect(await desk.press('askLetterCheck', letterId)).toMatchObject({ reason: 'letter_no_second_reader' })
    expect((await desk.rowOf(letterId)).state).toBe('draft')
    made(await switchedOff(today))
    expect((await desk.screenOf(t, letterId)).draft).toMatchObject({ secondReader: false, noReader: false })
    made(await desk.press('finishLetter', letterId))
  })

  test('is told the same of a letter that waits already, and takes it back to make it anew', async () => {
    const { t, letterId } = await draft()
    made(await desk.press('askLetterCheck', letterId))
    expect((await desk.screenOf(t, letterId)).draft?.noReader).toBe(false)
    await alone()
    expect((await desk.screenOf(t, letterId)).draft?.noReader).toBe(true)
    made(await switchedOff(today))
    made(await desk.press('withdrawLetter', letterId, { reason: 'Niemand kan nalezen.' }))
    made(await desk.press('finishLetter', await desk.written(t, 'restReturn')))
  })

  test('makes no round that nobody could send, and makes it when reading is switched off', async () => {
    await emptyList(place())
    await waiting(place())
    const { roundId, version } = await startedRound(place())
    expect((await shown(roundId)).noReader).toBe(false)
    await alone()
    expect((await shown(roundId)).noReader).toBe(true)
    expect(await press(place(), 'startMaking', { roundId, version })).toMatchObject({ reason: 'letter_no_second_reader' }) // prettier-ignore
    made(await switchedOff(today))
    expect((await shown(roundId)).noReader).toBe(false)
    await done(place(), 'startMaking', { roundId, version: await versionOfRound(place(), roundId) })
  })
})
