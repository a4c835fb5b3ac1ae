import { expect, test } from 'vitest'
import { freeSeats, freeUntil, takenWords, type PlaceDay } from '@/lib/domain/place-days'
import { freeSeatWords } from '@/lib/workplace/free-words'

test.each([
  [3.64, 3, '3,64'],
  [5, 5, '5'],
  [4.97, 5, '4,97'],
  [4.9, 5, '4,9'],
  [2.66, 5, '2,7'],
  [0, 0, '0'],
  [1.25, 0, '1,25'],
])(
  '%d of %d hours of support are %s, so that full, not yet full and too much can be told apart',
  (supportUsed, support, words) => expect(takenWords({ support, supportUsed })).toBe(words),
)

test('what is said to be all of it leaves no seat free', () => {
  for (let hundredth = 0; hundredth <= 600; hundredth += 1) {
    const day = { weekday: 1, hours: 8, seats: 2, used: 1, support: 5, supportUsed: hundredth / 100 }
    if (takenWords(day) === '5') expect(freeSeats(day), String(day.supportUsed)).toBe(0)
  }
})

const open = (weekday: number, free: number): PlaceDay => ({
  weekday,
  hours: 8,
  seats: 3,
  used: 3 - free,
  support: 0,
  supportUsed: 0,
})

test.each([
  // free on Monday and Tuesday, from when each is full, until when the place has something, in words
  [[1, 1], {}, null, '1 vrij'],
  [[1, 1], { 1: '2026-12-07', 2: '2026-12-01' }, '2026-12-07', '1 vrij tot 07-12-2026'],
  [[2, 1], { 1: '2026-12-07' }, null, '2 vrij'],
  [[2, 0], { 1: '2026-12-07' }, '2026-12-07', '2 vrij tot 07-12-2026'],
  [[0, 0], { 1: '2026-12-07' }, null, 'vol'],
])('with %j free and full from %j a place has something until %s', (free, fullFrom, until, words) => {
  const days = free.map((seats, index) => open(index + 1, seats))
  expect(freeUntil(days, fullFrom)).toBe(until)
  expect(freeSeatWords(days, fullFrom)).toBe(words)
})
