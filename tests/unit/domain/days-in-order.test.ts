import { describe, expect, test } from 'vitest'
import { daysOutOfOrder } from '@/lib/domain/days-in-order'
import type { Situation } from '@/lib/domain/situation'

const placement = {
  id: 'p',
  companyId: null,
  hoursPerWeek: 24,
  contractEndsOn: null,
  lastDay: null,
  startsOn: '2026-11-01',
}
const situation = {
  today: '2026-11-23',
  requestedOn: '2026-10-01',
  placement,
  longestRest: 12,
} as unknown as Situation

describe('days of one form follow each other', () => {
  test.each([
    ['place', { startsOn: '2026-12-01', contractEndsOn: '2026-11-01' }, 'end_before_start'],
    ['place', { startsOn: '2026-12-01', contractEndsOn: '2026-12-01' }, null],
    ['place', { startsOn: '2026-12-01', contractEndsOn: null }, null],
    ['grantToPlace', { validOn: '2026-11-23', announcedOn: '2020-01-01' }, 'announced_before_decision'],
    ['grantToPlace', { validOn: '2026-11-23', announcedOn: '2026-11-24' }, null],
    ['offer', { validOn: '2026-11-23', answerBy: '2026-11-22' }, 'answer_before_offer'],
    ['rest', { validOn: '2026-11-23', reviewOn: '2020-01-01' }, 'review_in_past'],
    ['rest', { reviewOn: '2036-11-23' }, 'review_too_far'],
    ['restUnreachable', { validOn: '2026-11-20', reviewOn: '2027-11-24' }, 'review_too_far'],
    ['rest', { reviewOn: '2027-11-23' }, null],
    ['recordAdvice', { advisedOn: '2019-01-01', receivedOn: '2026-11-23' }, 'advice_before_request'],
    ['attachAdvice', { advisedOn: '2019-01-01', receivedOn: '2026-11-23' }, null],
    ['recordAdvice', { advisedOn: '2026-11-20', receivedOn: '2026-11-19' }, 'received_before_advice'],
    ['changeTerms', { startsOn: '2020-01-01' }, 'before_placement_start'],
    ['changeTerms', { startsOn: '2026-11-01' }, null],
    ['changeTerms', { startsOn: '2026-11-01', contractEndsOn: '2026-11-20' }, 'contract_over'],
  ])('%s %o: %s', (move, input, reason) => {
    expect(daysOutOfOrder(situation, input, move)).toBe(reason)
  })

  test('without a rule no rest is too long', () => {
    expect(daysOutOfOrder({ ...situation, longestRest: null }, { reviewOn: '2036-11-23' }, 'rest')).toBeNull()
  })
})
