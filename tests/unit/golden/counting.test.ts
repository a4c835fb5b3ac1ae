import { describe, expect, test } from 'vitest'
import { countsFor, jobAgreementJobs, jobAgreementWords } from '@/lib/domain/job-agreement'
import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import { agreesWithinRounding, percentageOf, realisation, standardPlaces } from '@/lib/domain/standard-places'
import { parameterOn, referenceRows } from '@/tests/support/reference-files'

const hoursPerPlace = parameterOn('standardPlace.hours', '2017-12-31')
const hoursPerJob = parameterOn('jobAgreement.hours', '2021-12-31')
const counting = { hoursPerPlace, mayExceedOne: true }
const national = new Map(referenceRows('annual-targets-national.csv').map((row) => [row.year, row]))

/** Worked examples C: counting places and jobs. */
describe('tellen van plekken en banen', () => {
  test('C1: 1.184 mensen van gemiddeld 25 uur vullen 954,84 van 2.600 plekken, 36,7%', () => {
    const total = realisation(Array<number>(1184).fill(25), counting)
    expect(total).toMatchObject({ persons: 1184, hours: 29600 })
    expect(formatNumber(total.standardPlaces)).toBe('954,84')
    expect(percentageOf(total.standardPlaces, 2600)).toBe(36.7)
    expect(percentageOf(total.standardPlaces, 2600, 0)).toBe(37)
    expect(percentageOf(total.persons, 2600)).toBe(45.5)
  })

  test.each([
    [31, '1,000', '1,000'],
    [25, '0,806', '0,806'],
    [24, '0,774', '0,774'],
    [36, '1,161', '1,000'],
  ])('C2: %d uur is %s plek, of %s als één persoon hoogstens één plek telt', (hours, above, capped) => {
    expect(formatNumber(standardPlaces(hours, counting), 3, 3)).toBe(above)
    expect(formatNumber(standardPlaces(hours, { hoursPerPlace, mayExceedOne: false }), 3, 3)).toBe(capped)
  })

  test('C2: pas bij het tonen wordt afgerond', () => {
    expect(realisation([25, 25, 25], counting).standardPlaces).toBeCloseTo(75 / 31, 12)
  })

  test('C3: 1.184 werkend van 2.154 adviezen is 55%', () => {
    expect(percentageOf(1184, 2154, 2)).toBe(54.97)
    expect(percentageOf(1184, 2154, 0)).toBe(55)
    expect(percentageOf(0, 0)).toBeNull()
  })

  // The share of a gemeente in the inflow is not published, so no screen works its number out: the beheerder sets it.
  test('C4: 5% van de instroom bij landelijk 4.600 is 230', () =>
    expect(roundHalfUp(4600 * 0.05, 0)).toBe(230))

  test('C5: positieve adviezen tellen op', () => {
    const years = ['2015', '2016', '2017'].map((year) => Number(national.get(year)?.positive_advices_in_year))
    expect(years).toEqual([116, 388, 1650])
    const total = years.reduce((sum, count) => sum + count, 0)
    expect(total).toBe(2154)
    expect(national.get('2017')?.positive_advices_total).toBe(String(total))
    expect([total + 490, 490 * 4, total + 490 * 4]).toEqual([2644, 1960, 4114])
  })

  test.each([
    ['2019', 66.5],
    ['2020', 70.2],
    ['2021', 78.7],
    ['2022', 84.5],
  ])('C7: realisatie %s is %d%% van het aantal', (year, share) => {
    const row = national.get(year)
    expect(percentageOf(Number(row?.working_persons), Number(row?.places))).toBe(share)
  })

  test('C9: 72.809 extra banen en de nulmeting van 75.179 zijn samen 147.988', () => {
    expect(hoursPerJob).toBe(25.5)
    expect(agreesWithinRounding([72809, 75179], 147988)).toBe(true)
    expect(agreesWithinRounding([72809, 75179], 147985)).toBe(false)
    expect(jobAgreementJobs(147988 * hoursPerJob, hoursPerJob)).toBeCloseTo(147988, 6)
  })

  test('C10: een verschil van 1 door afronding is geen verschil, een van 2 wel', () => {
    expect(agreesWithinRounding([60966, 11842], 72809)).toBe(true)
    expect(agreesWithinRounding([60966, 11842], 72810)).toBe(false)
  })

  test('C11: twee mensen van 25,5 uur zijn 2,0 banen; 31 uur is 1,216 baan', () => {
    expect(jobAgreementJobs(51, hoursPerJob)).toBe(2)
    expect(roundHalfUp(jobAgreementJobs(31, hoursPerJob), 3)).toBe(1.216)
  })

  test('C12: beschut werk telt voor het aantal en niet voor de banenafspraak', () => {
    const rule = parameterOn('jobAgreement.countsSheltered', '2026-11-22') !== 0
    expect(countsFor('sheltered', rule)).toEqual({ annualTarget: true, jobAgreement: false })
    expect(countsFor('jobAgreement', rule)).toEqual({ annualTarget: false, jobAgreement: true })
    expect(countsFor('dayActivities', rule)).toEqual({ annualTarget: false, jobAgreement: false })
    expect(jobAgreementWords(rule)).toContain('telt niet mee voor de banenafspraak')
    expect(jobAgreementWords(true)).toContain('telt mee')
    expect(jobAgreementWords(null)).toContain('niet bekend')
  })
})
