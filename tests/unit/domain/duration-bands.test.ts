import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atMostWords, bandLabels, bandLimits, durationWords } from '@/lib/domain/duration-bands'

/** As the database places a length of time: how many limits it reaches. */
const bandOf = (days: number) => bandLimits.filter((limit) => days >= limit).length

describe('Bands of a length of time', () => {
  test.each([
    [0, 'tot en met 4 weken'],
    [28, 'tot en met 4 weken'],
    [29, 'meer dan 4 tot en met 8 weken'],
    [56, 'meer dan 4 tot en met 8 weken'],
    [57, 'meer dan 8 tot en met 13 weken'],
    [364, 'meer dan 26 tot en met 52 weken'],
    [365, 'meer dan 52 weken'],
  ])('%i days lie in “%s”', (days, label) => expect(bandLabels[bandOf(days)]).toBe(label))

  test('every length of time has a band with words, and a longer one never a lower band', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(2_000), (days, more) => {
        expect(bandLabels[bandOf(days)]).toBeDefined()
        expect(bandOf(days + more)).toBeGreaterThanOrEqual(bandOf(days))
      }),
    )
  })

  test.each([
    [0, '0 dagen'],
    [1, '1 dag'],
    [13, '13 dagen'],
    [56, '8 weken'],
    [68, '9 weken'],
    [182, '26 weken'],
    [196, '6 maanden'],
    [400, '13 maanden'],
  ])('%i days read as “%s”', (days, words) => expect(durationWords(days)).toBe(words))

  test.each([
    [13, '13 dagen'],
    [14, '2 weken'],
    [17, '3 weken'],
    [182, '26 weken'],
    [396, '14 maanden'],
  ])('%i days are at most “%s”', (days, words) => expect(atMostWords(days)).toBe(words))
})
