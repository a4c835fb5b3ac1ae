import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { switchAmounts, type OwnFigures } from '@/lib/domain/switch-amounts'

const nothing: OwnFigures = {
  hoursFrom: null,
  hoursTo: null,
  hourly: null,
  netNow: null,
  travelNow: null,
  netAfterFrom: null,
  netAfterTo: null,
  travelAfter: null,
}

describe('pay before tax', () => {
  // F7: 24 hours × 13/3 = 104; 14,99 from 1-7-2026 (SVB).
  test.each([
    [
      { hoursFrom: 24, hoursTo: 24 },
      { from: 1558.96, to: 1558.96 },
    ],
    [{ hoursFrom: 24 }, { from: 1558.96, to: 1558.96 }],
    [
      { hoursTo: 36, hoursFrom: 24 },
      { from: 1558.96, to: 2338.44 },
    ],
    [
      { hoursFrom: 36, hoursTo: 24 },
      { from: 1558.96, to: 2338.44 },
    ],
    [
      { hoursFrom: 24, hourly: 16 },
      { from: 1558.96, to: 1664 },
    ],
    [
      { hoursFrom: 24, hourly: 10 },
      { from: 1558.96, to: 1558.96 },
    ],
    [{ hourly: 16 }, null],
  ])('%o gives %o', (own, pay) => {
    expect(switchAmounts({ ...nothing, ...own }, true, 14.99).pay).toEqual(pay)
  })
  test('without a minimum wage of the day only what the employer names is counted', () => {
    expect(switchAmounts({ ...nothing, hoursFrom: 24 }, true, null).pay).toBeNull()
    expect(switchAmounts({ ...nothing, hoursFrom: 24, hourly: 16 }, true, null).pay).toEqual({
      from: 1664,
      to: 1664,
    })
  })
  test('dagbesteding is not paid', () => {
    expect(switchAmounts({ ...nothing, hoursFrom: 24, hourly: 16 }, false, 14.99).pay).toBeNull()
  })
  test('less than the minimum wage is said', () => {
    expect(switchAmounts({ ...nothing, hourly: 14 }, true, 14.99).belowMinimum).toBe(true)
  })
})

describe('what is left', () => {
  test('travel is taken off on both sides, and the difference is a range', () => {
    const own = {
      ...nothing,
      netNow: 1400,
      travelNow: 20,
      netAfterFrom: 1350,
      netAfterTo: 1500,
      travelAfter: 60,
    }
    expect(switchAmounts(own, true, null)).toMatchObject({
      leftNow: 1380,
      leftAfter: { from: 1290, to: 1440 },
      difference: { from: -90, to: 60 },
    })
  })
  test('nothing is compared with what is not known', () => {
    expect(switchAmounts({ ...nothing, netNow: 1400 }, true, 14.99).difference).toBeNull()
    expect(switchAmounts({ ...nothing, netAfterFrom: 1400 }, true, 14.99).difference).toBeNull()
  })
})

test('whatever is filled in, a range goes up and never below the minimum wage', () => {
  const euros = fc.option(
    fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100),
    { nil: null },
  )
  const hours = fc.option(
    fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4),
    { nil: null },
  )
  const figures = fc.record({
    hoursFrom: hours, hoursTo: hours, hourly: euros, netNow: euros, travelNow: euros, netAfterFrom: euros, netAfterTo: euros, travelAfter: euros,
  }) // prettier-ignore
  fc.assert(
    fc.property(figures, fc.boolean(), (own, paid) => {
      const { pay, leftAfter, difference } = switchAmounts(own, paid, 14.99)
      for (const range of [pay, leftAfter, difference])
        if (range) expect(range.from).toBeLessThanOrEqual(range.to)
      if (pay) {
        const least = Math.min(own.hoursFrom ?? own.hoursTo ?? 0, own.hoursTo ?? own.hoursFrom ?? 0)
        expect(pay.from).toBeGreaterThanOrEqual(Math.floor(14.99 * least * 4))
      }
      expect(difference === null).toBe(own.netNow === null || leftAfter === null)
    }),
  )
})
