import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { asTimes, hoursOfTimes, parseTimes, timesText } from '@/lib/domain/day-times'
import { weekSum } from '@/lib/domain/week-hours'
import { partsOfDay, trackOf, tracksOn } from '@/lib/domain/week-picture'
import { weekTotals, type CountedPart } from '@/lib/domain/week-totals'

const rules = { places: { hoursPerPlace: 31, mayExceedOne: true }, hoursPerJob: 25.5, shelteredCounts: false }
const hours = fc.integer({ min: 0, max: 32 }).map((quarters) => quarters / 4)
const part = fc.record({
  track: fc.constantFrom('sheltered' as const, 'dayActivities' as const, 'jobAgreement' as const, 'regular' as const),
  kind: fc.constantFrom('standing' as const, 'trial' as const),
  hours,
}) // prettier-ignore
const row = fc.record({
  id: fc.uuid(),
  track: fc.constant('dayActivities'),
  weekday_hours: fc.array(hours, { minLength: 7, maxLength: 7 }),
  valid_from: fc.constant('2026-01-01'),
  valid_to: fc.constant(null),
})

describe('what a week counts for', () => {
  // golden cases C9 and C11: 25,5 hours is one job; 31 hours is one place
  test.each([
    ['31 contract hours are one place', [], [31], { places: 1, jobs: 0, contracts: 31 }],
    ['25,5 hours of the Banenafspraak are one job', [{ track: 'jobAgreement', kind: 'standing', hours: 25.5 }], [], { places: 0, jobs: 1, contracts: 25.5 }],
    ['trying out counts for nothing besides the job', [{ track: 'sheltered', kind: 'standing', hours: 16 }, { track: 'jobAgreement', kind: 'trial', hours: 8 }], [24], { places: 24 / 31, jobs: 0, contracts: 24 }],
  ] as const)('%s', (_, parts, contracts, expected) => {
    const totals = weekTotals(parts as readonly CountedPart[], contracts, rules)
    expect({ places: totals.places.count, jobs: totals.jobs.count, contracts: totals.contracts }).toEqual(expected)
  }) // prettier-ignore

  test('nothing counts twice: no figure is more than contract and paid hours together', () => {
    fc.assert(
      fc.property(fc.array(part), hours, (parts, contract) => {
        const { places, jobs, contracts, week } = weekTotals(parts, [contract], rules)
        expect(places.hours).toBe(contract)
        expect(jobs.hours + places.hours).toBeLessThanOrEqual(contracts)
        expect(week).toBe(parts.reduce((sum, each) => sum + each.hours, 0))
      }),
    )
  })

  test('the sum over the days is the week, and splitting at any day leaves it equal', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 400 }), (rows, cut, at) => {
        const last = addDays('2026-01-01', cut - 1)
        const split = rows.flatMap((each) => [{ ...each, valid_to: last }, { ...each, valid_from: addDays(last, 1) }])
        const day = addDays('2026-01-01', at)
        const [whole, parts] = [rows, split].map((all) => tracksOn(all.map(trackOf), day))
        const total = weekTotals(whole ?? [], [], rules).week
        const byDay = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => partsOfDay(whole ?? [], weekday).map((each) => each.day.hours))
        expect(byDay.reduce((sum, each) => sum + each, 0)).toBe(total)
        expect(weekTotals(parts ?? [], [], rules)).toEqual(weekTotals(whole ?? [], [], rules))
      }),
    )
  }) // prettier-ignore
})

describe('begin and end per weekday', () => {
  test.each([
    ['9-17', '09:00-17:00'],
    ['0930 – 12.30', '09:30-12:30'],
    ['9u30-13', '09:30-13:00'],
  ])('%s is read', (typed, written) => {
    expect(timesText(asTimes(`${typed}||||||`) ?? [])).toBe(`${written}||||||`)
  })

  test.each(['9.10-12', '12-9', '9', '9-25', '9-12-15'])('%s is not', (typed) => {
    expect(parseTimes(`|${typed}|||||`)).toEqual({ unreadable: [1] })
  })

  test('the break is taken off each day once', () => {
    expect(weekSum(hoursOfTimes(asTimes('9-17|9-17|||||') ?? [], 30))).toBe(15)
  })
})
