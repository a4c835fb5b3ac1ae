import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownSplit, splitDifference, type UwvAnswered } from '@/lib/domain/uwv-difference'
import { oursOf, shownUwv, uwvReasons, type UwvReason } from '@/lib/domain/uwv-figures'

type Cells = [theyCount: number, theyDoNot: number, silent: number]
const row = (why: UwvReason, counts: boolean, [theyCount, theyDoNot, silent]: Cells): UwvAnswered => ({
  why,
  counts,
  count: theyCount + theyDoNot + silent,
  theyCount,
  theyDoNot,
})
const silent = [
  row('alike', true, [0, 0, 40]),
  row('recordedLater', true, [0, 0, 2]),
  row('resting', false, [0, 0, 3]),
]
const said = [
  row('alike', true, [10, 1, 29]),
  row('recordedLater', true, [0, 1, 1]),
  row('resting', false, [2, 1, 0]),
]

const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }))
const anyRows = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(...(Object.keys(uwvReasons) as UwvReason[])),
      fc.boolean(),
      fc.tuple(cell, cell, cell),
    )
    .map(([why, counts, cells]) => row(why, why === 'alike' || counts, cells)),
  { selector: ({ why, counts }) => `${why} ${counts}` },
)

describe('how much of the difference with UWV is confirmed, explained and not explained', () => {
  test.each([
    [0, { confirmed: 0, explained: 0, unexplained: 0 }],
    [3, { confirmed: 0, explained: 3, unexplained: 0 }],
    [4, { confirmed: 0, explained: 3, unexplained: 1 }],
    [-2, { confirmed: 0, explained: -2, unexplained: 0 }],
    [-5, { confirmed: 0, explained: -2, unexplained: -3 }],
  ])(
    'nobody asked yet, a difference of %i: a reason explains at most as many as it holds',
    (difference, split) => expect(splitDifference(silent, difference)).toEqual(split),
  )

  test.each([
    [0, { confirmed: 0, explained: 0, unexplained: 0 }],
    [-1, { confirmed: 0, explained: -1, unexplained: 0 }],
    [3, { confirmed: 0, explained: 0, unexplained: 3 }],
  ])(
    'two who are counted otherwise each way cancel out; whoever was asked explains no more (%i)',
    (difference, split) => expect(splitDifference(said, difference)).toEqual(split),
  )

  test('the parts add up to the difference, whatever is counted and said', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: -200, max: 200 }), (rows, difference) => {
        const { confirmed, explained, unexplained } = splitDifference(rows, difference)
        expect(confirmed + explained + unexplained).toBe(difference)
        expect(explained * unexplained).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('all of whom UWV says it counts, and nobody else, is its figure: then all is confirmed', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const asked = rows.map((each) => ({ ...each, theyDoNot: each.count - each.theyCount }))
        const theirs = asked.reduce((sum, { theyCount }) => sum + theyCount, 0)
        const difference = theirs - oursOf(asked)
        expect(splitDifference(asked, difference)).toEqual({ confirmed: difference, explained: 0, unexplained: 0 })
      }),
    )
  }) // prettier-ignore

  test('it is shown only where no group of whom UWV said the same is small', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 5, max: 10 }), fc.nat(300), (rows, threshold, theirs) => {
        const { ours } = shownUwv(rows, threshold)
        const split = shownSplit(rows, theirs, ours, threshold)
        const cells = rows.flatMap((r) => [r.theyCount, r.theyDoNot, r.count - r.theyCount - r.theyDoNot])
        if (cells.some((n) => n > 0 && n < threshold)) expect(split).toBeNull()
        if (split && ours?.kind === 'number')
          expect(split.confirmed + split.explained + split.unexplained).toBe(theirs - ours.value)
      }),
    )
    expect(shownSplit(said, 45, { kind: 'number', value: 42 }, 0)).not.toBeNull()
    expect(shownSplit(silent, 45, { kind: 'few' }, 0)).toBeNull()
  })
})
