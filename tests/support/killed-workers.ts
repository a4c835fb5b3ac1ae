import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll } from 'vitest'

/** Waits until a program has ended by itself or by a signal; its exit code, null by a signal. */
export const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise<number | null>((resolve) => child.once('exit', resolve))

/** kill -9: a program gets no word of it. */
export async function kill(child: ChildProcess) {
  child.kill('SIGKILL')
  await ended(child)
}

/** Looks every twentieth of a second. */
export async function until(condition: () => Promise<boolean> | boolean) {
  while (!(await condition())) await pause(50)
}

/** A mail server on this machine for the tests of a file, that keeps how often it took which Message-ID. */
export function countingMailServer() {
  const taken = new Map<string, number>()
  const server = new SMTPServer({
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
  server.on('error', () => {})
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
  /** For a worker that sends through it. */
  const environment = () => ({
    SCHAKEL_PRACTICE: '0',
    SCHAKEL_SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    SCHAKEL_MAIL_FROM: 'Schakel <schakel@voorbeeld.example>',
  })
  return { taken, environment }
}

interface Worker {
  /** What `npm run worker` starts: it starts the process that works, and starts that again when it falls away. */
  keeper: ChildProcess
  data: string
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

/** Workers on the database of a test file, as `npm run worker` starts them, that are killed and started again. */
export function killedWorkers(admin: Sql, workerUrl: string) {
  const keepers = new Set<ChildProcess>()
  const folders: string[] = []
  afterAll(() => {
    for (const keeper of keepers) keeper.kill('SIGKILL')
    for (const data of folders) {
      killWorking(data)
      rmSync(data, { recursive: true, force: true })
    }
  })

  function newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-worker-'))
    folders.push(folder)
    return folder
  }

  /** `npm run worker` without npm: the program that package.json names, with the keys of the server and a folder of its own. */
  function worker(environment: Record<string, string>, data = newFolder()): Worker {
    const { DATABASE_WEB_URL: _web, DATABASE_WORKER_URL: _worker, ...rest } = process.env
    const own = { SCHAKEL_WORKER_DATABASE_URL: workerUrl, SCHAKEL_DATA_DIR: data, NEXTAUTH_URL: 'http://localhost:3000' }
    const keeper = spawn(process.execPath, ['lib/start/worker.mjs'], { env: { ...rest, ...own, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] })
    keepers.add(keeper)
    return { keeper, data }
  } // prettier-ignore

  const sent = async () => {
    const [row] = await admin<{ n: number }[]>`select count(*)::int as n from outbox where state = 'sent'`
    return row?.n ?? 0
  }

  /**
   * So many workers on one database, of which one after the other is killed and started again when so many were sent;
   * goes on until all are sent, and answers how each then stopped.
   */
  return async function killedAt(plan: { moments: number[]; count: number; messages: number }, environment: Record<string, string>) {
    const workers = Array.from({ length: plan.count }, () => worker(environment))
    for (const [turn, moment] of plan.moments.entries()) {
      await until(async () => (await sent()) >= moment)
      const one = workers[turn % plan.count] as Worker
      await killWorker(one)
      workers[turn % plan.count] = worker(environment, one.data)
    }
    await until(async () => (await sent()) === plan.messages)
    for (const { keeper } of workers) keeper.kill('SIGTERM')
    return Promise.all(workers.map(({ keeper }) => ended(keeper)))
  } // prettier-ignore
}
