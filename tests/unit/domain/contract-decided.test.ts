import { describe, expect, test } from 'vitest'
import { contractKindOf, decidedEnd, decidedOtherwise, decidedWords } from '@/lib/domain/contract-decided'
import { nothingAtWork } from '@/lib/domain/at-work'
import type { Row } from '@/lib/domain/facts'

const today = '2026-11-23'
const row = (id: string, columns: object) => ({ id, ...columns }) as unknown as Row
const first = row('t1', {
  placement_id: 'p',
  valid_from: '2026-01-05',
  valid_to: '2026-12-31',
  contract_ends_on: '2026-12-31',
})
const next = row('t2', {
  placement_id: 'p',
  valid_from: '2027-01-01',
  valid_to: '2027-12-31',
  contract_ends_on: '2027-12-31',
})
const factsWith = (choice: string | null, terms = [first]) => ({
  terms,
  atWork: {
    ...nothingAtWork,
    contractDecisions:
      choice === null ? [] : [row('d', { placement_id: 'p', ends_on: '2026-12-31', choice })],
  },
})

describe('new terms against what was decided about the end', () => {
  test.each([
    // decided, first day, end of the contract, goes against it
    ['renew', '2027-01-01', '2027-12-31', false],
    ['renew', '2027-01-01', null, true],
    ['renew', today, null, true],
    ['renew', today, '2027-06-30', false],
    ['permanent', '2027-01-01', null, false],
    ['permanent', '2027-01-01', '2027-12-31', true],
    ['permanent', today, '2026-12-31', false],
    ['end', '2027-01-01', '2027-12-31', true],
    ['end', today, null, true],
    ['end', today, '2026-12-31', false],
    ['end', today, '2026-11-30', false],
    [null, today, null, false],
  ])('%s; from %s until %s: %s', (choice, startsOn, contractEndsOn, against) => {
    const found = decidedOtherwise(factsWith(choice), { startsOn, contractEndsOn }, today)
    expect(found !== null).toBe(against)
  })

  test('a decision is about the contract of that day, and of no later one', () => {
    const facts = factsWith('renew', [first, next])
    expect(decidedEnd(facts, today)?.id).toBe('d')
    expect(decidedEnd(facts, '2027-03-01')).toBeNull()
    expect(decidedOtherwise(facts, { startsOn: '2027-03-01', contractEndsOn: null }, today)).toBeNull()
  })

  test('it is said in words, with the day', () => {
    const decision = decidedEnd(factsWith('renew'), today)
    expect(decision && decidedWords(decision)).toBe('na 31-12-2026: verlengen met een tijdelijk contract')
  })

  test('a contract is temporary by its end, and nothing while there is none', () => {
    expect([first, row('t', { contract_ends_on: null }), null].map(contractKindOf)).toEqual([
      'temporary',
      'permanent',
      '',
    ])
  })
})
