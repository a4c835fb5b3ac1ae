import { beforeAll, describe, expect, test } from 'vitest'
import type { Moved } from '@/lib/trajectory/apply-move'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { read } from '@/lib/pipeline/query'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { testDatabase } from '../support/database'
import { moved, trajectoryIn, tryMove } from '../support/factories'
import { makeWorkplace, makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let place: string
const at = (text: string) => new Date(`${text}T10:00:00+01:00`)
const on = at('2026-11-02')
const week = { weekdayHours: '8|8|||||', hoursPerWeek: '16', supportHours: '0', afterPlace: '' }
const after = 'Het contract loopt ook tot die dag.'

beforeAll(async () => {
  world = await makeWorld(admin)
})

const placeUntil = async (last: string | null) => {
  place = await makeWorkplace(admin, world.werkpad)
  await admin`update workplace set valid_to = ${last} where id = ${place}`
}
const candidate = () => trajectoryIn(world, admin, 'toBePlaced')
const offer = (one: Moved, input: Record<string, unknown> = {}) =>
  tryMove(world, admin, one, 'offer', { on, input: { ...week, workplaceId: place, ...input } })
const offered = async () => {
  const one = await candidate()
  expect(await offer(one, { afterPlace: after })).toMatchObject({ status: 'done' })
  return one
}
const fieldOf = async ({ number }: Moved, stap: string, as: 'caseworker' | 'hr' = 'caseworker') => {
  const page = await read(trajectoryScreen, world.session[as], { number, filter: trajectoryPageFilter.parse({ stap }) }, on)
  return page.status === 'found' ? page.data.form?.fields.find(({ name }) => name === 'afterPlace') : null
} // prettier-ignore

describe('the last day of a contract', () => {
  test('lies on or after its first day, also with a place that asks about its days', async () => {
    await placeUntil('2027-03-31')
    const one = await offered()
    const contract = (contractEndsOn: string) =>
      tryMove(world, admin, one, 'place', { on, input: { ...week, startsOn: '3-11-2026', contractEndsOn } })
    expect(await contract('2-11-2026')).toMatchObject({ reason: 'end_before_start', field: 'contractEndsOn' })
    expect(await contract('3-11-2026')).toMatchObject({ status: 'done' })
  })

  test('and its form is that of the place that was offered', async () => {
    await placeUntil(null)
    await admin`update workplace set form = 'individualSecondment' where id = ${place}`
    const { number } = await offered()
    const filter = trajectoryPageFilter.parse({ stap: 'place' })
    const page = await read(trajectoryScreen, world.session.hr, { number, filter }, on)
    expect(page).toMatchObject({ data: { form: { values: { form: 'individualSecondment' } } } })
  })
})

describe('the last day of a place', () => {
  test('an offer of work that goes on after it says what comes then', async () => {
    await placeUntil('2027-03-31')
    const one = await candidate()
    expect(await offer(one)).toMatchObject({
      status: 'refused', reason: 'work_outlasts_place', field: 'afterPlace', about: 'De plek is er t/m 31-03-2027',
    }) // prettier-ignore
    expect(await offer(one, { afterPlace: after })).toMatchObject({ status: 'done' })
    const [event] = await admin`select reason from event where trajectory_id = ${one.trajectoryId} and move = 'offer'`
    expect(event?.reason).toBe(`Na de laatste dag van de plek: ${after}`)
  }) // prettier-ignore

  test('a contract within it asks nothing, one day longer does', async () => {
    await placeUntil('2027-03-31')
    const one = await offered()
    const contract = (contractEndsOn: string, input = {}) =>
      tryMove(world, admin, one, 'place', { on, input: { ...week, startsOn: '3-11-2026', contractEndsOn, ...input } })
    for (const ends of ['1-4-2027', ''])
      expect(await contract(ends)).toMatchObject({ reason: 'work_outlasts_place', field: 'afterPlace' })
    expect(await contract('31-3-2027')).toMatchObject({ status: 'done' })
    const longer = { ...week, startsOn: '1-12-2026', hoursPerWeek: '12', weekdayHours: '6|6|||||' }
    const change = (input: object) =>
      tryMove(world, admin, one, 'changeTerms', { on, input: { ...longer, ...input } })
    expect(await change({ contractEndsOn: '1-5-2027' })).toMatchObject({ reason: 'work_outlasts_place' })
    expect(await change({ contractEndsOn: '1-5-2027', afterPlace: 'Gaat mee naar de nieuwe hal.' })).toMatchObject({ status: 'done' })
  }) // prettier-ignore

  test('the end of what the company does for the gemeente counts as well', async () => {
    await placeUntil('2027-12-31')
    const serves = (last: string | null) =>
      admin`update service_area set valid_to = ${last} where company_id = ${world.werkpad} and municipality_id = ${world.meerdorp}`
    await serves('2027-06-30')
    const answer = await offer(await candidate())
    await serves(null)
    expect(answer).toMatchObject({
      reason: 'work_outlasts_place',
      about: 'Het SO-bedrijf werkt voor deze gemeente t/m 30-06-2027',
    })
  })

  test('a trial does not go on after it, not at first and not longer', async () => {
    await placeUntil('2027-01-15')
    const one = await offered()
    const trial = (input = {}) => tryMove(world, admin, one, 'startTrial', { on: at('2026-11-20'), input: { ...week, ...input } })
    expect(await trial({ trialUntil: '' })).toMatchObject({
      reason: 'trial_outlasts_place', field: 'trialUntil', about: 'De plek is er t/m 15-01-2027',
    })
    expect(await trial({ trialUntil: '16-1-2027' })).toMatchObject({ reason: 'trial_outlasts_place' })
    expect(await trial({ trialUntil: '10-1-2027' })).toMatchObject({ status: 'done' })
    const extended = (trialUntil: string) => tryMove(world, admin, one, 'extendTrial', { on: at('2026-12-20'), input: { trialUntil } })
    expect(await extended('16-1-2027')).toMatchObject({ reason: 'trial_outlasts_place', field: 'trialUntil' })
    expect(await extended('15-1-2027')).toMatchObject({ status: 'done' })
  }) // prettier-ignore

  test('what comes after is asked where a place ends, and the choice of places says so', async () => {
    await admin`update workplace set valid_to = null`
    await placeUntil(null)
    const one = await candidate()
    expect(await fieldOf(one, 'offer')).toBeUndefined()
    await moved(world, admin, one, 'offer', { on, input: { ...week, workplaceId: place } })
    expect(await fieldOf(one, 'place', 'hr')).toBeUndefined()
    await admin`update workplace set valid_to = '2027-03-31' where id = ${place}`
    expect(await fieldOf(one, 'place', 'hr')).toMatchObject({
      help: expect.stringContaining('t/m 31-03-2027'),
    })
    expect(await fieldOf(await candidate(), 'offer')).toMatchObject({ kind: 'textarea' })
  })
})
