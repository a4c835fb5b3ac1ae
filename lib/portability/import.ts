import 'server-only'
import type { Sql, TransactionSql } from 'postgres'
import { quoted, schemaOf, tablesOf, type Table } from './catalogue'
import { checkSet, readDescription, resourcesOf, checkSeen, type Given } from './check-set'
import { recordInLog } from './export'
import { storedTables } from './export-files'
import type { Seen } from './file-lines'
import { loadOrder, withGuardsDown } from './guards'
import { startingTables } from './left-out'
import { fileList, packedTables, type PackedTable } from './packed-table'
import { PortabilityProblem } from './problem'
import { filesIn, type FilesIn } from './put-files'
import { putRows, refusalOf, type KeptRow } from './put-rows'
import { setRows, type Form, type SetRow } from './set-rows'

interface Putting {
  owner: Sql
  folder: string
  form: Form
  now: Date
}

const notEmpty = new PortabilityProblem(
  'In deze database staan al gegevens. Terugzetten kan alleen in een lege: maak een nieuwe database, noem haar in DATABASE_URL, en probeer het opnieuw.',
)

/** Refuses a database in which anybody has worked. */
async function refuseUsed(sql: TransactionSql, tables: Table[]) {
  const own = tables
    .filter(({ name }) => !startingTables.includes(name))
    .map(({ name }) => `exists (select from ${quoted(name)})`)
  const [row] = await sql.unsafe<{ used: boolean }[]>(
    `select ${own.join(' or ')} or exists (select from organisation where kind <> 'installation') as used`,
  )
  if (row?.used !== false) throw notEmpty
}

async function keptRow(table: PackedTable, { line, values }: SetRow, files: FilesIn): Promise<KeptRow> {
  const row: KeptRow['row'] = {}
  for (const [place, { name, kind, from, sealed }] of table.columns.entries()) {
    const text = values[place] ?? null
    if (sealed && text !== null) Object.assign(row, sealed.keep(text))
    else if (kind === 'file' && text !== null)
      row[from.name] = await files.bytes(ownFile(table.name, row, text, line))
    else row[name] = text
  }
  if (storedTables.includes(table.name)) row.sealed_key = await files.store(table.name, row)
  return { line, row }
}

function ownFile(table: string, { id }: KeptRow['row'], path: string, line: number): string {
  if (path.startsWith(`documents/${table}/${id}.`) && !path.includes('..')) return path
  throw new PortabilityProblem(`${table}, regel ${line} noemt een bestand op een plaats waar het niet hoort.`)
}

async function* keptRows(folder: string, table: PackedTable, form: Form, given: Given, files: FilesIn) {
  let seen: Seen | undefined
  let count = 0
  for await (const row of setRows(folder, table, form, (all) => void (seen = all))) {
    count += 1
    yield await keptRow(table, row, files)
  }
  const described = given[form]
  // Read for the second time: what changed since it was looked at is refused here.
  if (described) checkSeen(described, seen, count)
}

const emptied = (tables: Table[]) => `truncate table ${tables.map(({ name }) => quoted(name)).join(', ')}`

/** Numbers that the database gives out go on after the last that was put back. */
async function goOnCounting(sql: TransactionSql) {
  const rows = await sql<{ table: string; column: string }[]>`
    select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`
  for (const { table, column } of rows)
    await sql.unsafe(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 1), max(${quoted(column)}) is not null) from ${quoted(table)}`,
      [quoted(table), column],
    )
}

/** Works out anew what Schakel keeps beside the facts, and sees that no timeline was changed on the way. */
async function deriveAndCheck(sql: TransactionSql) {
  await sql.unsafe('set local role app_definer')
  await sql`select app.refresh_lines()`
  await sql`select app.keep_work_lines((select array_agg(id) from trajectory))`
  await sql`select app.keep_steps((select array_agg(id) from workplace))`
  const [row] = await sql<{ broken: number }[]>`
    select count(*)::int as broken from trajectory t where app.broken_link(t.id) is not null`
  await sql.unsafe('reset role')
  if (row?.broken)
    throw new PortabilityProblem(
      `De tijdlijn van ${row.broken} trajecten klopt niet: een regel in event is veranderd, weg of van plaats. Er is niets teruggezet.`,
    )
}

interface Checked extends Putting {
  tables: Table[]
  packed: PackedTable[]
  given: Map<string, Given>
  files: FilesIn
}

async function putBack(sql: TransactionSql, { tables, packed, given, files, folder, form, now }: Checked) {
  await sql.unsafe(
    `set local lock_timeout = '15s'; set local timezone = 'UTC'; set local statement_timeout = 0`,
  )
  await refuseUsed(sql, tables)
  const { ordered, late } = loadOrder(packed.filter((table) => table !== fileList))
  await withGuardsDown(sql, tables, late, async () => {
    await sql.unsafe(emptied(tables))
    for (const table of ordered)
      await putRows(sql, table, form, keptRows(folder, table, form, given.get(table.name) ?? {}, files))
    files.finish()
    await goOnCounting(sql)
    await deriveAndCheck(sql)
  })
  const rows = [...given.values()].reduce((sum, { [form]: resource }) => sum + (resource?.rowCount ?? 0), 0)
  const size = { rows: rows - files.count(), files: files.count() }
  await sql.unsafe('set local role app_definer')
  await recordInLog(sql, 'allPutBack', size.rows, size.files, now)
  const [waiting] = await sql<
    { n: number }[]
  >`select count(*)::int as n from outbox where state in ('made', 'sending')`
  return { ...size, waitingMessages: waiting?.n ?? 0 }
}

/** A refusal by the database that no line can be named for: a reference that was looked at in the end, or a lock. */
function wordsFor(error: unknown): unknown {
  const code = (error as { code?: string }).code
  if (code === '55P03')
    return new PortabilityProblem(
      'De database is in gebruik. Stop Schakel en de achtergrondwerker, en probeer het opnieuw.',
    )
  const why = refusalOf(error)
  const table = (error as { table_name?: string }).table_name
  return why === null
    ? error
    : new PortabilityProblem(`Een regel van ${table ?? 'de set'} ${why}. Er is niets teruggezet.`)
}

/**
 * Puts a set back into an empty installation of the same version: first all of it is read and looked at, then all of it is
 * written in one transaction. Whatever does not fit is refused with table and line, and nothing has changed.
 */
export async function importAll({ owner, folder, form, now }: Putting) {
  const { tables, schema } = await owner.begin('read only', async (sql) => {
    const found = { tables: await tablesOf(sql), schema: await schemaOf(sql) }
    await sql.unsafe('set local role app_definer')
    await refuseUsed(sql, found.tables)
    return found
  })
  const packed = [...packedTables(tables), fileList]
  const given = resourcesOf(await readDescription(folder), packed, schema, form)
  const files = filesIn(folder, await checkSet(folder, packed, given))
  let written = false
  try {
    return await owner.begin(async (sql) => {
      const size = await putBack(sql, { owner, folder, form, now, tables, packed, given, files })
      written = true
      return size
    })
  } catch (error) {
    // When it broke off in the commit nobody knows whether there are rows, so the files stay; the night clears what is too many.
    if (!written) await files.giveUp()
    throw wordsFor(error)
  }
}
