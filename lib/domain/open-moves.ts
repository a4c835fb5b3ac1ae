import { possibleMoves, type PossibleMove } from './decide'
import { specOf, type Move } from './lifecycle'
import type { Situation } from './situation'

/**
 * Moves that are one act for whoever makes it, and end in one state or another by the number of that day. The first
 * stands for both on a page; opening its form asks the number and takes the right one.
 */
// prettier-ignore
export const byNumber = {
  grantToPlace: ['grantToWait', 'Neem een positief besluit'],
  upholdToPlace: ['upholdToWait', 'Herroep na bezwaar'],
  resumeToPlace: ['resumeToWait', 'Ga verder na rust'],
  offer: ['offerAboveNumber', 'Bied een plek aan'],
  refuseToPlace: ['refuseToWait', 'Leg een weigering vast'],
  lapseToPlace: ['lapseToWait', 'Laat het aanbod vervallen'],
  stopTrialToPlace: ['stopTrialToWait', 'Stop de proefplaats'],
  endToPlace: ['endToWait', 'Beëindig de plaatsing'],
  endSwitchToPlace: ['endSwitchToWait', 'Ga naar de lijst'],
  switchBackToPlace: ['switchBackToWait', 'Kom terug naar de lijst'],
  returnToPlace: ['returnToWait', 'Kom terug naar de lijst'],
} as const satisfies Partial<Record<Move, readonly [twin: Move, label: string]>>

const pairs = Object.entries(byNumber) as [Move, readonly [Move, string]][]

/** The move that stands for this one on a page. */
export const standsFor = (move: Move): Move => pairs.find(([, [twin]]) => twin === move)?.[0] ?? move

/** The other move of a pair; null for a move that no number decides. */
export const twinOf = (move: Move): Move | null =>
  pairs.flatMap(([one, [other]]) => (one === move ? [other] : other === move ? [one] : []))[0] ?? null

/** Every move from here as if the number were not known: open when it is open below or above the number. */
export function openMoves(situation: Situation, mayMake: (move: Move) => boolean): PossibleMove[] {
  const below = possibleMoves({ ...situation, duty: 'owed' }, mayMake)
  const above = possibleMoves({ ...situation, duty: 'reached', exceedanceLeft: 1 }, mayMake)
  const merged = new Map<Move, PossibleMove>()
  for (const [index, possible] of below.entries()) {
    const either = possible.allowed ? possible : (above[index] ?? possible)
    const known = merged.get(standsFor(either.move))
    if (!known?.allowed)
      merged.set(standsFor(either.move), { ...either, move: standsFor(either.move) } as PossibleMove)
  }
  return [...merged.values()].filter(({ move }) => specOf(move).from.includes(situation.state))
}
