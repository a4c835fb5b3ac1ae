import { beforeAll, describe, expect, test } from 'vitest'
import { actOf } from '@/lib/deadline/act-of'
import { closeDeadline } from '@/lib/deadline/commands'
import { read } from '@/lib/pipeline/query'
import * as contracts from '@/lib/placement/contract-commands'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen } from '@/lib/placement/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { formatDate } from '@/lib/domain/dutch-date'
import { correctFact } from '@/lib/trajectory/correct-fact'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { jobDesk } from '../support/job-desk'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const { press, job, dueRules, todayOf } = jobDesk(admin, () => world)

beforeAll(async () => {
  world = await makeWorld(admin)
})

describe('a contract that ends', () => {
  const alerts = ['contractEndAlert', 'contractEndAlertCaseworker']
  const lastDays = ['contractLastDay', 'contractLastDayCaseworker']
  const ends = [...alerts, ...lastDays]
  const endRules = async (one: Moved) => (await dueRules(one)).filter((rule) => rule.startsWith('contract'))

  test('asks both sides well ahead, and stands open after its last day until somebody decides', async () => {
    const one = await job('2026-01-05', '2026-10-31')
    expect(await endRules(one)).toEqual([
      'contractEndAlert 2026-07-31', 'contractEndAlertCaseworker 2026-07-31', 'contractEndNotice 2026-09-30',
    ]) // prettier-ignore
    for (const account of ['hr', 'caseworker'] as const) {
      const open = (await todayOf(account))
        .filter(({ number }) => number === one.number)
        .map(({ rule }) => rule)
      // One line about one end: the last day is in sight once it is decided what happens then.
      expect(open.filter((rule) => ends.includes(rule))).toHaveLength(1)
      for (const rule of open) expect(actOf(rule, 'placed', account).words).not.toBe('')
    }
    const [line] =
      await admin`select contract_alert_on::text as alert from trajectory_line where id = ${one.trajectoryId}`
    expect(line).toEqual({ alert: '2026-07-31' })
    // The place stopped counting on the last day of the contract, whatever anybody did not do.
    const [duty] = await admin<
      { persons: number }[]
    >`select (app.duty_of(${world.meerdorp}, '2026-10-31', 'infinity')->>'persons')::int
      - (app.duty_of(${world.meerdorp}, '2026-11-01', 'infinity')->>'persons')::int as persons`
    expect(duty?.persons).toBe(1)
  })

  test('nobody puts the question away', async () => {
    const one = await job('2026-01-05', '2026-12-31')
    const putAway = async (rule: string) => {
      const [row] = await admin<
        { id: string }[]
      >`select id from deadline where trajectory_id = ${one.trajectoryId} and rule = ${rule}`
      const as = rule.endsWith('Caseworker') ? 'caseworker' : 'hr'
      return press(closeDeadline, one, { deadlineId: row?.id, reason: '' }, as)
    }
    const refused = { status: 'refused', reason: 'deadline_ends_with_step' }
    for (const rule of alerts) expect(await putAway(rule)).toMatchObject(refused)
    await press(contracts.decideContractEnd, one, { choice: 'renew', followUp: '', validOn: today })
    for (const rule of lastDays) expect(await putAway(rule)).toMatchObject(refused)
  })

  test('a decision of either side answers both; ending needs what comes after', async () => {
    const one = await job('2026-01-05', '2026-12-31')
    const decision = { choice: 'end', followUp: '', validOn: today, reason: '' }
    expect(await press(contracts.decideContractEnd, one, decision, 'caseworker')).toMatchObject({
      status: 'refused',
      reason: 'follow_up_needed',
    })
    expect(
      await press(contracts.decideContractEnd, one, { ...decision, followUp: 'rest' }, 'caseworker'),
    ).toMatchObject({ status: 'done' })
    expect(await endRules(one)).toEqual([
      'contractEndNotice 2026-11-30',
      'contractLastDay 2026-12-31',
      'contractLastDayCaseworker 2026-12-31',
    ])
    expect(await dueRules(one)).toContain('benefitRevival 2026-11-19')
    // Known better: HR decides anew, and what was decided stays to be read.
    expect(await press(contracts.decideContractEnd, one, { ...decision, choice: 'renew' })).toMatchObject({
      status: 'done',
    })
    const rows =
      await admin`select choice, follow_up, superseded_at is null as stands from contract_decision where trajectory_id = ${one.trajectoryId} order by stands`
    expect([...rows]).toEqual([
      { choice: 'end', follow_up: 'rest', stands: false },
      { choice: 'renew', follow_up: null, stands: true },
    ])
    expect(await dueRules(one)).not.toContain('benefitRevival 2026-11-19')
  })

  test('other hours or a corrected contract with the same end do not ask again what is decided', async () => {
    const one = await job('2026-01-05', '2026-12-31')
    await press(contracts.decideContractEnd, one, {
      choice: 'renew',
      followUp: '',
      validOn: today,
      reason: '',
    })
    const left = await dueRules(one)
    await moved(world, admin, one, 'changeTerms', {
      as: 'hr',
      input: { startsOn: today, hoursPerWeek: '20', contractEndsOn: '2026-12-31' },
    })
    expect(await dueRules(one)).toEqual(left)
    const [term] = await admin<{ id: string }[]>`
      select id from placement_term where trajectory_id = ${one.trajectoryId} and superseded_at is null order by valid_from desc limit 1`
    const corrected = {
      fact: 'placementTerm', factId: term?.id, startsOn: today, hoursPerWeek: '22', contractKind: 'temporary', contractEndsOn: '2026-12-31',
      weekdayHours: '8|8|6||||', supportHours: '', form: 'internal', employerName: 'Werkpad', scale: '', reason: 'Uren verkeerd overgenomen.',
    } // prettier-ignore
    expect(await act(world, admin, correctFact, one, corrected, { as: 'hr', on: now })).toMatchObject({
      status: 'done',
    })
    expect(await dueRules(one)).toEqual(left)
    await moved(world, admin, one, 'changeTerms', {
      as: 'hr',
      input: { startsOn: today, hoursPerWeek: '20', contractEndsOn: '2027-03-31' },
    })
    expect(await endRules(one)).toEqual([
      'contractEndAlert 2026-12-31',
      'contractEndAlertCaseworker 2026-12-31',
      'contractEndNotice 2027-02-28',
    ])
  })

  test('a permanent contract asks nothing', async () => {
    const one = await job('2026-01-05')
    expect(await endRules(one)).toEqual([])
    expect(
      await press(contracts.decideContractEnd, one, { choice: 'renew', followUp: '', validOn: today }),
    ).toMatchObject({ status: 'refused', reason: 'contract_permanent' })
  })

  test('it does not end without a next step for the person', async () => {
    const one = await job('2026-01-05', '2026-10-31')
    expect(await tryMove(world, admin, one, 'endToPlace', { input: { followUp: '' } })).toMatchObject({
      status: 'invalid',
    })
    expect(await stateOf(admin, one)).toBe('placed')
    await moved(world, admin, one, 'endToPlace', { input: { endedOn: '2026-10-31' } })
    const [row] =
      await admin`select end_reason, follow_up from placement where trajectory_id = ${one.trajectoryId}`
    expect(row).toEqual({ end_reason: 'contractEnded', follow_up: 'findPlace' })
    const [revival] =
      await admin`select started_on::text, due_on::text from deadline where trajectory_id = ${one.trajectoryId} and rule = 'benefitRevival' and closed_on is null`
    expect(revival).toEqual({ started_on: today, due_on: today })
    expect(await endRules(one)).toEqual([])
  })

  test('a renewal asks again before its own end', async () => {
    const one = await job('2026-01-05', '2026-12-31')
    await moved(world, admin, one, 'changeTerms', {
      as: 'hr',
      input: { startsOn: '2027-01-01', contractEndsOn: '2027-12-31' },
    })
    expect(await endRules(one)).toContain('contractEndAlert 2027-09-30')
    expect(await endRules(one)).toHaveLength(3)
  })

  test('other hours within a contract leave the one that follows, with its days and terms', async () => {
    const one = await job('2026-01-05', '2026-12-31')
    const change = (input: Record<string, unknown>) =>
      tryMove(world, admin, one, 'changeTerms', { as: 'hr', input: { hoursPerWeek: '20', ...input } })
    expect(
      await change({ startsOn: '2027-01-01', contractEndsOn: '2027-12-31', hoursPerWeek: '24' }),
    ).toMatchObject({ status: 'done' })
    const left = await dueRules(one)
    const filter = trajectoryPageFilter.parse({ stap: 'changeTerms' })
    const page = await read(trajectoryScreen, world.session.hr, { number: one.number, filter }, now)
    expect(page).toMatchObject({
      data: { form: { values: { startsOn: formatDate(today), contractEndsOn: '31-12-2026' } } },
    })
    expect(await change({ startsOn: today, contractEndsOn: '2026-12-31' })).toMatchObject({ status: 'done' })
    const next = { from: '2027-01-01', until: '2027-12-31', hours: 24 }
    const of = (table: string) =>
      admin`select valid_from::text as from, valid_to::text as until, hours_per_week::float as hours from ${admin(table)}
        where trajectory_id = ${one.trajectoryId} and superseded_at is null and valid_from >= ${today} order by valid_from`
    for (const table of ['placement_term', 'participation'])
      expect(await of(table)).toEqual([{ from: today, until: '2026-12-31', hours: 20 }, next])
    expect(await dueRules(one)).toEqual(left)
    expect(await change({ startsOn: today, contractEndsOn: '2026-12-31' })).toMatchObject({
      reason: 'nothing_changed',
    })
    // Without an end nothing can follow any more.
    expect(await change({ startsOn: today, contractEndsOn: '' })).toMatchObject({ status: 'done' })
    expect(await of('placement_term')).toEqual([{ from: today, until: null, hours: 20 }])
    expect(await endRules(one)).toEqual([])
  })
})

