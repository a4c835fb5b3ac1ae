import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import * as commands from '@/lib/parameter/commands'
import * as queries from '@/lib/parameter/queries'
import { perform, type Command } from '@/lib/pipeline/command'
import { read, type Query } from '@/lib/pipeline/query'
import { testDatabase } from '../support/database'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const now = new Date('2026-11-02T10:00:00+01:00')
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
})

const as = <T>(who: AccountKey, command: Command<T>, input: Record<string, unknown>) =>
  perform(command, world.session[who], { submissionId: randomUUID(), ...input }, now)

const refused = (reason: string) => ({ status: 'refused', reason, collision: undefined })

const value = (key: string, extra: Record<string, unknown> = {}) => ({
  key,
  value: '30',
  from: '1-1-2027',
  source: 'Staatscourant 2026, 1',
  certainty: 'high',
  note: '',
  isPlan: false,
  ...extra,
})

const rowsOf = (key: string) => admin`
  select value::float, valid_from::text as "from", valid_to::text as until, is_plan as plan, superseded_at is not null as superseded
  from parameter where key = ${key} order by superseded_at is not null, is_plan, valid_from`

describe('a dated parameter', () => {
  test('a new value ends the former the day before; what was recorded stays', async () => {
    expect(
      (await as('administrator', commands.addParameter, value('standardPlace.hours', { value: '30,5' })))
        .status,
    ).toBe('done')
    expect([...(await rowsOf('standardPlace.hours'))]).toEqual([
      { value: 31, from: '2017-01-01', until: '2026-12-31', plan: false, superseded: false },
      { value: 30.5, from: '2027-01-01', until: null, plan: false, superseded: false },
      { value: 31, from: '2017-01-01', until: null, plan: false, superseded: true },
    ])
    const [audit] = await admin`select kind, subject_id, details from audit_event order by id desc limit 1`
    expect(audit).toMatchObject({
      kind: 'parameterSet',
      subject_id: 'standardPlace.hours',
      details: { after: { value: 30.5 } },
    })
  })

  test('a value between two others ends where the next begins', async () => {
    expect(
      (
        await as(
          'administrator',
          commands.addParameter,
          value('cao.fullTimeHours', { from: '1-9-2026', value: '36,5' }),
        )
      ).status,
    ).toBe('done')
    const current = (await rowsOf('cao.fullTimeHours')).filter(({ superseded }) => !superseded)
    expect(current.map(({ value: hours, from, until }) => [hours, from, until])).toEqual([
      [37, '2021-07-01', '2026-08-31'],
      [36.5, '2026-09-01', '2026-12-31'],
      [36, '2027-01-01', null],
    ])
  })

  test('a correction from the same day replaces the value', async () => {
    expect(
      (
        await as(
          'administrator',
          commands.addParameter,
          value('jobAgreement.hours', { from: '1-1-2013', value: '25' }),
        )
      ).status,
    ).toBe('done')
    const rows = await rowsOf('jobAgreement.hours')
    expect(rows.map(({ value: hours, superseded }) => [hours, superseded])).toEqual([
      [25, false],
      [25.5, true],
    ])
  })

  test('a plan stands beside the value and is shown as one', async () => {
    expect(
      (
        await as(
          'administrator',
          commands.addParameter,
          value('holidayAllowance', { isPlan: true, value: '9' }),
        )
      ).status,
    ).toBe('done')
    const current = (await rowsOf('holidayAllowance')).filter(({ superseded }) => !superseded)
    expect(current.map(({ value: share, until, plan }) => [share, until, plan])).toEqual([
      [8, null, false],
      [9, null, true],
    ])
    const answer = await read(queries.parametersScreen, world.session.administrator, null, now)
    const rows =
      answer.status === 'found' ? answer.data.rows.filter(({ key }) => key === 'holidayAllowance') : []
    expect(rows.map(({ isPlan, inForce }) => [isPlan, inForce])).toEqual([
      [false, true],
      [true, false],
    ])
  })

  test('ends on a day, not before it began', async () => {
    const [row] =
      await admin`select id from parameter where key = 'benefit.premiumYear' and valid_to is null and superseded_at is null`
    expect(await as('administrator', commands.endParameter, { id: row?.id, until: '31-12-2025' })).toEqual({
      ...refused('ends_before_start'),
      field: 'until',
    })
    expect(
      (await as('administrator', commands.endParameter, { id: row?.id, until: '31-12-2026' })).status,
    ).toBe('done')
    const current = (await rowsOf('benefit.premiumYear')).filter(({ superseded }) => !superseded)
    expect(current.at(-1)).toMatchObject({ until: '2026-12-31' })
  })

  test.each([
    [{ value: 'veel' }, 'value'],
    [{ from: '31-2-2027' }, 'from'],
    [{ source: ' ' }, 'source'],
    [{ certainty: '' }, 'certainty'],
  ])('says what %j needs', async (extra, field) => {
    const result = await as('administrator', commands.addParameter, value('holidayAllowance', extra))
    expect(result.status === 'invalid' && Object.keys(result.fields)).toEqual([field])
  })

  test('two at the same moment leave one value in force', async () => {
    const key = 'wageSubsidy.maximumShare'
    const both = await Promise.all(
      ['60', '65'].map((share) => as('administrator', commands.addParameter, value(key, { value: share }))),
    )
    expect(both.filter(({ status }) => status === 'done').length).toBeGreaterThanOrEqual(1)
    const [row] =
      await admin`select count(*)::int from parameter where key = ${key} and superseded_at is null and valid_from <= '2027-02-01' and coalesce(valid_to, '9999-12-31') >= '2027-02-01'`
    expect(row?.count).toBe(1)
  })
})

