import { foldAccents, searchWords } from './name-search'

/** BRP 'naamgebruik': E own name, P partner's, V partner's before own, N own before partner's. */
export type NameUsage = 'E' | 'P' | 'V' | 'N'
export type Gender = 'male' | 'female' | 'unknown'

/** Parts of a name as the BRP keeps them; empty text where there is none. `givenName` is the 'roepnaam'. */
export type PersonName = {
  initials: string
  prefix: string
  surname: string
  givenName: string
  nameUsage: NameUsage
  partnerPrefix: string
  partnerSurname: string
}

type SurnamePart = { prefix: string; surname: string }

const joined = (parts: string[], separator = ' ') => parts.filter((part) => part !== '').join(separator)
const clean = (text: string) => text.trim().replace(/\s+/g, ' ')

// A surname of one dot means in the BRP that there is none (person with a single name).
function surnamePart(prefix: string, surname: string): SurnamePart | null {
  const name = clean(surname)
  return name === '' || name === '.' ? null : { prefix: clean(prefix), surname: name }
}

/** The surnames a person goes by, in the order of the 'naamgebruik'; falls back to what exists. */
function surnamesInUse(name: PersonName): SurnamePart[] {
  const own = surnamePart(name.prefix, name.surname)
  const partner = surnamePart(name.partnerPrefix, name.partnerSurname)
  const order = { E: [own], P: [partner ?? own], V: [partner, own], N: [own, partner] }[name.nameUsage]
  return order.filter((part) => part !== null)
}

/** Surname with prefixes: 'van der Berg', and joined by a hyphen without spaces for V and N: 'Boer-de Vries'. */
export function fullSurname(name: PersonName): string {
  return surnamesInUse(name)
    .map((part) => joined([part.prefix, part.surname]))
    .join('-')
}

/** Full name by the BRP rules: 'R.M. van Puffelen'; the given name stands in where initials are missing. */
export function fullName(name: PersonName): string {
  return joined([clean(name.initials) || clean(name.givenName), fullSurname(name)])
}

/** How people speak of someone: 'Jan de Vries'. */
export function spokenName(name: PersonName): string {
  return joined([clean(name.givenName) || clean(name.initials), fullSurname(name)])
}

/** Salutation of a letter: 'Geachte heer Van Puffelen'; without a known gender 'Geachte R.M. van Puffelen'. */
export function salutation(name: PersonName, gender: Gender): string {
  const surname = fullSurname(name)
  if (gender === 'unknown' || surname === '') return `Geachte ${fullName(name)}`
  const capitalised = surname.replace(/^['’]?\p{L}/u, (start) =>
    /^['’]/.test(start) ? start : start.toUpperCase(),
  )
  return `Geachte ${gender === 'male' ? 'heer' : 'mevrouw'} ${capitalised}`
}

/** Form for lists, sorted by surname: 'Vries, de (Jan)'. */
export function listName(name: PersonName): string {
  const [first, second] = surnamesInUse(name)
  if (!first) return clean(name.givenName) || clean(name.initials)
  const surname = second ? `${first.surname}-${joined([second.prefix, second.surname])}` : first.surname
  const called = clean(name.givenName) || clean(name.initials)
  return joined([joined([surname, first.prefix], ', '), called === '' ? '' : `(${called})`])
}

/** Key to sort on, compared as plain text: surname without prefix, then prefix, then given name, all folded. */
export function sortKey(name: PersonName): string {
  const surnames = surnamesInUse(name)
  const first = surnames.map((part) => part.surname).join(' ')
  const rest = surnames.map((part) => part.prefix).join(' ')
  return foldAccents([first, rest, clean(name.givenName) || clean(name.initials)].join(', '))
}

/** All words a person can be found by, own and partner's name alike: 'vries boer jan'. */
export function nameSearchText(name: PersonName): string {
  const texts = [name.surname, name.partnerSurname, name.givenName]
  return [...new Set(texts.flatMap((text) => searchWords(text)))].join(' ')
}
