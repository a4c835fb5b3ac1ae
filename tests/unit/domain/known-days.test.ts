import { expect, test } from 'vitest'
import { knownDaysOf, quarterOf } from '@/lib/domain/quarter'

test.each([
  ['2026-11-23', [], ['2026-09-30', '2026-10-31']],
  ['2026-10-01', [], ['2026-09-30']],
  ['2027-03-01', ['2026-10-07', '2026-10-07', '2026-08-01'], ['2026-09-30', '2026-10-07', '2026-10-31', '2026-11-30', '2026-12-31']],
])('on %s, with sets of %j', (today, others, days) => {
  const quarter = quarterOf('2026-k3')
  if (!quarter) throw new Error('no quarter')
  expect(knownDaysOf(quarter, today, others)).toEqual(days)
}) // prettier-ignore
