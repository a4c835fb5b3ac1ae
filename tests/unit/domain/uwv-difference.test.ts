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

const anyDifference = fc.integer({ min: -200, max: 200 })

describe('how much of the difference with UWV is confirmed, explained and not explained', () => {
  test.each([
    [0, { confirmed: 0, explained: 0, unexplained: 0 }],
    [3, { confirmed: 0, explained: 3, unexplained: 0 }],
    [4, { confirmed: 0, explained: 3, unexplained: 1 }],
    [-2, { confirmed: 0, explained: -2, unexplained: 0 }],
    [-5, { confirmed: 0, explained: -2, unexplained: -3 }],
  ])(
    'nobody asked yet, a difference of %i: a reason explains at most as many as it holds',
    (difference, split) => expect(splitDifference(silent, difference, 0)).toEqual({ agreed: 0, ...split }),
  )

  test.each([
    [0, { confirmed: 0, explained: 0, unexplained: 0 }],
    [-1, { confirmed: 0, explained: -1, unexplained: 0 }],
    [3, { confirmed: 0, explained: 0, unexplained: 3 }],
  ])(
    'two who are counted otherwise each way cancel out; whoever was asked explains no more (%i)',
    (difference, split) => expect(splitDifference(said, difference, 0)).toEqual({ agreed: 0, ...split }),
  )

  test.each([
    [1, 1, { confirmed: 0, agreed: 1, explained: 0, unexplained: 0 }],
    [5, 1, { confirmed: 0, agreed: 1, explained: 3, unexplained: 1 }],
    [1, 4, { confirmed: 0, agreed: 1, explained: 0, unexplained: 0 }],
    [1, -4, { confirmed: 0, agreed: 0, explained: 1, unexplained: 0 }],
    [-3, -2, { confirmed: 0, agreed: -2, explained: -1, unexplained: 0 }],
  ])(
    'of a difference of %i, UWV less what was agreed (%i) needs no reason any more',
    (difference, settled, split) => expect(splitDifference(silent, difference, settled)).toEqual(split),
  )

  test('the parts add up to the difference, whatever is counted and said', () => {
    fc.assert(
      fc.property(anyRows, anyDifference, anyDifference, (rows, difference, settled) => {
        const { confirmed, agreed, explained, unexplained } = splitDifference(rows, difference, settled)
        expect(confirmed + agreed + explained + unexplained).toBe(difference)
        expect(Math.abs(agreed)).toBeLessThanOrEqual(Math.abs(settled))
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
        expect(splitDifference(asked, difference, 0)).toEqual({ confirmed: difference, agreed: 0, explained: 0, unexplained: 0 })
      }),
    )
  }) // prettier-ignore

  test('it is shown only where no group of whom UWV said the same is small', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 5, max: 10 }),
        fc.nat(300),
        fc.option(fc.nat(300)),
        (rows, threshold, theirs, agreed) => {
          const { ours } = shownUwv(rows, threshold)
          const split = shownSplit(rows, { theirs, agreed }, ours, threshold)
          const cells = rows.flatMap((r) => [r.theyCount, r.theyDoNot, r.count - r.theyCount - r.theyDoNot])
          if (cells.some((n) => n > 0 && n < threshold)) expect(split).toBeNull()
          if (split && ours?.kind === 'number')
            expect(split.confirmed + split.agreed + split.explained + split.unexplained).toBe(
              theirs - ours.value,
            )
        },
      ),
    )
    expect(shownSplit(said, { theirs: 45, agreed: null }, { kind: 'number', value: 42 }, 0)).not.toBeNull()
    expect(shownSplit(silent, { theirs: 45, agreed: null }, { kind: 'few' }, 0)).toBeNull()
  })
})
