import 'server-only'
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql, TransactionSql } from 'postgres'
import { schemaOf, tablesOf } from './catalogue'
import { dataPackage, packagePath, type TableWritten } from './data-package'
import { filesOut, storedTables } from './export-files'
import { exportTable, writeRows } from './export-table'
import { fileList, packedTables } from './packed-table'
import { PortabilityProblem } from './problem'
import { readMe } from './read-me'

/** The same text of a value on every server, whatever it is set to. */
const sameEverywhere = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local extra_float_digits = 1;
  set local intervalstyle = 'iso_8601'; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

async function emptyFolder(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new PortabilityProblem(
      `De map ${folder} is niet leeg. Kies een lege map, of een die er nog niet is.`,
    )
  await chmod(folder, 0o700)
  await mkdir(join(folder, 'tables'), { mode: 0o700 })
  await mkdir(join(folder, 'documents'), { mode: 0o700 })
}

async function writeSet(
  sql: TransactionSql,
  folder: string,
  schema: string,
  now: Date,
): Promise<TableWritten[]> {
  const files = filesOut(folder)
  const tables: TableWritten[] = []
  for (const table of packedTables(await tablesOf(sql))) {
    if (storedTables.includes(table.name)) await files.keepStored(sql, table.name)
    tables.push({ table, written: await exportTable(sql, folder, table, files) })
  }
  tables.push({ table: fileList, written: await writeRows(folder, fileList, files.list()) })
  const description = dataPackage(tables, schema, now)
  await writeFile(join(folder, 'LEESMIJ.md'), readMe(tables), { mode: 0o600, flag: 'wx' })
  await writeFile(join(folder, packagePath), `${JSON.stringify(description, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
  })
  return tables
}

/** Says in the log of the installation that everything went out or came back, and how much. */
export const recordInLog = (
  sql: TransactionSql,
  kind: 'allTakenOut' | 'allPutBack',
  rows: number,
  files: number,
  now: Date,
) => sql`
  insert into audit_event (at, kind, organisation_id, details)
  values (${now.toISOString()}, ${kind}, (select id from organisation where kind = 'installation'),
    ${JSON.stringify({ by: 'beheer van de server', rows, files })}::text::jsonb)`

/** Rows and files of a set. */
export const sizeOf = (tables: TableWritten[]) => {
  const count = (own: boolean) =>
    tables
      .filter(({ table }) => (table === fileList) === own)
      .reduce((sum, { written }) => sum + (written[0]?.rows ?? 0), 0)
  return { rows: count(false), files: count(true) }
}

/**
 * Writes everything of the installation into an empty folder: one moment of the database, in an open format, with nothing
 * of it in memory longer than some rows. What was written goes again when it cannot be finished.
 */
export async function exportAll({ owner, folder, now }: { owner: Sql; folder: string; now: Date }) {
  await emptyFolder(folder)
  try {
    const tables = await owner.begin('isolation level repeatable read read only', async (sql) => {
      const schema = await schemaOf(sql)
      await sql.unsafe(`set local role app_definer; ${sameEverywhere}`)
      return writeSet(sql, folder, schema, now)
    })
    const size = sizeOf(tables)
    await owner.begin(async (sql) => {
      await sql.unsafe('set local role app_definer')
      await recordInLog(sql, 'allTakenOut', size.rows, size.files, now)
    })
    return size
  } catch (error) {
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
    throw error
  }
}
