import { describe, expect, test } from 'vitest'
import { actHref, actOf } from '@/lib/deadline/act-of'
import { stretches, todayFilter } from '@/lib/deadline/today-filter'
import { actFields } from '@/lib/domain/act-fields'
import { moveNames, moves, specOf, type Move } from '@/lib/domain/lifecycle'
import { isOutcome, openWays } from '@/lib/domain/outcomes'
import { mayEver } from '@/lib/domain/policy'
import { openStates } from '@/lib/domain/states'
import { deadlineRules } from '../../support/deadline-rules'

const isMove = (step: string): step is Move => step in moves

describe('what a due line asks', () => {
  const cells = openStates.flatMap((state) =>
    deadlineRules
      .filter(({ key }) => !key.startsWith('nextStep.') || key === `nextStep.${state}`)
      .map(({ key, audience }) => ({ rule: key, state, role: audience })),
  )

  test.each(cells)('$rule in $state for $role opens a form that exists there', ({ rule, state, role }) => {
    const { words, step } = actOf(rule, state, role)
    expect(words).not.toBe('')
    if (step === null) return
    if (isOutcome(step))
      return expect(openWays(step, moveNames).some(([way]) => specOf(way).from.includes(state))).toBe(true)
    if (!isMove(step)) return expect(Object.keys(actFields)).toContain(step)
    if (rule.startsWith('objectionDecision')) return expect(step).toBe('decideObjection')
    expect(specOf(step).from).toContain(state)
    expect(mayEver(role, `move.${step}`)).toBe(true)
  })

  test('an advice that UWV owes is recorded, a contract that ends is followed up', () => {
    expect(actOf('uwvAdvice', 'awaitingAdvice', 'caseworker').step).toBe('recordAdvice')
    expect(actOf('contractEndAlert', 'placed', 'hr').step).toBe('decideContractEnd')
    expect(actOf('contractEndAlertCaseworker', 'placed', 'caseworker').step).toBe('decideContractEnd')
    expect(actOf('contractLastDay', 'placed', 'hr').step).toBe('changeTerms')
    expect(actOf('checkInMonth6', 'placed', 'hr').step).toBe('recordCheckIn')
    expect(actOf('offerAnswer', 'offered', 'hr').step).toBe('answerOffer')
    expect(actOf('benefitRevival', 'toBePlaced', 'caseworker').step).toBe('closeDeadline')
  })

  test('a handover, a review and a negative advice name their act and open its place', () => {
    expect(actOf('handoverAnswer', 'handover', 'caseworker').step).toBe('answerHandover')
    expect(actOf('municipalDecision', 'placed', 'decisionMaker').step).toBe('answerAdvice')
    for (const rule of ['reviewTwoYears', 'reviewFiveYears']) {
      expect(actOf(rule, 'waiting', 'caseworker')).toEqual({
        words: 'Herbeoordeling starten',
        step: 'startReview',
      })
      expect(actOf(rule, 'rejected', 'caseworker').step).toBe('requestNewAdvice')
      for (const state of openStates) expect(actOf(rule, state, 'caseworker').step).not.toBeNull()
    }
  })

  test('an act that ends one way or the other opens with none of them chosen', () => {
    const line = {
      number: 'T-2026-0113',
      state: 'decisionPending' as const,
      deadlineId: 'd1',
      rule: 'municipalDecision',
    }
    const act = actOf('municipalDecision', 'decisionPending', 'decisionMaker')
    expect(actHref(act, line)).toBe('/trajecten/T-2026-0113?keuze=decide&van=vandaag')
  })

  test('a rule that is not known opens the trajectory', () => {
    expect(actOf('somethingNew', 'placed', 'caseworker')).toEqual({ words: 'Bekijken', step: null })
  })

  test('the button goes to the trajectory with the form open, and says which term it is about', () => {
    const line = { number: 'T-2026-0113', state: 'placed' as const, deadlineId: 'd1', rule: 'checkIn4' }
    expect(actHref({ words: '', step: 'writeNote' }, line)).toBe(
      '/trajecten/T-2026-0113?stap=writeNote&van=vandaag',
    )
    expect(actHref({ words: '', step: 'changeTerms' }, { ...line, rule: 'contractLastDay' })).toBe(
      '/trajecten/T-2026-0113?stap=changeTerms&termijn=d1&van=vandaag',
    )
    expect(actHref({ words: '', step: 'closeDeadline' }, line)).toBe(
      '/trajecten/T-2026-0113?stap=closeDeadline&termijn=d1&van=vandaag',
    )
    expect(actHref({ words: '', step: 'recordCheckIn' }, line)).toBe(
      '/trajecten/T-2026-0113?stap=recordCheckIn&termijn=d1&van=vandaag',
    )
    expect(actHref({ words: '', step: 'recordCheckIn' }, { ...line, rule: 'signal.absenceSoon.hr' })).toBe(
      '/trajecten/T-2026-0113?stap=recordCheckIn&van=vandaag',
    )
    expect(actHref({ words: '', step: null }, { ...line, state: 'switchPreparing' })).toBe(
      '/trajecten/T-2026-0113/switch',
    )
  })
})

describe('the tabs of a day', () => {
  test('no day of a turn stands under two tabs, and none is left out', () => {
    const act = stretches('2026-11-22').filter(({ lane, suspended }) => lane === 'act' && !suspended)
    expect(act.map(({ from, until }) => [from, until])).toEqual([
      ['-infinity', '2026-11-21'],
      ['2026-11-22', '2026-11-29'],
      ['2026-11-30', 'infinity'],
    ])
  })

  test('a wrong word in the address counts as none', () => {
    expect(todayFilter.parse({ toon: 'alles', pagina: '-3', van: 'iedereen' })).toEqual({
      toon: undefined,
      van: undefined,
      pagina: 1,
    })
  })
})
