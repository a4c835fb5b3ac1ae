import { describe, expect, test } from 'vitest'
import {
  absenceSoon,
  coachChanged,
  hoursBelowTarget,
  isUndecided,
  thresholdsOf,
  undecidedReason,
} from '@/lib/domain/signals'
import { parameterOn } from '@/tests/support/reference-files'

const day = '2026-11-22'
const limits = {
  absenceWeeks: parameterOn('signal.absenceWeeks', day),
  hoursShare: parameterOn('signal.hoursShare', day),
}
const unknown = { absenceWeeks: null, hoursShare: null }

describe('absence soon after the start', () => {
  test.each([
    ['2026-09-01', '2026-09-01', true],
    ['2026-09-01', '2026-11-23', true],
    ['2026-09-01', '2026-11-24', false],
    ['2026-09-01', '2026-08-31', false],
  ])('start %s, away from %s: %s', (startedOn, from, found) => {
    expect(absenceSoon({ startedOn, from, percentage: 100 }, limits) !== null).toBe(found)
  })

  test('says why in words, and nothing of a cause', () => {
    expect(absenceSoon({ startedOn: '2026-09-01', from: '2026-09-23', percentage: 50 }, limits)).toEqual({
      rule: 'absenceSoon',
      about: '2026-09-23',
      reason: 'Afwezig (50%) sinds 23-09-2026, 3 weken na de start.',
    })
  })
})

describe('fewer hours than the contract says', () => {
  test.each([
    [24, 24, false],
    [19.25, 24, false],
    [19, 24, true],
    [null, 24, false],
    [0.25, 24, true],
  ])('%s of %s hours: %s', (worked, contract, found) => {
    expect(hoursBelowTarget({ heldOn: day, worked, contract }, limits) !== null).toBe(found)
  })
  test('a limit that is not known judges nothing', () => {
    expect(hoursBelowTarget({ heldOn: day, worked: 1, contract: 24 }, unknown)).toBeNull()
    expect(absenceSoon({ startedOn: day, from: day, percentage: 100 }, unknown)).toBeNull()
  })
})

test('another coach of the same kind is a signal, the first and the same one are not', () => {
  const change = (before: string | null, after: string) =>
    coachChanged({ kind: 'Jobcoach', before, after, from: day })
  expect(change(null, 'An')).toBeNull()
  expect(change('An', ' an ')).toBeNull()
  expect(change('An', 'Bo')?.reason).toBe('Jobcoach is sinds 22-11-2026 Bo, eerst An.')
})

test('a contract end comes up on the day of its alarm, and says so when it has passed', () => {
  expect(isUndecided(null, day)).toBe(false)
  expect(isUndecided('2026-11-23', day)).toBe(false)
  expect(isUndecided('2026-11-22', day)).toBe(true)
  expect(undecidedReason('2027-01-31', day)).toBe(
    'Contract eindigt op 31-01-2027; er is nog geen vervolg gekozen.',
  )
  expect(undecidedReason('2026-10-31', day)).toContain('eindigde op 31-10-2026')
})

test('thresholds come from their parameters as text or number', () => {
  expect(thresholdsOf({ 'signal.absenceWeeks': '12', 'signal.hoursShare': 80 })).toEqual({
    absenceWeeks: 12,
    hoursShare: 80,
  })
  expect(thresholdsOf({})).toEqual(unknown)
})
