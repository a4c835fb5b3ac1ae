import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/domain/calendar'
import {
  completionSuspension,
  daysLeft,
  daysLeftText,
  dueOn,
  extend,
  lastDay,
  ruleInForce,
  withSuspensions,
  type Suspension,
} from '@/lib/domain/deadlines'
import { deadlineRule } from '@/lib/domain/deadline-rule-rows'
import { openStates } from '@/lib/domain/states'
import { deadlineRules, equatedDays, rule } from '@/tests/support/deadline-rules'

const start = '2026-01-05'
const aDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(start, days))
const aSuspension = fc
  .tuple(aDay, fc.integer({ min: 0, max: 60 }))
  .map(([from, days]): Suspension => ({ from, until: addDays(from, days) }))

describe('schorsing van een termijn', () => {
  test.each<[string, Suspension[], string | null]>([
    ['zonder schorsing', [], '2026-03-02'],
    ['tien dagen', [{ from: '2026-01-12', until: '2026-01-22' }], '2026-03-12'],
    ['twee keer', [{ from: '2026-01-12', until: '2026-01-22' }, { from: '2026-02-02', until: '2026-02-07' }], '2026-03-17'],
    ['overlap telt één keer', [{ from: '2026-01-12', until: '2026-01-22' }, { from: '2026-01-20', until: '2026-01-24' }], '2026-03-16'],
    ['open schorsing', [{ from: '2026-01-12', until: null }], null],
    ['na het einde telt niet', [{ from: '2026-03-03', until: '2026-03-20' }], '2026-03-02'],
    ['open na het einde ook niet', [{ from: '2026-03-03', until: null }], '2026-03-02'],
    ['op de laatste dag telt wel', [{ from: '2026-03-02', until: '2026-03-04' }], '2026-03-04'],
    ['binnen de verlenging door een eerdere schorsing', [{ from: '2026-01-12', until: '2026-01-22' }, { from: '2026-03-10', until: '2026-03-11' }], '2026-03-13'],
    ['vóór het begin telt niet', [{ from: '2025-12-01', until: '2026-01-05' }], '2026-03-02'],
    ['het einde schuift naar een werkdag', [{ from: '2026-01-12', until: '2026-01-17' }], '2026-03-09'],
    ['in verkeerde volgorde opgeslagen', [{ from: '2026-02-02', until: '2026-02-07' }, { from: '2026-01-12', until: '2026-01-22' }], '2026-03-17'],
  ])('%s', (_name, suspensions, expected) => {
    expect(withSuspensions(rule('municipalDecision'), start, suspensions, equatedDays)).toBe(expected)
  }) // prettier-ignore

  test('Awb 4:15: van de dag na de uitnodiging tot de dag van aanvullen', () => {
    const suspension = completionSuspension('2026-01-12', '2026-01-20')
    expect(suspension).toEqual({ from: '2026-01-13', until: '2026-01-20' })
    expect(withSuspensions(rule('municipalDecision'), start, [suspension], equatedDays)).toBe('2026-03-09')
  })

  test('meer schorsing geeft nooit een eerder einde, en de volgorde doet er niet toe', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.array(aSuspension, { maxLength: 5 }),
        aSuspension,
        (startedOn, suspensions, extra) => {
          const due = (list: Suspension[]) =>
            withSuspensions(rule('municipalDecision'), startedOn, list, equatedDays)
          expect(due([...suspensions, extra])! >= due(suspensions)!).toBe(true)
          expect(due([...suspensions].reverse())).toBe(due(suspensions))
          expect(due(suspensions)! >= lastDay(rule('municipalDecision'), startedOn, equatedDays)).toBe(true)
        },
      ),
    )
  })

  test('losse schorsingen aan het begin verlengen precies met hun dagen', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 20 }), (startedOn, days) => {
        const suspension = { from: addDays(startedOn, 1), until: addDays(startedOn, 1 + days) }
        const forfait = rule('ownRequestAgain')
        const plain = lastDay(forfait, startedOn, equatedDays)
        expect(daysBetween(plain, withSuspensions(forfait, startedOn, [suspension], equatedDays)!)).toBe(days)
      }),
    )
  })
})

