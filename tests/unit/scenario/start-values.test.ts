import { expect, test } from 'vitest'
import { shownFigures } from '@/lib/report/figures'
import { startValues, type Known } from '@/lib/scenario/start-values'

const known: Known = {
  today: '2026-10-31',
  shown: shownFigures({ working: 40, started: 20, ended: 10 }, 5),
  hours: 1000,
  positive: { kind: 'number', value: 30 },
  decided: { kind: 'number', value: 50 },
  targets: [],
  basis: 'standardPlaces',
  extra: 0,
}

test('who comes in each month begins on the positive advices of this year, else on all decisions, else on nothing', () => {
  expect(startValues(known).inflow).toBe(3)
  expect(startValues({ ...known, positive: { kind: 'kept' } }).inflow).toBe(5)
  expect(
    startValues({ ...known, positive: { kind: 'kept' }, decided: { kind: 'kept' } }).inflow,
  ).toBeUndefined()
})

test('it looks as far as the number of every year is on record, and no further', () => {
  const target = (year: number) => ({ year, ministerial: 40, local: null })
  const until = (years: number[]) => startValues({ ...known, targets: years.map(target) }).until
  expect(until([2026, 2027])).toBe(2027)
  expect(until([2026, 2027, 2029])).toBe(2027)
  expect(until([])).toBe(2026)
  expect(until([2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032])).toBe(2031)
})
