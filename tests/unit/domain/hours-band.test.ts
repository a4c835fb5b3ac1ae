import { expect, test } from 'vitest'
import { bandLabels, bandSpanLabel } from '@/lib/domain/duration-bands'
import { hoursBandWords } from '@/lib/domain/hours-band'

test.each([
  [{ above: 0, upTo: 8 }, 'tot en met 8'],
  [{ above: 16, upTo: 32 }, 'meer dan 16 tot en met 32'],
  [{ above: 16, upTo: 24, unknown: true as const }, 'meer dan 16 tot en met 24, of onbekend'],
  [null, 'onbekend'],
])('uren per week %o zijn %s', (band, words) => expect(hoursBandWords(band)).toBe(words))

test('banden van duur die op elkaar volgen, zijn samen een band', () => {
  bandLabels.forEach((label, at) => expect(bandSpanLabel(at, at)).toBe(label))
  expect(bandSpanLabel(0, 2)).toBe('tot en met 13 weken')
  expect(bandSpanLabel(1, 3)).toBe('meer dan 4 tot en met 26 weken')
  expect(bandSpanLabel(2, 5)).toBe('meer dan 8 weken')
  expect(bandSpanLabel(0, 5)).toBe('hoe lang dan ook')
})
