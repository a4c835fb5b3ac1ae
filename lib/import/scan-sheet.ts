import { importLimits, type FileProblem } from '@/lib/domain/import/table'

/** Where formulas stand in a sheet, as 'row:column' counted from 1 and 0; or why the sheet is not read at all. */
export type SheetScan = { ok: true; formulas: Map<number, number[]> } | { ok: false; problem: FileProblem }

// One cell with its content, or without: `<c r="B7" t="s"><f>…</f><v>…</v></c>`.
const cell = /<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(?:\/>|>(.*?)<\/c>)/gs

/**
 * Looks through the XML of a sheet before it is read: a filled cell beyond the limits would make the reader build
 * millions of empty cells, and a formula is known only here. A document type never occurs in an honest sheet.
 */
export function scanSheet(xml: string): SheetScan {
  if (xml.includes('<!DOCTYPE')) return { ok: false, problem: 'damaged' }
  const formulas = new Map<number, number[]>()
  for (const [, letters = '', digits = '', content = ''] of xml.matchAll(cell)) {
    const [row, column] = [Number(digits), columnIndex(letters)]
    const problem = content === '' ? null : beyond(row, column)
    if (problem) return { ok: false, problem }
    if (/<f[\s>/]/.test(content)) formulas.set(row, [...(formulas.get(row) ?? []), column])
  }
  return { ok: true, formulas }
}

function beyond(row: number, column: number): FileProblem | null {
  if (column >= importLimits.columns) return 'tooManyColumns'
  return row > importLimits.rows + 20 ? 'tooManyRows' : null
}

/** Column number of its letters, from 0: A → 0, Z → 25, AA → 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
