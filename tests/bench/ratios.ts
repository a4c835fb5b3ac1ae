import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { statementsOf, type Statement } from './counters'

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** The same transaction prepared straight on the driver: begin, enter, the statements, commit. */
function bare(client: postgres.Sql, statements: Statement[]) {
  return () =>
    client.begin(async (sql) => {
      for (const { text, parameters } of statements)
        await sql.unsafe(text, parameters as never[], { prepare: true })
    })
}

export interface Ratio {
  own: number
  bare: number
  ratio: number
}

/** Fewer rounds than this say too little, however slow a path is. */
const fewest = 15

/**
 * Medians in ms of our code and of the bare statements, taken in turn so that noise falls on both, in at most so many
 * rounds and, after the fewest that count, at most so many milliseconds.
 */
export async function ratioOf(
  webUrl: string,
  run: () => Promise<unknown>,
  { rounds, milliseconds }: { rounds: number; milliseconds: number },
): Promise<Ratio> {
  const { enter, own } = await statementsOf(run)
  const client = postgres(webUrl, {
    max: 1,
    onnotice: () => {},
    connection: { TimeZone: 'UTC', enable_bitmapscan: 'off' },
  })
  // Makes the driver leave dates as text, as on our own connections.
  drizzle(client)
  const direct = bare(client, [...enter, ...own])
  const times = { own: [] as number[], bare: [] as number[] }
  const until = performance.now() + milliseconds
  for (let round = -5; round < rounds; round += 1) {
    if (round >= fewest && performance.now() > until) break
    const [ours, theirs] = [await timed(run), await timed(direct)]
    if (round < 0) continue
    times.own.push(ours)
    times.bare.push(theirs)
  }
  await client.end()
  const result = { own: median(times.own), bare: median(times.bare) }
  return { ...result, ratio: result.own / result.bare }
}
