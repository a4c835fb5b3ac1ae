import { expect, test } from 'vitest'
import { roundTop } from '@/lib/domain/chart-axis'

test.each([
  [0, 1],
  [-3, 1],
  [1, 1],
  [1.2, 1.5],
  [5, 5],
  [9.1, 10],
  [41, 50],
  [43.05, 50],
  [100, 100],
  [105, 150],
  [120, 150],
  [6500, 8000],
])('an axis for %s ends at %s', (value, top) => expect(roundTop(value)).toBe(top))

test('a value always fits, and under three quarters of its axis stands none that is above one', () => {
  for (let value = 1.01; value < 20_000; value *= 1.37) {
    const top = roundTop(value)
    expect(top).toBeGreaterThanOrEqual(value)
    expect(value / top).toBeGreaterThan(0.65)
  }
})
