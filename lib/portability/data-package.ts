import 'server-only'
import { z } from 'zod'
import type { ValueKind } from './catalogue'
import { fileList, type PackedColumn, type PackedTable } from './packed-table'
import type { Written } from './set-file'
import { columnWords, tableWords } from './table-words'

export const packagePath = 'datapackage.json'
/** Of the way the set is built up; a set of another one is refused. */
export const formatVersion = 1

const types: Record<ValueKind, { type: string; format?: string }> = {
  text: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  time: { type: 'time' },
  instant: { type: 'datetime' },
  any: { type: 'any' },
  array: { type: 'array' },
  file: { type: 'string' },
}

const fileWords: Record<string, string> = {
  path: 'Waar het bestand in deze set staat.',
  table: 'De tabel waar het bij hoort.',
  id: 'De regel in die tabel.',
  bytes: 'Hoe groot het is.',
  sha256: 'De SHA-256 van de inhoud.',
}

function wordsOf(table: PackedTable, { name, kind, sealed }: PackedColumn): string | undefined {
  if (sealed) return sealed.description
  if (table === fileList) return fileWords[name]
  if (kind === 'file') return 'Pad van het bestand in deze set.'
  const to = table.references.find(({ columns }) => columns.length === 1 && columns[0] === name)
  return columnWords[name] ?? (to && `Verwijst naar ${to.table}.`)
}

const fieldOf = (table: PackedTable) => (column: PackedColumn) => {
  const description = wordsOf(table, column)
  return {
    name: column.name,
    ...types[column.kind],
    ...(description && { description }),
    ...(column.required && { constraints: { required: true } }),
  }
}

/** The Table Schema of a table. In JSON Lines an empty text is a value; in CSV an empty field is none. */
const schemaOf = (table: PackedTable, format: string) => ({
  fields: table.columns.map(fieldOf(table)),
  missingValues: format === 'csv' ? [''] : [],
  primaryKey: table.primaryKey,
  ...(table.references.length > 0 && {
    foreignKeys: table.references.map(({ columns, table: to, tableColumns }) => ({
      fields: columns,
      reference: { resource: to, fields: tableColumns },
    })),
  }),
})

const forms = {
  jsonl: { format: 'jsonl', mediatype: 'application/jsonl' },
  csv: {
    format: 'csv',
    mediatype: 'text/csv',
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
  },
}

export const listWords = 'Elk bestand naast de tabellen: brieven, sjablonen en documenten.'

function resourceOf(table: PackedTable, { path, bytes, sha256, rows }: Written) {
  const format = path.endsWith('.csv') ? 'csv' : 'jsonl'
  return {
    name: format === 'csv' ? `${table.name}.csv` : table.name,
    type: 'table',
    description: table === fileList ? listWords : (tableWords[table.name] ?? ''),
    path,
    ...forms[format],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    rowCount: rows,
    schema: schemaOf(table, format),
  }
}

export interface TableWritten {
  table: PackedTable
  written: Written[]
}

/** The description of a set (Data Package 2.0). Only `created` differs between two sets of the same data. */
export const dataPackage = (tables: TableWritten[], schema: string, created: Date) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'schakel',
  title: 'Alles uit Schakel',
  description:
    'Alle gegevens van een installatie van Schakel. Bevat persoonsgegevens. LEESMIJ.md legt uit wat waar staat.',
  created: created.toISOString(),
  schakel: { format: formatVersion, schema },
  resources: tables.flatMap(({ table, written }) => written.map((file) => resourceOf(table, file))),
})

const resource = z.object({
  name: z.string(),
  path: z.string(),
  format: z.enum(['jsonl', 'csv']),
  bytes: z.int().min(0),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  rowCount: z.int().min(0),
  schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }),
})

/** What has to stand in the description of a set before a row of it is read. */
export const packageSchema = z.object({
  schakel: z.object({ format: z.number(), schema: z.string() }),
  resources: z.array(resource).max(1000),
})
export type PackageDescription = z.infer<typeof packageSchema>
export type Resource = z.infer<typeof resource>

/** The type that a column has in the description. */
export const describedType = ({ kind }: PackedColumn) => types[kind].type
