import { guarded } from '@/lib/domain/csv'
import type { Sheet, SheetValue } from './sheet'

function csvCell(value: SheetValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = guarded(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A list as CSV (RFC 4180): UTF-8, commas, a header row, days as 'yyyy-mm-dd', a decimal point; a text that would be read as a
 * formula has a quote before it. The same list gives the same bytes.
 */
export function csvFile({ columns, rows }: Sheet): string {
  return [columns.map(({ label }) => label), ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('')
}

/**
 * A list as JSON Lines: first what it is (title, what was chosen, and each column with its kind), then one object per
 * row. The same list gives the same bytes: on which day the file was made does not stand in it.
 */
export function jsonLinesFile({ title, columns, rows, about }: Sheet): string {
  const chosen = Object.fromEntries(
    about.filter(([label]) => label !== madeOn).map(([label, value]) => [label, value]),
  )
  const head = { title, about: chosen, columns: columns.map(({ label, kind }) => ({ label, kind })) }
  const lines = rows.map((row) =>
    Object.fromEntries(columns.map(({ label }, at) => [label, row[at] ?? null])),
  )
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** The one line about a file that differs each time it is made. */
export const madeOn = 'Gemaakt op'
