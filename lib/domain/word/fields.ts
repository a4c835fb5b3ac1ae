import type { WordFault } from './problems'
import { paragraphsOf, type Paragraph } from './paragraphs'

/** A field as it stands in a template: its name as written, folded, and where. */
export interface PlacedField {
  name: string
  place: string
}

/** A name of a field as it is compared: small letters, single spaces. */
export const foldField = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ')

const partWords = (part: string) => {
  if (/header/.test(part)) return 'de kop'
  if (/footer/.test(part)) return 'de voet'
  if (/footnotes|endnotes/.test(part)) return 'de voetnoten'
  return /document/.test(part) ? 'de tekst' : 'een opmerking'
}

function placeOf(part: string, { number, text }: Paragraph): string {
  const words = text.trim().replace(/\s+/g, ' ')
  const quoted = words.length > 60 ? `${words.slice(0, 57)}…` : words
  return `alinea ${number} van ${partWords(part)}: “${quoted}”`
}

const field = /\{([^{}]*)\}/g

/** The fields of one part, and the braces that open or close nothing. */
export function fieldsOf(part: string, xml: string): { fields: PlacedField[]; faults: WordFault[] } {
  const fields: PlacedField[] = []
  const faults: WordFault[] = []
  for (const paragraph of paragraphsOf(xml)) {
    const place = () => placeOf(part, paragraph)
    for (const [, name = ''] of paragraph.text.matchAll(field))
      fields.push({ name: foldField(name), place: place() })
    if (/[{}]/.test(paragraph.text.replace(field, '')))
      faults.push({ problem: 'openBrace', about: null, place: place() })
  }
  return { fields, faults }
}

/** How many letters two names differ (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}

/** The known name that looks most like it, at most three letters away; null when none does. */
export function nearestField(name: string, known: readonly string[]): string | null {
  const short = name.slice(0, 60)
  const best = known
    .map((other) => ({ other, away: distance(short, foldField(other)) }))
    .sort((a, b) => a.away - b.away || a.other.localeCompare(b.other))[0]
  return best && best.away <= Math.min(3, short.length - 1) ? best.other : null
}

/** A fault for every field that is not known, with its place and what was probably meant. */
export const faultsOfFields = (fields: readonly PlacedField[], known: readonly string[]): WordFault[] =>
  fields
    .filter(({ name }) => !known.some((other) => foldField(other) === name))
    .map(({ name, place }) => ({
      problem: 'unknownField',
      about: name,
      place,
      meant: nearestField(name, known),
    }))
