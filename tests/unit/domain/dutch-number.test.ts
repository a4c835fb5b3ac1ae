import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatEuro,
  formatNumber,
  formatPercentage,
  isQuarterHours,
  parseDutchNumber,
  parseHours,
  roundHalfUp,
} from '@/lib/domain/dutch-number'

describe('getallen', () => {
  test.each([
    ['24,5', 24.5],
    ['24.5', 24.5],
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['1234', 1234],
    ['-3', -3],
    ['1 234,50', 1234.5],
  ])('%s is %d', (text, value) => expect(parseDutchNumber(text)).toEqual({ ok: true, value }))

  test.each([
    ['', 'empty'],
    ['veel', 'unreadable'],
    ['1,234.5', 'unreadable'],
    ['12,', 'unreadable'],
    ['1e3', 'unreadable'],
  ])('"%s": %s', (text, reason) => expect(parseDutchNumber(text)).toEqual({ ok: false, reason }))

  test.each([
    [1234.5, 2, 0, '1.234,5'],
    [1234567.891, 2, 0, '1.234.567,89'],
    [0.806, 3, 3, '0,806'],
    [1, 3, 3, '1,000'],
    [-0.001, 2, 0, '0'],
    [-12.5, 1, 0, '-12,5'],
    [999.999, 2, 0, '1.000'],
    [123, 0, 0, '123'],
    [7.355, 2, 2, '7,36'],
  ])('%d wordt %s', (value, decimals, minimum, text) =>
    expect(formatNumber(value, decimals, minimum)).toBe(text as string),
  )

  test('euro en procent', () => {
    expect(formatEuro(1234.56)).toBe('€ 1.234,56')
    expect(formatEuro(-0.5)).toBe('-€ 0,50')
    expect(formatEuro(2000000)).toBe('€ 2.000.000,00')
    expect(formatPercentage(0.36725)).toBe('36,7%')
  })

  test('half gaat omhoog, ook waar het tweetallige getal er net onder zit', () => {
    expect(roundHalfUp(1.005, 2)).toBe(1.01)
    expect(roundHalfUp(7.355, 2)).toBe(7.36)
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01)
    expect(roundHalfUp(1261.975, 2)).toBe(1261.98)
  })

  test('tonen en weer lezen geeft hetzelfde', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (cents) => {
        expect(parseDutchNumber(formatNumber(cents / 100, 2, 2))).toEqual({ ok: true, value: cents / 100 })
      }),
    )
  })
})

describe('uren per week', () => {
  test.each([
    ['24,5', 24.5],
    ['24.5', 24.5],
    ['24', 24],
    ['24:30', 24.5],
    ['24½', 24.5],
    ['24 ¼', 24.25],
    ['32 uur', 32],
    ['32u', 32],
    ['32 uur per week', 32],
    ['32 uur/week', 32],
    ['24.25 u p.w.', 24.25],
  ])('%s is %d', (text, value) => expect(parseHours(text)).toEqual({ ok: true, value }))

  test.each([
    ['', 'empty'],
    ['uur', 'unreadable'],
    ['24-28', 'unreadable'],
    ['fulltime', 'unreadable'],
    ['-4', 'unreadable'],
    ['24:75', 'unreadable'],
  ])('"%s": %s', (text, reason) => expect(parseHours(text)).toEqual({ ok: false, reason }))

  test('kwartieren', () => {
    for (const hours of [24, 24.25, 24.5, 24.75, 0]) expect(isQuarterHours(hours)).toBe(true)
    for (const hours of [24.3, 25.1, Number.NaN]) expect(isQuarterHours(hours)).toBe(false)
  })
})
