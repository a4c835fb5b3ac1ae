import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { recordWageSubsidy } from '@/lib/wage-subsidy/commands'
import { wageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn, tryMove, type PersonOptions } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const started = '2026-03-02'
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** Somebody at work at Werkpad since 2 March 2026, with this choice for the subsidy at the start. */
async function atWork(wageSubsidy = 'unknown', person: PersonOptions = {}): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'offered', { ...person, on: at(started) })
  return moved(world, admin, trajectory, 'place', {
    on: at(started),
    input: { wageSubsidy, hoursPerWeek: '31' },
  })
}

const press = (trajectory: Moved, input: Record<string, unknown>, on = now) =>
  act(world, admin, recordWageSubsidy, trajectory, input, { on })
const refusal = async (trajectory: Moved, input: Record<string, unknown>) => {
  const result = await press(trajectory, input)
  return result.status === 'refused' ? result.reason : result.status
}
const standing = ({ trajectoryId }: Moved) => admin`
  select regime, wage_value, valid_from::text, valid_to::text, company_id from wage_subsidy
  where trajectory_id = ${trajectoryId} and superseded_at is null order by valid_from`
const terms = async ({ trajectoryId }: Moved) =>
  Object.fromEntries(
    (
      await admin<{ rule: string; due_on: string }[]>`
        select rule, due_on::text from deadline where trajectory_id = ${trajectoryId} and closed_on is null
        and rule in ('forfaitEnds', 'forfaitEndAlert', 'wageSubsidyApplication', 'wageSubsidyDecision', 'wageSubsidyRecalculation')`
    ).map(({ rule, due_on }) => [rule, due_on]),
  )
const show = (as: AccountKey, number: string, day?: string) =>
  read(wageSubsidyScreen, world.session[as], { number, day }, now)
async function shown(as: AccountKey, number: string, day?: string) {
  const answer = await show(as, number, day)
  if (answer.status !== 'found' || answer.data.job === null) throw new Error(JSON.stringify(answer))
  return answer.data
}

const value = { regime: 'wageValue', validOn: today, wageValue: '60', wageValueSetOn: today }

describe('what is recorded', () => {
  test('the forfait opens its end and, two months before, the task to have the wage value set', async () => {
    const trajectory = await atWork('forfait50')
    expect(await terms(trajectory)).toEqual({
      wageSubsidyApplication: '2026-09-02',
      forfaitEnds: '2026-09-01',
      forfaitEndAlert: '2026-07-01',
    })
  })

  test('another start begins a new stretch, the same start is known better', async () => {
    const trajectory = await atWork('forfait50')
    made(
      await press(trajectory, {
        ...value,
        validOn: '2026-09-02',
        wageValueSetOn: '2026-08-20',
        requestedOn: started,
      }),
    )
    const company_id = world.werkpad
    const forfait = {
      regime: 'forfait50',
      wage_value: null,
      valid_from: started,
      valid_to: '2026-09-01',
      company_id,
    }
    const measured = {
      regime: 'wageValue',
      wage_value: 60,
      valid_from: '2026-09-02',
      valid_to: null,
      company_id,
    }
    expect(await standing(trajectory)).toEqual([forfait, measured])
    expect(await terms(trajectory)).toEqual({ wageSubsidyDecision: '2026-09-24' })

    made(
      await press(trajectory, {
        ...value,
        validOn: '2026-09-02',
        wageValue: '55',
        wageValueSetOn: '2026-08-20',
        decidedOn: '2026-09-10',
      }),
    )
    expect(await standing(trajectory)).toEqual([forfait, { ...measured, wage_value: 55 }])
    expect(await terms(trajectory)).toEqual({ wageSubsidyRecalculation: '2027-01-01' })
  })

  test('a stretch before a known one ends the day before it begins', async () => {
    const trajectory = await atWork('none')
    made(await press(trajectory, { ...value, validOn: '2026-09-02' }))
    made(await press(trajectory, { regime: 'forfait50', validOn: '2026-04-01' }))
    expect((await standing(trajectory)).map(({ valid_from, valid_to }) => [valid_from, valid_to])).toEqual([
      ['2026-04-01', '2026-09-01'],
      ['2026-09-02', null],
    ])
  })

  test('none ends what runs and closes its terms; a start that is still to come may be recorded', async () => {
    const trajectory = await atWork('forfait50')
    made(await press(trajectory, { ...value, validOn: '2027-01-01' }))
    expect(await standing(trajectory)).toHaveLength(2)
    made(await press(trajectory, { regime: 'none', validOn: '2026-08-01' }))
    expect((await standing(trajectory)).map(({ valid_to }) => valid_to)).toEqual(['2026-07-31'])
    expect(await terms(trajectory)).toEqual({})
  })

  test('every stretch ends with the job, also one that would run on, so that a next job may begin', async () => {
    const trajectory = await atWork('forfait50')
    made(await press(trajectory, { ...value, validOn: '2027-01-01' }))
    await moved(world, admin, trajectory, 'endToPlace', { input: { endedOn: today } })
    expect((await standing(trajectory)).map(({ valid_to }) => valid_to)).toEqual([today])
    expect(await terms(trajectory)).toEqual({})
  })

  test('a stretch that runs into a known one is refused with its reason', async () => {
    const trajectory = await trajectoryIn(world, admin, 'offered', { on: at(started) })
    await admin`insert into wage_subsidy (placement_id, trajectory_id, municipality_id, regime, valid_from)
      select (select id from placement limit 1), id, municipality_id, 'unknown', ${started} from trajectory where id = ${trajectory.trajectoryId}`
    expect(await tryMove(world, admin, trajectory, 'place', { on: at(started) })).toMatchObject({
      status: 'refused',
      reason: 'overlapping_subsidy',
    })
  })

  test('the database keeps stretches from overlapping and takes no other regime', async () => {
    const trajectory = await atWork('forfait50')
    const copy = (set: string) =>
      admin.unsafe(
        `insert into wage_subsidy (placement_id, trajectory_id, municipality_id, regime, wage_value, valid_from)
         select placement_id, trajectory_id, municipality_id, ${set} from wage_subsidy where trajectory_id = '${trajectory.trajectoryId}'`,
      )
    await expect(copy(`'forfait50', null, '2026-05-01'`)).rejects.toThrow('wage_subsidy_no_overlap')
    await expect(copy(`'shelteredForfait', null, '2020-01-01'`)).rejects.toThrow('regime')
    await expect(copy(`'wageValue', 101, '2020-01-01'`)).rejects.toThrow('wage_value')
  })

  test('with a Wajong benefit a placement brings no subsidy and no terms', async () => {
    const trajectory = await atWork('forfait50', { benefit: 'wajong' })
    expect(await standing(trajectory)).toEqual([])
    expect(await terms(trajectory)).toEqual({})
  })
})

