import { parseCsv, unguarded } from '../csv'
import { buildTable, type KnownHeaders } from './build-table'
import { decodeText } from './decode-text'
import { findDelimiter } from './find-delimiter'
import { importLimits, type TableReading } from './table'

/**
 * Reads the bytes of a CSV file: UTF-8 with or without byte order mark, UTF-16 or Windows-1252, split by `;`, `,`
 * or tab. Refuses files above `importLimits`, without text, or without a header. Cells that start with `=`, `+`,
 * `-` or `@` stay text, also where a quote before them kept them so, as in the lists that Schakel gives out.
 */
export function readCsv(bytes: Uint8Array, known?: KnownHeaders): TableReading {
  if (bytes.length > importLimits.bytes) return { ok: false, problem: 'tooLarge' }
  if (bytes.length === 0) return { ok: false, problem: 'empty' }
  const decoded = decodeText(bytes)
  if (!decoded) return { ok: false, problem: 'unknownKind' }
  const { delimiter, text } = findDelimiter(decoded.text)
  const rows = parseCsv(text, delimiter).map((cells, index) => ({
    number: index + 1,
    cells: cells.map(unguarded),
    formulas: [],
  }))
  return buildTable(rows, { kind: 'csv', encoding: decoded.encoding, delimiter }, known)
}
