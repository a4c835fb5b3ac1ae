import { beforeAll, describe, expect, test } from 'vitest'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import { addDays } from '@/lib/domain/calendar'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { lastEvent } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const pageOf = async (as: AccountKey, { number }: Moved, query: Record<string, unknown> = {}) => {
  const filter = trajectoryPageFilter.parse(query)
  const answer = await read(trajectoryScreen, world.session[as], { number, filter }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const decisionDue = async ({ number }: Moved) => {
  const answer = await read(
    todayScreen,
    world.session.decisionMaker,
    todayFilter.parse({ toon: 'later' }),
    now,
  )
  const lines = answer.status === 'found' ? answer.data.lines : []
  return lines.filter((line) => line.number === number && line.rule === 'municipalDecision').length
}

describe('a negative advice while the determination stands (T41)', () => {
  test('is decided on: kept, with the reason on the timeline, and the term ends', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    expect(await tryMove(world, admin, trajectory, 'keepDetermination')).toMatchObject({
      reason: 'no_negative_advice',
    })
    await moved(world, admin, trajectory, 'attachAdvice', { input: { outcome: 'negative' } })
    expect(await decisionDue(trajectory)).toBe(1)
    expect((await pageOf('decisionMaker', trajectory)).steps.primary).toBe('keepDetermination')
    expect(await tryMove(world, admin, trajectory, 'keepDetermination', { as: 'caseworker' })).toMatchObject({
      reason: 'not_found',
    })
    const reason = 'De begeleiding op het werk is niet veranderd.'
    await moved(world, admin, trajectory, 'keepDetermination', { input: { reason } })
    expect(await decisionDue(trajectory)).toBe(0)
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'determinationKept', reason })
    expect(await stateOf(admin, trajectory)).toBe('placed')
    // Once is enough, and the determination still stands.
    expect(await tryMove(world, admin, trajectory, 'keepDetermination')).toMatchObject({
      reason: 'no_negative_advice',
    })
  })
})

describe('a handover to a municipality outside Schakel', () => {
  test('is completed once somebody ticks that it accepted by letter', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    await moved(world, admin, trajectory, 'startHandover')
    expect(await tryMove(world, admin, trajectory, 'completeHandover')).toMatchObject({
      reason: 'handover_unanswered',
    })
    await moved(world, admin, trajectory, 'completeHandover', { input: { acceptedElsewhere: true } })
    const [row] = await admin`
      select outcome, answered_on::text from handover where trajectory_id = ${trajectory.trajectoryId}`
    expect(row).toEqual({ outcome: 'accepted', answered_on: today })
  })

  test('the tick says nothing about a municipality that answers here', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    await moved(world, admin, trajectory, 'startHandover', {
      input: { toMunicipalityId: world.oeverland },
    })
    const ticked = await tryMove(world, admin, trajectory, 'completeHandover', {
      input: { acceptedElsewhere: true },
    })
    expect(ticked).toMatchObject({ reason: 'handover_unanswered' })
  })
})

describe('the reason to leave the order', () => {
  const reasonField = async (trajectory: Moved) => {
    const { form } = await pageOf('caseworker', trajectory, { stap: 'offer' })
    return form?.fields.find(({ name }) => name === 'orderReason')
  }
  test('is asked in the form of who is not first, and of no other', async () => {
    await admin`update waiting_list_entry set valid_to = ${today} where municipality_id = ${world.meerdorp} and valid_to is null`
    const first = await trajectoryIn(world, admin, 'toBePlaced', {
      on: new Date('2026-10-01T10:00:00+02:00'),
    })
    const second = await trajectoryIn(world, admin, 'toBePlaced')
    expect(await reasonField(first)).toBeUndefined()
    expect(await reasonField(second)).toMatchObject({ required: true })
    expect(await tryMove(world, admin, second, 'offer', { input: { orderReason: '' } })).toMatchObject({
      reason: 'order_reason_needed',
      field: 'orderReason',
    })
  })
})

describe('the end of a contract that is announced', () => {
  test('is no end yet: it is recorded with the terms, and the job ends on that day', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    const lastDay = addDays(today, 40)
    const early = await tryMove(world, admin, trajectory, 'endToPlace', { input: { endedOn: lastDay } })
    expect(early).toMatchObject({ reason: 'contract_ends_later', field: 'endedOn' })
    await moved(world, admin, trajectory, 'changeTerms', {
      input: { hoursPerWeek: '24,5', contractEndsOn: lastDay },
    })
    const hoursOn = async (day: string) => {
      const [row] = await admin`select coalesce(sum(hours_per_week), 0)::float as hours from placement_term
        where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null
          and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`
      return row?.hours
    }
    expect([await hoursOn(lastDay), await hoursOn(addDays(lastDay, 1))]).toEqual([24.5, 0])
  })
})
