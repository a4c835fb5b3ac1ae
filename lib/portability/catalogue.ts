import type { TransactionSql } from 'postgres'

/** How a value is written: what JSON, CSV and the description make of it follows from this alone. */
export type ValueKind =
  'text' | 'uuid' | 'integer' | 'number' | 'boolean' | 'date' | 'time' | 'instant' | 'any' | 'array' | 'file'

/** A column as PostgreSQL knows it. Generated columns are not here: the database works them out again. */
export interface Column {
  name: string
  /** As in `format_type`: 'numeric(5,2)', 'text[]'. */
  type: string
  kind: ValueKind
  required: boolean
}

export interface Reference {
  constraint: string
  columns: string[]
  table: string
  tableColumns: string[]
}

export interface Table {
  name: string
  columns: Column[]
  primaryKey: string[]
  references: Reference[]
}

/** The name of a table or column as it stands in a statement; it comes from the catalogue, never from a set. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

const kinds: Record<string, ValueKind> = {
  uuid: 'uuid',
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  numeric: 'number',
  float4: 'number',
  float8: 'number',
  bool: 'boolean',
  date: 'date',
  time: 'time',
  timestamptz: 'instant',
  jsonb: 'any',
  bytea: 'file',
}

interface ColumnRow {
  table: string
  name: string
  type: string
  short: string
  array: boolean
  required: boolean
}

const columnRows = (sql: TransactionSql) => sql<ColumnRow[]>`
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, t.typname as short,
    t.typcategory = 'A' as array, a.attnotnull as required
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
    and not a.attisdropped and a.attgenerated = ''
  order by c.relname collate "C", a.attnum`

const keyRows = (sql: TransactionSql) => sql<{ table: string; columns: string[] }[]>`
  select c.relname as "table", array(select a.attname::text from unnest(k.conkey) with ordinality x (number, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.number order by x.place) as columns
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype = 'p' and k.connamespace = 'public'::regnamespace`

const referenceRows = (sql: TransactionSql) => sql<(Reference & { from: string })[]>`
  select k.conname as "constraint", c.relname as "from", d.relname as "table",
    array(select a.attname::text from unnest(k.conkey) with ordinality x (number, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.number order by x.place) as columns,
    array(select a.attname::text from unnest(k.confkey) with ordinality x (number, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = x.number order by x.place) as "tableColumns"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class d on d.oid = k.confrelid
  where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by c.relname collate "C", k.conname collate "C"`

const columnOf = ({ name, type, short, array, required }: ColumnRow): Column => ({
  name,
  type,
  kind: array ? 'array' : (kinds[short] ?? 'text'),
  required,
})

/** Every table of Schakel as the database has it now, in the order of their names. */
export async function tablesOf(sql: TransactionSql): Promise<Table[]> {
  const tables = new Map<string, Table>()
  for (const row of await columnRows(sql)) {
    const table = tables.get(row.table) ?? { name: row.table, columns: [], primaryKey: [], references: [] }
    table.columns.push(columnOf(row))
    tables.set(row.table, table)
  }
  for (const { table, columns } of await keyRows(sql)) tables.get(table)?.primaryKey.push(...columns)
  for (const { from, constraint, columns, table, tableColumns } of await referenceRows(sql))
    tables.get(from)?.references.push({ constraint, columns, table, tableColumns })
  return [...tables.values()]
}

/** Which migration was the last: two databases with the same have the same tables. */
export async function schemaOf(sql: TransactionSql): Promise<string> {
  const [last] = await sql<{ hash: string }[]>`
    select hash from drizzle.__drizzle_migrations order by created_at desc limit 1`
  if (!last) throw new Error('no migration ran')
  return last.hash
}
