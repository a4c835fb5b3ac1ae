import { beforeAll, describe, expect, test } from 'vitest'
import { closeDeadline } from '@/lib/deadline/commands'
import * as work from '@/lib/placement/commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { today } from '../support/factories'
import { day, jobDesk } from '../support/job-desk'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const { press, job, dueRules, todayOf } = jobDesk(admin, () => world)

beforeAll(async () => {
  world = await makeWorld(admin)
})

const absent = { percentage: '100', lastDay: '', validOn: today }
const talk = {
  workFit: 'fits',
  cooperation: 'well',
  hoursWorked: '',
  supportGiven: '',
  validOn: today,
  reason: '',
}

describe('the talks of the first weeks', () => {
  test('a start plans weeks 1, 4, 8 and 12 and months 6 and 12', async () => {
    const rules = await dueRules(await job('2026-11-02'))
    expect(rules.filter((rule) => rule.startsWith('checkIn'))).toEqual([
      'checkIn1 2026-11-09', 'checkIn12 2027-01-25', 'checkIn4 2026-11-30', 'checkIn8 2026-12-28',
      'checkInMonth12 2027-11-02', 'checkInMonth6 2027-05-02',
    ]) // prettier-ignore
  })

  test('recording one closes its term once, and says how it goes', async () => {
    const one = await job('2026-10-01')
    const [term] = await admin<
      { id: string }[]
    >`select id from deadline where trajectory_id = ${one.trajectoryId} and rule = 'checkIn1'`
    const input = { ...talk, deadlineId: term?.id, hoursWorked: '24', supportGiven: '1,5' }
    expect(await press(work.recordCheckIn, one, input)).toMatchObject({ status: 'done' })
    expect(await press(work.recordCheckIn, one, input)).toMatchObject({
      status: 'refused',
      reason: 'already_done',
    })
    const [row] =
      await admin`select rule, work_fit, hours_worked, support_given from check_in where trajectory_id = ${one.trajectoryId}`
    expect(row).toEqual({ rule: 'checkIn1', work_fit: 'fits', hours_worked: '24.00', support_given: '1.50' })
    expect(await dueRules(one)).not.toContain('checkIn1 2026-10-08')
    const [event] =
      await admin`select kind, company_id from event where trajectory_id = ${one.trajectoryId} order by id desc limit 1`
    expect(event).toEqual({ kind: 'checkInRecorded', company_id: world.werkpad })
  })
})

