import { describe, expect, test } from 'vitest'
import {
  ageOn,
  hoursPerMonth,
  minimumWage,
  wageShare,
  type MinimumWageRow,
  type WageScale,
} from '@/lib/domain/minimum-wage'
import { roundHalfUp } from '@/lib/domain/dutch-number'
import { referenceRows } from '@/tests/support/reference-files'

const amount = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))
const rows: MinimumWageRow[] = referenceRows('minimum-wage.csv').map((row) => ({
  scale: row.scale as WageScale,
  age: Number(row.age),
  percentage: Number(row.percentage),
  hourly: amount(row.hourly),
  monthly: amount(row.monthly),
  validFrom: row.valid_from ?? '',
  validTo: row.valid_to === '' ? null : (row.valid_to ?? null),
}))
const known = (hourly: number) => ({ status: 'known', hourly })
const shares = [80, 60, 50, 39.5, 34.5, 30]

/** Worked examples F: minimum wage. */
describe('minimumloon', () => {
  test('F1: percentages van 14,06', () => {
    expect(shares.map((share) => wageShare(14.06, share))).toEqual([11.25, 8.44, 7.03, 5.55, 4.85, 4.22])
  })

  test('F1: de tabel van 1-1-2025 per leeftijd', () => {
    const looked = [20, 19, 18, 17, 16, 15].map((age) => minimumWage(rows, { on: '2025-03-01', age }))
    expect(looked).toEqual([11.25, 8.44, 7.03, 5.55, 4.85, 4.22].map(known))
  })

  test('F2: percentages van 13,68', () => {
    expect(shares.map((share) => wageShare(13.68, share))).toEqual([10.94, 8.21, 6.84, 5.4, 4.72, 4.1])
  })

  test('F3: percentages van 14,71', () => {
    expect(shares.slice(0, 4).map((share) => wageShare(14.71, share))).toEqual([11.77, 8.83, 7.36, 5.81])
  })

  test('F4: het uurloon komt uit de tabel, nooit uit het maandloon', () => {
    const row = rows.find((candidate) => candidate.validFrom === '2025-01-01' && candidate.age === 21)
    expect(roundHalfUp((row?.monthly ?? 0) / 156, 2)).toBe(14.05)
    expect(minimumWage(rows, { on: '2025-01-01', age: 21 })).toEqual(known(14.06))
  })

  test('F7: 40 uur per week is 173,33 uur per maand', () => expect(hoursPerMonth(40)).toBe(173.33))
})

describe('opzoeken op datum en leeftijd', () => {
  test.each([
    ['2024-06-30', 13.27],
    ['2024-07-01', 13.68],
    ['2025-12-31', 14.4],
    ['2026-01-01', 14.71],
    ['2026-06-30', 14.71],
    ['2026-07-01', 14.99],
    ['2026-12-31', 14.99],
  ])('op %s is het %d', (on, hourly) => {
    expect(minimumWage(rows, { on, age: 21 })).toEqual(known(hourly))
    expect(minimumWage(rows, { on, age: 57 })).toEqual(known(hourly))
  })

  test('na de laatste bekende periode onbekend, nooit het oude bedrag', () => {
    for (const age of [16, 20, 21])
      expect(minimumWage(rows, { on: '2027-01-01', age })).toEqual({ status: 'unknown' })
  })

  test('voor 2024 is er geen wettelijk uurloon', () => {
    expect(minimumWage(rows, { on: '2023-12-31', age: 30 })).toEqual({ status: 'unknown' })
    expect(minimumWage(rows, { on: '2022-12-31', age: 30 })).toEqual({ status: 'unknown' })
  })

  test('onder de 15 is er geen minimum', () => {
    expect(minimumWage(rows, { on: '2026-03-01', age: 14 })).toEqual({ status: 'none' })
  })

  test('bbl heeft eigen treden voor 18 tot en met 20', () => {
    const bbl = (age: number) => minimumWage(rows, { on: '2026-03-01', age, scale: 'bbl' })
    expect([bbl(18), bbl(19), bbl(20)]).toEqual([6.69, 7.72, 9.05].map(known))
    expect([bbl(17), bbl(21)]).toEqual([5.81, 14.71].map(known))
  })

  test('elke trede in het bestand is het percentage van het uurloon van 21 jaar', () => {
    for (const row of rows) {
      const adult = rows.find((other) => other.age === 21 && other.validFrom === row.validFrom)?.hourly
      if (row.hourly !== null) expect(row.hourly).toBe(wageShare(adult ?? 0, row.percentage))
    }
  })

  test.each([
    ['2005-11-22', 21],
    ['2005-11-23', 20],
    ['2004-02-29', 22],
  ])('geboren op %s is op 22-11-2026 %i jaar', (bornOn, age) => expect(ageOn(bornOn, '2026-11-22')).toBe(age))

  test('geboren op 29 februari: een jaar ouder op 1 maart', () => {
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21)
    expect(ageOn('2004-02-29', '2026-03-01')).toBe(22)
  })
})
