export type Delimiter = ',' | ';' | '\t'

// What a spreadsheet program reads as a formula; with quotes before it that were there already, so that none is lost.
const formula = /^'*[=+\-@\t\r]/
// Up to nine figures before the sign of decimals: a telephone number of abroad is longer, and would lose its plus as a number.
const signedNumber = /^[+-](\d{1,9}|\d{1,3}(\.\d{3}){1,2})([.,]\d{1,9})?$/

/**
 * A text as it may stand in a cell that a spreadsheet program opens: one that would be read as a formula gets a quote before it,
 * which keeps it text. A signed number ("+2", "-3,5", "-1.234,5") is none and stays as it is.
 */
export const guarded = (text: string): string =>
  formula.test(text) && !signedNumber.test(text) ? `'${text}` : text

/** The text that `guarded` made a cell of. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell

/**
 * Splits delimited text into rows of cells (RFC 4180): quoted cells may hold delimiters, doubled quotes and line
 * breaks; CRLF, LF and CR end a row; a byte order mark is skipped. Every cell comes back as it was written.
 * An empty line is one row with one empty cell; a line break at the very end adds no row.
 */
export function parseCsv(text: string, delimiter: Delimiter = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let position = text.startsWith('\uFEFF') ? 1 : 0
  while (position < text.length) {
    const cell =
      text[position] === '"' ? quotedCell(text, position, delimiter) : plainCell(text, position, delimiter)
    row.push(cell.value)
    position = cell.end
    const ended = text[position]
    if (ended === delimiter) {
      position += 1
      if (position === text.length) row.push('')
      if (position < text.length) continue
    }
    rows.push(row)
    row = []
    position += ended === '\r' && text[position + 1] === '\n' ? 2 : 1
  }
  return rows
}

type Cell = { value: string; end: number }

function plainCell(text: string, start: number, delimiter: Delimiter): Cell {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

// A quote that is never closed takes the rest of the text; what follows a closing quote is kept as written.
function quotedCell(text: string, start: number, delimiter: Delimiter): Cell {
  let value = ''
  let position = start + 1
  for (;;) {
    const quote = text.indexOf('"', position)
    if (quote === -1) return { value: value + text.slice(position), end: text.length }
    value += text.slice(position, quote)
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1, delimiter)
      return { value: value + rest.value, end: rest.end }
    }
    value += '"'
    position = quote + 2
  }
}

/** Rows of a file with a header line as records by column name; a missing cell is empty text. */
export function csvRecords(text: string, delimiter: Delimiter = ','): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text, delimiter)
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
}