describe('signals', () => {
  const signals = ({ trajectoryId }: Moved) =>
    admin`select rule, settled_on::text as settled from signal where trajectory_id = ${trajectoryId} order by rule`

  test('absence soon after the start is found once, asks both sides, and goes with a talk', async () => {
    const one = await job('2026-10-05')
    expect(await press(work.recordAbsence, one, { ...absent, validOn: '20-10-2026' })).toMatchObject({
      status: 'done',
    })
    expect(await signals(one)).toEqual([{ rule: 'absenceSoon', settled: null }])
    expect((await dueRules(one)).filter((rule) => rule.startsWith('signal.'))).toEqual([
      'signal.absenceSoon.caseworker 2026-11-09', 'signal.absenceSoon.hr 2026-11-09',
    ]) // prettier-ignore
    const line = (await todayOf('hr', day('2026-11-20'))).find(
      ({ number, rule }) => number === one.number && rule === 'signal.absenceSoon.hr',
    )
    expect(line).toMatchObject({
      label: 'Bespreek wat nodig is om weer te beginnen',
      basis: 'Afwezig (100%) sinds 20-10-2026, 2 weken na de start.',
    })
    await press(work.recordCheckIn, one, talk)
    expect(await signals(one)).toEqual([{ rule: 'absenceSoon', settled: today }])
    expect((await dueRules(one)).filter((rule) => rule.startsWith('signal.'))).toEqual([])
  })

  test('a corrected absence is judged anew: out of the first weeks settles it, into them finds it', async () => {
    const one = await job('2026-06-01')
    const rules = async () => (await dueRules(one)).filter((rule) => rule.startsWith('signal.'))
    const open = ['signal.absenceSoon.caseworker 2026-11-09', 'signal.absenceSoon.hr 2026-11-09']
    const correct = async (startsOn: string, percentage = '100') => {
      const [row] = await admin<
        { id: string }[]
      >`select id from absence where trajectory_id = ${one.trajectoryId} and superseded_at is null order by valid_from desc limit 1`
      return press(work.changeAbsence, one, { absenceId: row?.id, startsOn, lastDay: '', percentage })
    }
    await press(work.recordAbsence, one, { ...absent, validOn: '12-10-2026' })
    expect(await signals(one)).toEqual([])
    expect(await correct('8-6-2026')).toMatchObject({ status: 'done' })
    expect([await signals(one), await rules()]).toEqual([[{ rule: 'absenceSoon', settled: null }], open])
    expect(await correct('8-6-2026', '50')).toMatchObject({ status: 'done' })
    expect(await signals(one)).toEqual([{ rule: 'absenceSoon', settled: null }])
    const [said] = await admin`select reason from signal where trajectory_id = ${one.trajectoryId}`
    expect(said?.reason).toContain('50%')
    expect(await correct('12-10-2026')).toMatchObject({ status: 'done' })
    expect([await signals(one), await rules()]).toEqual([[{ rule: 'absenceSoon', settled: today }], []])
    expect(await correct('8-6-2026')).toMatchObject({ status: 'done' })
    expect([await signals(one), await rules()]).toEqual([[{ rule: 'absenceSoon', settled: null }], open])
  })

  test('back at work settles it; away again after all asks anew', async () => {
    const one = await job('2026-10-05')
    const rules = async () => (await dueRules(one)).filter((rule) => rule.startsWith('signal.'))
    const until = async (lastDay: string) => {
      const [row] = await admin<
        { id: string }[]
      >`select id from absence where trajectory_id = ${one.trajectoryId} and superseded_at is null`
      const input = { absenceId: row?.id, startsOn: '12-10-2026', lastDay, percentage: '100' }
      return press(work.changeAbsence, one, input)
    }
    await press(work.recordAbsence, one, { ...absent, validOn: '12-10-2026' })
    expect(await rules()).toHaveLength(2)
    // A last day to come is no return yet.
    expect(await until('3-11-2026')).toMatchObject({ status: 'done' })
    expect(await signals(one)).toEqual([{ rule: 'absenceSoon', settled: null }])
    expect(await until('30-10-2026')).toMatchObject({ status: 'done' })
    expect([await signals(one), await rules()]).toEqual([[{ rule: 'absenceSoon', settled: today }], []])
    expect(await until('')).toMatchObject({ status: 'done' })
    expect([await signals(one), (await rules()).length]).toEqual([
      [{ rule: 'absenceSoon', settled: null }],
      2,
    ])
  })

  test('one of two absences moved out leaves the other to talk about', async () => {
    const one = await job('2026-10-05')
    await press(work.recordAbsence, one, { ...absent, validOn: '7-10-2026', lastDay: '9-10-2026' })
    await press(work.recordAbsence, one, { ...absent, validOn: '20-10-2026' })
    await admin`update parameter set value = 2 where key = 'signal.absenceWeeks'`
    const [row] = await admin<
      { id: string }[]
    >`select id from absence where trajectory_id = ${one.trajectoryId} and valid_to is null`
    const input = { absenceId: row?.id, startsOn: '26-10-2026', lastDay: '', percentage: '100' }
    const result = await press(work.changeAbsence, one, input)
    await admin`update parameter set value = 12 where key = 'signal.absenceWeeks'`
    expect(result).toMatchObject({ status: 'done' })
    const rows =
      await admin`select about, settled_on::text as settled from signal where trajectory_id = ${one.trajectoryId} order by about`
    expect([...rows]).toEqual([
      { about: '2026-10-07', settled: null },
      { about: '2026-10-20', settled: today },
    ])
    const [task] =
      await admin`select basis from deadline where trajectory_id = ${one.trajectoryId} and rule = 'signal.absenceSoon.hr' and closed_on is null`
    expect(task?.basis).toContain('07-10-2026')
  })

  test('putting one side’s task away puts the other away', async () => {
    const one = await job('2026-10-05')
    await press(work.recordAbsence, one, { ...absent, validOn: '20-10-2026' })
    const [task] = await admin<
      { id: string }[]
    >`select id from deadline where trajectory_id = ${one.trajectoryId} and rule = 'signal.absenceSoon.hr'`
    await press(closeDeadline, one, { deadlineId: task?.id, reason: 'Gebeld.' })
    expect((await dueRules(one)).filter((rule) => rule.startsWith('signal.'))).toEqual([])
    expect(await signals(one)).toEqual([{ rule: 'absenceSoon', settled: today }])
  })

  test('absence long after the start, enough hours and a first coach are none; too few hours and another coach are', async () => {
    const one = await job('2026-01-05')
    await press(work.recordAbsence, one, absent)
    for (const name of ['Anne de Wit', 'An de Wit', 'An de Wit'])
      await press(work.recordCoach, one, { kind: 'jobCoach', name, validOn: '5-1-2026' })
    await press(work.recordCheckIn, one, { ...talk, hoursWorked: '24,5' })
    expect(await signals(one)).toEqual([])
    await press(work.recordCheckIn, one, { ...talk, hoursWorked: '12' })
    await press(work.recordCoach, one, { kind: 'jobCoach', name: 'Bo Smit', validOn: today })
    expect((await signals(one)).map(({ rule }) => rule)).toEqual(['coachChanged', 'hoursBelowTarget'])
    const [line] = await admin`select signals, absence from trajectory_line where id = ${one.trajectoryId}`
    expect(line).toEqual({ signals: ['coachChanged', 'hoursBelowTarget'], absence: 100 })
  })
})

