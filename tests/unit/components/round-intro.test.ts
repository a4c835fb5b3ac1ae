import { expect, test } from 'vitest'
import { roundIntro } from '@/components/letter-round/round-view'
import type { RoundHead } from '@/lib/letter-round/queries'

const none = {
  queue: null,
  unconfirmedSince: null,
  respondBy: null,
  meetingOn: null,
  meetingAt: null,
  meetingPlace: null,
}
const round = (more: Partial<RoundHead>) =>
  roundIntro({ municipality: 'Gemeente Meerdorp', ...none, ...more } as RoundHead)

test('what stands above a round says of its kind what is in every letter', () => {
  expect(
    round({ kind: 'invitation', meetingOn: '2026-12-10', meetingAt: '09:30', meetingPlace: 'De Linde' }),
  ).toBe('Gemeente Meerdorp: iedereen op de lijst · gesprek op 10-12-2026, 9.30 uur, De Linde')
  expect(round({ kind: 'contactRound', queue: 'waiting', respondBy: '2026-12-21' })).toBe(
    'Gemeente Meerdorp: de wachtlijst · reageren kan tot en met 21-12-2026',
  )
  expect(round({ kind: 'rest' })).toBe('Gemeente Meerdorp: iedereen die rust')
})
