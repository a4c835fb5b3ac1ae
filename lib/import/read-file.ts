import readSheets from 'read-excel-file/node'
import { buildTable, type KnownHeaders, type RawRow } from '@/lib/domain/import/build-table'
import { fileKind } from '@/lib/domain/import/file-kind'
import { knownHeaders } from '@/lib/domain/import/propose-mapping'
import { readCsv } from '@/lib/domain/import/read-csv'
import { importLimits, type FileProblem, type TableReading } from '@/lib/domain/import/table'
import { scanSheet } from './scan-sheet'
import { NotAZip, UnpacksTooLarge, unzipXml } from './unzip'

/**
 * Reads a list from the bytes of an .xlsx or .csv file. Nothing in it is ever evaluated: of a formula only the
 * value that the file kept is read, and its cell is marked. Of several sheets the one with the most headers that
 * `known` counts is taken. Refuses other kinds of files and everything above `importLimits`.
 */
export async function readFile(
  bytes: Buffer,
  name: string,
  known: KnownHeaders = knownHeaders,
): Promise<TableReading> {
  if (bytes.length > importLimits.bytes) return { ok: false, problem: 'tooLarge' }
  const kind = fileKind(bytes, name)
  if ('problem' in kind) return { ok: false, problem: kind.problem }
  return kind.kind === 'csv' ? readCsv(bytes, known) : readXlsx(bytes, known)
}

type SheetValue = string | number | boolean | Date | null
type Sheet = { sheet: string; data: SheetValue[][] }

async function readXlsx(bytes: Buffer, known: KnownHeaders): Promise<TableReading> {
  const parts = xmlParts(bytes)
  if (!(parts instanceof Map)) return { ok: false, problem: parts }
  const scans = new Map(
    [...parts]
      .filter(([part]) => part.includes('worksheets/') && part.endsWith('.xml'))
      .map(([part, xml]) => [part, scanSheet(xml.toString('utf8'))]),
  )
  const refused = [...scans.values()].find((scan) => !scan.ok)
  if (refused && !refused.ok) return { ok: false, problem: refused.problem }
  try {
    // Without `trim: false` spaces around a name would disappear unseen.
    const sheets = (await readSheets(bytes, { trim: false })) as Sheet[]
    const best = bestSheet(sheets, known)
    if (!best) return { ok: false, problem: 'empty' }
    const scan = scans.get(sheetPart(parts, best.sheet))
    const rows = rawRows(best, scan?.ok ? scan.formulas : new Map())
    return buildTable(rows, { kind: 'xlsx', sheet: best.sheet }, known)
  } catch {
    return { ok: false, problem: 'damaged' }
  }
}

function xmlParts(bytes: Buffer): Map<string, Buffer> | FileProblem {
  try {
    return unzipXml(bytes)
  } catch (error) {
    if (error instanceof UnpacksTooLarge) return 'unpacksTooLarge'
    if (error instanceof NotAZip || error instanceof RangeError) return 'damaged'
    throw error
  }
}

function bestSheet(sheets: Sheet[], known: KnownHeaders): Sheet | undefined {
  const most = (sheet: Sheet) =>
    Math.max(0, ...sheet.data.slice(0, 20).map((row) => known(row.map(cellText))))
  return sheets.filter((sheet) => sheet.data.length > 0).sort((a, b) => most(b) - most(a))[0]
}

function rawRows(sheet: Sheet, formulas: Map<number, number[]>): RawRow[] {
  return sheet.data.map((cells, index) => ({
    number: index + 1,
    cells: cells.map(cellText),
    formulas: formulas.get(index + 1) ?? [],
  }))
}

/** A cell as the spreadsheet shows it to a Dutch reader: 24-01-2004, 24,5, WAAR. */
function cellText(value: SheetValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('-')
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR'
  if (typeof value === 'number') return String(Number(value.toPrecision(15))).replace('.', ',')
  return value
}

// The part that holds a sheet: workbook.xml gives its relation, workbook.xml.rels the file of that relation.
function sheetPart(parts: Map<string, Buffer>, sheet: string): string {
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8') ?? ''
  const tag =
    [...workbook.matchAll(/<sheet\b[^<>]*>/g)]
      .map(([text]) => text)
      .find((text) => attribute(text, 'name') === sheet) ?? ''
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? ''
  const id = attribute(tag, 'r:id')
  const relation =
    [...relations.matchAll(/<Relationship\b[^<>]*>/g)]
      .map(([text]) => text)
      .find((text) => attribute(text, 'Id') === id) ?? ''
  const target = attribute(relation, 'Target')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)
}
