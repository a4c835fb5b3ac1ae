import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isIsoDate } from '@/lib/domain/calendar'
import { csvRecords } from '@/lib/domain/csv'
import { parameterOn, referenceRows } from '@/tests/support/reference-files'

const sum = (values: (string | undefined)[]) => values.reduce((total, value) => total + Number(value), 0)
const municipalities = referenceRows('municipalities.csv')
const municipal = referenceRows('annual-targets-municipal.csv')
const wsw = csvRecords(readFileSync(new URL('../../fixtures/wsw-volume.csv', import.meta.url), 'utf8'))

/** Worked examples I: the files themselves. */
describe('de bestanden zelf', () => {
  test('I1: 342 gemeenten met samen 18.130.208 inwoners', () => {
    expect(municipalities).toHaveLength(342)
    expect(sum(municipalities.map((row) => row.inhabitants))).toBe(18130208)
    expect(new Set(municipalities.map((row) => row.code)).size).toBe(342)
    for (const { code } of municipalities) expect(code).toMatch(/^\d{4}$/)
  })

  test('I2: de lasten van taakveld 6.4 tellen op tot wat de landelijke pagina laat zien', () => {
    const costs = csvRecords(readFileSync(new URL('../../fixtures/task-field-6-4.csv', import.meta.url), 'utf8'))
    const published = new Map(referenceRows('national-published.csv').map(({ key, value }) => [key, Number(value)]))
    expect(costs.map(({ code }) => code).sort()).toEqual(municipalities.map(({ code }) => code).sort())
    expect(sum(costs.map((row) => row.account_2024))).toBe(2366347)
    expect(sum(costs.map((row) => row.budget_2026))).toBe(2404121)
    expect(costs.filter((row) => row.budget_2026 === '')).toHaveLength(3)
    expect(published.get('national.tv64.account')).toBe(2366347)
    expect(published.get('national.tv64.budget')).toBe(2404121)
  }) // prettier-ignore

  test('I3: Wsw-prognose min actueel is het gepubliceerde verschil', () => {
    const differences = wsw.map((row) => Number(row.mvt_forecast) - Number(row.current_forecast))
    expect(differences).toEqual(wsw.map((row) => Number(row.difference)))
    expect([differences.at(0), differences.at(-1)]).toEqual([3681, 8709])
  })

  test.each([
    ['2017', 48, 338],
    ['2018', 43, 422],
  ])('I4: deelsom %s over %i gemeenten is %i', (year, count, places) => {
    const rows = municipal.filter((row) => row.year === year)
    expect(rows).toHaveLength(count)
    expect(sum(rows.map((row) => row.places))).toBe(places)
  })

  test('I4: de landelijke som van de regeling staat bij het jaar', () => {
    const status = new Map(referenceRows('annual-targets-national.csv').map((row) => [row.year, row.status]))
    expect(status.get('2017')).toContain('2597')
    expect(status.get('2018')).toContain('4591')
  })

  test('elke gemeente met een aantal bestaat nu, behalve Littenseradiel dat over drie is verdeeld', () => {
    const codes = new Map(municipalities.map((row) => [row.code, row.name]))
    for (const row of municipal.filter((target) => target.code !== ''))
      expect(codes.get(row.code ?? '')).toBe(row.name)
    const without = municipal.filter((target) => target.code === '').map((row) => row.name_then)
    expect(new Set(without)).toEqual(new Set(['Littenseradiel']))
  })
})

describe('parameters', () => {
  const parameters = [...referenceRows('parameters.csv'), ...referenceRows('national-published.csv')]

  test('elke rij heeft waarde, eenheid, bron en geldige dagen; een getal mag niets anders zijn', () => {
    for (const row of parameters) {
      expect(Number.isFinite(Number(row.value)) && row.value !== '').toBe(true)
      expect([row.key, row.unit, row.source].every((text) => text !== '')).toBe(true)
      expect(['high', 'medium', 'low']).toContain(row.certainty)
      expect(isIsoDate(row.valid_from ?? '')).toBe(true)
      expect(row.valid_to === '' || (row.valid_to ?? '') >= (row.valid_from ?? '')).toBe(true)
    }
  })

  test('dezelfde sleutel geldt nooit twee keer op één dag', () => {
    const inForce = parameters.filter((row) => row.is_plan === 'false')
    const overlapping = inForce.filter((row) =>
      inForce.some(
        (other) =>
          other !== row &&
          other.key === row.key &&
          (other.valid_from ?? '') >= (row.valid_from ?? '') &&
          (row.valid_to === '' || (other.valid_from ?? '') <= (row.valid_to ?? '')),
      ),
    )
    expect(overlapping).toEqual([])
  })

  test('een plan is als plan gemerkt en nooit geldend recht', () => {
    const plans = parameters.filter((row) => row.is_plan === 'true')
    expect(plans.map((row) => `${row.key} ${row.value}`)).toEqual([
      'contractChain.general.gapMonths 60',
      'wageSubsidy.shelteredForfaitPlan 68',
    ])
  })

  test.each([
    ['standardPlace.hours', '2026-11-22', 31],
    ['jobAgreement.hours', '2026-11-22', 25.5],
    ['wageSubsidy.maximumShare', '2026-11-22', 70],
    ['wageSubsidy.forfaitShare', '2026-11-22', 50],
    ['wageSubsidy.employerCosts', '2017-12-31', 23],
    ['wageSubsidy.employerCosts', '2018-01-01', 23.5],
    ['wageSubsidy.employerCosts', '2026-07-01', 25],
    ['cao.fullTimeHours', '2026-12-31', 37],
    ['cao.fullTimeHours', '2027-01-01', 36],
    ['benefit.single', '2026-06-30', 1401.5],
  ])('%s is op %s %d', (key, day, value) => expect(parameterOn(key, day)).toBe(value))

  test('een bedrag waarvan het einde bekend is, geldt daarna niet meer', () => {
    expect(() => parameterOn('benefit.single', '2026-07-01')).toThrow('benefit.single')
  })
})
