import { formatDateLong } from '../dutch-date'
import type { Addressee } from '../letter-address'
import type { Block } from '../letter-blocks'
import { letterFields, type LetterField } from '../letter-fields'
import { foldField } from './fields'

/** A letter as it is put in a Word template: what was written, and the value of every field. */
export interface WordLetter {
  subject: string
  body: readonly Block[]
  addressee: Addressee
  datedOn: string
  values: Readonly<Partial<Record<LetterField, string | null>>>
}

function linesOf(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `• ${item}`).join('\n')
  if (block.kind === 'facts') return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n')
  return block.text
}

const postal = ({ name, lines }: Addressee) => (lines.length === 0 ? null : [name, ...lines].join('\n'))

/** What a Word template may ask besides the fields of letters: the letter itself. */
const ofLetter: Record<string, { label: string; of: (letter: WordLetter) => string | null }> = {
  tekst: { label: 'tekst van de brief', of: ({ body }) => body.map(linesOf).join('\n\n') || null },
  onderwerp: { label: 'onderwerp', of: ({ subject }) => subject },
  adresblok: { label: 'naam en adres', of: ({ addressee }) => postal(addressee) },
}

const fieldOfTag = new Map(
  (Object.keys(letterFields) as LetterField[]).map((field) => [foldField(letterFields[field].tag), field]),
)

/** Every name that a Word template may hold, with what people call it. */
export const wordFields: readonly (readonly [tag: string, label: string])[] = [
  ...Object.entries(ofLetter).map(([tag, { label }]) => [tag, label] as const),
  ...Object.values(letterFields).map(({ tag, label }) => [tag, label] as const),
]

/** What a field is called and what it says, by its folded name; null where nobody knows. */
function knownField(letter: WordLetter, name: string): { label: string; words: string | null } {
  const own = Object.hasOwn(ofLetter, name) ? ofLetter[name] : undefined
  if (own) return { label: own.label, words: own.of(letter)?.trim() || null }
  const field = fieldOfTag.get(name)
  if (!field) return { label: name, words: null }
  const known = field === 'datedOn' ? formatDateLong(letter.datedOn) : letter.values[field]
  return { label: letterFields[field].label, words: known?.trim() || null }
}

/** The words of a field by its folded name; what is not known says so. */
export function wordsOfField(letter: WordLetter, name: string): string {
  const { label, words } = knownField(letter, name)
  return words ?? `[ontbreekt: ${label}]`
}

/** What these fields of a template would show as missing, in the words of people; empty when the letter is whole. */
export const wordGaps = (letter: WordLetter, names: readonly string[]): string[] => [
  ...new Set(
    names.map((name) => knownField(letter, name)).flatMap(({ label, words }) => (words ? [] : [label])),
  ),
]
