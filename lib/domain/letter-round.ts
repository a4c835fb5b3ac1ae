import { addressState, type AddressCheck } from './address-check'
import type { IsoDate } from './calendar'
import { unclearFor, type LetterRepresentative } from './letter-address'
import type { LetterKind } from './letter-terms'

/** How far a round of letters is. */
export const roundStateLabel = {
  choosing: 'Nakijken',
  making: 'Brieven worden gemaakt',
  made: 'Klaar om te versturen',
  sending: 'Wordt verstuurd',
  sent: 'Verstuurd',
  undoing: 'Wordt teruggedraaid',
  undone: 'Teruggedraaid',
} as const
export type RoundState = keyof typeof roundStateLabel

/** Why somebody gets no letter in a round, and what would help. */
export const leftOutLabel = {
  unticked: ['U liet deze persoon zelf weg', 'Zet de persoon weer terug als er toch een brief moet gaan.'],
  offList: ['Staat niet meer op deze lijst', 'Er gaat geen brief.'],
  resting: ['Rust', 'Tijdens de rust gaat er geen brief van de contactronde.'],
  contactedLately: ['Kort geleden gesproken of geschreven', 'Een nieuwe brief is nog niet nodig.'],
  representative: [
    'Vertegenwoordiger zonder vastgelegde bevoegdheid',
    'Leg vast voor welke brieven de bevoegdheid geldt.',
  ],
  addressMissing: ['Geen compleet adres', 'Vul het adres aan op de trajectpagina.'],
  addressWrong: ['Adres klopt niet: een brief kwam terug', 'Zoek het nieuwe adres.'],
  addressStale: ['Adres niet nagekeken sinds de vorige brief', 'Kijk het adres na in de BRP.'],
  gaps: ['In de brief ontbreekt iets', 'Bekijk de brief en vul aan wat er ontbreekt.'],
} as const
export type LeftOut = keyof typeof leftOutLabel

/** What is known of somebody on the list before a letter of a round is made. */
export interface RoundPerson {
  queue: string | null
  confirmedOn: IsoDate | null
  /** Lines of the address that the letter would go to; empty when it is not complete. */
  addressLines: readonly string[]
  representatives: readonly LetterRepresentative[]
  /** Newest first. */
  checks: readonly AddressCheck[]
  /** Of any letter that left to this person. */
  lastSentOn: IsoDate | null
  /** Of the last letter of this kind that left or waits to leave. */
  lastOfKindOn: IsoDate | null
  /** Whether the letter as its template makes it has gaps. */
  hasGaps: boolean
}

const since = (day: IsoDate | null, from: IsoDate) => day !== null && day >= from

const addressReason = {
  missing: 'addressMissing',
  wrong: 'addressWrong',
  stale: 'addressStale',
  unknown: null,
  right: null,
} as const

/**
 * Why somebody gets no letter, the first reason that holds; null when a letter is made. `recentFrom`: who was spoken or
 * written to on or after that day is left alone.
 */
export function leftOut(
  person: RoundPerson,
  { kind, day, recentFrom }: { kind: LetterKind; day: IsoDate; recentFrom: IsoDate },
): LeftOut | null {
  if (person.queue === null) return 'offList'
  if (person.queue === 'resting') return 'resting'
  if (since(person.confirmedOn, recentFrom) || since(person.lastOfKindOn, recentFrom))
    return 'contactedLately'
  if (unclearFor(person.representatives, kind, day).length > 0) return 'representative'
  const state = addressState(person.addressLines, person.checks, person.lastSentOn)
  return addressReason[state] ?? (person.hasGaps ? 'gaps' : null)
}