describe('what is refused, with its reason', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['before the job', { ...value, validOn: '2026-03-01' }, 'subsidy_before_job'],
    ['more than a year ahead', { ...value, validOn: '2027-11-03' }, 'subsidy_too_far_ahead'],
    ['half a wage value', { ...value, wageValueSetOn: '' }, 'wage_value_needed'],
    ['a day that has not been', { ...value, wageValueSetOn: '2026-11-03' }, 'day_in_future'],
    ['decided before it was set', { ...value, decidedOn: '2026-11-01' }, 'decided_before_value'],
    ['a forfait after six months', { regime: 'forfait50', validOn: '2026-09-02' }, 'forfait_over'],
    ['A18: another subsidy', { ...value, exclusion: 'otherSubsidy' }, 'other_wage_subsidy'],
    ['A9: a Wsw job', { ...value, exclusion: 'wsw' }, 'wsw_job'],
  ])('%s', async (_, input, reason) => expect(await refusal(await atWork(), input)).toBe(reason))

  test('A10: asked after six months is a question, and a refusal only where the beheerder settled it so', async () => {
    const late = { ...value, requestedOn: '2026-09-03' }
    const trajectory = await atWork()
    expect(await refusal(trajectory, late)).toBe('done')
    expect((await shown('caseworker', trajectory.number)).own).toMatchObject({ asksAboutRequest: true })
    expect((await shown('hr', trajectory.number)).own).toBeNull()
    await admin`update parameter set value = 1 where key = 'wageSubsidy.requestLimitBinds'`
    expect(await refusal(await atWork(), late)).toBe('requested_too_late')
    await admin`update parameter set value = 0 where key = 'wageSubsidy.requestLimitBinds'`
  })

  test('Wajong: UWV pays, the municipality records only that there is none', async () => {
    const trajectory = await atWork('none', { benefit: 'wajong' })
    expect(await refusal(trajectory, value)).toBe('paid_by_uwv')
    expect(await refusal(trajectory, { regime: 'none', validOn: today })).toBe('done')
  })

  test.each([
    ['wageValue', '45,5', 'Vul bij “Loonwaarde in hele procenten” een heel getal van 0 tot en met 100 in.'],
    ['wageValue', '101', 'Vul bij “Loonwaarde in hele procenten” een heel getal van 0 tot en met 100 in.'],
    [
      'employerCosts',
      'veel',
      'Vul bij “Vergoeding werkgeverslasten volgens de beschikking” een getal van 0 tot en met 100 in, bijvoorbeeld 23,5.',
    ],
    ['validOn', '31-2-2026', 'De datum bij “Geldt vanaf” bestaat niet. Controleer dag en maand.'],
  ])('%s: %s', async (field, typed, message) => {
    const result = await press(await atWork(), { ...value, [field]: typed })
    expect(result).toMatchObject({ status: 'invalid', fields: { [field]: [message] } })
  })
})

