import { codeTable, wordsWithoutCode, type SrgCodeRow } from './code-table'
import { fieldTable, type SrgFieldRow } from './field-table'
import { srgColumns, srgLines, type SrgLine, type SrgTableProblem } from './table-rows'

/** What two files hold of a guideline: its fields and codes, or every reason why not one row is taken. */
export type SrgTables =
  | { ok: true; fields: SrgFieldRow[]; codes: SrgCodeRow[]; withoutCode: string[] }
  | { ok: false; problems: SrgTableProblem[] }

/** Rows of more than one guideline in a file are two years in one. */
function ofOneGuideline(table: SrgTableProblem['table'], lines: readonly SrgLine[]): SrgTableProblem[] {
  const keys = new Set(lines.map(({ cells }) => cells.guideline ?? ''))
  if (keys.size < 2) return []
  return [{ table, line: 1, cells: '', why: `Het bestand bevat meer dan één richtlijn: ${[...keys].join(', ')}.` }] // prettier-ignore
}

/**
 * Reads the fields and codes of one guideline from the text of two CSV files (comma, semicolon or tab), in the form of those
 * that Schakel gives. All or nothing: each row that does not fit comes back with what is wrong. Which guideline a row names
 * does not matter, as long as it is one: what is read becomes the year that is asked.
 */
export function readSrgTables(fieldsText: string, codesText: string): SrgTables {
  const asFields = srgLines('fields', fieldsText)
  const asCodes = srgLines('codes', codesText)
  const { fields, problems: ofFields } =
    asFields.problems.length > 0 ? { fields: [], problems: asFields.problems } : fieldTable(asFields.lines)
  const whole = ofFields.length === 0 ? fields : []
  const { codes, problems: ofCodes } =
    asCodes.problems.length > 0 ? { codes: [], problems: asCodes.problems } : codeTable(asCodes.lines, whole)
  const problems = [
    ...ofOneGuideline('fields', asFields.lines),
    ...ofFields,
    ...ofOneGuideline('codes', asCodes.lines),
    ...ofCodes,
  ]
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, fields, codes, withoutCode: wordsWithoutCode(fields, codes) }
}

const cell = (value: unknown) => {
  const text = value === null || value === undefined ? '' : String(value as string | number)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvOf = (columns: readonly string[], rows: readonly Record<string, unknown>[]) =>
  [columns, ...rows.map((row) => columns.map((name) => row[name]))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')

/** The fields of a guideline as a file that is read back the same. */
export const fieldsCsv = (key: string, fields: readonly SrgFieldRow[]) =>
  csvOf(
    srgColumns.fields,
    fields.map((row) => ({ ...row, guideline: key })),
  )

/** The codes of a guideline as a file that is read back the same. */
export const codesCsv = (key: string, codes: readonly SrgCodeRow[]) =>
  csvOf(
    srgColumns.codes,
    codes.map(({ standsFor, ...row }) => ({ ...row, stands_for: standsFor, guideline: key })),
  )
