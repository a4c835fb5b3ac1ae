import PgBoss from 'pg-boss'
import type { Sql } from 'postgres'

/** Where the queues of the worker live: a schema of its own, in which nobody else has a right. */
export const queueSchema = 'pgboss'

/** Makes that schema with its tables, as the worker that owns them. Newer tables are the worker's own business. */
export async function ensureQueues(owner: Sql) {
  const [known] = await owner`select from pg_namespace where nspname = ${queueSchema}`
  if (known) return
  await owner.unsafe(`create schema ${queueSchema} authorization app_worker`)
  const plans = PgBoss.getConstructionPlans(queueSchema).replace(/CREATE SCHEMA IF NOT EXISTS \w+\s*;/, '')
  await owner.begin(async (sql) => {
    await sql.unsafe('set local role app_worker')
    await sql.unsafe(plans.replace(/^\s*BEGIN;|COMMIT;\s*$/g, ''))
  })
}
