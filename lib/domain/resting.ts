import { decide } from './decide'
import type { Situation } from './situation'

/** Why somebody who was to come back is not put back without a person who looks. */
export const returnQuestions = {
  numberReached: 'Terug van rust: het aantal is intussen bereikt',
  numberUnknown: 'Terug van rust: het aantal plekken is niet bekend',
  noDecision: 'Terug van rust: er is geen positief besluit',
  adviceWaits: 'Terug van rust: een negatief advies wacht op een besluit',
  proposalOpen: 'Terug van rust: een voorstel wacht op de besluitnemer',
  notPossible: 'Terug van rust: kies hoe verder',
} as const
export type ReturnQuestion = keyof typeof returnQuestions

export type Return = { move: 'resumeToPlace' | 'resumeToWait' } | { ask: ReturnQuestion }

const question = (situation: Situation): ReturnQuestion | null => {
  if (situation.determination === null) return 'noDecision'
  if (situation.advice?.outcome === 'negative' && situation.decisionAsked) return 'adviceWaits'
  if (situation.proposals.length > 0) return 'proposalOpen'
  return situation.duty === 'unknown' ? 'numberUnknown' : null
}

/**
 * Where somebody goes who rests until an agreed day (T14), or what a person has to answer first. Who waited above the
 * number goes back to the waiting list, or to the ones who get a place now. Who was owed a place, or comes from a job,
 * and finds the number reached meanwhile, is asked about: the system proposes, the consulent confirms (T54).
 * `queueBefore` is the queue the position was in before the rest; null when there was none.
 */
export function returnOf(situation: Situation, queueBefore: string | null): Return {
  const ask = question(situation)
  if (ask) return { ask }
  const move = situation.duty === 'owed' ? 'resumeToPlace' : 'resumeToWait'
  if (move === 'resumeToWait' && queueBefore !== 'waiting') return { ask: 'numberReached' }
  return decide(move, situation).allowed ? { move } : { ask: 'notPossible' }
}
