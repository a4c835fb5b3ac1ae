import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { openMissingTerms } from '@/lib/reminder/open-terms'
import { asSystem } from '@/lib/pipeline/as-system'
import type { Moved } from '@/lib/trajectory/apply-move'
import { proposeMove } from '@/lib/trajectory/proposal-commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, today, trajectoryIn } from '../support/factories'
import { threeAt } from '../support/night'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const night = (day: string) => asSystem(world.meerdorp, threeAt(day), openMissingTerms)
const forget = ({ trajectoryId }: Moved, rule: string) =>
  admin`delete from deadline where trajectory_id = ${trajectoryId} and rule like ${rule}`
const openOf = async ({ trajectoryId }: Moved, rule: string) =>
  admin<{ rule: string; due_on: string; company_id: string | null }[]>`
    select rule, due_on::text, company_id from deadline where trajectory_id = ${trajectoryId} and rule like ${rule} and closed_on is null order by rule`

beforeAll(async () => {
  world = await makeWorld(admin)
})

describe('een termijn die ontbreekt', () => {
  test('of an advice is opened near its day, once, and again by nobody who ticked it off', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await forget(person, 'review%')
    const due = addMonths(today, 24)
    expect(await night(addDays(due, -43))).toBe(0)
    expect(await night(addDays(due, -42))).toBe(1)
    expect(await openOf(person, 'review%')).toEqual([
      { rule: 'reviewTwoYears', due_on: due, company_id: null },
    ])
    expect(await night(addDays(due, -41))).toBe(0)
    await admin`update deadline set closed_on = ${due} where trajectory_id = ${person.trajectoryId} and rule = 'reviewTwoYears'`
    expect(await night(addDays(due, 1))).toBe(0)
    const [line] = await admin`
      select kind, actor_role, details->>'rule' as rule from event where trajectory_id = ${person.trajectoryId} order by id desc limit 1`
    expect(line).toEqual({ kind: 'reminderOpened', actor_role: 'system', rule: 'reviewTwoYears' })
  })

  test('of a contract end is opened for both sides, the company its own; six weeks before it the benefit', async () => {
    const person = await trajectoryIn(world, admin, 'offered')
    const endsOn = addMonths(today, 6)
    await moved(world, admin, person, 'place', { input: { contractEndsOn: endsOn } })
    await forget(person, '%')
    await night(addDays(addMonths(endsOn, -3), -42))
    expect(await openOf(person, 'contract%')).toEqual([
      { rule: 'contractEndAlert', due_on: addMonths(endsOn, -3), company_id: world.werkpad },
      { rule: 'contractEndAlertCaseworker', due_on: addMonths(endsOn, -3), company_id: null },
    ])
    await night(addDays(endsOn, -84))
    expect(await openOf(person, 'benefitRevival')).toEqual([
      { rule: 'benefitRevival', due_on: addDays(endsOn, -42), company_id: null },
    ])
    await night(addDays(endsOn, -10))
    expect((await openOf(person, 'contract%')).map(({ rule }) => rule)).toEqual([
      'contractEndAlert', 'contractEndAlertCaseworker', 'contractEndNotice',
    ]) // prettier-ignore
    expect(await night(addDays(endsOn, -9))).toBe(0)
  })

  test('is not opened for what had passed when a list was brought in', async () => {
    const person = await trajectoryIn(world, admin, 'placed')
    await forget(person, '%')
    await admin`update advice set advised_on = '2020-01-06', valid_from = '2020-01-06' where trajectory_id = ${person.trajectoryId}`
    await admin`update placement set started_on = '2020-03-02' where trajectory_id = ${person.trajectoryId}`
    expect(await night(addDays(today, 30))).toBe(0)
  })

  test('that a closing took along comes back when the closing is undone', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    const due = addMonths(today, 24)
    const near = addDays(due, -20)
    const at = new Date(`${near}T10:00:00+01:00`)
    const propose = (move: string) =>
      act(world, admin, proposeMove, person, { move, reason: 'Zo besproken.' }, { on: at })
    made(await propose('close'))
    await moved(world, admin, person, 'close', { on: at })
    made(await propose('reopen'))
    await moved(world, admin, person, 'reopen', { on: at })
    expect(await openOf(person, 'review%')).toEqual([])
    await night(addDays(near, 1))
    expect((await openOf(person, 'review%')).map(({ rule }) => rule)).toEqual(['reviewTwoYears'])
    expect(await night(addDays(near, 2))).toBe(0)
  })

  test('that comes every year comes again: the review of dagbesteding', async () => {
    const person = await trajectoryIn(world, admin, 'elsewhereDayActivities')
    const done = addMonths(today, 12)
    await admin`update deadline set closed_on = ${done} where trajectory_id = ${person.trajectoryId} and rule = 'wmoReview'`
    await night(addDays(done, 30))
    expect(await openOf(person, 'wmoReview')).toEqual([])
    await night(addDays(addMonths(done, 12), -42))
    expect(await openOf(person, 'wmoReview')).toEqual([
      { rule: 'wmoReview', due_on: addMonths(done, 12), company_id: null },
    ])
  })

  test('warns three months before a return guarantee ends, and stops when somebody is back', async () => {
    const person = await trajectoryIn(world, admin, 'elsewhereRegular')
    const until = addMonths(today, 24)
    const warned = addMonths(until, -3)
    await night(addDays(warned, -42))
    expect(await openOf(person, 'returnGuaranteeAlert')).toEqual([
      { rule: 'returnGuaranteeAlert', due_on: warned, company_id: null },
    ])
    await moved(world, admin, person, 'switchBackToPlace', { on: new Date(`${warned}T10:00:00+02:00`) })
    expect(await openOf(person, 'returnGuarantee%')).toEqual([])
  })

  test('a closed trajectory and another municipality are left alone', async () => {
    const there = await trajectoryIn(world, admin, 'toBePlaced', { in: 'oeverland' })
    await forget(there, '%')
    const closed = await trajectoryIn(world, admin, 'closed')
    await forget(closed, '%')
    await night(addDays(addMonths(today, 24), -10))
    expect([await openOf(there, '%'), await openOf(closed, '%')]).toEqual([[], []])
  })
})