describe('time before a job', () => {
  const plan = { goals: 'Drie dagen op tijd', preparationUntil: '1-12-2026', validOn: today }

  test('holds the start until go', async () => {
    const one = await trajectoryIn(world, admin, 'offered')
    expect(await press(contracts.startPreparation, one, plan, 'caseworker')).toMatchObject({ status: 'done' })
    expect(await press(contracts.startPreparation, one, plan, 'caseworker')).toMatchObject({
      status: 'refused',
      reason: 'preparation_runs',
    })
    expect(await dueRules(one)).toContain('preparationEnd 2026-12-01')
    expect(await tryMove(world, admin, one, 'place', { as: 'hr' })).toMatchObject({
      status: 'refused',
      reason: 'preparation_open',
    })
    const answer = { preparationOutcome: 'noGo', validOn: today, reason: 'Nog twee weken oefenen.' }
    expect(await press(contracts.endPreparation, one, answer, 'caseworker')).toMatchObject({ status: 'done' })
    expect(await tryMove(world, admin, one, 'place', { as: 'hr' })).toMatchObject({
      status: 'refused',
      reason: 'preparation_no_go',
    })
    await press(contracts.startPreparation, one, plan, 'caseworker')
    await press(contracts.endPreparation, one, { ...answer, preparationOutcome: 'go' }, 'caseworker')
    await moved(world, admin, one, 'place', { as: 'hr' })
    expect(await press(contracts.startPreparation, one, plan, 'caseworker')).toMatchObject({
      status: 'refused',
      reason: 'works_already',
    })
  })
})

