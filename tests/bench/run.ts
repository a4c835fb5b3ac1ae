import { createHash } from 'node:crypto'
import { arch, cpus, totalmem } from 'node:os'
import postgres from 'postgres'
import { closeDatabase } from '@/db/client'
import { newSid, sealSid, sessionCookie, sessionIdOf } from '@/lib/pipeline/session-token'
import { buffersOf, descentsOf, linesOf, statementsOf, timeOf, wholeTablesOf } from './counters'
import { benchDatabase, type BenchDatabase } from './databases'
import { hotPaths, type HotPath } from './hot-paths'
import { pageServer } from './pages'
import { gatesOf, type Figures } from './gates'
import { ratioOf } from './ratios'
import { broken, keep, table, type Gate } from './report'
import { timeIsUp } from './time-limit'

const flags = process.argv.slice(2)
const gatesOnly = flags.includes('--gates')
const quick = gatesOnly || flags.includes('--quick')
const sizes = quick ? [10_000] : [1_000, 10_000, 100_000]
const rounds = quick ? 60 : 200
const adminUrl = process.env.BENCH_ADMIN_URL ?? ''
const secret = (process.env.NEXTAUTH_SECRET ??= createHash('sha256').update('bench').digest('hex'))
process.env.SCHAKEL_BSN_KEY ??= Buffer.alloc(32, 1).toString('base64')
process.env.SCHAKEL_BSN_INDEX_KEY ??= Buffer.alloc(32, 2).toString('base64')
process.env.SCHAKEL_PRACTICE ??= '0'

/** What was left when the time was up. */
const unmeasured: string[] = []

/** What is asked of some paths alone: how many people, which large tables as a whole, how much time in the database. */
const besides = async (admin: postgres.Sql, path: HotPath, run: () => Promise<unknown>, answer: unknown) => ({
  ...(path.people && { people: path.people.of(answer) }),
  ...(path.countersOnly && { wholeTables: await wholeTablesOf(admin, run) }),
  ...(path.milliseconds !== undefined && { milliseconds: await timeOf(admin, run) }),
})

async function measure(database: BenchDatabase, path: HotPath, admin: postgres.Sql): Promise<Figures> {
  const run = await path.prepare(database, admin)
  const answer = await run()
  const lines = linesOf(answer)
  const { enter, own } = await statementsOf(run)
  const [session] = enter[0]?.parameters ?? []
  if (enter.length !== 1 || typeof session !== 'string')
    throw new Error(`${path.name} entered ${enter.length} times`)
  const buffers = await buffersOf(admin, run)
  const figures = {
    persons: database.persons,
    path: path.name,
    statements: own.length,
    buffers: buffers.own,
    enterBuffers: buffers.enter,
    descents: await descentsOf(admin, session, run),
    lines,
    ...(await besides(admin, path, run, answer)),
  }
  return gatesOnly || path.once || path.countersOnly
    ? figures
    : { ...figures, ...(await ratioOf(database.webUrl, run, { rounds, milliseconds: 2_000 })) }
}

async function measureSize(persons: number): Promise<{ database: BenchDatabase; figures: Figures[] }> {
  console.log(`Database met ${persons} personen maken …`)
  const database = await benchDatabase(adminUrl, persons)
  await closeDatabase()
  process.env.DATABASE_WEB_URL = database.webUrl
  const admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} })
  const figures: Figures[] = []
  for (const path of hotPaths) {
    if (timeIsUp()) unmeasured.push(`${path.name} (${persons})`)
    else figures.push(await measure(database, path, admin))
  }
  await admin.end()
  return { database, figures }
}

const pages = ['/wachtlijst', '/vandaag', '/trajecten', '/sturing']

/** A cookie for a session row of its own, as signing in would give it. */
async function cookieFor(database: BenchDatabase, role: 'caseworker' | 'manager'): Promise<string> {
  const sid = newSid()
  const admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} })
  await admin`insert into session (id, account_id, expires_at)
    select ${sessionIdOf(sid)}, account_id, expires_at from session where id = ${database.sessions[role]}`
  await admin.end()
  return `${sessionCookie}=${await sealSid(sid, secret)}`
}

async function measurePages(database: BenchDatabase, gates: Gate[]) {
  const server = await pageServer(process.env.BENCH_SERVER ?? '.next/standalone/server.js', database.webUrl)
  try {
    const cookies = {
      caseworker: await cookieFor(database, 'caseworker'),
      manager: await cookieFor(database, 'manager'),
    }
    const weight = await server.weigh('/wachtlijst', cookies.caseworker)
    gates.push({ what: '/wachtlijst, HTML in bytes', measured: weight.html, limit: 30_000 })
    gates.push({ what: '/wachtlijst, scripts gzip in bytes', measured: weight.scripts, limit: 200_000 })
    console.log(`/wachtlijst: ${weight.html} bytes HTML, ${weight.scripts} bytes scripts (gzip)`)
    if (gatesOnly) return []
    const rows: (string | number)[][] = []
    for (const path of pages) {
      const cookie = path === '/sturing' ? cookies.manager : cookies.caseworker
      await server.load(path, cookie, 4, 1)
      const [one, many] = [
        await server.load(path, cookie, 1, 3),
        await server.load(path, cookie, 16, quick ? 3 : 6),
      ]
      rows.push([path, one.p50, one.p95, many.p50, many.p95, many.perSecond, many.processor ?? '–'])
    }
    return rows
  } finally {
    await server.stop()
  }
}

const head = ['pad', 'personen', 'regels', 'opdrachten na enter', 'buffers', 'afdalingen', 'buffers enter', 'eigen ms', 'kaal ms', 'verhouding'] // prettier-ignore
const cellsOf = (row: Figures) => [
  row.path,
  row.persons,
  row.lines ?? '–',
  row.statements,
  row.buffers,
  row.descents,
  row.enterBuffers,
  row.own ?? '–',
  row.bare ?? '–',
  row.ratio ?? '–',
]

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? arch()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
)
const all: Figures[] = []
let last: BenchDatabase | undefined
for (const size of sizes) {
  if (timeIsUp()) {
    unmeasured.push(`${size} personen`)
    continue
  }
  const { database, figures } = await measureSize(size)
  console.log(`\n${table(head, figures.map(cellsOf))}\n`)
  all.push(...figures)
  last = database
}
await closeDatabase()
const gates = gatesOf(all)
if (timeIsUp()) unmeasured.push('bladzijden van de server')
const loads = last && !timeIsUp() ? await measurePages(last, gates) : []
if (loads.length > 0)
  console.log(
    `\n${table([`pagina (${last?.persons} personen)`, 'p50 bij 1', 'p95 bij 1', 'p50 bij 16', 'p95 bij 16', 'per seconde bij 16', 'processor ms'], loads)}`,
  )
keep({ figures: all, gates, loads })
for (const what of unmeasured) console.log(`NIET GEMETEN, de tijd was om: ${what}`)
const failing = broken(gates) + unmeasured.length
console.log(`\n${gates.length + unmeasured.length - failing} passed, ${failing} failed`)
process.exit(failing === 0 ? 0 : 1)
