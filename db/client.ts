import 'server-only'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export type Sql = postgres.TransactionSql
type Database = ReturnType<typeof connect>['database']
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

/** One transaction: `sql` for reading (prepared by the driver), `tx` for drizzle's typed writes. */
export interface Door {
  sql: Sql
  tx: Tx
}

type StatementListener = (text: string, parameters: unknown[]) => void
let onStatement: StatementListener | undefined

/** The server's own way in, and the one of the worker: the same rows, and it alone may enter as the system. */
type WayIn = 'DATABASE_WEB_URL' | 'DATABASE_WORKER_URL'
const connections = new Map<WayIn, ReturnType<typeof connect>>()

/** Calls back for every statement sent, so that tests and the bench can count them. */
export function watchStatements(listener: StatementListener | undefined) {
  onStatement = listener
}

function connect(url: string) {
  const client = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    onnotice: () => {},
    debug: (_connection, query, parameters) => onStatement?.(query, parameters),
    // Under row level security the planner expects far fewer rows than there are, and would gather all of a municipality
    // to sort it where an index has the page in order.
    connection: { application_name: 'schakel', TimeZone: 'UTC', enable_bitmapscan: 'off' },
  })
  return { client, database: drizzle(client) }
}

function open(wayIn: WayIn = 'DATABASE_WEB_URL') {
  const known = connections.get(wayIn)
  if (known) return known
  const url = process.env[wayIn]
  if (!url) throw new Error(`${wayIn} is missing`)
  const made = connect(url)
  connections.set(wayIn, made)
  return made
}

/** Ends all connections; for scripts and tests. */
export async function closeDatabase() {
  const open = [...connections.values()]
  connections.clear()
  await Promise.all(open.map(({ client }) => client.end({ timeout: 5 })))
}

// drizzle keeps the driver's transaction to itself; reads want the driver, which prepares its statements.
const driverOf = (tx: Tx) => (tx as unknown as { session: { client: Sql } }).session.client

/** A transaction that nobody has entered: sees nothing but the functions of signing in and reference tables. */
export function asNobody<T>(work: (door: Door) => Promise<T>): Promise<T> {
  return open().database.transaction((tx) => work({ tx, sql: driverOf(tx) }))
}

/**
 * The only door to data: one transaction that is entered as the account of this session.
 * Answers null when the session or account has ended; then nothing has run.
 * @param at the instant of the act, for what the database itself keeps of it; without it that is the moment of the transaction
 */
export function asActor<A, T>(
  sessionId: string,
  work: (door: Door, actor: A) => Promise<T>,
  at?: Date,
): Promise<T | null> {
  return asNobody(async (door) => {
    const [row] = await door.sql<{ actor: A | null }[]>`
      select app.enter(${sessionId}) as actor, set_config('app.at', ${at?.toISOString() ?? ''}, true)`
    return row?.actor ? work(door, row.actor) : null
  })
}

/** As `asNobody`, as the role of the worker. */
export function asWorker<T>(work: (door: Door) => Promise<T>): Promise<T> {
  return open('DATABASE_WORKER_URL').database.transaction((tx) => work({ tx, sql: driverOf(tx) }))
}

/** Calls back when somebody made work for the worker, and once when it starts to listen; tells how to stop listening. */
export async function listenForWork(onWork: () => void): Promise<() => Promise<void>> {
  const { unlisten } = await open('DATABASE_WORKER_URL').client.listen('schakel_work', onWork, onWork)
  return unlisten
}

/** The limits of signing in keep their points in the same database, outside any entered transaction. */
export const rateLimitStore = {
  query: async ({ text, values }: { text: string; values: (string | number | null)[] }) => {
    const rows = await open().client.unsafe(text, values, { prepare: true })
    return { rows, rowCount: rows.count }
  },
}
