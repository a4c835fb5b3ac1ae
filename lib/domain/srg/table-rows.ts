import { parseCsv } from '../csv'
import { decodeText } from '../import/decode-text'
import { findDelimiter } from '../import/find-delimiter'

/** A row of one of the two tables that is not taken, with what stands there and why. */
export interface SrgTableProblem {
  table: 'fields' | 'codes'
  /** Row of the file; the heading is row 1. */
  line: number
  cells: string
  why: string
}

/** A row as it stands in the file, by column. */
export interface SrgLine {
  line: number
  cells: Record<string, string>
}

/** The columns of each table, in the order of a file that Schakel makes; the guideline itself may be left out. */
export const srgColumns = {
  fields: ['guideline', 'position', 'label', 'element', 'section', 'fills', 'pattern', 'needed', 'fixed', 'source', 'certainty'],
  codes: ['guideline', 'field', 'code', 'label', 'stands_for', 'source', 'certainty', 'note'],
} as const // prettier-ignore

/** Most rows of a table. */
const mostRows = 500

/** The text of a CSV file, whatever Excel made of its letters; null when it is none, or more than 200.000 bytes. */
export const srgText = (bytes: Uint8Array): string | null =>
  bytes.length > 200_000 ? null : (decodeText(bytes)?.text ?? null)

/** The rows of a table; a heading that lacks a column, or has one that is unknown, or too many rows give only a problem. */
export function srgLines(
  table: SrgTableProblem['table'],
  given: string,
): { lines: SrgLine[]; problems: SrgTableProblem[] } {
  const { text, delimiter } = findDelimiter(given)
  const [header = [], ...rows] = parseCsv(text, delimiter)
  const names = header.map((name) => name.trim())
  const columns: readonly string[] = srgColumns[table]
  const missing = columns.filter((name) => name !== 'guideline' && !names.includes(name))
  const unknown = names.filter((name) => !columns.includes(name))
  const wrong = (why: string) => ({ lines: [], problems: [{ table, line: 1, cells: header.join(' · ').slice(0, 200), why }] }) // prettier-ignore
  if (missing.length > 0) return wrong(`Deze kolommen ontbreken: ${missing.join(', ')}.`)
  if (unknown.length > 0) return wrong(`Deze kolommen kent Schakel niet: ${unknown.join(', ')}.`)
  const lines = rows
    .map((row, at) => ({
      line: at + 2,
      cells: Object.fromEntries(names.map((name, place) => [name, (row[place] ?? '').trim()])),
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''))
  if (lines.length === 0) return wrong('Onder de kop staat geen rij.')
  return lines.length > mostRows ? wrong(`Dit zijn meer dan ${mostRows} rijen.`) : { lines, problems: [] }
}

/** A reason against a row, or null when the row may stand. */
export type RowCheck = (cells: Record<string, string>) => string | null

/** Every reason against every row. */
export const problemsOf = (
  table: SrgTableProblem['table'],
  lines: readonly SrgLine[],
  checks: readonly RowCheck[],
): SrgTableProblem[] =>
  lines.flatMap(({ line, cells }) =>
    checks.flatMap((check) => {
      const why = check(cells)
      return why === null ? [] : [{ table, line, cells: Object.values(cells).join(' · ').slice(0, 200), why }]
    }),
  )

/** A column that must hold something. */
export const filled =
  (column: string): RowCheck =>
  (cells) =>
    cells[column] ? null : `“${column}” is leeg.`

/** A column that must hold one of these words. */
export const oneOf =
  (column: string, words: readonly string[]): RowCheck =>
  (cells) =>
    words.includes(cells[column] ?? '')
      ? null
      : `“${column}” is “${cells[column]}”; kies uit ${words.join(', ')}.`

/** What must not stand in two rows of a table. */
export function once(of: (cells: Record<string, string>) => string, words: string): RowCheck {
  const seen = new Set<string>()
  return (cells) => {
    const key = of(cells)
    const twice = key !== '' && seen.has(key)
    seen.add(key)
    return twice ? words : null
  }
}

export const certainties = ['high', 'medium', 'low'] as const
