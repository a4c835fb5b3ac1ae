import type { IsoDate } from './calendar'
import { letterSubject, type LetterKind } from './letter-terms'
import { fullName, salutation, type Gender, type PersonName } from './person-name'

/** Which letters go to a representative in place of the person, as the authority says: a dated fact. */
export const coversLabel = {
  unknown: 'Nog niet bekend',
  none: 'Geen brieven',
  decisions: 'Brieven over aanvraag, termijnen en besluiten',
  work: 'Brieven over werk en afspraken',
  all: 'Alle brieven',
} as const

export interface PostalAddress {
  street: string | null
  houseNumber: string | null
  postcode: string | null
  city: string | null
}

export interface LetterRepresentative extends PostalAddress {
  kind: string
  name: string
  covers: string
  validFrom: IsoDate
  validTo: IsoDate | null
}

/** To whom a letter goes, as it is printed and kept with the letter. */
export interface Addressee {
  /** 'person', or the kind of representative. */
  as: string
  name: string
  /** Street and number, then postcode and place; empty where the address is not known. */
  lines: string[]
  salutation: string
  /** Of a letter to a representative: whom it is about. */
  about: string | null
}

const spelled = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Whether a letter goes to the same reader at the same address, in the same words. */
export const sameAddressee = (one: Addressee, other: Addressee): boolean => spelled(one) === spelled(other)

/** Who goes first when several authorities cover a letter: who decides for somebody before who helps (BW 1:381, 1:441, 1:453). */
const rank = ['curator', 'administrator', 'mentor', 'authorised', 'parent', 'contact']

const covers = ({ covers: what }: LetterRepresentative, kind: LetterKind) =>
  what === 'all' || what === letterSubject[kind]

const holds = ({ validFrom, validTo }: LetterRepresentative, day: IsoDate) =>
  validFrom <= day && (validTo === null || day <= validTo)

/** The representative whose authority covers this letter on this day; null when the person reads it. */
export function representativeFor(
  known: readonly LetterRepresentative[],
  kind: LetterKind,
  day: IsoDate,
): LetterRepresentative | null {
  const able = known.filter((one) => covers(one, kind) && holds(one, day))
  const inOrder = [...able].sort(
    (a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind) || b.validFrom.localeCompare(a.validFrom),
  )
  return inOrder[0] ?? null
}

/** Representatives whose place it is to receive post: for them it has to be known which. */
const decides: readonly string[] = ['curator', 'administrator', 'mentor']

/** Who decides for the person on this day without it being known which letters they get, while nobody covers this letter. */
export const unclearFor = (
  known: readonly LetterRepresentative[],
  kind: LetterKind,
  day: IsoDate,
): LetterRepresentative[] =>
  representativeFor(known, kind, day)
    ? []
    : known.filter((one) => decides.includes(one.kind) && one.covers === 'unknown' && holds(one, day))

/** The lines of an address as the post wants them: '1234 AB  MEERDORP' has the place in capitals; empty when incomplete. */
export function addressLines({ street, houseNumber, postcode, city }: PostalAddress): string[] {
  if (!street || !houseNumber || !postcode || !city) return []
  return [`${street} ${houseNumber}`, `${postcode}  ${city.toUpperCase()}`]
}

interface Reader {
  name: PersonName
  gender: Gender
  address: PostalAddress
}

/** How an envelope names somebody: 'De heer K. de Vries', without a known gender 'K. de Vries' (BRP rules). */
const titled = ({ name, gender }: Reader) =>
  gender === 'unknown' ? fullName(name) : `${gender === 'male' ? 'De heer' : 'Mevrouw'} ${fullName(name)}`

/** To whom this letter goes: the representative whose dated authority covers it, else the person by the BRP rules. */
export function addresseeOf(
  person: Reader,
  representatives: readonly LetterRepresentative[],
  kind: LetterKind,
  day: IsoDate,
): Addressee {
  const representative = representativeFor(representatives, kind, day)
  if (representative)
    return {
      as: representative.kind,
      name: representative.name,
      lines: addressLines(representative),
      salutation: `Geachte ${representative.name}`,
      about: titled(person)
        .replace(/^De /, 'de ')
        .replace(/^Mevrouw /, 'mevrouw '),
    }
  return {
    as: 'person',
    name: titled(person),
    lines: addressLines(person.address),
    salutation: salutation(person.name, person.gender),
    about: null,
  }
}