describe('the page', () => {
  test('shows the amount of today line by line, and no table for next year', async () => {
    const trajectory = await atWork('forfait50')
    made(
      await press(trajectory, {
        ...value,
        validOn: '2026-09-02',
        wageValue: '45',
        wageValueSetOn: '2026-08-20',
        employerCosts: '23,5',
      }),
    )
    const { amount, stretches, own } = await shown('caseworker', trajectory.number)
    // Month's wage of January 2,294.40: 2,477.96 with holiday allowance; 55 per cent with 23.5 per cent for 31 of 36 hours.
    expect(amount).toMatchObject({ cents: 144939, referenceDay: started })
    expect(amount.lines.map(({ key }) => key)).toEqual([
      'minimumWage',
      'base',
      'wageValue',
      'difference',
      'maximum',
      'costs',
      'hours',
      'total',
    ])
    expect(stretches.map(({ from, until, amount: { cents } }) => [from, until, cents])).toEqual([
      [started, '2026-09-01', 133362],
      ['2026-09-02', '2026-12-31', 144939],
      ['2027-01-01', '2027-12-31', null],
    ])
    expect(stretches.at(-1)?.amount.words).toBe(
      'Geen bedrag bekend: het minimumloon van deze dag staat nog niet in de tabel.',
    )
    expect(own?.costs?.plan).toMatchObject({ isPlan: true })
    expect(own?.points).toHaveLength(5)
    // B2: 1/16 of the week of this job, and half an hour a day.
    expect(own?.mainTask).toEqual({ minutesPerWeek: (31 * 60) / 16, minutesPerDay: 30 })
  })

  test('of another day: the forfait of June, and after it nothing without a wage value', async () => {
    const { number } = await atWork('forfait50')
    expect((await shown('caseworker', number, '2026-06-15')).amount.cents).toBe(133362)
    expect((await shown('caseworker', number)).amount).toMatchObject({ cents: null, isKnown: true })
    expect((await shown('caseworker', number, '2026-01-15')).amount.words).toBe(
      'Er is op deze dag geen loonkostensubsidie.',
    )
  })

  test('the company reads what it gets, and not why the municipality pays nothing', async () => {
    const trajectory = await atWork('forfait50')
    made(await press(trajectory, { ...value, requestedOn: started }))
    const theirs = await shown('hr', trajectory.number)
    expect(theirs.own).toBeNull()
    expect(theirs.amount.cents).toBe((await shown('caseworker', trajectory.number)).amount.cents)
    expect(theirs.periods.map(({ requestedOn, exclusion }) => [requestedOn, exclusion])).toEqual([
      [null, 'unknown'],
      [null, 'unknown'],
    ])
    const answer = JSON.stringify(theirs)
    for (const hidden of ['1998-04-03', 'socialAssistance', 'besluit']) expect(answer).not.toContain(hidden)

    await admin`update person_benefit set benefit = 'wajong' where person_id = (select person_id from trajectory where id = ${trajectory.trajectoryId})`
    expect((await shown('caseworker', trajectory.number)).amount.words).toContain('UWV')
    expect((await shown('hr', trajectory.number)).amount).toMatchObject({
      cents: null,
      words: 'Er is op deze dag geen loonkostensubsidie.',
    })
  })

  test('another municipality, another company, a manager and an administrator find nothing', async () => {
    const { number } = await atWork('forfait50')
    for (const as of ['caseworkerOeverland', 'hrDeKade', 'manager', 'administrator'] as const)
      expect((await show(as, number)).status, as).toBe('notFound')
  })

  test('without a job there is nothing to work out', async () => {
    const { number } = await trajectoryIn(world, admin, 'toBePlaced')
    const answer = await show('caseworker', number)
    expect(answer).toMatchObject({ status: 'found', data: { job: null } })
  })
})