describe('a contract that is over while nothing was recorded', () => {
  const listOf = async (account: AccountKey, toon: string) => {
    const answer = await read(placementsScreen, world.session[account], placementFilter.parse({ toon }), now)
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data
  }

  test.each(['hr', 'caseworker'] as const)(
    '%s finds it first among who works now, under Signalen and as an act of today, decided or not',
    async (account) => {
      const running = await job('2026-02-02')
      const open = await job('2026-01-05', '2026-09-30')
      const decided = await job('2026-01-05', '2026-10-15')
      await press(contracts.decideContractEnd, decided, { choice: 'renew', followUp: '', validOn: today })
      const { rows, total } = await listOf(account, 'loopt')
      const numbers = rows.map(({ number }) => number)
      for (const one of [open, decided]) {
        const row = rows.find(({ number }) => number === one.number)
        expect(row).toMatchObject({ signals: ['contractOver'] })
        expect(numbers.indexOf(one.number)).toBeLessThan(numbers.indexOf(running.number))
        expect((await listOf(account, 'signaal')).rows.map(({ number }) => number)).toContain(one.number)
        // On Vandaag of both sides: one act about one end.
        for (const side of ['', 'Caseworker'])
          expect((await dueRules(one)).filter((rule) => rule.match(`^contract(EndAlert|LastDay)${side} `))).toHaveLength(1)
      }
      expect(total).toBeGreaterThanOrEqual(rows.length)
      expect(new Set(numbers).size).toBe(numbers.length)
      await moved(world, admin, open, 'changeTerms', {
        as: 'hr', input: { startsOn: '2026-10-01', contractEndsOn: '2027-09-30', gapWas: '', gapReason: '' },
      })
      const after = (await listOf(account, 'loopt')).rows.filter(({ number }) => number === open.number)
      expect(after).toHaveLength(1)
      expect(after[0]).toMatchObject({ signals: [], until: '2027-09-30' })
    },
  ) // prettier-ignore
})

