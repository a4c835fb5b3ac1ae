import { addressState, type AddressCheck } from './address-check'
import type { IsoDate } from './calendar'
import { formatTime } from './clock-time'
import { formatDateLong } from './dutch-date'
import { unclearFor, type LetterRepresentative } from './letter-address'
import type { LetterValues } from './letter-fill'
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

/** Letters that go to many at once, with the word for their file; the others are about a fact of one person. */
export const roundFileWord = {
  contactRound: 'contactronde',
  invitation: 'uitnodigingen',
  rest: 'rust',
  restReturn: 'terug-na-rust',
} as const satisfies Partial<Record<LetterKind, string>>
export type RoundKind = keyof typeof roundFileWord
export const roundKinds = Object.keys(roundFileWord) as RoundKind[]

/** What is filled in once for every letter of a round: days as ISO text; null where the kind does not ask it. */
export interface RoundDays {
  kind: RoundKind
  respondBy: IsoDate | null
  meetingOn: IsoDate | null
  meetingAt: string | null
  meetingPlace: string | null
}

/** The fields that a round fills in by hand, as they stand in its letters. */
export function byHandOf({ kind, respondBy, meetingOn, meetingAt, meetingPlace }: RoundDays): LetterValues {
  if (kind === 'contactRound') return { respondBy: respondBy && formatDateLong(respondBy) }
  if (kind !== 'invitation') return {}
  return {
    meetingOn: meetingOn && formatDateLong(meetingOn),
    meetingAt: meetingAt && `${formatTime(meetingAt)} uur`,
    meetingPlace,
  }
}

/** Whether the day in the letters is today or over, so that nobody could answer or come any more. */
export const isDayPast = (
  { respondBy, meetingOn }: Pick<RoundDays, 'respondBy' | 'meetingOn'>,
  today: IsoDate,
) => [respondBy, meetingOn].some((day) => day !== null && day <= today)

/** Whether who stands in this queue (null: in none) is written to in a round of this kind. */
export const isForQueue = (kind: RoundKind, queue: string | null): boolean =>
  kind === 'rest' ? queue === 'resting' : queue === 'toBePlaced' || queue === 'waiting'

/** Why somebody gets no letter in a round, and what would help. */
export const leftOutLabel = {
  unticked: ['U liet deze persoon zelf weg', 'Zet de persoon weer terug als er toch een brief moet gaan.'],
  offList: ['Staat niet meer op deze lijst', 'Er gaat geen brief.'],
  resting: ['Rust', 'Tijdens de rust gaat deze brief niet.'],
  hadLetter: ['Kreeg deze brief al', 'Er gaat geen tweede over dezelfde rust.'],
  contactedLately: ['Kort geleden gesproken of geschreven', 'Een nieuwe brief is nog niet nodig.'],
  backLately: ['Kort geleden terug van rust', 'Deze persoon krijgt de brief “Terug na rust”.'],
  letterWaits: ['Een andere brief moet nog weg', 'Verstuur die eerst, of trek hem in.'],
  representative: [
    'Vertegenwoordiger zonder vastgelegde bevoegdheid',
    'Leg vast voor welke brieven de bevoegdheid geldt.',
  ],
  addressMissing: ['Geen compleet adres', 'Vul het adres aan op de trajectpagina.'],
  addressWrong: ['Adres klopt niet', 'Zoek het nieuwe adres.'],
  addressStale: ['Adres niet nagekeken sinds de vorige brief', 'Kijk het adres na in de BRP.'],
  addressUnknown: ['Adres nog niet nagekeken', 'Kijk het adres na in de BRP.'],
  gaps: ['In de brief ontbreekt iets', 'Bekijk de brief en vul aan wat er ontbreekt.'],
} as const
export type LeftOut = keyof typeof leftOutLabel

/** Left out only until somebody looked the address up. */
export const addressToCheck: readonly (LeftOut | null)[] = ['addressStale', 'addressUnknown']

/** What is known of somebody on the list before a letter of a round is made. */
export interface RoundPerson {
  queue: string | null
  confirmedOn: IsoDate | null
  /** Since when this person rests, or is back from rest; null of who did not rest. */
  restedOn: IsoDate | null
  /** Lines of the address that the letter would go to; empty when it is not complete. */
  addressLines: readonly string[]
  representatives: readonly LetterRepresentative[]
  /** Newest first. */
  checks: readonly AddressCheck[]
  /** Of the last talk, whether or not it was about the list. */
  spokenOn: IsoDate | null
  /** Of any letter that left to this person. */
  lastSentOn: IsoDate | null
  /** Whether a letter lies ready or is being written, or a decision was not made known yet. */
  letterWaits: boolean
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
  unknown: 'addressUnknown',
  right: null,
} as const

/** Whom a contact round leaves alone: it asks whether somebody still waits, and these people were just heard of. */
function heardLately(person: RoundPerson, recentFrom: IsoDate): LeftOut | null {
  const { confirmedOn, spokenOn, lastSentOn, restedOn, letterWaits } = person
  if ([confirmedOn, spokenOn, lastSentOn].some((day) => since(day, recentFrom))) return 'contactedLately'
  if (since(restedOn, recentFrom)) return 'backLately'
  return letterWaits ? 'letterWaits' : null
}

/** About one rest one letter goes; of other kinds none so soon after the last, and a contact round not after other news. */
function tooSoon(person: RoundPerson, kind: RoundKind, recentFrom: IsoDate): LeftOut | null {
  const { lastOfKindOn, restedOn } = person
  if (kind === 'rest' || kind === 'restReturn')
    return since(lastOfKindOn, restedOn ?? '') ? 'hadLetter' : null
  if (since(lastOfKindOn, recentFrom)) return 'contactedLately'
  return kind === 'contactRound' ? heardLately(person, recentFrom) : null
}

/**
 * Why somebody gets no letter, the first reason that holds; null when a letter is made. `recentFrom`: who was spoken or
 * written to on or after that day is left alone.
 */
export function leftOut(
  person: RoundPerson,
  { kind, day, recentFrom }: { kind: RoundKind; day: IsoDate; recentFrom: IsoDate },
): LeftOut | null {
  if (!isForQueue(kind, person.queue)) return person.queue === 'resting' ? 'resting' : 'offList'
  const lately = tooSoon(person, kind, recentFrom)
  if (lately) return lately
  if (unclearFor(person.representatives, kind, day).length > 0) return 'representative'
  const state = addressState(person.addressLines, person.checks, person.lastSentOn, day)
  return addressReason[state] ?? (person.hasGaps ? 'gaps' : null)
}

/** What came of a letter of a contact round, in the order in which they are told. */
export const roundOutcomeLabel = {
  confirmed: 'Wil op de lijst blijven',
  ownWish: 'Ziet ervan af',
  moved: 'Verhuisd',
  workingAlready: 'Werkt al',
  unreachable: 'Onbereikbaar (voorgesteld of vastgesteld)',
  address: 'Adres gewijzigd',
  notAvailable: 'Tijdelijk niet beschikbaar',
} as const
export type RoundOutcome = keyof typeof roundOutcomeLabel
