import type { Move } from './lifecycle'
import type { State } from './states'

/** The moves by which somebody comes back from elsewhere; each pair that the number decides by both its names. */
export const waysBack = [
  'returnToJob',
  'switchBackToPlace',
  'switchBackToWait',
  'returnToPlace',
  'returnToWait',
  'requestAdviceAgain',
  'returnToScreening',
] as const satisfies readonly Move[]
export type MoveBack = (typeof waysBack)[number]

/** Of those, where a place on the list is given. */
export const backToList: readonly Move[] = [
  'switchBackToPlace',
  'switchBackToWait',
  'returnToPlace',
  'returnToWait',
  'endSwitchToPlace',
  'endSwitchToWait',
]

type Way = readonly [move: MoveBack, label: string]

const toList = 'Terug naar de lijst'
const newAdvice = 'Met een nieuw advies'
const fromJob: readonly Way[] = [
  ['returnToJob', 'Meteen een contract'],
  ['switchBackToPlace', toList],
  ['requestAdviceAgain', newAdvice],
]

/** The ways back from each state, the shortest first; none from where nobody has gone elsewhere. */
export const waysBackFrom: Partial<Record<State, readonly Way[]>> = {
  elsewhereDayActivities: [
    ['returnToPlace', toList],
    ['requestAdviceAgain', newAdvice],
    ['returnToScreening', 'Eerst opnieuw bekijken'],
  ],
  elsewhereJobAgreement: fromJob,
  elsewhereRegular: fromJob,
}
