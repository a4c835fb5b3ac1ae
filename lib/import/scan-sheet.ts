import { importLimits, type FileProblem } from '@/lib/domain/import/table'

/** Where formulas stand in a sheet, as 'row:column' counted from 1 and 0; or why the sheet is not read at all. */
export type SheetScan = { ok: true; formulas: Map<number, number[]> } | { ok: false; problem: FileProblem }

const place = /\sr="([A-Z]{1,3})(\d{1,7})"/

/**
 * Looks through the XML of a sheet before it is read: a filled cell beyond the limits would make the reader build
 * millions of empty cells, and a formula is known only here. A document type, or a cell that does not end before the next, does
 * not occur in an honest sheet. Takes time in proportion to the length, whatever stands in it.
 */
export function scanSheet(xml: string): SheetScan {
  if (xml.includes('<!DOCTYPE')) return { ok: false, problem: 'damaged' }
  const formulas = new Map<number, number[]>()
  for (const cell of filledCells(xml)) {
    if (cell === 'endless') return { ok: false, problem: 'damaged' }
    const [, letters, digits] = place.exec(cell.tag) ?? []
    if (letters === undefined) continue
    const [row, column] = [Number(digits), columnIndex(letters)]
    const problem = beyond(row, column)
    if (problem) return { ok: false, problem }
    if (/<f[\s>/]/.test(cell.content)) addFormula(formulas, row, column)
  }
  return { ok: true, formulas }
}

// Cells with content, in order: `<c r="B7" t="s"><f>…</f><v>…</v></c>`. Every search starts where the one before ended.
function* filledCells(xml: string): Generator<{ tag: string; content: string } | 'endless'> {
  let position = xml.indexOf('<c')
  for (; position >= 0; position = xml.indexOf('<c', position)) {
    const end = xml.indexOf('>', position)
    if (end < 0) return
    const tag = xml.slice(position, end)
    position = end + 1
    // `<cols>` and `<col …>` are no cells, `<c r="B7"/>` is an empty one.
    if (!/^<c\s/.test(tag) || tag.endsWith('/')) continue
    const close = xml.indexOf('</c>', position)
    const content = xml.slice(position, close)
    if (close < 0 || /<c\s/.test(content)) return yield 'endless'
    if (content !== '') yield { tag, content }
    position = close
  }
}

// A row has no more columns than the limit, so its list stays short however often a cell comes back.
function addFormula(formulas: Map<number, number[]>, row: number, column: number): void {
  const columns = formulas.get(row) ?? []
  if (!columns.includes(column)) columns.push(column)
  formulas.set(row, columns)
}

function beyond(row: number, column: number): FileProblem | null {
  if (column >= importLimits.columns) return 'tooManyColumns'
  return row > importLimits.rows + 20 ? 'tooManyRows' : null
}

/** Column number of its letters, from 0: A → 0, Z → 25, AA → 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
