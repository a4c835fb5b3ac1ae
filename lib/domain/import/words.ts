import { foldHeader } from './propose-mapping'
import { wordFields, type WordField } from './fields'
import { wordLists } from './word-lists'

/** A word as lists are compared: 'Neg.' → 'neg', 'Op lijst' → 'op lijst'. */
export const foldWord = foldHeader

/** What the user chose for words that are not known: value by folded word, per field. */
export type WordMap = Partial<Record<WordField, Readonly<Record<string, string>>>>

const known = new Map(wordFields.map((field) => [field, byWord(wordLists[field])]))

function byWord(list: Record<string, string>): Map<string, string> {
  const pairs = Object.entries(list).flatMap(([value, words]) =>
    words.split(',').map((word): [string, string] => [word, value]),
  )
  return new Map(pairs.filter(([word]) => word !== ''))
}

/** The value a word stands for: the user's own choice first, else what is known; null when nobody knows. */
export function valueOfWord(field: WordField, word: string, chosen: WordMap): string | null {
  const folded = foldWord(word)
  return chosen[field]?.[folded] ?? known.get(field)?.get(folded) ?? null
}

/** The values a field can have, in the order the user chooses from. */
export const valuesOf = (field: WordField): string[] => Object.keys(wordLists[field])
