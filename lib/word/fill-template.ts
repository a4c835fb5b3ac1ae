import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { foldField } from '@/lib/domain/word/fields'
import { wordsOfField, type WordLetter } from '@/lib/domain/word/letter-words'

/**
 * The template with its fields filled, as the bytes of a .docx. `wordsOf` gives the words of a field by its folded name,
 * and for what is not known the words that say so: a place is never left empty. A new line in them is a new line in the
 * letter. Words are written as text, never as XML.
 */
export function fillTemplate(template: Buffer, wordsOf: (field: string) => string): Buffer {
  const filled = new Docxtemplater(new PizZip(template), {
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    parser: (tag) => ({ get: () => wordsOf(foldField(tag)) }),
  }).render({})
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer
}

/** A letter in a Word template, as the bytes of a .docx. */
export const wordLetterBytes = ({ letter, template }: { letter: WordLetter; template: Uint8Array }): Buffer =>
  fillTemplate(Buffer.from(template), (field) => wordsOfField(letter, field))

/** Every field that a template asks, by its folded name, each once. Throws when the library cannot read the template. */
export function tagsOf(template: Buffer): string[] {
  const seen = new Set<string>()
  new Docxtemplater(new PizZip(template), {
    errorLogging: false,
    parser: (tag) => {
      seen.add(foldField(tag))
      return { get: () => '' }
    },
  }).render({})
  return [...seen]
}
