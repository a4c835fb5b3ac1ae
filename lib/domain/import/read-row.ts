import { fault, type Fault } from './faults'
import { importFields, type ColumnTarget, type ImportField } from './fields'
import { readCell, type CellSettings } from './read-cell'
import { isDoubleSurname, takePrefix } from './read-name'
import { noValues, type RowChoice, type RowValues } from './row-values'
import type { TableRow } from './table'

/** A cell as the user sees it: what stands in the file, how it was read, and what is to be said about it. */
export type CheckedCell = { raw: string; shown: string; faults: Fault[] }
export type CheckedCells = Partial<Record<ImportField, CheckedCell>>

/**
 * Reads the cells of a row into values. A correction by the user replaces the text of its field, also where the
 * list has no such column; the text of the file stays visible beside it.
 */
export function readRow(
  row: TableRow,
  mapping: readonly ColumnTarget[],
  settings: CellSettings,
  choice: RowChoice = {},
): { values: RowValues; cells: CheckedCells } {
  const values = { ...noValues }
  const cells: CheckedCells = {}
  for (const field of importFields) {
    const column = mapping.indexOf(field)
    const correction = choice.corrections?.[field]
    if (column < 0 && correction === undefined) continue
    const raw = row.cells[column] ?? ''
    const reading = readCell(correction ?? raw, field, settings)
    const extra =
      correction === undefined ? formulaFault(row, column, field) : [fault('corrected', field, raw)]
    Object.assign(values, reading.values)
    cells[field] = { raw, shown: reading.shown, faults: [...extra, ...reading.faults] }
  }
  return { values: tidySurname(values, cells), cells }
}

const formulaFault = (row: TableRow, column: number, field: ImportField) =>
  row.formulas.includes(column) ? [fault('formulaCell', field)] : []

// A prefix inside the surname goes to its own place; a joined name stays as it is, because nobody knows which is whose.
function tidySurname(values: RowValues, cells: CheckedCells): RowValues {
  const cell = cells.surname
  if (!cell || values.surname === null) return values
  if (isDoubleSurname(values.surname)) {
    cell.faults.push(fault('doubleSurname', 'surname'))
    return values
  }
  const split = takePrefix(values.surname)
  if (!split || (values.prefix !== null && values.prefix.toLowerCase() !== split.prefix.toLowerCase()))
    return values
  cell.faults.push(fault('prefixInSurname', 'surname', split.prefix, split.surname))
  return { ...values, prefix: split.prefix, surname: split.surname }
}
