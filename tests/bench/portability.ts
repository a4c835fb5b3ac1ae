import { spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { documentStore } from '@/lib/document/store'
import { takeIn } from '@/lib/document/waiting-file'
import { keepBsn } from '@/lib/person/bsn-cipher'
import { benchDatabase, migratedDatabase } from './databases'
import { table } from './report'

/** How much memory the programs get, in MB of heap; a set is many times that. */
const heap = 256
const persons = 10_000
const documents = 400
const templates = 100
const mb = 1024 * 1024

const adminUrl = process.env.BENCH_ADMIN_URL ?? ''
const work = mkdtempSync(join(tmpdir(), 'schakel-bench-'))
const keys = ['SCHAKEL_BSN_KEY', 'SCHAKEL_BSN_INDEX_KEY', 'SCHAKEL_DOCUMENT_KEY']
for (const name of keys) process.env[name] = randomBytes(32).toString('base64')

async function* once(bytes: Buffer) {
  yield bytes
}

/** Documents in the store, the first as large as one may be, each with its row. */
async function addDocuments(admin: postgres.Sql) {
  const owners =
    await admin`select id, municipality_id, owner_id from trajectory order by number limit ${documents}`
  const store = await documentStore()
  for (const [place, { id, municipality_id: municipality, owner_id: account }] of owners.entries()) {
    const made = await takeIn(once(randomBytes(place === 0 ? 25 * mb : mb)), Infinity)
    await store.put({ municipalityId: String(municipality), id: made.id }, made.path)
    const document = randomUUID()
    await admin`insert into document (id, trajectory_id, municipality_id, class, title, made_at, made_by)
      values (${document}, ${id}, ${municipality}, 'general', 'Stuk', '2026-01-01', ${account})`
    await admin`insert into document_version (id, document_id, trajectory_id, municipality_id, number, kind, size, sha256, given_name, sealed_key, scanned_by, made_at, made_by)
      values (${made.id}, ${document}, ${id}, ${municipality}, 1, 'pdf', ${made.size}, ${made.sha256}, 'stuk.pdf', ${made.sealedKey}, 'none', '2026-01-01', ${account})`
  }
}

/** What generate.sql leaves out because no page needs it: a BSN that opens, timelines that fit, and files. */
async function completed(admin: postgres.Sql) {
  const ids = await admin<{ id: string }[]>`select person_id as id from person_bsn order by person_id`
  const kept = ids.map(({ id }, place) => ({ id, ...keepBsn(String(100_000_000 + place)) }))
  await admin`update person_bsn b set cipher = k.cipher, search_hash = k.search_hash, last_digits = k.last_digits
    from jsonb_to_recordset(${JSON.stringify(kept)}::text::jsonb) k (id uuid, cipher text, search_hash text, last_digits text) where b.person_id = k.id`
  await admin.begin(async (sql) => {
    await sql.unsafe(`set local session_replication_role = replica; create temporary table told on commit drop as select * from event;
      delete from event; set local session_replication_role = origin; insert into event overriding system value select * from told order by id`)
  })
  await admin`insert into word_template (municipality_id, kind, file_name, content, valid_from, valid_to)
    select o.id, 'granted', 'huisstijl.docx', decode(${randomBytes(mb).toString('base64')}, 'base64'), date '2001-01-01' + n * 30, date '2001-01-29' + n * 30
    from (select id from organisation where kind = 'municipality' order by name limit 1) o, generate_series(1, ${templates}) n`
  await addDocuments(admin)
}

const asOwner = (url: string) => `${url}?options=-c%20role%3Dapp_owner`

interface Ran {
  seconds: number
  peak: number
}

/** Runs the program behind `npm run meenemen` or `terugzetten` with a bounded heap; its time, and the most memory it had. */
async function run(way: string, databaseUrl: string, folder: string, store: string): Promise<Ran> {
  const tell = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))`
  const args = [`--max-old-space-size=${heap}`, '--conditions=react-server', '--import', 'tsx']
  const program = [...args, '--import', `data:text/javascript,${encodeURIComponent(tell)}`, 'lib/portability/run.ts', way, folder, 'jsonl'] // prettier-ignore
  const env = { ...process.env, DATABASE_OWNER_URL: asOwner(databaseUrl), SCHAKEL_DATA_DIR: store }
  const started = performance.now()
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'inherit', 'pipe'] })
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => void (told += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => void child.on('close', resolve))
  const peak = Number(/^peak (\d+)$/m.exec(told)?.[1]) / 1024
  if (code !== 0 || !Number.isFinite(peak)) throw new Error(`${way} ended with ${code}: ${told}`)
  return { seconds: (performance.now() - started) / 1000, peak }
}

/** Of each file of a set its size and hash, without what tells of the taking out itself. */
async function contentOf(folder: string) {
  const found = new Map<string, string>()
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || /LEESMIJ|datapackage|audit_event/.test(entry.name)) continue
    const hash = createHash('sha256')
    await pipeline(createReadStream(path), async (pieces) => {
      for await (const piece of pieces as AsyncIterable<Buffer>) {
        hash.update(piece)
        bytes += piece.length
      }
    })
    found.set(path.slice(folder.length), hash.digest('hex'))
  }
  return { files: [...found].sort().join('\n'), bytes, count: found.size }
}

async function measure() {
  const from = await benchDatabase(adminUrl, persons)
  const admin = postgres(from.adminUrl, { max: 1, onnotice: () => {} })
  process.env.SCHAKEL_DATA_DIR = join(work, 'from')
  await completed(admin)
  await admin.end()
  const [first, again] = [join(work, 'first'), join(work, 'again')]
  const out = await run('export', from.adminUrl, first, join(work, 'from'))
  const set = await contentOf(first)
  const to = await migratedDatabase(adminUrl, 'bench_put_back')
  for (const name of keys) process.env[name] = randomBytes(32).toString('base64')
  const back = await run('import', to, first, join(work, 'to'))
  const second = await run('export', to, again, join(work, 'to'))
  const same = (await contentOf(again)).files === set.files
  const row = (name: string, { seconds, peak }: Ran) => [name, seconds.toFixed(0), Math.round(peak)]
  console.log(
    `${persons} personen: ${set.count} bestanden, ${Math.round(set.bytes / mb)} MB; heap ${heap} MB`,
  )
  console.log(
    table(
      ['wat', 'seconden', 'hoogste geheugen MB'],
      [row('meenemen', out), row('terugzetten', back), row('nog eens meenemen', second)],
    ),
  )
  console.log(
    `1 passed, 0 failed`.replace(/^1/, same ? '1' : '0').replace('0 failed', same ? '0 failed' : '1 failed'),
  )
  return same
}

try {
  process.exitCode = (await measure()) ? 0 : 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
