import type { State } from './states'
import { stateLabel } from './terms'

export interface RoadStep {
  label: string
  at: 'done' | 'current' | 'ahead'
}

const road = ['Aanvraag', 'Advies', 'Besluit', 'Te plaatsen', 'Aanbod', 'Geplaatst'] as const

/** Where each state stands on the road; 6 is beyond it. */
const placeOf: Record<State, number> = {
  intake: 0, screening: 0, awaitingAdvice: 1, adviceReceived: 1, decisionPending: 2, rejected: 2,
  toBePlaced: 3, waiting: 3, resting: 3, offered: 4, trialPlacement: 4, placed: 5, switchPreparing: 6,
  elsewhereDayActivities: 6, elsewhereJobAgreement: 6, elsewhereRegular: 6, handover: 6, closed: 6,
} // prettier-ignore

const ownWord: readonly State[] = ['rejected', 'waiting', 'resting', 'trialPlacement']

/** How far the facts reach, for a state beyond the road: which of its steps were really taken. */
export interface Taken {
  application: boolean
  advice: boolean
  decision: boolean
  queue: boolean
  offer: boolean
  placement: boolean
}

const takenSteps = (taken: Taken) =>
  [taken.application, taken.advice, taken.decision, taken.queue, taken.offer, taken.placement] as const

/** The road of one trajectory in words, with the present step marked. */
export function roadOf(state: State, taken: Taken): RoadStep[] {
  const here = placeOf[state]
  if (here === road.length) {
    const reached = road.filter((_, index) => takenSteps(taken)[index])
    return [
      ...reached.map((label) => ({ label, at: 'done' as const })),
      { label: stateLabel[state], at: 'current' },
    ]
  }
  const current = ownWord.includes(state) ? stateLabel[state] : road[here]
  return road.map((label, index) => ({
    label: index === here ? (current ?? label) : label,
    at: index < here ? 'done' : index === here ? 'current' : 'ahead',
  }))
}
