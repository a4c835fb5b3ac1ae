import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeOf, alikeRows, alikeSize, alikeStretch } from '@/lib/domain/alike-rows'
import { bandLabels, bandSpanLabel } from '@/lib/domain/duration-bands'
import { hoursBandOf, hoursBandWords } from '@/lib/domain/hours-band'

const sizes = fc.integer({ min: 1, max: 400 })
const counts = fc.integer({ min: 1, max: 60 })

/** What every row of a list shows, page after page, as a screen reads it. */
function allShown<Row, Shown>(rows: readonly Row[], count: number, show: (alike: readonly Row[]) => Shown): Shown[] {
  const pages = Math.ceil(rows.length / count)
  return Array.from({ length: pages }, (_, nth) => {
    const page = { first: nth * count, count, total: rows.length }
    const { from, until } = alikeStretch(page)
    return alikeRows(rows.slice(from, until), page, show)
  }).flat()
} // prettier-ignore

describe('rijen die samen hetzelfde tonen', () => {
  test('elke rij toont wat er tien of meer tonen, of allemaal, hoe de lijst ook over pagina’s loopt', () => {
    fc.assert(
      fc.property(sizes, counts, (total, count) => {
        const rows = Array.from({ length: total }, (_, at) => at)
        const shown = allShown(rows, count, (alike) => alike.join(' '))
        expect(shown).toHaveLength(total)
        const often = new Map<string, number>()
        for (const one of shown) often.set(one, (often.get(one) ?? 0) + 1)
        for (const n of often.values()) expect(n).toBeGreaterThanOrEqual(Math.min(total, alikeSize))
        // What is left beside them is none, or as many.
        for (const n of often.values()) expect(total - n === 0 || total - n >= alikeSize).toBe(true)
        shown.forEach((one, at) => expect(one.split(' ')).toContain(String(at)))
      }),
    )
  })

  test('een pagina leest niet meer dan wat met haar rijen hetzelfde toont', () => {
    fc.assert(
      fc.property(sizes, counts, fc.nat(10), (total, count, nth) => {
        const page = { first: nth * count, count, total }
        const { from, until } = alikeStretch(page)
        expect(alikeRows([], { ...page, first: total }, () => 0)).toEqual([])
        if (page.first >= total) return void expect(until).toBe(from)
        expect(from).toBeLessThanOrEqual(page.first)
        expect(until).toBeGreaterThanOrEqual(Math.min(total, page.first + count))
        expect(until - from).toBeLessThan(count + 4 * alikeSize)
      }),
    )
  })

  test.each([
    [7, 0, [0, 7]],
    [19, 12, [0, 19]],
    [20, 12, [10, 20]],
    [53, 41, [40, 53]],
    [53, 39, [30, 40]],
    [60, 59, [50, 60]],
  ] as const)('van %i rijen toont rij %i hetzelfde als %o', (total, at, [from, until]) =>
    expect(alikeOf(at, total)).toEqual({ from, until }),
  )
})

describe('uren als band', () => {
  const hours = fc.array(fc.integer({ min: 1, max: 160 }).map((quarter) => quarter / 4), { minLength: 1, maxLength: 30 })

  test('houdt alle uren, in stappen van een werkdag, en zegt niet welke', () => {
    fc.assert(
      fc.property(hours, (each) => {
        const band = hoursBandOf(each)
        if (!band) throw new Error('hours without a band')
        expect(each.every((one) => one > band.above && one <= band.upTo)).toBe(true)
        expect([band.above % 8, band.upTo % 8]).toEqual([0, 0])
      }),
    )
  })

  test('twee met 28 uur onder achttien met 24,5: nergens staat dat het er twee zijn', () => {
    const list = [28, 28, ...Array<number>(18).fill(24.5)]
    expect(new Set(allShown(list, 50, (alike) => hoursBandWords(hoursBandOf(alike))))).toEqual(new Set(['meer dan 24 tot en met 32']))
    const wide = [40, 40, ...Array<number>(18).fill(24.5)]
    const shown = allShown(wide, 50, (alike) => hoursBandWords(hoursBandOf(alike)))
    expect(shown.filter((one) => one === 'meer dan 24 tot en met 40')).toHaveLength(10)
    expect(shown.filter((one) => one === 'meer dan 24 tot en met 32')).toHaveLength(10)
  })

  test.each([
    [[8], 'tot en met 8'],
    [[8, 9], 'tot en met 16'],
    [[24, 24.5], 'meer dan 16 tot en met 32'],
    [[null, 24], 'meer dan 16 tot en met 24, of onbekend'],
    [[null], 'onbekend'],
  ])('%o is %s', (each, words) => expect(hoursBandWords(hoursBandOf(each))).toBe(words))
}) // prettier-ignore

test('banden van duur die op elkaar volgen, zijn samen een band', () => {
  bandLabels.forEach((label, at) => expect(bandSpanLabel(at, at)).toBe(label))
  expect(bandSpanLabel(0, 2)).toBe('tot en met 13 weken')
  expect(bandSpanLabel(1, 3)).toBe('meer dan 4 tot en met 26 weken')
  expect(bandSpanLabel(2, 5)).toBe('meer dan 8 weken')
  expect(bandSpanLabel(0, 5)).toBe('hoe lang dan ook')
})
