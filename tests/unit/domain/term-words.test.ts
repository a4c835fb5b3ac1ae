import { describe, expect, test } from 'vitest'
import { termLimits, termSpanWords } from '@/lib/domain/term-bands'
import { doneWords, lapsedWords } from '@/lib/domain/term-endings'
import { doneBy, overBy } from '@/lib/domain/term-ends'
import { measureWords, type TermMeasure } from '@/lib/domain/term-measure'
import { deadlineRules, rule } from '../../support/deadline-rules'

const of = (key: string) => measureWords(key, rule(key))

describe('against what a term is measured', () => {
  test('in its own unit, with what it is counted from and what moves its end', () => {
    expect(of('uwvAdvice')).toBe('8 weken na de vraag aan UWV; op een vrije dag de eerstvolgende werkdag')
    expect(of('trialPlacement')).toBe('2 maanden vanaf de eerste dag van de proefplaats, die dag meegeteld')
    expect(of('contractEndAlert')).toBe('3 maanden vóór het einde van het contract')
    expect(of('wageSubsidyRecalculation')).toBe('1 dag na 31 december')
    expect(of('municipalDecision')).toBe(
      '8 weken na de ontvangst van de aanvraag; op een vrije dag de eerstvolgende werkdag; met de dagen erbij dat hij stilstond; met de verlenging als die er is',
    )
    expect(of('checkIn1')).toBe('1 week na de eerste werkdag')
  })

  test('every rule says something, and what has no length of its own says whose day it is', () => {
    const measure: TermMeasure = { length: 2, unit: 'weeks', counting: 'term', movesToWorkingDay: false }
    for (const { key } of deadlineRules) expect(of(key)).toMatch(/^\d+ (dag|dagen|week|weken|maand|maanden) /)
    expect(measureWords('iets', measure)).toBe('2 weken na de dag waarop de termijn begint')
    expect(measureWords('nextStep', null)).toBe('de laatste dag die bij deze stap of taak hoort')
  })
})

describe('how far past its last day, or from it', () => {
  test('a band or several that follow each other', () => {
    expect(termSpanWords(0, 0)).toBe('hoogstens 1 week')
    expect(termSpanWords(1, 1)).toBe('1 tot 4 weken')
    expect(termSpanWords(0, 2)).toBe('hoogstens 13 weken')
    expect(termSpanWords(2, 5)).toBe('meer dan 4 weken')
    expect(termSpanWords(0, 5)).toBe('van 1 dag tot meer dan een jaar')
    expect(termLimits).toEqual([8, 29, 92, 183, 365])
  })
})

describe('by what step it ended', () => {
  test('each term that only its own step ends says by which', () => {
    const general = doneWords('task')
    const never = Object.keys(doneBy).filter((kind) => doneBy[kind]?.length === 0)
    for (const kind of Object.keys(doneBy).filter((one) => !never.includes(one)))
      expect([kind, doneWords(kind)]).not.toEqual([kind, general])
    expect(doneWords('checkInMonth6')).toBe('het gesprek is vastgelegd')
  })

  test('what was no longer needed says why, by its kind', () => {
    const closed = lapsedWords('task')
    for (const kind of Object.keys(overBy)) expect([kind, lapsedWords(kind)]).not.toEqual([kind, closed])
    expect(lapsedWords('signal.absenceSoon.hr')).toBe(
      'het werk is gestopt, of het traject is overgedragen of afgesloten',
    )
    expect(lapsedWords('uwvAdvice')).toMatch(/zonder deze stap$/)
  })
})
