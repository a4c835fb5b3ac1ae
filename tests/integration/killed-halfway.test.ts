import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Presses } from '../support/press-many'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const messages = 1000
const { admin, webUrl, workerUrl } = testDatabase()
let world: World
const children = new Set<ChildProcess>()

/** A mail server on this machine that keeps what it took, by Message-ID. */
const taken = new Map<string, number>()
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, done) {
    let text = ''
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    stream.on('end', () => {
      const id = /^Message-ID: <(.+)@/im.exec(text)?.[1] ?? text
      taken.set(id, (taken.get(id) ?? 0) + 1)
      done()
    })
  },
})
mailServer.on('error', () => {})

function run(file: string, environment: Record<string, string>): ChildProcess {
  const args = ['--conditions=react-server', '--import', 'tsx', file]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  children.add(child)
  return child
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise<number | null>((resolve) => child.once('exit', resolve))

async function kill(child: ChildProcess) {
  child.kill('SIGKILL')
  await ended(child)
}

async function until(condition: () => Promise<boolean> | boolean) {
  while (!(await condition())) await pause(50)
}

const counted = async (where: string) =>
  Number((await admin.unsafe<{ n: string }[]>(`select count(*) as n from ${where}`))[0]?.n)
const sent = () => counted("outbox where state = 'sent'")

interface Worker {
  /** What `npm run worker` starts: it starts the process that works, and starts that again when it falls away. */
  keeper: ChildProcess
  data: string
}

/** `npm run worker` without npm: the program that package.json names, with the keys of the server and a folder of its own. */
function worker(environment: Record<string, string>, data = newFolder()): Worker {
  const { DATABASE_WEB_URL: _web, DATABASE_WORKER_URL: _worker, ...rest } = process.env
  const own = { SCHAKEL_WORKER_DATABASE_URL: workerUrl, SCHAKEL_DATA_DIR: data, NEXTAUTH_URL: 'http://localhost:3000' }
  const keeper = spawn(process.execPath, ['lib/start/worker.mjs'], { env: { ...rest, ...own, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] })
  children.add(keeper)
  return { keeper, data }
} // prettier-ignore

const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-worker-'))
  folders.push(folder)
  return folder
}

/** Kills the process that works, where it already does, without a word to it. */
function killWorking(data: string) {
  const state = join(data, 'worker-only.json')
  if (!existsSync(state)) return
  const { pid } = JSON.parse(readFileSync(state, 'utf8')) as { pid: number }
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it ended by itself a moment ago
  }
}

/** Kills what keeps the work up before the work itself, so that neither can start the other again. */
async function killWorker({ keeper, data }: Worker) {
  await kill(keeper)
  killWorking(data)
}

/** So many workers on one database, of which one after the other is killed and started again when so many were sent. */
async function killedAt(moments: number[], count: number, environment: Record<string, string>) {
  const workers = Array.from({ length: count }, () => worker(environment))
  for (const [turn, moment] of moments.entries()) {
    await until(async () => (await sent()) >= moment)
    const one = workers[turn % count] as Worker
    await killWorker(one)
    workers[turn % count] = worker(environment, one.data)
  }
  await until(async () => (await sent()) === messages)
  for (const { keeper } of workers) keeper.kill('SIGTERM')
  return Promise.all(workers.map(({ keeper }) => ended(keeper)))
}

async function presses(): Promise<Presses> {
  const { trajectoryId } = await trajectoryIn(world, admin, 'intake')
  const submissionIds = Array.from({ length: messages }, () => randomUUID())
  const accountId = world.account.caseworkerBoth
  return {
    sessionId: world.session.caseworker,
    accountId,
    trajectoryId,
    submissionIds,
    at: now.toISOString(),
  }
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const data of folders) {
    killWorking(data)
    rmSync(data, { recursive: true, force: true })
  }
  await new Promise<void>((resolve) => mailServer.close(resolve))
})

/**
 * The server here is a process of its own that presses a command as the web server does, through `perform` on the role of
 * the server; it is killed and presses again. It is not Next: that is built first (minutes) and adds nothing between a
 * press and its transaction, in which alone a message is made. The workers are what `npm run worker` starts.
 */
test('a thousand messages, with server and workers killed on the way: each exists once', async () => {
  const { port } = mailServer.server.address() as AddressInfo
  const environment = { DATABASE_WEB_URL: webUrl, PRESSES: JSON.stringify(await presses()) }
  const server = async () => {
    for (const moment of [250, 600]) {
      const child = run('tests/support/press-many.ts', environment)
      await until(async () => (await counted('outbox')) >= moment)
      await kill(child)
    }
    return ended(run('tests/support/press-many.ts', environment))
  }
  const mail = {
    SCHAKEL_PRACTICE: '0',
    SCHAKEL_SMTP_URL: `smtp://127.0.0.1:${port}`,
    SCHAKEL_MAIL_FROM: 'Schakel <schakel@voorbeeld.example>',
  }
  const kills = [150, 350, 550, 750]
  const [pressed, stopped] = await Promise.all([server(), killedAt(kills, 2, mail)])
  expect({ pressed, stopped }).toEqual({ pressed: 0, stopped: [0, 0] })
  expect(await counted("audit_event where kind = 'test'")).toBe(messages)
  expect(await counted('outbox')).toBe(messages)
  const rows = await admin<{ id: string }[]>`select id from outbox`
  expect([...taken.keys()].sort()).toEqual(rows.map(({ id }) => id).sort())
  // Handed over, and killed before that was written: the mail server got it again under the same Message-ID.
  const again = [...taken.values()].reduce((sum, count) => sum + count - 1, 0)
  expect(again).toBeLessThanOrEqual(kills.length * 4)
}, 240_000)

test('in practice, where nothing leaves, a thousand are kept exactly once', async () => {
  await admin`update outbox set state = 'made', sent_at = null, attempts = 0, next_try_at = now()`
  expect(await killedAt([500], 1, { SCHAKEL_PRACTICE: '1' })).toEqual([0])
  expect(await counted('practice_mail')).toBe(messages)
  expect(
    await counted(
      "practice_mail where body not like 'Beste Naam caseworkerBoth,%http://localhost:3000/trajecten/%'",
    ),
  ).toBe(0)
}, 240_000)

test('the jobs of the queues hold nothing about anybody', async () => {
  const rows = await admin<{ data: Record<string, unknown> | null }[]>`
    select data from pgboss.job where name not like '%pgboss%' union all select data from pgboss.archive where name not like '%pgboss%'`
  expect(rows.length).toBeGreaterThan(3)
  for (const { data } of rows) expect(Object.keys(data ?? {}).filter((key) => key !== 'id')).toEqual([])
})
