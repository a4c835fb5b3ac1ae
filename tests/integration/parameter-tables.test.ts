import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import * as tables from '@/lib/parameter/table-commands'
import { databaseRefusal } from '@/lib/pipeline/database-refusal'
import { perform, type Command } from '@/lib/pipeline/command'
import { testDatabase } from '../support/database'
import { now } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const as = (who: AccountKey, command: Command<unknown>, input: Record<string, unknown>) =>
  perform(command, world.session[who], { submissionId: randomUUID(), ...input }, now)

const wages = {
  hourly: '15,10', monthly: '2.354,00', from: '1-1-2027', until: '30-6-2027', source: 'Normenbrief 1-1-2027', certainty: 'high',
} // prettier-ignore
const support = {
  municipalityCode: '0599', kind: 'sheltered.support', value: '10.500', perHours: '31', fromPercentage: '', toPercentage: '',
  from: '1-7-2026', until: '', note: '', source: 'Nadere regels 2026', certainty: 'high',
} // prettier-ignore
const wageRows = (from: string) => admin`
  select age, hourly::text, monthly::text, valid_to::text, certainty from minimum_wage
  where superseded_at is null and scale = 'regular' and valid_from = ${from} order by age desc`
const amounts = (kind: string) => admin`
  select value::text, from_percentage, valid_from::text, valid_to::text from local_amount
  where superseded_at is null and municipality_code = '0599' and kind = ${kind} order by valid_from, from_percentage`

describe('the minimum wage of a new half year', () => {
  test('one amount per hour gives every step, until its last day; the table before stays as it was', async () => {
    const before = await wageRows('2026-07-01')
    expect((await as('administrator', tables.setMinimumWage, wages)).status).toBe('done')
    const rows = await wageRows('2027-01-01')
    expect(rows.map(({ age, hourly }) => `${age} ${hourly}`)).toEqual([
      '21 15.1', '20 12.08', '19 9.06', '18 7.55', '17 5.96', '16 5.21', '15 4.53',
    ]) // prettier-ignore
    expect(rows[0]).toMatchObject({ monthly: '2354', valid_to: '2027-06-30', certainty: 'high' })
    expect(rows[1]).toMatchObject({ monthly: null, certainty: 'medium' })
    expect(await wageRows('2026-07-01')).toEqual(before)
  })

  test('known better: the same start again replaces it, and what was recorded stays to be read', async () => {
    await as('administrator', tables.setMinimumWage, { ...wages, hourly: '15,20' })
    expect((await wageRows('2027-01-01')).map(({ hourly }) => hourly)[0]).toBe('15.2')
    const [row] =
      await admin`select count(*)::int as n from minimum_wage where valid_from = '2027-01-01' and superseded_at is not null`
    expect(row?.n).toBeGreaterThan(0)
  })

  test('halfway a table: the running one ends the day before', async () => {
    await as('administrator', tables.setMinimumWage, { ...wages, from: '1-4-2027', hourly: '15,30' })
    expect((await wageRows('2027-01-01'))[0]?.valid_to).toBe('2027-03-31')
    expect((await wageRows('2027-04-01'))[0]?.hourly).toBe('15.3')
  })

  test.each([
    [{ hourly: 'veel' }, 'invalid'],
    [{ until: '31-12-2026' }, 'refused'],
    [{ until: '' }, 'invalid'],
    [{ from: '1-1-2015', until: '30-6-2015' }, 'refused'],
  ])('%o is %s', async (change, status) =>
    expect((await as('administrator', tables.setMinimumWage, { ...wages, ...change })).status).toBe(status),
  )
})

describe('what a municipality pays', () => {
  test('H4: after the last table there is one again from the day it is recorded', async () => {
    expect((await as('administrator', tables.addLocalAmount, support)).status).toBe('done')
    expect(await amounts('sheltered.support')).toEqual([
      { value: '10224', from_percentage: null, valid_from: '2026-01-01', valid_to: '2026-06-30' },
      { value: '10500', from_percentage: null, valid_from: '2026-07-01', valid_to: null },
    ])
  })

  test('of two administrators at once the database refuses one, and it is told', async () => {
    const again = admin`
      insert into local_amount (municipality_code, kind, value, unit, source, certainty, valid_from)
      select municipality_code, kind, value, unit, source, certainty, valid_from from local_amount
      where superseded_at is null and kind = 'sheltered.support' limit 1`
    const error: unknown = await again.catch((thrown: unknown) => thrown)
    expect(databaseRefusal(error)).toEqual({ reason: 'value_overlaps' })
  })

  test('a step of a scale replaces only the wage values it is about', async () => {
    const step = {
      ...support,
      kind: 'sheltered.wageValueCompensation',
      perHours: '',
      value: '300',
      fromPercentage: '33',
      toPercentage: '34',
      from: '1-4-2026',
    }
    expect((await as('administrator', tables.addLocalAmount, step)).status).toBe('done')
    const rows = await amounts('sheltered.wageValueCompensation')
    expect(
      rows.filter(({ valid_to }) => valid_to === '2026-03-31').map(({ from_percentage }) => from_percentage),
    ).toEqual([33, 34])
    expect(rows.filter(({ valid_to }) => valid_to === '2026-06-30')).toHaveLength(10)
    expect(rows.at(-1)).toMatchObject({ value: '300', valid_from: '2026-04-01', valid_to: null })
  })

  test.each([
    [{ municipalityCode: '9999' }, 'refused'],
    [{ municipalityCode: '' }, 'invalid'],
    [{ kind: 'iets' }, 'invalid'],
    [{ fromPercentage: '40' }, 'invalid'],
    [{ fromPercentage: '40', toPercentage: '30' }, 'invalid'],
    [{ value: '1,234' }, 'invalid'],
    [{ until: '1-1-2026' }, 'refused'],
  ])('%o is %s', async (change, status) =>
    expect((await as('administrator', tables.addLocalAmount, { ...support, ...change })).status).toBe(status),
  )
})

test('only the administrator of the installation keeps them', async () => {
  for (const who of ['administratorMeerdorp', 'caseworker', 'hr', 'manager'] as const)
    for (const [command, input] of [
      [tables.setMinimumWage, wages],
      [tables.addLocalAmount, support],
    ] as const)
      expect((await as(who, command, input)).status, who).toBe('refused')
})

test('two administrators at once: one table, one amount', async () => {
  const press = () =>
    as('administrator', tables.addLocalAmount, { ...support, from: '1-1-2028' }).catch(() => ({
      status: 'failed',
    }))
  await Promise.all([press(), press()])
  expect(
    (await amounts('sheltered.support')).filter(({ valid_from }) => valid_from === '2028-01-01'),
  ).toHaveLength(1)
})
