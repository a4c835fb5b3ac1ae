import { describe, expect, test } from 'vitest'
import { secondPersonOf, taskOfSecond, type SecondPerson } from '@/lib/domain/unseen'
import { whyDue } from '@/lib/domain/why-due'
import { deadlineRules } from '../../support/deadline-rules'

describe('waarom een regel op Vandaag staat', () => {
  test.each([
    ['municipalDecision', 'Awb 4:13', '2026-09-28', 'Awb 4:13 · ontvangen op 28-09-2026'],
    ['checkIn4', 'werkafspraak', '2026-10-05', 'werkafspraak · begonnen op 05-10-2026'],
    ['contractEndAlert', 'werkafspraak', '2027-01-31', 'werkafspraak · contract tot en met 31-01-2027'],
    ['nextStep.screening', 'werkafspraak', '2026-11-02', 'werkafspraak · sinds 02-11-2026'],
    ['signal.absenceSoon.hr', 'Afwezig in week 3', '2026-11-02', 'Afwezig in week 3 · gemeld op 02-11-2026'],
  ])('%s', (rule, basis, startedOn, words) => {
    expect(whyDue({ rule, basis, startedOn })).toBe(words)
  })

  test('every rule that counts back says until when what it looks ahead to', () => {
    for (const { key, counting } of deadlineRules)
      if (counting === 'back')
        expect(whyDue({ rule: key, basis: '', startedOn: '2026-11-02' }), key).toMatch(/tot en met/)
  })
})

describe('wie een termijn hoort die niemand zag', () => {
  test.each([
    ['caseworker', ['decisionMaker', 'manager'], 'decisionMaker'],
    ['caseworker', ['caseworker', 'manager'], 'manager'],
    ['caseworker', ['caseworker'], null],
    ['decisionMaker', ['decisionMaker', 'caseworker', 'manager'], 'manager'],
    ['decisionMaker', ['decisionMaker', 'caseworker'], 'caseworker'],
    ['hr', ['caseworker', 'decisionMaker', 'manager'], 'caseworker'],
    ['hr', ['decisionMaker', 'manager'], 'decisionMaker'],
    ['hr', [], null],
  ] as const)('%s, met %j: %s', (audience, there: readonly SecondPerson[], second) => {
    expect(secondPersonOf(audience, (who) => there.includes(who))).toBe(second)
  })

  test('the second is somebody else, and each task has a rule for that somebody', () => {
    for (const [second, rule] of Object.entries(taskOfSecond))
      if (rule !== null) expect(deadlineRules.find(({ key }) => key === rule)?.audience).toBe(second)
  })
})