describe('verlengen', () => {
  test('verdagen telt vanaf de termijn zelf, niet vanaf de verschoven dag', () => {
    // Six weeks after 6-4-2026 (Easter Monday, moved to the 7th) are 18-5, not 19-5.
    expect(lastDay(rule('objectionDecision6'), '2026-02-23', equatedDays)).toBe('2026-04-07')
    const extension = { length: 6, unit: 'weeks' } as const
    expect(extend(rule('objectionDecision6'), '2026-02-23', extension, equatedDays)).toBe('2026-05-18')
  })

  test('verlenging en schorsing samen', () => {
    const course = {
      startedOn: start,
      extension: { length: 4, unit: 'weeks' } as const,
      suspensions: [{ from: '2026-03-10', until: '2026-03-12' }],
    }
    expect(dueOn(rule('municipalDecision'), course, equatedDays)).toBe('2026-04-01')
  })
})

describe('terugrekenen', () => {
  test.each([
    ['contractEndNotice', '2026-12-31', '2026-11-30'],
    ['contractEndNotice', '2026-03-31', '2026-02-28'],
    ['benefitRevival', '2026-12-31', '2026-11-19'],
    ['contractEndAlert', '2026-12-31', '2026-09-30'],
  ])('%s voor %s is %s, ook in het weekend', (key, end, expected) => {
    expect(lastDay(rule(key), end, equatedDays)).toBe(expected)
  })
})

describe('dagen over', () => {
  test.each([
    ['2026-12-04', 12, 'nog 12 dagen'],
    ['2026-11-23', 1, 'nog 1 dag'],
    ['2026-11-22', 0, 'vandaag'],
    ['2026-11-21', -1, '1 dag te laat'],
    ['2026-11-19', -3, '3 dagen te laat'],
  ])('%s op 22-11-2026: %i, %s', (due, days, text) => {
    expect(daysLeft(due, '2026-11-22')).toBe(days)
    expect(daysLeftText(due, '2026-11-22')).toBe(text)
  })
})

describe('de regels als gegevens', () => {
  const notMoved = [
    'ownRequestAgain', 'dataReuse', 'targetGroupRequest', 'forfaitEnds', 'wageSubsidyApplication',
    'wageSubsidyRecalculation', 'earningsExemption', 'benefitDataReuse', 'returnGuarantee', 'srgDelivery',
  ] // prettier-ignore
  const isMoved = [
    'uwvAdvice', 'municipalDecision', 'decisionExtension', 'noticeOfDefault', 'objection', 'objectionDecision6',
    'objectionDecision12', 'objectionDecisionExtension', 'appeal', 'furtherAppeal', 'wageSubsidyDecision',
    'wmoInvestigation', 'wmoOwnPlan', 'wmoDecision', 'benefitAdvance', 'searchPeriod', 'informationDuty',
  ] // prettier-ignore

  test('lange, terugrekenende en afgesproken termijnen schuiven niet; korte wettelijke wel', () => {
    expect(
      deadlineRules
        .filter((row) => row.movesToWorkingDay)
        .map((row) => row.key)
        .sort(),
    ).toEqual(isMoved.sort())
    for (const key of notMoved) expect(rule(key).movesToWorkingDay).toBe(false)
    for (const row of deadlineRules.filter((row) => row.counting === 'back' || row.basis === 'werkafspraak'))
      expect(row.movesToWorkingDay).toBe(false)
  })

  test('elke open toestand heeft een volgende stap met een termijn', () => {
    for (const state of openStates)
      expect(ruleInForce(deadlineRules, `nextStep.${state}`, '2026-11-22')).toMatchObject({
        label: 'Volgende stap',
      })
  })

  test('elke regel heeft grondslag, bron en zekerheid; sleutels overlappen niet in tijd', () => {
    for (const row of deadlineRules) {
      expect([row.label, row.basis, row.source].every((text) => text.length > 2)).toBe(true)
      expect(['high', 'medium', 'low']).toContain(row.certainty)
    }
    expect(new Set(deadlineRules.map((row) => row.key)).size).toBe(deadlineRules.length)
  })

  test('een onbekende of nog niet geldende regel wordt niet geraden', () => {
    expect(ruleInForce(deadlineRules, 'nothing', '2026-11-22')).toBeNull()
    expect(ruleInForce(deadlineRules, 'earningsExemption', '2026-06-30')).toBeNull()
    expect(ruleInForce(deadlineRules, 'earningsExemption', '2026-07-01')?.length).toBe(12)
  })

  test('een onbekend woord in het bestand wordt geweigerd', () => {
    const row = {
      key: 'x',
      length: '8',
      unit: 'weken',
      counting: 'term',
      audience: 'hr',
      valid_from: '2026-01-01',
    }
    expect(() => deadlineRule(row)).toThrow('x')
    expect(() => deadlineRule({ ...row, unit: 'weeks', length: '1,5' })).toThrow(RangeError)
  })
})
