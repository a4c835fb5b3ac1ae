import 'server-only'
import type { TransactionSql } from 'postgres'
import { quoted } from './catalogue'
import { csvLine } from './csv-line'
import type { FilesOut } from './export-files'
import { jsonLine, type ValueText } from './json-line'
import { tablePath, type PackedColumn, type PackedTable } from './packed-table'
import { newSetFile, type Written } from './set-file'

/** The column as text, the same on every server: what a file is made of stays bytes. */
function outOf({ from: { name, kind } }: PackedColumn): string {
  if (kind === 'file') return quoted(name)
  return kind === 'array' ? `to_json(${quoted(name)})::text as ${quoted(name)}` : `${quoted(name)}::text`
}

function selectOf({ name, columns, primaryKey }: PackedTable): string {
  const key = primaryKey.map((column) => {
    const type = columns.find(({ from }) => from.name === column)?.from.type
    return type === 'text' ? `${quoted(column)} collate "C"` : quoted(column)
  })
  // A column that is written as text goes by its own name too, and an order by a name alone would be one of text.
  return `select ${columns.map(outOf).join(', ')} from ${quoted(name)} t order by ${key.map((column) => `t.${column}`).join(', ')}`
}

const postgresInstant = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)\+00$/

type Row = Record<string, string | Buffer | null>

/** What the set says of a column of a row. A file is kept beside the tables and the row names it. */
async function valueOf(column: PackedColumn, table: string, row: Row, files: FilesOut): Promise<ValueText> {
  const { from, sealed } = column
  const value = row[from.name] ?? null
  if (value === null) return null
  if (from.kind === 'file') return files.keep(table, String(row.id), Buffer.from(value as Buffer))
  const text = String(value)
  if (from.kind === 'instant') return text.replace(postgresInstant, '$1T$2Z')
  return sealed ? sealed.open(text) : text
}

/** A table as JSON Lines and as CSV, written row by row as the database gives them. */
export async function writeRows(
  folder: string,
  table: PackedTable,
  rows: AsyncIterable<ValueText[]>,
): Promise<Written[]> {
  const lines = await newSetFile(folder, tablePath(table.name, 'jsonl'))
  const csv = await newSetFile(folder, tablePath(table.name, 'csv'))
  try {
    await csv.add(csvLine(table.columns.map(({ name }) => name)))
    for await (const values of rows) {
      await lines.add(jsonLine(table.columns, values))
      await csv.add(csvLine(values))
      lines.countRow()
      csv.countRow()
    }
    return [await lines.finish(), await csv.finish()]
  } catch (error) {
    await Promise.allSettled([lines.giveUp(), csv.giveUp()])
    throw error
  }
}

async function* rowsOf(sql: TransactionSql, table: PackedTable, files: FilesOut) {
  const holdsFiles = table.columns.some(({ kind }) => kind === 'file')
  const cursor = sql.unsafe<Row[]>(selectOf(table)).cursor(holdsFiles ? 10 : 500)
  for await (const rows of cursor)
    for (const row of rows) {
      const values: ValueText[] = []
      for (const column of table.columns) values.push(await valueOf(column, table.name, row, files))
      yield values
    }
}

/** Everything in a table of the database. */
export const exportTable = (sql: TransactionSql, folder: string, table: PackedTable, files: FilesOut) =>
  writeRows(folder, table, rowsOf(sql, table, files))
