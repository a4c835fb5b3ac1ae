import { genderLabel } from '../person-fields'
import { endReasonLabel } from '../work-terms'
import type { SrgCode, SrgField } from './guideline'
import { certainties, filled, once, oneOf, problemsOf, type RowCheck, type SrgLine, type SrgTableProblem } from './table-rows' // prettier-ignore
import { codedFieldLabel, srgWordLabel } from './words'

/** A code of a guideline with where it is read. */
export interface SrgCodeRow extends SrgCode {
  source: string
  certainty: string
  note: string | null
}

/** The words of Schakel for which a code may stand, by field. */
export const srgWords = {
  gender: Object.keys(genderLabel),
  provision: ['sheltered', 'wageSubsidy'],
  endReason: [...Object.keys(endReasonLabel), 'wageSubsidyEnded'],
} as const satisfies Record<string, readonly string[]>
const codedFields = Object.keys(srgWords) as (keyof typeof srgWords)[]

const wordsOf = ({ stands_for: words = '' }: Record<string, string>) =>
  words.split(' ').filter((word) => word !== '')

const standsCheck: RowCheck = (cells) => {
  const known: readonly string[] = srgWords[cells.field as keyof typeof srgWords] ?? []
  const strange = wordsOf(cells).filter((word) => !known.includes(word))
  return strange.length === 0
    ? null
    : `“stands_for” kent ${strange.join(', ')} niet; kies uit ${known.join(', ')}.`
}

/** One word of Schakel stands under one code. */
function wordOnce(): RowCheck {
  const seen = new Set<string>()
  return (cells) => {
    const keys = wordsOf(cells).map((word) => `${cells.field} ${word}`)
    const twice = keys.filter((key) => seen.has(key))
    keys.forEach((key) => seen.add(key))
    return twice.length === 0 ? null : 'Een woord van Schakel staat al bij een andere code.'
  }
}

/** A code is one that its field can hold. */
const fits =
  (fields: readonly SrgField[]): RowCheck =>
  ({ field, code = '' }) => {
    const own = fields.find(({ fills }) => fills === field)
    if (!own) return `De velden kennen geen veld voor “${field}”.`
    return new RegExp(`^(?:${own.pattern})$`).test(code)
      ? null
      : `De code past niet in het veld ${own.label}.`
  }

const checks = (fields: readonly SrgField[]): RowCheck[] => [
  oneOf('field', codedFields),
  filled('code'),
  filled('label'),
  standsCheck,
  filled('source'),
  oneOf('certainty', certainties),
  once(({ field, code }) => `${field} ${code}`, 'Deze code staat er al.'),
  wordOnce(),
  // What the fields allow is only known once the fields themselves are whole.
  ...(fields.length > 0 ? [fits(fields)] : []),
]

/** The codes of a file and every reason against them, by the fields they are for (none while those are not whole). */
export function codeTable(
  lines: readonly SrgLine[],
  fields: readonly SrgField[],
): { codes: SrgCodeRow[]; problems: SrgTableProblem[] } {
  const codes = lines.map(({ cells: { guideline: _, stands_for: standsFor, ...cells } }) => {
    return { ...cells, standsFor: standsFor || null, note: cells.note || null } as SrgCodeRow
  })
  return { codes, problems: problemsOf('codes', lines, checks(fields)) }
}

/** The words of Schakel for which no code stands, by field, in Dutch ("geslacht: Vrouw"): a record with such a word gets a finding and stays behind. */
export function wordsWithoutCode(fields: readonly SrgField[], codes: readonly SrgCode[]): string[] {
  return codedFields
    .filter((field) => fields.some(({ fills }) => fills === field))
    .flatMap((field) => {
      const held = codes.filter((code) => code.field === field).flatMap(({ standsFor }) => (standsFor ?? '').split(' ')) // prettier-ignore
      return srgWords[field]
        .filter((word) => !held.includes(word))
        .map((word) => `${codedFieldLabel(field)}: ${srgWordLabel(field, word)}`)
    })
}