describe('a renewal that comes late', () => {
  const renewed = (one: Moved, input: Record<string, unknown>) =>
    tryMove(world, admin, one, 'changeTerms', { as: 'hr', input: { contractEndsOn: '2027-09-30', ...input } })

  test('with days without a contract in between asks what was there and why, and says so', async () => {
    const one = await job('2026-01-05', '2026-09-30')
    expect(await renewed(one, { startsOn: '2026-10-15', gapWas: '', gapReason: '' })).toMatchObject({
      status: 'refused', reason: 'contract_gap', about: '01-10-2026 tot en met 14-10-2026 (14 dagen)', field: 'gapWas',
    })
    expect(await renewed(one, { startsOn: '2026-10-15', gapWas: 'noWork', gapReason: '' })).toMatchObject({
      status: 'refused', reason: 'contract_gap', field: 'gapReason',
    })
    const why = { gapWas: 'noWork', gapReason: 'De handtekening kwam te laat.' }
    expect(await renewed(one, { startsOn: '2026-10-15', ...why })).toMatchObject({ status: 'done' })
    const [event] = await admin`select details->'input' as input from event where trajectory_id = ${one.trajectoryId} and move = 'changeTerms'`
    expect(event?.input).toMatchObject(why)
  }) // prettier-ignore

  test('that joins the last day, or changes a job that runs, asks nothing', async () => {
    const late = await job('2026-01-05', '2026-09-30')
    expect(await renewed(late, { startsOn: '2026-10-01' })).toMatchObject({ status: 'done' })
    const running = await job('2026-01-05', '2026-12-31')
    expect(await renewed(running, { startsOn: today, hoursPerWeek: '20' })).toMatchObject({ status: 'done' })
  })
})

describe('a decision that contradicts itself', () => {
  test.each(['renew', 'permanent'])('%s with something that follows is refused at that field', async (choice) => {
    const one = await job('2026-01-05', '2026-12-31')
    const decision = { choice, followUp: 'outflow', validOn: today, reason: '' }
    expect(await press(contracts.decideContractEnd, one, decision)).toMatchObject({
      status: 'refused', reason: 'follow_up_contradicts', field: 'followUp',
    })
    const rows = await admin`select from contract_decision where trajectory_id = ${one.trajectoryId}`
    expect(rows).toHaveLength(0)
  }) // prettier-ignore
})
