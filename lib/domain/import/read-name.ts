import { splitPrefix } from '../name-prefix'
import { fault, type Fault } from './faults'
import type { ImportField } from './fields'
import { repairLetters } from './repair-letters'

/** A text cell after reading: its value, and what is to be said about it. */
export type TextReading = { value: string | null; faults: Fault[] }

const longest = 100

/** A part of a name: repairs lost letters where only one name fits, and capitals where all letters are capitals. */
export function readNamePart(text: string, field: ImportField): TextReading {
  if (text.length > longest) return { value: null, faults: [fault('tooLong', field, longest)] }
  const repair = repairLetters(text)
  if (repair.kind === 'lost') return { value: null, faults: [fault('lostLetter', field)] }
  const whole = repair.kind === 'repaired' ? repair.text : text
  const faults = repair.kind === 'repaired' ? [fault('lettersRepaired', field, whole)] : []
  const shown = inCapitals(whole) ? capitalised(whole) : whole
  return { value: shown, faults: shown === whole ? faults : [...faults, fault('capitals', field, shown)] }
}

const inCapitals = (name: string) => /^[\p{Lu}\s'’-]{3,}$/u.test(name)

function capitalised(name: string): string {
  const lower = name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  return lower.replace(/(^|[\s-])Ij/g, '$1IJ')
}

/** 'jm', 'J. M.' and 'JM' as 'J.M.'; what is not initials comes back as it was. */
export function readInitials(text: string): string {
  const compact = text.replace(/\s/g, '')
  if (/^(\p{L}{1,2}\.)+$/u.test(compact))
    return compact.replace(/(^|\.)\p{Ll}/gu, (start) => start.toUpperCase())
  if (/^(\p{L}\.)+\p{L}$/u.test(compact)) return `${compact.toUpperCase()}.`
  const bare = /^\p{Lu}{1,6}$/u.test(compact) || /^\p{L}{1,2}$/u.test(compact)
  return bare ? [...compact.toUpperCase()].map((letter) => `${letter}.`).join('') : text
}

/** A prefix in small letters as the BRP writes it, with whether it was written short ('v.d.'). */
export function readPrefix(text: string): { prefix: string; guessed: boolean } {
  const known = splitPrefix(`${text} X`)
  if (known?.surname !== 'X') return { prefix: text, guessed: false }
  return { prefix: known.prefix, guessed: text.includes('.') || /^v ?d$/i.test(text) }
}

const isPrefix = (text: string) => splitPrefix(`${text} X`)?.surname === 'X'

/** Surname and prefix of a surname cell: 'van der Berg', 'Berg, van der' and 'Berg van der' all hold a prefix. */
export function takePrefix(surname: string): { prefix: string; surname: string } | null {
  const behind = /^(.+?)(?:,\s*|\s+)(\p{Ll}[\p{Ll}'’.\s]*|['’]t)$/u.exec(surname)
  if (behind?.[1] && behind[2] && isPrefix(behind[2]))
    return { surname: behind[1].trim(), prefix: readPrefix(behind[2]).prefix }
  return splitPrefix(surname)
}

/** Whether a surname joins two names of which the second has a prefix: 'Hoekstra-van der Wal'. */
export function isDoubleSurname(surname: string): boolean {
  const second = surname.split('-')[1]?.trim()
  return second !== undefined && splitPrefix(second) !== null
}
