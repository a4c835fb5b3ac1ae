import type { IsoDate } from './calendar'

/** How it is known that an address is right or wrong. */
export const addressSourceLabel = {
  register: 'Nagekeken in de Basisregistratie Personen (BRP)',
  person: 'Gevraagd aan de persoon zelf',
  returned: 'Brief kwam terug',
  other: 'Op een andere manier nagekeken',
} as const
export type AddressSource = keyof typeof addressSourceLabel

/** One check of one address on a day, the newest first where several are given. */
export interface AddressCheck {
  address: string
  outcome: 'right' | 'wrong'
  source: AddressSource
  checkedOn: IsoDate
}

/**
 * What is known of an address before a letter leaves. `stale`: a letter was sent since it was last looked at, so nobody
 * knows whether it still holds. `unknown`: nobody ever looked and nothing was sent yet.
 */
export type AddressState = 'missing' | 'wrong' | 'stale' | 'unknown' | 'right'

/** The lines of an address as one, so that a check counts only for the address that it was of. */
export const addressKey = (lines: readonly string[]) => lines.join(', ')

/**
 * The state of the address that a letter of `day` goes to. `checks` newest first; `lastSentOn` is the day of the last letter
 * that left to this person, null when none did. A check on the day of that letter holds for other letters of that day, and
 * no longer: a letter left since.
 */
export function addressState(
  lines: readonly string[],
  checks: readonly AddressCheck[],
  lastSentOn: IsoDate | null,
  day: IsoDate,
): AddressState {
  if (lines.length === 0) return 'missing'
  const last = checks.find(({ address }) => address === addressKey(lines))
  if (last?.outcome === 'wrong') return 'wrong'
  if (last && (lastSentOn === null || last.checkedOn > lastSentOn || last.checkedOn >= day)) return 'right'
  return lastSentOn === null ? 'unknown' : 'stale'
}

/** Nobody looked at it since the last letter: a letter that one person gets is not final until somebody did. */
export const isUnchecked = (state: AddressState): boolean => state === 'stale' || state === 'unknown'

/** What a consulent reads about an address before a letter; null when there is nothing to do. */
export const addressAdvice: Record<AddressState, string | null> = {
  missing: 'Het adres is niet compleet. Vul het aan op de trajectpagina.',
  wrong: 'Dit adres klopt niet meer. Zoek het nieuwe adres voordat u schrijft.',
  stale: 'Het adres is niet nagekeken sinds de vorige brief.',
  unknown: 'Het adres is nog niet nagekeken.',
  right: null,
}
