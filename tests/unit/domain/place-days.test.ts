import { expect, test } from 'vitest'
import { freeSeats, takenWords } from '@/lib/domain/place-days'

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
