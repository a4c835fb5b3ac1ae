import 'server-only'
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { formatDate } from '@/lib/domain/dutch-date'
import type { InformationSet, SetCell, SetPart } from '@/lib/domain/information-set'
import { smallNumberWords } from '@/lib/domain/small-numbers'
import { fixedWorkbook } from '@/lib/export/fixed-workbook'

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })
const textCell = (value: string): Cell => ({ value, type: String, format: '@', wrap: true })
const cellOf = (value: SetCell): Cell | null => {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : textCell(value)
}

/** At most 31 characters, and none that a name of a sheet may not hold. */
const sheetName = ({ title }: SetPart, at: number) =>
  `${at + 1} ${title.replaceAll(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31)

const partSheet = (part: SetPart, at: number) => {
  const data: SheetData = [
    [textCell(part.about)],
    part.columns.map(bold),
    ...part.rows.map((row) => row.map(cellOf)),
  ]
  return { data, sheet: sheetName(part, at), columns: part.columns.map((_, column) => ({ width: column === 0 ? 56 : 22 })) } // prettier-ignore
}

function aboutSheet(set: InformationSet) {
  const lines: [string, string][] = [
    [set.of === 'company' ? 'SO-bedrijf' : 'Gemeente', set.municipality],
    ['Kwartaal', set.quarter],
    ['Stand van', formatDate(set.day)],
    ['Zoals bekend op', formatDate(set.known)],
    ['Kleine aantallen', smallNumberWords(set.threshold)],
  ]
  const data: SheetData = lines.map(([label, words]) => [bold(label), textCell(words)])
  return { data, sheet: 'Over deze set', columns: [{ width: 24 }, { width: 90 }] }
}

/** The set as an .xlsx file, a sheet for each table; the same set is the same to the byte. */
export async function setWorkbook(set: InformationSet): Promise<Uint8Array> {
  return fixedWorkbook(await writeXlsxFile([aboutSheet(set), ...set.parts.map(partSheet)]).toBuffer())
}
