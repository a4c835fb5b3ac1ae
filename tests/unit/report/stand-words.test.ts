import { expect, test } from 'vitest'
import { workedWords } from '@/lib/report/stand-words'

test.each([
  [12.5, { kind: 'number', value: 6 }, '12,5'],
  [0, { kind: 'number', value: 0 }, '0'],
  // The size of a place is not known: with nobody at work there is nothing to know.
  [null, { kind: 'number', value: 0 }, '–'],
  [null, { kind: 'number', value: 6 }, 'onbekend'],
  [null, { kind: 'few' }, 'niet getoond'],
] as const)('%s of %o reads %s', (value, persons, words) => {
  expect(workedWords(value, persons)).toBe(words)
})
