import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWeeks,
  dateParts,
  daysBetween,
  isIsoDate,
  weekday,
} from '@/lib/domain/calendar'
import {
  easterSunday,
  holidayName,
  isWorkingDay,
  nextWorkingDay,
  publicHolidays,
} from '@/lib/domain/holidays'
import { referenceRows } from '@/tests/support/reference-files'

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const equatedDays = referenceRows('equated-days.csv').map((row) => row.date ?? '')

describe('rekenen met dagen', () => {
  test('een dag die niet bestaat is een programmafout', () => {
    expect(() => dateParts('2026-02-29')).toThrow(RangeError)
    expect(() => addDays('21-11-2026', 1)).toThrow(RangeError)
    expect(isIsoDate('2024-02-29')).toBe(true)
    expect(isIsoDate('2023-02-29')).toBe(false)
  })

  test('stemt overal overeen met de kalender van de computer', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40000, max: 40000 }), (day, days) => {
        const expected = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86400000)
        expect(addDays(day, days)).toBe(expected.toISOString().slice(0, 10))
        expect(daysBetween(day, addDays(day, days))).toBe(days)
        expect(weekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-22', 24, '2028-11-22'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s en %i maanden is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))

  test('weken zijn zeven dagen', () => expect(addWeeks('2026-11-02', 6)).toBe('2026-12-14'))
})

describe('feestdagen', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [1954, '1954-04-18'],
    [1961, '1961-04-02'],
  ])('Pasen %i valt op %s', (year, date) => expect(easterSunday(year)).toBe(date))

  test('alle feestdagen van 2026', () => {
    expect(publicHolidays(2026).map((holiday) => `${holiday.date} ${holiday.name}`)).toEqual([
      '2026-01-01 Nieuwjaarsdag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-06 Tweede Paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-25 Tweede Pinksterdag',
      '2026-12-25 Eerste Kerstdag',
      '2026-12-26 Tweede Kerstdag',
    ])
  })

  test('Koningsdag is een dag eerder als 27 april een zondag is', () => {
    expect(holidayName('2025-04-26')).toBe('Koningsdag')
    expect(holidayName('2025-04-27')).toBeNull()
    expect(holidayName('2013-04-30')).toBe('Koninginnedag')
  })

  test('5 mei telt elk jaar', () => {
    for (const year of [2024, 2025, 2026, 2027]) expect(isWorkingDay(`${year}-05-05`, [])).toBe(false)
  })

  test('gelijkgestelde dagen komen uit de gegevens', () => {
    expect(equatedDays).toEqual(['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'])
    expect(nextWorkingDay('2026-05-14', [])).toBe('2026-05-15')
    expect(nextWorkingDay('2026-05-14', equatedDays)).toBe('2026-05-18')
    expect(nextWorkingDay('2026-01-01', equatedDays)).toBe('2026-01-05')
  })

  test('de eerstvolgende werkdag is een werkdag, en nooit verder dan een week weg', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const moved = nextWorkingDay(day, equatedDays)
        expect(isWorkingDay(moved, equatedDays)).toBe(true)
        expect(daysBetween(day, moved)).toBeLessThanOrEqual(7)
        for (let between = day; between < moved; between = addDays(between, 1))
          expect(isWorkingDay(between, equatedDays)).toBe(false)
      }),
    )
  })
})
