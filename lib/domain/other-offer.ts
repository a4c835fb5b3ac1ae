import { needsBridging } from './determination'
import { formatDate } from './dutch-date'
import type { Row } from './facts'
import { bridgingLabel } from './labels'

/**
 * Once the number is reached the duty to offer a place lapses (Pw art. 10b lid 6); "dan moet de gemeente hun wel een ander
 * aanbod doen" (Kamerbrief 29817, nr. 145, June 2018). No source says in what form or when. What the ordinance has to name
 * for the time until a job begins (lid 7) is such an offer, so Schakel keeps the two as one fact: the bridging.
 */
export const otherOfferRule =
  'Op de wachtlijst is het aantal bereikt: een plek is niet verplicht (Pw art. 10b lid 6), een ander aanbod wel (Kamerbrief 29817, nr. 145). Wat u als overbrugging vastlegt (lid 7), is dat andere aanbod.'

const isWaiting = (queue: string) => queue === 'waiting'

/** How the bridging is called for who stands in this queue. */
export const bridgingName = (queue: string): string =>
  isWaiting(queue) ? 'Ander aanbod (overbrugging)' : 'Overbrugging'

/** In a list: the measure, or what is missing; `kind` as the bridging keeps it, null without one. */
export function bridgingWord(queue: string, kind: string | null): string {
  if (kind === null) return isWaiting(queue) ? 'ander aanbod ontbreekt' : 'ontbreekt'
  if (kind === 'declined' && isWaiting(queue)) return 'Wil geen ander aanbod'
  return bridgingLabel[kind as keyof typeof bridgingLabel] ?? kind
}

/**
 * What the order of the list counts as bridged, in words of a line: the measure itself or that it is not wanted, "nog niet
 * geregeld" without one. `kind` as the bridging keeps it.
 */
export const bridgedWords = (queue: string, kind: string | null): string => {
  const word = kind === null ? 'nog niet geregeld' : bridgingWord(queue, kind)
  return word.slice(0, 1).toLowerCase() + word.slice(1)
}

/** What somebody who waits is told to have or to lack, in a sentence; null where nothing has to be said. */
export function bridgingSentence(state: string, bridging: Row | null): string | null {
  if (!needsBridging({ state, bridged: false })) return null
  if (bridging === null)
    return isWaiting(state)
      ? `Een ander aanbod ontbreekt. ${otherOfferRule}`
      : 'Een overbrugging tot de plek ontbreekt (Pw art. 10b lid 7).'
  if (!isWaiting(state)) return null
  const since = formatDate(String(bridging.valid_from))
  return bridging.kind === 'declined'
    ? `De persoon wil geen ander aanbod, vastgelegd op ${since}. ${otherOfferRule}`
    : `Het andere aanbod is: ${bridgingWord(state, String(bridging.kind)).toLowerCase()}, sinds ${since}. ${otherOfferRule}`
}
