import { describe, expect, test } from 'vitest'
import { deciding } from '@/lib/domain/effects/deciding'
import type { EffectContext } from '@/lib/domain/effects/effect'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { State } from '@/lib/domain/states'
import { deadlineRules } from '../../support/deadline-rules'

const today = '2026-11-02'

/** The terms that open when an advice is attached in a state. */
function opened(state: State, outcome: 'positive' | 'negative', determined: boolean): unknown[] {
  let last = 0
  const context: EffectContext = {
    move: 'attachAdvice',
    from: state,
    to: state,
    facts: { deadlines: [], equatedDays: [], determination: determined ? { id: 'd' } : null } as unknown as TrajectoryFacts,
    input: { outcome, advisedOn: today, receivedOn: today },
    validOn: today,
    today,
    rules: deadlineRules,
    actorId: 'a',
    newId: () => String((last += 1)),
  } // prettier-ignore
  return (deciding.attachAdvice?.(context) ?? []).flatMap((effect) =>
    effect.kind === 'insert' && effect.table === 'deadline' ? [effect.row.rule] : [],
  )
}

describe('T41: an advice that comes later', () => {
  test.each(['toBePlaced', 'waiting', 'resting', 'offered', 'trialPlacement', 'placed'] as const)(
    'in %s it asks a decision only when it turns the determination',
    (state) => {
      expect(opened(state, 'negative', true)).toContain('municipalDecision')
      expect(opened(state, 'positive', true)).not.toContain('municipalDecision')
    },
  )

  test.each(['rejected', 'switchPreparing', 'elsewhereRegular', 'handover'] as const)(
    'in %s nothing would end that term, so it does not begin',
    (state) => {
      expect(opened(state, 'negative', state !== 'rejected')).not.toContain('municipalDecision')
      expect(opened(state, 'positive', state !== 'rejected')).toContain('reviewTwoYears')
    },
  )

  test('before the decision it asks one, whatever it says', () => {
    expect(opened('adviceReceived', 'positive', false)).toContain('municipalDecision')
    expect(opened('decisionPending', 'negative', false)).toContain('municipalDecision')
  })
})
