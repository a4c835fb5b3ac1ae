import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { fixedWorkbook } from './fixed-workbook'

/** What stands in a cell: text, a number, a day ('yyyy-mm-dd') by the kind of its column, or nothing. */
export type SheetValue = string | number | null

/** A column of a list that people take along: days ('yyyy-mm-dd') and numbers go as such, never as text. */
export interface SheetColumn<Row> {
  label: string
  kind: 'text' | 'day' | 'number'
  /** In characters. */
  width?: number
  /** `at` is the number of the row in the file, counted from 0. */
  value: (row: Row, at: number) => SheetValue
}

/** A list as it goes into a file: its rows, and beside it what it is a list of. */
export interface Sheet {
  /** Without personal data: it becomes the name of the file. */
  fileName: string
  title: string
  columns: readonly { label: string; kind: SheetColumn<never>['kind']; width?: number }[]
  rows: readonly (readonly SheetValue[])[]
  /** Day, filters and number of rows, in words or as a day or number. */
  about: readonly (readonly [label: string, value: SheetValue, kind: SheetColumn<never>['kind']])[]
}

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })

// What no file may hold; a text is never longer than a cell.
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const longest = 32_000

/** Text stays text: no cell is a formula, also not one that begins as one and is edited later (format @). */
const textCell = (value: SheetValue): Cell => ({
  value: String(value).replace(unprintable, '').slice(0, longest),
  type: String,
  format: '@',
})

function cellOf(value: SheetValue, kind: SheetColumn<never>['kind']): Cell | null {
  if (value === null || value === '') return null
  if (kind === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
  // No format of its own: “#,##0.##” leaves a whole number with a comma behind it.
  if (kind === 'number') return { value: Number(value), type: Number }
  return textCell(value)
}

/** The bytes of an .xlsx file: the list with a header row that stays in sight, and a sheet that says what it is. The same list gives the same bytes. */
export async function sheetFile({ title, columns, rows, about }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const list: SheetData = [
    columns.map(({ label }) => bold(label)),
    ...rows.map((row) => columns.map(({ kind }, at) => cellOf(row[at] ?? null, kind))),
  ]
  const told: SheetData = about.map(([label, value, kind]) => [bold(label), cellOf(value, kind)])
  const made = await writeXlsxFile([
    {
      data: list,
      sheet: title,
      columns: columns.map(({ width }) => ({ width: width ?? 16 })),
      stickyRowsCount: 1,
    },
    { data: told, sheet: 'Stand van', columns: [{ width: 24 }, { width: 60 }] },
  ]).toBuffer()
  return fixedWorkbook(made)
}
