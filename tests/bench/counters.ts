import type postgres from 'postgres'
import { asActor, asNobody, watchStatements } from '@/db/client'

export interface Statement {
  text: string
  parameters: unknown[]
}

const frame = /^\s*(begin|commit|rollback|savepoint)/i
const isEnter = (text: string) => /app\.enter\(/.test(text)

/** The statements the driver awaited while this ran, BEGIN and COMMIT not counted; `enter` apart. */
export async function statementsOf(
  run: () => Promise<unknown>,
): Promise<{ enter: Statement[]; own: Statement[] }> {
  // The first use of a connection asks the types of the database; that is not this path's statement.
  await run()
  const seen: Statement[] = []
  watchStatements((text, parameters) => {
    if (!frame.test(text)) seen.push({ text, parameters })
  })
  await run()
  watchStatements(undefined)
  return { enter: seen.filter(({ text }) => isEnter(text)), own: seen.filter(({ text }) => !isEnter(text)) }
}

/** Shared buffers (hit and read) of one run, by pg_stat_statements; `enter` apart. Nested statements count with their caller. */
export async function buffersOf(
  admin: postgres.Sql,
  run: () => Promise<unknown>,
): Promise<{ enter: number; own: number }> {
  // Twice before: plans, catalogue and visibility are warm, as they are for everyone but the first.
  await run()
  await run()
  await admin`select pg_stat_statements_reset()`
  await run()
  const rows = await admin<{ query: string; buffers: string }[]>`
    select s.query, (s.shared_blks_hit + s.shared_blks_read)::text as buffers from pg_stat_statements s
    join pg_database d on d.oid = s.dbid where d.datname = current_database() and s.userid = 'app_web'::regrole and s.toplevel`
  const sum = (wanted: boolean) =>
    rows
      .filter(({ query }) => isEnter(query) === wanted)
      .reduce((total, { buffers }) => total + Number(buffers), 0)
  return { enter: sum(true), own: sum(false) }
}

/** Searches of b-trees so far, by the server's own counts: one each time a tree is walked down, also inside functions. */
async function searches(admin: postgres.Sql): Promise<number> {
  // Counts reach the others when their session says so; one at a time there is one session.
  await asNobody(({ sql }) => sql`select pg_stat_force_next_flush()`)
  const [row] = await admin<{ searches: string }[]>`
    select coalesce(sum(s.idx_scan), 0)::text as searches from pg_stat_user_indexes s
    join pg_class c on c.oid = s.indexrelid join pg_am a on a.oid = c.relam where a.amname = 'btree'`
  return Number(row?.searches ?? 0)
}

/**
 * Index descents of one run without `enter`: searches of b-trees. A look-up in a hash index is none, because it costs as
 * many pages at any size.
 */
export async function descentsOf(
  admin: postgres.Sql,
  sessionId: string,
  run: () => Promise<unknown>,
): Promise<number> {
  // An `enter` now and then notes that the account was there, which searches too: then the two differ, and once more is asked.
  for (let round = 0; round < 3; round += 1) {
    const before = await searches(admin)
    await asActor(sessionId, async () => null)
    const entered = await searches(admin)
    await run()
    const descents = (await searches(admin)) - entered - (entered - before)
    if (descents > 0) return descents
  }
  throw new Error('no index was searched')
}

/** Tables of at least a hundred pages, and how often each was read from end to end so far. */
async function wholeReads(admin: postgres.Sql): Promise<Map<string, number>> {
  await asNobody(({ sql }) => sql`select pg_stat_force_next_flush()`)
  const rows = await admin<{ name: string; reads: string }[]>`
    select s.relname as name, s.seq_scan::text as reads from pg_stat_user_tables s
    join pg_class c on c.oid = s.relid where c.relpages >= 100`
  return new Map(rows.map(({ name, reads }) => [name, Number(reads)]))
}

/** The large tables that one run reads from end to end: those of the whole installation, not the own rows alone. */
export async function wholeTablesOf(admin: postgres.Sql, run: () => Promise<unknown>): Promise<string[]> {
  const before = await wholeReads(admin)
  await run()
  const after = await wholeReads(admin)
  return [...after].filter(([name, reads]) => reads > (before.get(name) ?? 0)).map(([name]) => name)
}

/** The lines of a list that was read, or null for what is no list. */
export function linesOf(answer: unknown): number | null {
  const { lines, rows, page } = (answer ?? {}) as Record<'lines' | 'rows' | 'page', unknown>
  const list = lines ?? rows ?? (page as { rows: unknown } | null | undefined)?.rows
  return Array.isArray(list) ? list.length : null
}

/** Milliseconds in the database of all statements of one run without `enter`: the median of five. */
export async function timeOf(admin: postgres.Sql, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await admin`select pg_stat_statements_reset()`
    await run()
    const rows = await admin<{ query: string; spent: number }[]>`
      select s.query, s.total_exec_time as spent from pg_stat_statements s
      join pg_database d on d.oid = s.dbid where d.datname = current_database() and s.userid = 'app_web'::regrole and s.toplevel`
    times.push(
      rows.filter(({ query }) => !isEnter(query)).reduce((total, { spent }) => total + Number(spent), 0),
    )
  }
  return times.sort((one, other) => one - other)[2] ?? Infinity
}
