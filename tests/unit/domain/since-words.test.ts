import { expect, test } from 'vitest'
import { sinceWords } from '@/lib/domain/since-words'

const today = '2026-11-23'

test.each([
  ['waiting', '2026-11-02', null, 'sinds 02-11-2026'],
  ['switchPreparing', '2026-11-02', '2025-12-12', 'sinds 02-11-2026'],
  // A preparation that stopped began a new period of the step; the work went on.
  ['placed', '2026-11-23', '2025-12-12', 'sinds 12-12-2025'],
  ['placed', '2026-11-23', '2026-12-01', 'begint op 01-12-2026'],
  ['placed', '2026-11-23', '2026-11-23', 'sinds 23-11-2026'],
  ['placed', '2026-11-20', null, 'sinds 20-11-2026'],
])('%s since %s, at work since %s: %s', (state, stateSince, startedOn, words) => {
  expect(sinceWords({ state, stateSince }, startedOn, today)).toBe(words)
})
