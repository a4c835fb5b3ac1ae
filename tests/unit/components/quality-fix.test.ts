import { describe, expect, test } from 'vitest'
import { fixOf } from '@/components/quality/fix'
import type { QualityRuleName } from '@/lib/domain/quality-rules'
import type { FindingRow } from '@/lib/quality/queries'

const row = (rule: QualityRuleName, more: Partial<FindingRow> = {}) =>
  ({ rule, number: 'T-2026-0001', state: 'placed', about: null, bsnKnown: false, ...more }) as FindingRow

describe('where a finding is mended', () => {
  test.each<[FindingRow, string]>([
    [row('bsnMissing'), '/trajecten/T-2026-0001?stap=recordBsn&van=kwaliteit'],
    [row('coachMissing'), '/trajecten/T-2026-0001?stap=recordCoach&van=kwaliteit'],
    [
      row('workDaysUnknown', { about: 'id-van-het-contract' }),
      '/trajecten/T-2026-0001?stap=correctPlacementTerm&bij=id-van-het-contract&van=kwaliteit',
    ],
    [
      row('adviceUndecided', { state: 'adviceReceived' }),
      '/trajecten/T-2026-0001?stap=prepareDecision&van=kwaliteit',
    ],
    [row('adviceUndecided', { state: 'decisionPending' }), '/trajecten/T-2026-0001'],
    [row('adviceOld', { state: 'offered' }), '/trajecten/T-2026-0001?stap=attachAdvice&van=kwaliteit'],
    [row('adviceOld', { state: 'waiting' }), '/trajecten/T-2026-0001?stap=startReview&van=kwaliteit'],
    [
      row('decidedNotListed', { state: 'waiting' }),
      '/trajecten/T-2026-0001?stap=missingPosition&van=kwaliteit',
    ],
    [row('livesElsewhere', { about: 'Utrecht' }), '/trajecten/T-2026-0001/overdracht'],
    [row('restingMoved', { state: 'resting' }), '/trajecten/T-2026-0001/overdracht'],
    [row('requestDayUnknown'), '/trajecten/T-2026-0001?stap=missingApplication&van=kwaliteit'],
    [
      row('requestDayUnknown', { about: 'id-van-de-aanvraag' }),
      '/trajecten/T-2026-0001?stap=correctApplication&bij=id-van-de-aanvraag&van=kwaliteit',
    ],
    [row('possibleDouble', { about: 'T-2026-0002' }), '/trajecten/T-2026-0001?stap=recordBsn&van=kwaliteit'],
    [
      row('possibleDouble', { about: 'T-2026-0002', bsnKnown: true }),
      '/trajecten/T-2026-0002?stap=recordBsn&van=kwaliteit',
    ],
  ])('%o: %s', (finding, href) => {
    expect(fixOf(finding, 'caseworker')[1]).toBe(href)
  })

  test('a form that the reader may not open is not offered', () => {
    expect(fixOf(row('bsnMissing'), 'decisionMaker')).toEqual(['Bekijk wat kan', '/trajecten/T-2026-0001'])
    expect(fixOf(row('adviceUndecided', { state: 'adviceReceived' }), 'decisionMaker')[1]).toContain(
      'stap=prepareDecision',
    )
    expect(fixOf(row('possibleDouble', { about: 'T-2026-0002' }), 'decisionMaker')[1]).toBe(
      '/trajecten/T-2026-0002',
    )
  })

  test('who decides takes the decision, and a contract that ran on is recorded by HR', () => {
    const pending = row('adviceUndecided', { state: 'decisionPending' })
    expect(fixOf(pending, 'decisionMaker')[1]).toContain('stap=grantToPlace')
    const over = row('placedWithoutContract', { about: 'id-van-het-contract' })
    expect(fixOf(over, 'hr')[1]).toBe('/trajecten/T-2026-0001?stap=changeTerms&van=kwaliteit')
    expect(fixOf(over, 'caseworker')[1]).toContain('stap=correctPlacementTerm&bij=id-van-het-contract')
  })
})
