import { readFileSync } from 'node:fs'
import type postgres from 'postgres'

/** Statements of generate.sql in order; `:persons` and `:municipalities` are whole numbers. */
const statements = (persons: number, municipalities: number) =>
  readFileSync(new URL('./generate.sql', import.meta.url), 'utf8')
    .replaceAll(':persons', String(persons))
    .replaceAll(':municipalities', String(municipalities))
    .split(/;\s*\n/)
    .filter((statement) => statement.trim() !== '')

/**
 * Fills a migrated database as superuser: persons, 1.5 trajectories and 15 events each, over 20 municipalities of
 * which the first is the largest, with the facts that lists and figures read. The same numbers give the same rows.
 */
export async function generate(admin: postgres.Sql, persons: number, municipalities = 20) {
  await admin.begin(async (sql) => {
    for (const statement of statements(persons, municipalities)) await sql.unsafe(statement)
    await sql`select app.refresh_lines()`
    await sql`select app.keep_work_lines((select array_agg(id) from trajectory where state = 'placed'))`
  })
  await settle(admin)
}

/** As autovacuum leaves a database at rest: statistics, and every page of a table known to be visible to all. */
async function settle(admin: postgres.Sql) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await admin.unsafe('vacuum analyze')
    const open = await admin`select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relallvisible < c.relpages`
    if (open.length === 0) return
    // Something else that looks at this database, such as autovacuum, keeps older rows for a moment.
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the database did not come to rest')
}
