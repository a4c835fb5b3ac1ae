import { mapBlocks, textsOf, type Block } from './letter-blocks'
import { letterFields, type LetterField } from './letter-fields'

/** What a letter says of each field: its words, or null when it is not known. */
export type LetterValues = Readonly<Partial<Record<LetterField, string | null>>>

const tags = /\{([^{}]*)\}/g
const gap = /\[ontbreekt: ([^\]]*)\]/g

const fieldOfTag = new Map(
  (Object.keys(letterFields) as LetterField[]).map((field) => [letterFields[field].tag as string, field]),
)

const tagsIn = (text: string) => [...text.matchAll(tags)].map(([, tag = '']) => tag.trim())

/** Names between braces that no field has, each once: a template that holds one is refused with its name. */
export const unknownFields = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap(tagsIn).filter((tag) => !fieldOfTag.has(tag))),
]

/** The fields that a template asks for, each once, in reading order. */
export const fieldsIn = (texts: readonly string[]): LetterField[] => [
  ...new Set(texts.flatMap(tagsIn).flatMap((tag) => fieldOfTag.get(tag) ?? [])),
]

/** A value is words, never a field or a gap of its own. */
const words = (value: string) => value.replace(/[{}[\]]/g, (bracket) => ('{['.includes(bracket) ? '(' : ')'))

/** One text with its fields filled; what is not known stands as `[ontbreekt: naam]`, never as nothing. */
export const fillText = (text: string, values: LetterValues): string =>
  text.replace(tags, (whole, tag: string) => {
    const field = fieldOfTag.get(tag.trim())
    if (!field) return whole
    const value = values[field]?.trim()
    return value ? words(value) : `[ontbreekt: ${letterFields[field].label}]`
  })

/** A template filled with what is known, and the fields that are not. */
export function fillTemplate(
  blocks: readonly Block[],
  values: LetterValues,
): { blocks: Block[]; used: LetterField[]; missing: LetterField[] } {
  const used = fieldsIn(textsOf(blocks))
  const missing = used.filter((field) => !values[field]?.trim())
  return { blocks: mapBlocks(blocks, (text) => fillText(text, values)), used, missing }
}

/** What still has to be filled in a letter, in the words of its gaps; empty when it is whole. */
export const gapsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(gap)].map(([, name = '']) => name))),
]
