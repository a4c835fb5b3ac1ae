import type { ImportField } from '../import/fields'
import { headerWords } from '../import/header-words'
import { foldHeader } from '../import/propose-mapping'

/** What a column of a sheet of UWV holds. A year beside the quarter and a code beside the name may be there. */
export type UwvColumn = 'municipality' | 'code' | 'quarter' | 'year' | 'indicator' | 'value'

const columnWords: Record<UwvColumn, RegExp> = {
  municipality: /^(gemeente|gemeentenaam|gemeente naam|naam (van )?(de )?gemeente)$/,
  code: /^((cbs )?(gemeente|gm) ?(code|nr|nummer)|code (van )?(de )?gemeente|cbs|cbs ?(code|nr|nummer))$/,
  quarter: /^((verslag)?kwartaal|kw|(verslag)?periode|peil ?(datum|dag|moment)|kwartaal peil ?datum)$/,
  year: /^(verslag|kalender)?jaar$/,
  indicator: /^(cijfers?|soort cijfer|naam (van )?(het )?cijfer|indicator|onderwerp|maatstaf|gegeven|omschrijving)$/,
  value: /^(waarde|aantal|aantal (personen|mensen|adviezen)|getal|stand|waarde (van )?uwv|cijfer (van )?uwv)$/,
} // prettier-ignore
const columnNames = Object.keys(columnWords) as UwvColumn[]

const columnOf = (header: string): UwvColumn | null =>
  columnNames.find((name) => columnWords[name].test(foldHeader(header))) ?? null

const personFields: ImportField[] = ['bsn', 'fullName', 'surname', 'initials', 'givenName', 'birthDate', 'street', 'phone', 'email'] // prettier-ignore
const personWords =
  /(^| )(bsn|burger ?service ?nummer|sofi\w*|geboren|geboorte\w*|geb|achternaam|voornamen|voornaam|voorletters|roepnaam|kandidaat\w*|client\w*|klant\w*|deelnemer\w*|inwoner)( |$)/

/** Whether a heading belongs to a list of people: a name, a day of birth, a BSN. */
function isAboutPersons(header: string): boolean {
  if (columnOf(header) !== null) return false
  const folded = foldHeader(header)
  return (
    personWords.test(folded) ||
    personFields.some((field) => headerWords[field].some((pattern) => pattern.test(folded)))
  )
}

/** How many headings of a row are known, of figures or of people: tells the heading from a title above it. */
export const knownUwvHeaders = (row: readonly string[]): number =>
  row.filter((header) => columnOf(header) !== null || isAboutPersons(header)).length

/** Where each column stands, counted from 0, and the headings that are not used; or why they cannot be read. */
export type UwvColumns =
  | { ok: true; places: Partial<Record<UwvColumn, number>>; unused: string[] }
  | { ok: false; problem: 'persons' }
  | { ok: false; problem: 'missing' | 'double'; columns: string[] }

/** What people call the columns that a sheet needs. */
const neededWords = {
  municipality: 'gemeente',
  quarter: 'kwartaal',
  indicator: 'cijfer',
  value: 'waarde',
} as const

/** Finds the columns by their headings. Refuses a list of people, a heading that comes twice, and a column too few. */
export function uwvColumns(headers: readonly string[]): UwvColumns {
  if (headers.some(isAboutPersons)) return { ok: false, problem: 'persons' }
  const found = headers.map(columnOf)
  const double = headers.filter((_, place) => found[place] && found.indexOf(found[place]) !== place)
  if (double.length > 0) return { ok: false, problem: 'double', columns: double }
  const places: Partial<Record<UwvColumn, number>> = {}
  for (const [place, name] of found.entries()) if (name) places[name] = place
  const missing = Object.entries(neededWords)
    .filter(([name]) => !(name in places) && !(name === 'municipality' && 'code' in places))
    .map(([, words]) => words)
  if (missing.length > 0) return { ok: false, problem: 'missing', columns: missing }
  return {
    ok: true,
    places,
    unused: headers.filter((header, place) => header !== '' && found[place] === null),
  }
}