describe('absence', () => {
  test('days and a share only; overlapping days, days before the start and to come are refused', async () => {
    const one = await job('2026-01-05')
    expect(
      await press(work.recordAbsence, one, { ...absent, validOn: '1-10-2026', lastDay: '10-10-2026' }),
    ).toMatchObject({ status: 'done' })
    for (const [input, reason, field] of [
      [{ validOn: '10-10-2026' }, 'overlapping_absence', 'validOn'],
      [{ validOn: '1-1-2026' }, 'before_job_start', null],
      [{ validOn: '3-11-2026' }, 'day_in_future', null],
      [{ percentage: '101' }, 'percentage_out_of_range', 'percentage'],
      [{ percentage: '0' }, 'percentage_out_of_range', 'percentage'],
      [{ lastDay: '1-11-2026' }, 'ends_before_start', null],
    ] as const)
      expect(await press(work.recordAbsence, one, { ...absent, ...input })).toMatchObject({
        status: 'refused',
        reason,
        ...(field && { field }),
      })
    const columns = await admin<
      { name: string }[]
    >`select column_name as name from information_schema.columns where table_name = 'absence'`
    expect(columns.map(({ name }) => name).sort()).toEqual(
      ['company_id', 'correction_reason', 'id', 'municipality_id', 'percentage', 'placement_id', 'recorded_at', 'recorded_by', 'superseded_at', 'trajectory_id', 'valid_from', 'valid_to'],
    ) // prettier-ignore
  })

  test('two writers: one is told', async () => {
    const one = await job('2026-01-05')
    const [row] = await admin<
      { version: number }[]
    >`select version from trajectory where id = ${one.trajectoryId}`
    const both = await Promise.all(
      [1, 2].map(() =>
        act(world, admin, work.recordAbsence, one, absent, { as: 'hr', version: row?.version }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect(await admin`select 1 from absence where trajectory_id = ${one.trajectoryId}`).toHaveLength(1)
  })

  test('back at work ends it, and what was recorded stays', async () => {
    const one = await job('2026-01-05')
    await press(work.recordAbsence, one, { ...absent, validOn: '12-10-2026' })
    const [row] = await admin<
      { id: string }[]
    >`select id from absence where trajectory_id = ${one.trajectoryId}`
    const input = { absenceId: row?.id, startsOn: '12-10-2026', lastDay: '16-10-2026', percentage: '50' }
    expect(await press(work.changeAbsence, one, input)).toMatchObject({ status: 'done' })
    const rows =
      await admin`select percentage, valid_to::text, superseded_at is not null as old from absence where trajectory_id = ${one.trajectoryId} order by old`
    expect([...rows]).toEqual([
      { percentage: 50, valid_to: '2026-10-16', old: false },
      { percentage: 100, valid_to: null, old: true },
    ])
  })

  test('only HR of the own company records it', async () => {
    const one = await job('2026-01-05')
    for (const as of ['caseworker', 'decisionMaker', 'hrDeKade', 'manager', 'caseworkerOeverland'] as const)
      expect(await press(work.recordAbsence, one, absent, as)).toMatchObject({
        status: 'refused',
        reason: 'not_found',
      })
  })
})

describe('support', () => {
  test('advised, agreed and given stand side by side with their days', async () => {
    const one = await job('2026-10-01')
    const of = (stage: string, hoursPerWeek: string, startsOn: string) =>
      press(
        work.recordSupport,
        one,
        { stage, kind: 'jobCoach', hoursPerWeek, startsOn, source: 'plan van aanpak' },
        'caseworker',
      )
    await of('advised', '3', '1-10-2026')
    await of('agreed', '2', '1-10-2026')
    await of('given', '1', '1-10-2026')
    await of('given', '1,5', '20-10-2026')
    const rows =
      await admin`select stage, hours_per_week, valid_from::text as from, valid_to::text as until from work_support
      where trajectory_id = ${one.trajectoryId} and superseded_at is null order by stage, valid_from`
    expect(rows.map(({ stage, hours_per_week: hours, from, until }) => [stage, hours, from, until])).toEqual([
      ['advised', '3.00', '2026-10-01', null], ['agreed', '2.00', '2026-10-01', null],
      ['given', '1.00', '2026-10-01', '2026-10-19'], ['given', '1.50', '2026-10-20', null],
    ]) // prettier-ignore
  })
})
