import { expect, test } from 'vitest'
import { chosenWords } from '@/components/trajectory/correction-words'

test.each([
  [{ choice: 'renew', followUp: null }, 'Verlengen met een tijdelijk contract'],
  [{ choice: 'permanent', followUp: null }, 'Vast contract'],
  [{ choice: 'end', followUp: 'waitingList' }, 'Het contract eindigt: wachtlijst'],
])('what follows on a contract is told in the timeline: %j', (after, words) =>
  expect(chosenWords({ after })).toBe(words),
)

test.each([[{}], [{ after: 'go' }], [{ after: { percentage: 60 } }], [{ after: { choice: 'constructor' } }]])(
  'a line about something else has no such words: %j',
  (details) => expect(chosenWords(details)).toBeNull(),
)
