import { expect, test } from 'vitest'
import { notYetKnownWords, notYetWords } from '@/lib/domain/day-to-come'

test('a day after the one of which the knowledge is asked says what is not in its figures', () => {
  const words = notYetKnownWords('2026-09-30', '2026-01-01')
  expect(words).toContain('Op 01-01-2026 moest 30-09-2026 nog komen.')
  expect(words).toContain('Cijfers kunnen elkaar daardoor tegenspreken')
})

test.each([
  ['2026-09-30', '2026-09-30'],
  ['2026-09-30', '2026-10-01'],
  ['2026-09-30', null],
])('%s as known on %s needs no such words', (day, known) => {
  expect(notYetKnownWords(day, known)).toBeNull()
})

test('a day after today is no forecast; today is none', () => {
  expect(notYetWords('2027-06-30', '2026-11-02')).toContain('30-06-2027 moet nog komen.')
  expect(notYetWords('2026-11-02', '2026-11-02')).toBeNull()
})
