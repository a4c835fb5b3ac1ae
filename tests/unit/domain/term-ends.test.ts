import { describe, expect, test } from 'vitest'
import { moves } from '@/lib/domain/lifecycle'
import { recordActs } from '@/lib/domain/record-policy'
import { mayBeClosed } from '@/lib/domain/effects/running-terms'
import type { Effect } from '@/lib/domain/effects/effect'
import type { Row } from '@/lib/domain/facts'
import { doneBy, lapseOf, overBy, withLapsed } from '@/lib/domain/term-ends'
import { deadlineRules } from '../../support/deadline-rules'

const by = (act: string, closes = false) => ({ acts: [act], closes })

/** Each way in which a term ends: by which act, of which rule, and as what. */
describe('hoe een termijn eindigt', () => {
  test.each([
    ['uwvAdvice', by('recordAdvice'), null],
    ['uwvAdvice', by('attachAdvice'), null],
    ['uwvAdvice', by('withdrawRequest'), 'unneeded'],
    ['uwvAdvice', by('withdrawRequestAndClose', true), 'unneeded'],
    ['uwvAdvice', by('close', true), 'unneeded'],
    ['municipalDecision', by('grantToWait'), null],
    ['municipalDecision', by('dismissApplication', true), null],
    ['municipalDecision', by('withdrawRequest'), 'unneeded'],
    ['objectionDecision6', by('decideObjection'), null],
    ['objectionDecision6', by('closeDeceasedOrPension', true), 'unneeded'],
    ['followUpPlacement', by('place'), null],
    ['followUpPlacement', by('revoke'), 'unneeded'],
    ['followUpPlacement', by('takeRegular'), 'unneeded'],
    ['followUpPlacement', by('close', true), 'unneeded'],
    ['bridgingArrangement', by('bridgingRecorded'), null],
    ['bridgingArrangement', by('place'), 'unneeded'],
    ['offerAnswer', by('refuseToPlace'), null],
    ['offerAnswer', by('lapseToPlace'), 'unneeded'],
    ['placementStart', by('stopTrialToPlace'), 'unneeded'],
    ['trialReview', by('reviewTrial'), null],
    ['trialReview', by('startHandover'), 'unneeded'],
    ['contactRound', by('positionConfirmed'), null],
    ['contactRound', by('offer'), 'unneeded'],
    ['restReview', by('resumeToPlace'), null],
    ['restReview', by('startHandover'), 'unneeded'],
    ['checkIn4', by('checkInRecorded'), null],
    ['checkIn4', by('endToPlace'), 'unneeded'],
    ['contractLastDay', by('endToPlace'), null],
    ['contractEndNotice', by('endToPlace'), 'unneeded'],
    ['signal.absenceSoon.hr', by('checkInRecorded'), null],
    ['signal.absenceSoon.hr', by('endToPlace'), 'unneeded'],
    ['switchTask', by('stopSwitch'), 'unneeded'],
    ['closingApproval', by('close', true), null],
    ['closingApproval', by('closeDeceasedOrPension', true), 'unneeded'],
    ['handoverAnswer', by('completeHandover', true), null],
    ['handoverAnswer', by('returnHandover'), 'unneeded'],
    ['letterSend', by('letterSent'), null],
    ['letterSend', by('letterWithdrawn'), 'unneeded'],
    ['nextStep.screening', by('requestAdvice'), null],
    ['nextStep.handover', by('completeHandover', true), null],
    ['nextStep.placed', by('closePlaced', true), 'unneeded'],
    ['task', by('close', true), 'unneeded'],
    ['task', by('deadlineClosed'), null],
  ] as const)('%s door %o: %s', (rule, ending, lapse) => {
    expect(lapseOf(rule, ending)).toBe(lapse)
  })

  test('dezelfde termijn opnieuw: alleen gedaan als de stap dat zelf is', () => {
    expect(lapseOf('contactRound', by('shiftToWaiting'), 'later')).toBe('anew')
    expect(lapseOf('contactRound', by('positionConfirmed'), 'later')).toBeNull()
    // A talk that is written down confirms the place on the list with it.
    const talk = { acts: ['noteWritten', 'positionConfirmed'], closes: false }
    expect(lapseOf('contactRound', talk, 'later')).toBeNull()
    // Other hours in the same contract: the same question about the same end.
    expect(lapseOf('contractEndAlert', by('changeTerms'), 'same')).toBe('anew')
    expect(lapseOf('contractEndAlert', by('changeTerms'), 'later')).toBeNull()
    expect(lapseOf('trialPlacement', by('extendTrial'), 'same')).toBe('anew')
  })
})

test('wie wacht, is niet geplaatst: die termijn rondt niemand met de hand af', () => {
  const row = { id: 'a', rule: 'followUpPlacement' } as unknown as Row
  expect(mayBeClosed(row)).toBe(false)
})

/** Kinds of terms that are opened with their own words and length. */
const withoutRule = ['daysAside', 'handoverClosing', 'switchTaskOther']

test('elke regel en elke stap in de lijst bestaat', () => {
  const rules = new Set(deadlineRules.map(({ key }) => key.split('.')[0]))
  const acts = new Set([...Object.keys(moves), ...Object.keys(recordActs), 'handoverAnswered'])
  for (const table of [doneBy, overBy])
    for (const [rule, known] of Object.entries(table)) {
      expect(withoutRule.includes(rule) || rules.has(rule), rule).toBe(true)
      for (const one of known) expect(acts.has(one), `${rule}: ${one}`).toBe(true)
    }
})

test('wat een stap sluit draagt hoe het eindigde, ook als die stap de termijn opnieuw opent', () => {
  const rows = [
    { id: '1', rule: 'uwvAdvice', started_on: '2026-03-02' },
    { id: '2', rule: 'contactRound', started_on: '2026-01-02' },
    { id: '3', rule: 'nextStep.waiting', started_on: '2026-01-02' },
  ] as unknown as Row[]
  const close = (id: string, lapsed?: null): Effect => ({
    kind: 'amend',
    table: 'deadline',
    id,
    set: { closed_on: '2026-04-01', ...(lapsed === null && { lapsed }) },
  })
  const open = (rule: string, row = {}): Effect => ({
    kind: 'insert',
    table: 'deadline',
    row: { rule, started_on: '2026-04-01', ...row },
  })
  const effects = [close('1'), close('2'), close('3', null), open('contactRound'), open('nextStep.waiting'), open('objection', { closed_on: '2026-04-01' })] // prettier-ignore
  const lapsed = withLapsed(rows, effects, by('withdrawRequest')).map((effect) =>
    effect.kind === 'amend' ? effect.set.lapsed : effect.kind === 'insert' ? effect.row.lapsed : undefined,
  )
  expect(lapsed).toEqual(['unneeded', 'anew', null, undefined, undefined, 'unneeded'])
})
