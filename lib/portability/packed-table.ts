import 'server-only'
import type { Column, Reference, Table, ValueKind } from './catalogue'
import { leftOutColumns, leftOutTables, sealedColumns, type SealedColumn } from './left-out'

/** A column of a table as the set has it. */
export interface PackedColumn {
  name: string
  kind: ValueKind
  required: boolean
  /** The column of the database it is read from, with its type there. */
  from: Column
  sealed: SealedColumn | null
}

/** A table as the set has it: without what is left out, and with what is sealed opened. */
export interface PackedTable {
  name: string
  columns: PackedColumn[]
  primaryKey: string[]
  references: Reference[]
}

function packedColumn(table: string, column: Column): PackedColumn {
  const sealed = sealedColumns[`${table}.${column.name}`] ?? null
  const { name, kind } = sealed ?? column
  return { name, kind, required: column.required, from: column, sealed }
}

const packedTable = ({ name, columns, primaryKey, references }: Table): PackedTable => ({
  name,
  columns: columns
    .filter((column) => !(`${name}.${column.name}` in leftOutColumns))
    .map((column) => packedColumn(name, column)),
  primaryKey,
  references: references.filter(({ table }) => !(table in leftOutTables)),
})

/** The tables that go along, in the order of their names. */
export const packedTables = (tables: Table[]): PackedTable[] =>
  tables.filter(({ name }) => !(name in leftOutTables)).map(packedTable)

/** A list of the files beside the tables, with what each is of; not a table of the database. */
export const fileList: PackedTable = {
  name: 'documents',
  columns: (
    [
      ['path', 'text'],
      ['table', 'text'],
      ['id', 'uuid'],
      ['bytes', 'integer'],
      ['sha256', 'text'],
    ] as const
  ).map(([name, kind]) => ({
    name,
    kind,
    required: true,
    from: { name, type: kind === 'integer' ? 'bigint' : kind, kind, required: true },
    sealed: null,
  })),
  primaryKey: ['path'],
  references: [],
}

/** Where a table stands in the set. */
export const tablePath = (name: string, format: 'jsonl' | 'csv') =>
  name === fileList.name ? `documents.${format}` : `tables/${name}.${format}`
