import { expect, test } from 'vitest'
import { daysLeftTone, daysLeftWords } from '@/components/ui/days-left-words'

test.each([
  [12, 'nog 12 dagen', 'neutral'],
  [8, 'nog 8 dagen', 'neutral'],
  [7, 'nog 7 dagen', 'warning'],
  [1, 'nog 1 dag', 'warning'],
  [0, 'vandaag', 'warning'],
  [-1, '1 dag te laat', 'negative'],
  [-3, '3 dagen te laat', 'negative'],
])('%i days left is "%s" in %s', (days, words, tone) => {
  expect(daysLeftWords(days)).toBe(words)
  expect(daysLeftTone(days)).toBe(tone)
})
