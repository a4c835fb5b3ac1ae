import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnOf, type Return } from '@/lib/domain/resting'
import type { Situation } from '@/lib/domain/situation'

const resting: Situation = {
  today: '2026-11-23', state: 'resting', stateSince: '2026-09-01', formerState: null, actorId: '', advice: { outcome: 'positive', advisedOn: '2026-01-05' },
  decision: null, determination: { id: 'd1', decidedOn: '2026-02-02' }, objection: null, objectionEndsOn: null, lastAdviceOn: null, monthsBetweenRequests: null, offer: null, trial: null,
  placement: null, benefit: null, jobSwitch: null, returnUntil: null, handover: null, proposals: [], duty: 'owed', exceedanceLeft: 0,
  otherOpenTrajectory: false, fullWeekHours: 37, trialMonthsFirst: 2, trialMonthsMax: 6,
} // prettier-ignore

const proposal = { id: 'p1', move: 'close', proposedBy: 'a1' }

describe('wie op een afgesproken dag terugkomt van rust', () => {
  test.each<[string, Partial<Situation>, string | null, Return]>([
    ['kwam van te plaatsen, plekken over', {}, 'toBePlaced', { move: 'resumeToPlace' }],
    ['kwam van de wachtlijst, aantal nog bereikt', { duty: 'reached' }, 'waiting', { move: 'resumeToWait' }],
    ['kwam van de wachtlijst, nu plekken over', {}, 'waiting', { move: 'resumeToPlace' }],
    ['kwam van te plaatsen, aantal intussen bereikt (T54)', { duty: 'reached' }, 'toBePlaced', { ask: 'numberReached' }],
    ['kwam uit een baan, aantal intussen bereikt', { duty: 'reached' }, null, { ask: 'numberReached' }],
    ['het aantal is niet bekend', { duty: 'unknown' }, 'waiting', { ask: 'numberUnknown' }],
    ['geen besluit', { determination: null }, null, { ask: 'noDecision' }],
    ['een negatief advies wacht', { advice: { outcome: 'negative', advisedOn: '2026-11-02' }, decisionAsked: true }, 'toBePlaced', { ask: 'adviceWaits' }],
    ['een negatief advies waarop al beslist is', { advice: { outcome: 'negative', advisedOn: '2026-11-02' } }, 'toBePlaced', { move: 'resumeToPlace' }],
    ['een voorstel tot afsluiten ligt klaar', { proposals: [proposal] }, 'toBePlaced', { ask: 'proposalOpen' }],
  ])('%s', (_name, change, before, expected) => {
    expect(returnOf({ ...resting, ...change }, before)).toEqual(expected)
  }) // prettier-ignore

  test('nobody who was owed a place is put on the waiting list without being asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('owed' as const, 'reached' as const, 'unknown' as const),
        fc.constantFrom('toBePlaced', 'waiting', null),
        fc.boolean(),
        fc.boolean(),
        (duty, before, decided, negative) => {
          const advice = { outcome: negative ? ('negative' as const) : ('positive' as const), advisedOn: '2026-01-05' }
          const situation = { ...resting, duty, advice, decisionAsked: negative, determination: decided ? resting.determination : null }
          const answer = returnOf(situation, before)
          if (!('move' in answer)) return
          expect(decided && !negative && duty !== 'unknown').toBe(true)
          if (answer.move === 'resumeToWait') expect({ duty, before }).toEqual({ duty: 'reached', before: 'waiting' })
          else expect(duty).toBe('owed')
        },
      ),
    )
  }) // prettier-ignore
})
