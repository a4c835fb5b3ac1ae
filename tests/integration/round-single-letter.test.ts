import { beforeAll, beforeEach, expect, test } from 'vitest'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { today } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import {
  done,
  emptyList,
  letterPaper,
  roundIn,
  untilFinished,
  versionOfRound,
  waiting,
  type Place,
} from '../support/letter-rounds'
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
let place: Place
const desk = letterDesk(admin, () => place.world)

beforeAll(async () => {
  place = { world: await makeWorld(admin), admin }
})
beforeEach(() => emptyList(place))

/** The letter of somebody in the last round. */
async function letterOf({ trajectoryId }: { trajectoryId: string }) {
  const [row] = await admin<{ id: string }[]>`
    select letter_id as id from letter_round_line where trajectory_id = ${trajectoryId} and letter_id is not null`
  return String(row?.id)
}

test.each([
  ['agrees', { verdict: 'agreed', note: '' }],
  ['sends it back', { verdict: 'sentBack', note: 'Warmer.' }],
])(
  'a second reader %s to no single letter of a round: who sends the round reads them, and it goes on',
  async (_, verdict) => {
    await letterPaper(place, ['contactRound'])
    const [one, other] = [await waiting(place), await waiting(place)]
    const { roundId, version } = await roundIn(place, 'made')
    const letterId = await letterOf(one)
    const check = () => desk.press('checkLetter', letterId, verdict, { as: 'decisionMaker' })
    expect(await check()).toMatchObject({ status: 'refused', reason: 'letter_in_round' })
    expect((await desk.screenOf(one, letterId, 'decisionMaker')).letter).toMatchObject({ roundId })
    await done(place, 'startSending', { roundId, version })
    expect(await check()).toMatchObject({ reason: 'letter_in_round' })
    expect(await untilFinished(place, 'sendNextLetters', roundId, { as: 'caseworkerBoth' })).toMatchObject({ done: 2, total: 2 }) // prettier-ignore
    for (const letter of [letterId, await letterOf(other)])
      expect(await desk.rowOf(letter)).toMatchObject({ state: 'sent' })
    expect((await desk.screenOf(one, letterId, 'decisionMaker')).letter).toMatchObject({ roundId: null })
    await letterPaper(place)
  },
)

test('a letter of a round that left by itself stays sent when the round is taken back; the others do not leave', async () => {
  await letterPaper(place)
  const [gone, other] = [await waiting(place), await waiting(place)]
  const { roundId } = await roundIn(place, 'made')
  const letterId = await letterOf(gone)
  made(await desk.press('sendLetter', letterId, { sentOn: today }))
  await done(place, 'startUndoing', { roundId, version: await versionOfRound(place, roundId) })
  expect(await untilFinished(place, 'undoNextLetters', roundId)).toMatchObject({ done: 1, total: 1 })
  expect(await desk.rowOf(letterId)).toMatchObject({ state: 'sent' })
  expect(await desk.rowOf(await letterOf(other))).toMatchObject({ state: 'withdrawn' })
})

/** A letter that a second reader sent back while its round ran, which nobody can do any more. */
async function sentBack(letterId: string) {
  const [row] = await admin<{ id: string }[]>`
    insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
    select trajectory_id, municipality_id, 'task', 'letterBack', 'Brief aanpassen', 'werkafspraak', 'caseworker', ${today}, ${today} from letter where id = ${letterId} returning id`
  await admin`update letter set state = 'draft', check_note = 'Warmer.', deadline_id = ${row?.id ?? ''} where id = ${letterId}`
  return async () =>
    (await admin<{ day: string | null }[]>`select closed_on::text as day from deadline where id = ${row?.id ?? ''}`)[0]?.day
} // prettier-ignore

test('a letter that was sent back holds up no round: the others leave, and it goes on by itself', async () => {
  await letterPaper(place, ['contactRound'])
  const [one, other] = [await waiting(place), await waiting(place)]
  const { roundId } = await roundIn(place, 'sending')
  const letterId = await letterOf(one)
  const closedOn = await sentBack(letterId)
  const progress = await untilFinished(place, 'sendNextLetters', roundId, { as: 'caseworkerBoth' })
  expect(progress).toMatchObject({ done: 1, total: 1 })
  expect(await desk.rowOf(await letterOf(other))).toMatchObject({ state: 'sent' })
  expect(await desk.rowOf(letterId)).toMatchObject({ state: 'draft' })
  expect(await closedOn()).toBeNull()
  expect((await desk.screenOf(one, letterId)).letter).toMatchObject({ roundId: null, checkNote: 'Warmer.' })
  made(await desk.press('askLetterCheck', letterId, {}))
  made(await desk.press('checkLetter', letterId, { verdict: 'agreed', note: '' }, { as: 'decisionMaker' }))
  await letterPaper(place)
})

test('a round that is taken back takes along a letter that was sent back, and the line of its writer', async () => {
  await letterPaper(place, ['contactRound'])
  const one = await waiting(place)
  await roundIn(place, 'made').then(async ({ roundId, version }) => {
    const closedOn = await sentBack(await letterOf(one))
    await done(place, 'startUndoing', { roundId, version })
    await untilFinished(place, 'undoNextLetters', roundId)
    expect(await closedOn()).toBe(today)
  })
  expect(await desk.rowOf(await letterOf(one))).toMatchObject({ state: 'withdrawn' })
  await letterPaper(place)
})

/** Waits until some statement of this database waits for a row that another holds. */
async function untilOneWaits() {
  for (let turn = 0; turn < 200; turn += 1) {
    const waiting = await admin`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    if (waiting.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('nobody waits')
}

test.each([
  ['sending', 'sendNextLetters'],
  ['undoing', 'undoNextLetters'],
] as const)(
  'a round that is %s waits for the trajectory before it takes the letter, as a single letter does',
  async (state, name) => {
    await letterPaper(place)
    const one = await waiting(place)
    const { roundId } = await roundIn(place, state)
    const letterId = await letterOf(one)
    const { part } = await admin.begin(async (tx) => {
      await tx`select from trajectory where id = ${one.trajectoryId} for update`
      const pressed = done(place, name, { roundId })
      await untilOneWaits()
      // Held by the round, this one would wait for it and it for this one: the database would break one of them off.
      await tx`select from letter where id = ${letterId} for update nowait`
      return { part: pressed }
    })
    expect(await part).toMatchObject({ done: 1, finished: true })
  },
)
