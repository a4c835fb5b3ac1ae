import { knownHeaders } from './propose-mapping'
import { importLimits, type Table, type TableReading, type TableRow } from './table'

/** A row before the header is found: its number in the file, its cells, and which of them held formulas. */
export type RawRow = { number: number; cells: string[]; formulas: number[] }

const isEmpty = (row: RawRow) => row.cells.every((cell) => cell.trim() === '')

/** How many cells of a row are headings that the kind of list knows. */
export type KnownHeaders = (row: readonly string[]) => number

/**
 * Rows of a file as a list: finds the header among the first twenty rows that hold anything, leaves out empty
 * rows and repeated headers, and keeps the row numbers of the file. Refuses what exceeds `importLimits`.
 */
export function buildTable(
  rows: RawRow[],
  source: Table['source'],
  known: KnownHeaders = knownHeaders,
): TableReading {
  const filled = rows.filter((row) => !isEmpty(row))
  if (filled.length === 0) return { ok: false, problem: 'empty' }
  const header = findHeader(filled, known)
  if (!header) return { ok: false, problem: 'noHeader' }
  const width = Math.max(...filled.map((row) => lastFilled(row.cells) + 1))
  if (width > importLimits.columns) return { ok: false, problem: 'tooManyColumns' }
  const body = filled.slice(filled.indexOf(header) + 1).filter((row) => !repeats(row, header))
  if (body.length > importLimits.rows) return { ok: false, problem: 'tooManyRows' }
  if (body.length === 0) return { ok: false, problem: 'empty' }
  if (size(body) > importLimits.letters) return { ok: false, problem: 'unpacksTooLarge' }
  return {
    ok: true,
    table: {
      headers: fit(header.cells, width).map(clean),
      rows: body.map((row) => fitRow(row, width)),
      source,
    },
  }
}

function findHeader(filled: RawRow[], known: KnownHeaders): RawRow | undefined {
  const candidates = filled.slice(0, 20).map((row) => ({ row, known: known(row.cells) }))
  const best = candidates.reduce((winner, next) => (next.known > winner.known ? next : winner), {
    row: filled[0],
    known: 0,
  })
  return best.known > 0
    ? best.row
    : filled.slice(0, 20).find((row) => row.cells.filter((cell) => cell.trim() !== '').length > 1)
}

// A spreadsheet may name one long text in every cell: small as a file, far too large as a list.
const size = (rows: RawRow[]) =>
  rows.reduce((sum, { cells }) => cells.reduce((letters, cell) => letters + cell.length, sum), 0)
const clean = (header: string) => header.replace(/\s+/g, ' ').trim()
const lastFilled = (cells: string[]) => cells.findLastIndex((cell) => cell.trim() !== '')
const repeats = (row: RawRow, header: RawRow) =>
  header.cells.every((cell, index) => clean(cell) === clean(row.cells[index] ?? ''))

function fit(cells: string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '')
}

function fitRow(row: RawRow, width: number): TableRow {
  return { number: row.number, cells: fit(row.cells, width), formulas: row.formulas }
}
