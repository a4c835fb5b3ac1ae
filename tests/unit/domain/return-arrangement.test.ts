import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { arrangedUntil, guaranteeLastDay, wayBackOn } from '@/lib/domain/return-arrangement'
import {
  adviceConfirmed,
  mayReturn,
  returnArranged,
  withinReturnGuarantee,
} from '@/lib/domain/return-requirements'
import type { Situation } from '@/lib/domain/situation'
import { deadlineRules } from '../../support/deadline-rules'

const left = '2026-11-23'
const guarantees = deadlineRules.filter(({ key }) => key === 'returnGuarantee')
const gone = (more: Partial<Situation> = {}) =>
  ({
    today: left,
    determination: { id: 'd', decidedOn: '2020-01-01' },
    returnKind: 'guarantee',
    returnUntil: '2028-11-22',
    switchedOn: left,
    guarantees,
    ...more,
  }) as Situation

describe('how long the guarantee of the cao lasts is a dated row', () => {
  test('24 months from the day of leaving, the last day included', () => {
    expect(guaranteeLastDay(guarantees, left)).toBe('2028-11-22')
  })
  test('before the cao there is none', () => {
    expect(guaranteeLastDay(guarantees, '2021-06-30')).toBeNull()
  })
  test('another length from a day on holds for who leaves from that day', () => {
    const [rule] = guarantees
    if (!rule) throw new Error('no rule')
    const rules = [rule, { ...rule, length: 36, validFrom: '2027-01-01' }]
    expect(guaranteeLastDay(rules, '2026-12-31')).toBe('2028-12-30')
    expect(guaranteeLastDay(rules, '2027-01-01')).toBe('2029-12-31')
  })
  test.each([
    ['guarantee', null, '2028-11-22'],
    ['guarantee', '2027-05-01', '2027-05-01'],
    ['agreement', '2030-01-01', '2030-01-01'],
    ['agreement', null, null],
    ['none', '2030-01-01', null],
  ] as const)('%s until %s is kept as %s', (kind, until, kept) => {
    expect(arrangedUntil(kind, until, { rules: guarantees, leavesOn: left })).toBe(kept)
  })
})

describe('every switch ends with an arrangement', () => {
  test.each([
    [{ returnKind: 'guarantee' }, null],
    [{ returnKind: 'guarantee', returnUntil: '2028-11-22' }, null],
    [{ returnKind: 'guarantee', returnUntil: '2028-11-23' }, 'guarantee_too_long'],
    [{ returnKind: 'agreement', returnUntil: '2031-01-01' }, null],
    [{ returnKind: 'agreement' }, 'return_until_needed'],
    [{ returnKind: 'none' }, 'return_reason_needed'],
    [{ returnKind: 'none', returnNote: 'De werkgever wilde niet.' }, null],
    [{}, 'return_arrangement_needed'],
  ])('%o gives %s', (input, reason) => {
    expect(returnArranged(gone(), { validOn: left, ...input })).toBe(reason)
  })
})

describe('month 20 and month 25', () => {
  const inMonth = (months: number) => gone({ today: addMonths(left, months) })
  test('in month 20 both the job and the list are open', () => {
    expect([withinReturnGuarantee(inMonth(20)), mayReturn(inMonth(20))]).toEqual([null, null])
  })
  test('in month 25 neither is, until there is a new decision', () => {
    expect([withinReturnGuarantee(inMonth(25)), mayReturn(inMonth(25))]).toEqual([
      'return_guarantee_over',
      'return_over',
    ])
    const anew = { ...inMonth(25), determination: { id: 'n', decidedOn: addMonths(left, 24) } }
    expect(mayReturn(anew)).toBeNull()
  })
  test('it is the day of coming back that counts, not the day of writing it down', () => {
    expect(withinReturnGuarantee(inMonth(25), { validOn: addMonths(left, 20) })).toBeNull()
  })
  test('nothing arranged is no promise; nothing kept asks only for a decision that stands', () => {
    expect(mayReturn(gone({ returnKind: 'none', returnUntil: null }))).toBe('return_over')
    expect(mayReturn(gone({ returnKind: null, returnUntil: null }))).toBeNull()
    expect(mayReturn(gone({ determination: null }))).toBe('no_positive_decision')
  })
  test('after the indicatie UWV is asked first', () => {
    expect(adviceConfirmed(gone({ askedIndication: true }), {})).toBe('advice_may_have_turned')
    expect(adviceConfirmed(gone({ askedIndication: true }), { adviceStands: true })).toBeNull()
  })
})

test('on every day the way back is arranged or over, and it is over for good', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (until, after) => {
      const arranged = { returnKind: 'guarantee', returnUntil: addDays(left, until) }
      const { status } = wayBackOn(arranged, addDays(left, after))
      expect(status).toBe(after <= until ? 'arranged' : 'over')
    }),
  )
})
