import { describe, expect, test } from 'vitest'
import { countingWith, forecast } from '@/lib/domain/forecast'
import { forecastYears, subsidyOf } from '@/lib/domain/forecast-money'
import { assumptions } from '@/lib/domain/forecast-words'
import type { Scenario } from '@/lib/domain/scenario'
import { plannedAmount } from '@/lib/domain/wage-subsidy/plan'
import { savedScenario, scenarioWith } from '@/tests/support/scenarios'
import { job, tables } from '@/tests/support/subsidy-tables'

const countingOn = countingWith(tables.parameters)
const money = (changed: Partial<Scenario>) => {
  const scenario = scenarioWith(changed)
  return forecastYears(scenario, forecast(scenario, countingOn), tables)
}

describe('euro’s alleen uit gedateerde bedragen', () => {
  test('A1: loonwaarde 60% van 36 uur is € 1.261,98 als dat bedrag op 1 januari gold', () => {
    const wages = tables.wages.map((row) =>
      row.validFrom === '2026-07-01' ? { ...row, validFrom: '2026-01-01' } : row,
    )
    const known = wages.filter((row) => row.validFrom !== '2026-01-01' || row.validTo === '2026-12-31')
    expect(subsidyOf(scenarioWith({ hours: 36 }), '2026-12-31', { ...tables, wages: known })).toMatchObject({
      cents: 126198,
    })
  })

  test('twaalf maanden zonder verandering kosten twaalf keer het bedrag van een maand', () => {
    const own = { ownWage: 2400, persons: 40 }
    const year = money(own).find((each) => each.year === 2027)
    const one = subsidyOf(scenarioWith(own), '2027-06-30', tables)
    expect(one).toMatchObject({ known: true, isOwn: true, isPlan: false })
    expect(year?.subsidy).toMatchObject({ cents: (one.known ? one.cents : 0) * 40 * 12, isOwn: true })
    expect(year?.months).toBe(12)
  })

  test('na het laatste bekende minimumloon is er geen bedrag, nooit het oude', () => {
    const years = money({})
    expect(years.map(({ year, subsidy }) => [year, subsidy.known])).toEqual([
      [2026, true],
      [2027, false],
      [2028, false],
    ])
    expect(years[1]?.subsidy).toEqual({ known: false, missing: 'minimumWage' })
  })

  test('een eigen aanname telt niet waar het minimumloon wel bekend is', () => {
    expect(subsidyOf(scenarioWith({ ownWage: 9000 }), '2026-12-31', tables)).toEqual(
      subsidyOf(savedScenario, '2026-12-31', tables),
    )
  })

  test('zonder loonwaarde is er geen bedrag; het forfait heeft er geen nodig', () => {
    expect(subsidyOf(scenarioWith({ wageValue: null }), '2026-12-31', tables)).toEqual({
      known: false,
      missing: 'wageValue',
    })
    expect(
      subsidyOf(scenarioWith({ wageValue: null, regime: 'forfait50' }), '2026-12-31', tables),
    ).toMatchObject({ known: true })
  })

  test('het plan van 2028 telt pas vanaf zijn dag, is gemerkt, en is het bedrag van A16', () => {
    const planned = { regime: 'wageValueThenPlan', ownWage: 2337, hours: 36 } as const
    expect(money(planned).map(({ perPerson }) => perPerson.known && perPerson.isPlan)).toEqual([
      false,
      false,
      true,
    ])
    const wages = tables.wages.map((row) =>
      row.validFrom === '2026-07-01' ? { ...row, validTo: null } : row,
    )
    const amount = plannedAmount('2028-01-01', job(), { ...tables, wages })
    expect(subsidyOf(scenarioWith(planned), '2028-01-31', tables)).toMatchObject({ cents: amount?.cents })
  })

  test('zonder het plan gekozen te hebben telt het nooit', () => {
    for (const regime of ['wageValue', 'forfait50'] as const)
      expect(
        money({ regime, ownWage: 2337 }).some(({ perPerson }) => perPerson.known && perPerson.isPlan),
      ).toBe(false)
  })

  test('budget: 25 plekken × € 2.157, een twaalfde per maand; zonder gedateerd bedrag geen bedrag', () => {
    const years = money({ persons: 31, budget: 'supportBudget.increase' })
    expect(years.map(({ budget }) => budget)).toMatchObject([
      { cents: Math.round((25 * 215700) / 12) },
      { cents: 25 * 215700 },
      { cents: 25 * 215700 },
    ])
    expect(money({ budget: 'supportBudget.uwvAverage' })[0]?.budget).toEqual({
      known: false,
      missing: 'supportBudget.uwvAverage',
    })
    expect(money({})[0]?.budget).toBeNull()
  })
})

describe('elke aanname is een zin, met haar bron', () => {
  const words = (changed: Partial<Scenario>) => assumptions(scenarioWith(changed), countingOn, tables)

  test('de grootte van een plek, het minimumloon en de regeling hebben een bron', () => {
    const sourced = words({}).filter(({ source }) => source !== null)
    expect(sourced.map(({ text }) => text).join(' ')).toMatch(/31 uur per week.*loonwaarde.*Minimumloon/s)
    for (const { source } of sourced) expect(source?.text.length).toBeGreaterThan(3)
  })

  test('het plan staat er als plan, en alleen als ermee gerekend wordt', () => {
    const plan = (changed: Partial<Scenario>) =>
      words(changed).filter(({ text }) => /^Plan, geen wet/.test(text))
    expect(plan({})).toEqual([])
    expect(plan({ regime: 'wageValueThenPlan' })[0]).toMatchObject({
      text: expect.stringContaining('68%') as string,
      source: { from: '2028-01-01' },
    })
  })

  test('wat niet bekend is, staat er ook', () => {
    const all = words({ numbers: [30, null, 30] })
      .map(({ text }) => text)
      .join(' ')
    expect(all).toContain('Niet ingevuld is het aantal van 2027')
    expect(all).toContain('Minimumloon van 21 jaar en ouder op 01-01-2026: € 2.294,40 per maand.')
    expect(all).toContain('Vanaf 01-01-2027 is het minimumloon nog niet bekend: geen bedrag bekend.')
  })
})
