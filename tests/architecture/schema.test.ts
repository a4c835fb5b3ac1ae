import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testDatabase } from '../support/database'

const { admin } = testDatabase()
const folder = new URL('../../db/schema/', import.meta.url)

/** Every table that db/schema describes. */
async function describedTables() {
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap((module) => Object.values(module)).filter((value) => is(value, PgTable)) as PgTable[]
}

const columnLine = (name: string, type: string, notNull: boolean) =>
  `${name} ${type}${notNull ? ' not null' : ''}`

/** `numeric(5, 2)` and `numeric(5,2)`, `timestamp (3)` and so on, written one way. */
const typeWord = (type: string) =>
  type
    .replaceAll(/\s*([(),])\s*/g, '$1')
    .replace(/^bigserial$/, 'bigint')
    .replace(/^time without time zone/, 'time')

test('what db/schema says of every column is what the migrations made', async () => {
  const tables = await describedTables()
  expect(tables.length).toBeGreaterThan(40)
  const described = new Map(
    tables.map((table) => {
      const { name, columns } = getTableConfig(table)
      return [name, columns.map((c) => columnLine(c.name, typeWord(c.getSQLType()), c.notNull)).sort()]
    }),
  )
  const rows = await admin<{ table: string; name: string; type: string; required: boolean }[]>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`
  const made = new Map<string, string[]>()
  for (const { table, name, type, required } of rows)
    made.set(table, [...(made.get(table) ?? []), columnLine(name, typeWord(type), required)].sort())
  expect(Object.fromEntries([...described].sort())).toEqual(Object.fromEntries([...made].sort()))
})

test('every migration stands in the journal once, in the order of its number: one that does not is never run', () => {
  const migrations = new URL('../../db/migrations/', import.meta.url)
  const files = readdirSync(migrations).filter((file) => file.endsWith('.sql'))
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', migrations), 'utf8')) as {
    entries: { tag: string }[]
  }
  expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.sort())
})
