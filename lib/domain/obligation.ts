import { formatNumber } from './dutch-number'
import type { Realisation } from './standard-places'

/** Whether the number counts persons or places of 31 hours: a setting, because no source settles it. */
export type TargetBasis = 'persons' | 'standardPlaces'

/** The number to reach: by ministerial regulation, and a higher one the council may set (Pw art. 10b lid 4–5). */
export type Target = { ministerial: number | null; local: number | null }

/** State of the duty to offer a place, with the figures it rests on and the Dutch sentence that explains it. */
export type Duty = {
  state: 'owed' | 'reached' | 'unknown'
  target: number | null
  realised: number
  basis: TargetBasis
  /** The next place is one of the extra places, for which the ordinance sets the order (lid 5). */
  localOrderApplies: boolean
  explanation: string
}

// Sums of quarters of an hour divided by 31 carry binary noise; 10 places must not become 9,9999….
const noise = 1e-9

/** The number that holds: the local one where it is higher; null when neither is known. */
export function targetInForce({ ministerial, local }: Target): number | null {
  return ministerial === null ? local : Math.max(ministerial, local ?? 0)
}

/**
 * State of the duty of Pw art. 10b: owed below the number (lid 1), lapsed once it is reached (lid 6), unknown when
 * no number is known for the year. Realised is compared on the basis the municipality chose.
 */
export function duty(target: Target, realised: Realisation, basis: TargetBasis): Duty {
  const number = targetInForce(target)
  const count = basis === 'persons' ? realised.persons : realised.standardPlaces
  const isReached = number !== null && count >= number - noise
  const state = number === null ? 'unknown' : isReached ? 'reached' : 'owed'
  const localOrderApplies =
    state === 'owed' && target.ministerial !== null && count >= target.ministerial - noise
  const explanation =
    explain(state, number, count, basis) + (localOrderApplies ? orderSentence(target.ministerial) : '')
  return { state, target: number, realised: count, basis, localOrderApplies, explanation }
}

const orderSentence = (ministerial: number | null) =>
  ` Het aantal van de minister (${formatNumber(ministerial ?? 0)}) is bereikt. Wat daarboven komt, vraagt de eigen verordening, in haar volgorde (lid 5).`

function explain(state: Duty['state'], target: number | null, count: number, basis: TargetBasis): string {
  const unit = basis === 'persons' ? 'personen' : 'plekken van 31 uur'
  if (state === 'unknown' || target === null)
    return 'Voor dit jaar is geen aantal bekend. Of er een plicht is, is dus niet te zeggen.'
  const figures = `Gerealiseerd: ${formatNumber(count)} van ${formatNumber(target)} ${unit}.`
  return state === 'owed'
    ? `${figures} De gemeente moet een plek aanbieden (Participatiewet art. 10b lid 1).`
    : `${figures} Het aantal is bereikt: geen plicht tot een plek (art. 10b lid 6), wel tot een ander aanbod (Kamerbrief 29817, nr. 145).`
}
