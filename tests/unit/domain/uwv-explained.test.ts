import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainedBy, uwvReasons, type UwvCount, type UwvReason } from '@/lib/domain/uwv-figures'

const row = (why: UwvReason, counts: boolean, count: number): UwvCount => ({ why, counts, count })
const some = [row('alike', true, 40), row('recordedLater', true, 2), row('resting', false, 3)]

describe('how much of the difference with UWV its reasons explain', () => {
  test.each([
    [0, 0],
    [3, 0],
    [-2, 0],
    [4, 1],
    [-5, 3],
  ])('a difference of %i leaves %i unexplained', (difference, unexplained) =>
    expect(explainedBy(some, difference)).toEqual({ least: -2, most: 3, unexplained }),
  )

  test('nothing is unexplained exactly when the difference lies within reach, and never more than the difference', () => {
    const rows = fc.array(
      fc.record({
        why: fc.constantFrom(...(Object.keys(uwvReasons) as UwvReason[])),
        counts: fc.boolean(),
        count: fc.nat(50),
      }),
    )
    fc.assert(
      fc.property(rows, fc.integer({ min: -200, max: 200 }), (counted, difference) => {
        const { least, most, unexplained } = explainedBy(counted, difference)
        expect(unexplained === 0).toBe(least <= difference && difference <= most)
        expect(unexplained).toBeLessThanOrEqual(Math.abs(difference))
      }),
    )
  })
})
