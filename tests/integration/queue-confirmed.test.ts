import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { wordsOf } from '@/components/report/shown-words'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { shiftQueue } from '@/lib/report/commands'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { now, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let waiting: Moved[]

beforeAll(async () => {
  world = await makeWorld(admin)
  for (let n = 0; n < 2; n += 1) await trajectoryIn(world, admin, 'placed')
})
beforeEach(() => void (waiting = []))
/** Who a test left in a queue rests, so that the next one begins with empty queues. */
afterEach(async () => {
  for (const person of waiting) await rests(person)
})
const rests = (person: Moved) => tryMove(world, admin, person, 'rest', { input: { restReason: 'ownWish' } })
/** So many more people in “te plaatsen”, and then the number is reached. */
const wait = async (people: number) => {
  await setTarget(admin, world.meerdorp, 5000)
  for (let n = 0; n < people; n += 1) waiting.push(await trajectoryIn(world, admin, 'toBePlaced'))
  await setTarget(admin, world.meerdorp, 1)
}

/** What the screen says of the people who go over; the form carries these words. */
async function onScreen() {
  const answer = await read(reportScreen, world.session.manager, reportFilter.parse({}), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return wordsOf(answer.data.shown['state.toBePlaced'], answer.data.threshold)
}
const press = (asRead?: string) =>
  perform(shiftQueue, world.session.manager, { submissionId: randomUUID(), municipalityId: world.meerdorp, to: 'waiting', asRead }, now) // prettier-ignore
const shifted = async () => {
  const [row] = await admin<{ n: number }[]>`select count(*)::int as n from waiting_list_entry
    where municipality_id = ${world.meerdorp} and queue = 'waiting' and valid_to is null and superseded_at is null`
  return row?.n
}

describe('what the manager confirms is what happens', () => {
  test('somebody came into the queue after it was read: refused with the number of now, and nobody moved', async () => {
    await wait(6)
    const asRead = await onScreen()
    expect(asRead).toBe('6')
    await wait(1)
    expect(await press(asRead)).toEqual({ status: 'refused', reason: 'queue_changed', about: '7' })
    expect(await shifted()).toBe(0)
    expect(await press(await onScreen())).toMatchObject({ status: 'done' })
    expect(await shifted()).toBe(7)
  })

  test('somebody left the queue: refused, also when the number of now is too small to be told', async () => {
    await wait(5)
    const asRead = await onScreen()
    await rests(waiting[0]!)
    expect(await press(asRead)).toEqual({ status: 'refused', reason: 'queue_changed', about: '<5' })
    expect(await shifted()).toBe(0)
  })

  test('a small number is confirmed as the screen says it, and a post that guesses it learns nothing', async () => {
    await wait(3)
    for (const guess of ['1', '2', '3', '4'])
      expect(await press(guess)).toEqual({ status: 'refused', reason: 'queue_changed', about: '<5' })
    expect(await press(await onScreen())).toMatchObject({ status: 'done', value: { count: null } })
    expect(await shifted()).toBe(3)
  })

  test('a press that does not say what was read is not taken', async () => {
    await wait(5)
    expect(await press()).toMatchObject({ status: 'invalid', fields: { asRead: [expect.any(String)] } })
    expect(await shifted()).toBe(0)
  })

  test.each([0, 5, 10, 20, 40])('who rests while the manager presses (%i ms later) goes along or stops the press', async (ms) => {
    await wait(7)
    const asRead = await onScreen()
    const rest = async () => {
      await new Promise((resolve) => void setTimeout(resolve, ms))
      return rests(waiting[3]!)
    }
    const [pressed] = await Promise.all([press(asRead), rest()])
    const moved = await admin<{ id: string }[]>`select e.id from event e where e.move = 'shiftToWaiting'
      and e.trajectory_id = any (${waiting.map(({ trajectoryId }) => trajectoryId)}::uuid[])`
    if (pressed.status === 'done') expect(moved).toHaveLength(7)
    else expect([pressed, moved.length]).toEqual([{ status: 'refused', reason: 'queue_changed', about: '6' }, 0])
  }) // prettier-ignore
})
