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
