import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shown } from '@/lib/domain/small-numbers'
import { shownFigures } from '@/lib/report/figures'
import { hygieneShown, restNames } from '@/lib/waiting-list/hygiene-numbers'

const threshold = 5
const names = ['state.toBePlaced', 'state.waiting', 'state.resting', 'stale', 'clean', 'queued', 'gross']

/** The list of a municipality: who must be placed, who waits, who rests, and who of the first two was not heard of. */
const countsOf = ([toBePlaced, waiting, resting, stale]: readonly number[]) => ({
  'state.toBePlaced': toBePlaced ?? 0,
  'state.waiting': waiting ?? 0,
  'state.resting': resting ?? 0,
  stale: stale ?? 0,
})
const valuesOf = (list: readonly number[]): Record<string, number> => {
  const counts = countsOf(list)
  const queued = counts['state.toBePlaced'] + counts['state.waiting']
  return { ...counts, queued, clean: queued - counts.stale, gross: queued + counts['state.resting'] }
}
const fits = (as: Shown | undefined, value: number) => {
  if (as?.kind === 'number') return as.value === value
  return as?.kind === 'few' ? value > 0 && value < threshold : true
}

/** Every list that somebody may think of, with its figures. */
function thinkable(): Record<string, number>[] {
  const all: Record<string, number>[] = []
  for (let a = 0; a <= 16; a += 1)
    for (let b = 0; b <= 16; b += 1)
      for (let r = 0; r <= 10; r += 1)
        for (let s = 0; s <= Math.min(a + b, 12); s += 1) all.push(valuesOf([a, b, r, s]))
  return all
}
const lists = thinkable()

/** Every list that shows the same as this one. */
const alike = (shown: Record<string, Shown>) =>
  lists.filter((values) => names.every((name) => fits(shown[name], values[name] ?? 0)))

test('a small number of the list follows from no sum that is shown, whichever two sums a total has', () => {
  const count = fc.integer({ min: 0, max: 9 })
  const list = fc
    .tuple(count, count, fc.integer({ min: 0, max: 7 }), count)
    .map(([a, b, r, s]) => [a, b, r, Math.min(s, a + b)])
  fc.assert(
    fc.property(list, (truth) => {
      const shown = shownFigures(countsOf(truth), threshold)
      const same = alike(shown)
      const values = valuesOf(truth)
      for (const name of names) {
        const value = values[name] ?? 0
        if (value === 0 || value >= threshold) continue
        expect(new Set(same.map((one) => one[name])).size, `${name} of ${truth.join()}`).toBeGreaterThan(1)
      }
    }),
    {
      numRuns: 150,
      examples: [[[5, 1, 0, 0]], [[6, 0, 0, 1]]],
    },
  )
})

test('the list that is looked at shows no sum that the page of figures keeps back', () => {
  const elsewhere = shownFigures(countsOf([5, 1, 0, 0]), threshold)
  const shown = hygieneShown({ fresh: 6 }, 0, threshold, elsewhere)
  for (const name of ['gross', 'queued', 'clean', 'fresh', 'bridged'])
    expect(shown[name]?.kind, name).not.toBe('number')
})

test('nor one that differs from it: the difference would be a small number', () => {
  const elsewhere = shownFigures(countsOf([40, 0, 0, 0]), threshold)
  expect(hygieneShown({ fresh: 40 }, 0, threshold, elsewhere).gross).toEqual({ kind: 'number', value: 40 })
  expect(hygieneShown({ fresh: 38 }, 0, threshold, elsewhere).gross).toEqual({ kind: 'kept' })
})

test('reasons are named only where at least one may stand', () => {
  const counts = { 'resting.ownWish': 1, 'resting.moved': 1, 'resting.unreachable': 1, 'resting.notAvailable': 1, 'resting.unknown': 1 } // prettier-ignore
  expect(restNames(counts, hygieneShown(counts, 0, threshold))).toEqual(['resting'])
  const large = { 'resting.ownWish': 8, 'resting.moved': 9 }
  expect(restNames(large, hygieneShown(large, 0, threshold))).toEqual(['resting.ownWish', 'resting.moved'])
})