describe('the length of a term', () => {
  test('changes from a day and keeps how it is counted', async () => {
    const input = {
      key: 'objection',
      length: '8',
      from: '1-1-2027',
      basis: 'Awb 6:7 (nieuw)',
      source: 'Staatsblad 2026, 1',
      certainty: 'high',
    }
    expect((await as('administrator', commands.addDeadlineRule, input)).status).toBe('done')
    const rows =
      await admin`select length, unit, counting, moves_to_working_day as moves, valid_from::text as "from", valid_to::text as until
      from deadline_rule where key = 'objection' and superseded_at is null order by valid_from`
    expect([...rows]).toEqual([
      { length: 6, unit: 'weeks', counting: 'term', moves: true, from: '1994-01-01', until: '2026-12-31' },
      { length: 8, unit: 'weeks', counting: 'term', moves: true, from: '2027-01-01', until: null },
    ])
  })
})

describe('the number of places of a year', () => {
  const target = (extra: Record<string, unknown> = {}) => ({
    municipalityId: world.meerdorp,
    kind: 'local',
    year: '2026',
    places: '55',
    source: 'Verordening 2026',
    ...extra,
  })

  test('the own administrator records it; a change keeps the former', async () => {
    expect((await as('administratorMeerdorp', commands.setTarget, target())).status).toBe('done')
    expect(await as('administratorMeerdorp', commands.setTarget, target())).toEqual(
      refused('nothing_changed'),
    )
    expect((await as('administratorMeerdorp', commands.setTarget, target({ places: '57' }))).status).toBe(
      'done',
    )
    const rows =
      await admin`select places, superseded_at is not null as superseded, correction_reason as reason from annual_target
      where municipality_id = ${world.meerdorp} and kind = 'local' order by recorded_at, places`
    expect([...rows]).toEqual([
      { places: 55, superseded: true, reason: 'Verordening 2026' },
      { places: 57, superseded: false, reason: null },
    ])
  })

  test('not that of another municipality, nor one for a company', async () => {
    expect(
      await as('administratorMeerdorp', commands.setTarget, target({ municipalityId: world.oeverland })),
    ).toEqual(refused('not_found'))
    expect(await as('administrator', commands.setTarget, target({ municipalityId: world.werkpad }))).toEqual(
      refused('not_found'),
    )
    const answer = await read(queries.targetsScreen, world.session.administratorMeerdorp, null, now)
    expect(
      answer.status === 'found' && new Set(answer.data.rows.map(({ municipality }) => municipality)),
    ).toEqual(new Set(['Gemeente Meerdorp']))
  })
})

describe('who may', () => {
  test('only the installation changes parameters and terms; its own administrators read them', async () => {
    expect(await as('administratorMeerdorp', commands.addParameter, value('holidayAllowance'))).toEqual(
      refused('not_found'),
    )
    const [row] =
      await admin`select id from parameter where key = 'holidayAllowance' and superseded_at is null and not is_plan`
    expect(
      await as('administratorMeerdorp', commands.endParameter, { id: row?.id, until: '31-12-2026' }),
    ).toEqual(refused('not_found'))
    const answer = await read(
      queries.parameterScreen,
      world.session.administratorMeerdorp,
      'holidayAllowance',
      now,
    )
    expect(answer.status === 'found' && answer.data.mayChange).toBe(false)
  })

  const screens: [string, Query<null, unknown>][] = [
    ['parameters', queries.parametersScreen],
    ['terms', queries.deadlineRulesScreen],
    ['targets', queries.targetsScreen],
    ['published', queries.publishedScreen],
    ['minimum wage', queries.minimumWageScreen],
  ]

  test.each(screens)('%s: found by an administrator and by nobody else', async (_name, screen) => {
    expect((await read(screen, world.session.administrator, null, now)).status).toBe('found')
    for (const who of ['caseworker', 'decisionMaker', 'hr', 'manager'] as const)
      expect((await read(screen, world.session[who], null, now)).status).toBe('notFound')
  })

  test('a parameter that is not there is not found', async () => {
    expect((await read(queries.parameterScreen, world.session.administrator, 'geen', now)).status).toBe(
      'notFound',
    )
  })
})
