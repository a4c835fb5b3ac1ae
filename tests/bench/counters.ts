import type postgres from 'postgres'
import { watchStatements } from '@/db/client'

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
