import type { Definition } from '@/components/ui/definition-list'
import { formatDate } from '@/lib/domain/dutch-date'
import { letterFields, type LetterField } from '@/lib/domain/letter-fields'
import { letterAnswerLabel, letterFormLabel } from '@/lib/domain/letter-terms'
import { representativeLabel } from '@/lib/domain/person-fields'
import { wordOf } from '@/lib/domain/terms'
import { instantWords } from '@/components/ui/instant-words'
import type { KeptWord } from '@/lib/letter/load-letter'
import type { LetterData } from '@/lib/letter/queries'

/** To whom and on which days, who wrote, read and sent it. */
export function aboutLetter({ letter }: LetterData): Definition[] {
  const { addressee } = letter
  const shown = (name: string, value: string | null): Definition[] => (value === null ? [] : [[name, value]])
  return [
    [
      'Aan',
      addressee.as === 'person'
        ? addressee.name
        : `${addressee.name} (${wordOf(representativeLabel, addressee.as).toLowerCase()})`,
    ],
    ['Adres', addressee.lines.length > 0 ? addressee.lines.join(', ') : 'niet compleet'],
    ['Datum van de brief', formatDate(letter.datedOn)],
    ['Geschreven door', letter.writtenBy.join(', ')],
    ...shown('Nagelezen door', letter.checkedBy),
    ...shown('Definitief op', letter.finalOn && formatDate(letter.finalOn)),
    ...shown('Verstuurd op', letter.sentOn && formatDate(letter.sentOn)),
    ...shown('Verstuurd door', letter.sentBy),
    ...shown('Verstuurd', letter.sentForm && letterFormLabel[letter.sentForm]),
    ...shown('Ging eerder op de post', letter.postedBefore),
    ...shown('Antwoord', letter.answer && letterAnswerLabel[letter.answer]),
    ...shown('Termijn loopt weer vanaf', letter.answeredOn && formatDate(letter.answeredOn)),
    ['Sjabloon', letter.template],
    ['Sjabloon geldt vanaf', formatDate(letter.templateFrom)],
    ...shown('Word', letter.word && wordWords(letter.word)),
    ...shown('Controlegetal van het Word-bestand (SHA-256)', letter.word && letter.word.sha256),
  ]
}

/** When the file in Word was made, and with which version of which template. */
const wordWords = ({ madeAt, fileName, number, from }: KeptWord) =>
  `Gemaakt op ${instantWords(madeAt)} met sjabloon ${fileName}, versie ${number} (geldt vanaf ${formatDate(from)})`

/** What the template asked and the file knew, in the order of the list of fields; what is filled in by hand is left out. */
export const filledFields = (fields: Readonly<Record<string, string | null>>): Definition[] =>
  (Object.keys(letterFields) as LetterField[])
    .filter((field) => field in fields && 'of' in letterFields[field])
    .map((field) => [upper(letterFields[field].label), fields[field] ?? 'ontbreekt'])

const upper = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
