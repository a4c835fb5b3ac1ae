import type postgres from 'postgres'
import { asActor, type Sql } from '@/db/client'
import { now, trajectoryIn } from './factories'
import { newBsn } from './import-steps'
import type { AccountKey, World } from './world'

type Json = Record<string, unknown>

/** A line of the log as a plan carries it. */
export const event = (more: Json = {}) => ({
  kind: 'noteWritten',
  validOn: '2026-11-02',
  actorName: 'Iemand',
  ...more,
})

export const insert = (table: string, row: Json) => ({ kind: 'insert', table, row })

/** Statements as the server's own role, entered as an account: what is left when our own code is wrong. */
export function attacker(admin: postgres.Sql, world: () => World) {
  const as = <T>(account: AccountKey, work: (sql: Sql) => Promise<T>) =>
    asActor(world().session[account], ({ sql }) => work(sql))

  const handIn = (account: AccountKey, plan: Json) =>
    as(
      account,
      (sql) =>
        sql`select app.apply_moves(${JSON.stringify([plan])}::text::jsonb, ${now.toISOString()}::timestamptz) as done`,
    )

  /** A plan that leaves the state as it is, with one line. */
  async function recordOn({ trajectoryId }: { trajectoryId: string }, more: Json = {}): Promise<Json> {
    const [row] = await admin<{ version: number; state: string }[]>`
      select version, state from trajectory where id = ${trajectoryId}`
    const state = { to: row?.state, stateSince: '2026-11-02', seen: row?.version, keepsVersion: true }
    return { trajectoryId, ...state, move: null, effects: [], events: [event()], ...more }
  }

  const here = (state: Parameters<typeof trajectoryIn>[2]) =>
    trajectoryIn(world(), admin, state, { bsn: newBsn() })

  return { as, handIn, recordOn, here }
}
