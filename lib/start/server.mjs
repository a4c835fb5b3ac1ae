import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { alive, end, startedWith, until } from './processes.mjs'
import { project, readJson } from './project.mjs'
import { Problem } from './say.mjs'

const stateFile = (data, what) => join(data, `${what}.json`)
const tooLong = 10 * 1024 * 1024

/** Where to open a log for adding; a long one is put aside first. */
export function openLog(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > tooLong) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** The last lines of a log, for a message. */
export const lastLines = (file, count = 15) =>
  readFileSync(file, 'utf8').trim().split('\n').slice(-count).join('\n')

const healthStatus = (port, patience) =>
  fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(patience) }).then(
    (answer) => answer.status,
    () => null,
  )

/** Whether the server on this port answers that it and its database are well. */
export const healthy = async (port) => (await healthStatus(port, 3000)) === 200

/** Whether it answers at all, be it that its database is away. */
export const responds = async (port) => (await healthStatus(port, 10_000)) !== null

const isOurs = ({ pid, port, mark }) =>
  process.platform === 'win32' && port ? healthy(port) : startedWith(pid, mark)

/**
 * Ends the server and the worker that a killed start left behind. Only a process that carries the mark of that start is
 * ended: its number may meanwhile belong to another program.
 */
export async function endOrphans(data, kinds = ['server', 'worker']) {
  for (const what of kinds) {
    const left = readJson(stateFile(data, what))
    if (left && alive(left.pid) && (await isOurs(left))) await end(left.pid, { patience: 10_000 })
    rmSync(stateFile(data, what), { force: true })
  }
}

/** Server and worker know the database only as their own roles: the address of the owner stays with the starter. */
function withoutOwner({ DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...rest }) {
  return rest
}

/**
 * Starts a program of ours that goes on until it is ended, and notes its number.
 * @param {{ what: 'server' | 'worker' | 'worker-only', args: string[], cwd: string, data: string, port?: number,
 *   environment: Record<string, string>, output: number | 'inherit' }} options data: where its number is kept
 */
function launch({ what, args, cwd, data, port, environment, output }) {
  const mark = `SCHAKEL_RUN=${randomUUID()}`
  const own = { NODE_ENV: 'production', SCHAKEL_RUN: mark.split('=')[1] }
  // Its own session: Ctrl+C in the terminal must reach the starter, which then stops it in order.
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...withoutOwner(process.env), ...environment, ...own },
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  })
  writeFileSync(stateFile(data, what), JSON.stringify({ pid: child.pid, port, mark }), { mode: 0o600 })
  if (typeof output === 'number') closeSync(output)
  return child
}

/**
 * Starts the built server.
 * @param {{ entry: string, data: string, port: number, environment: Record<string, string>,
 *   output: number | 'inherit' }} options entry: its server.js; data: where its number is kept
 */
export function launchServer({ entry, port, environment, ...rest }) {
  const own = { ...environment, PORT: String(port) }
  return launch({ what: 'server', args: [entry], cwd: dirname(entry), port, environment: own, ...rest })
}

/**
 * Starts the worker, which sends messages and does the nightly work.
 * @param {{ what?: 'worker' | 'worker-only', data: string, environment: Record<string, string>, output: number | 'inherit' }} options
 */
export function launchWorker(options) {
  const args = ['--conditions=react-server', '--import', 'tsx', 'lib/background/run.ts']
  return launch({ what: 'worker', args, cwd: project, ...options })
}

/** Waits until a server answers; a Problem when it ended or stayed silent for a minute. */
export async function waitForServer(child, port, log) {
  const gone = () => child.exitCode !== null || child.signalCode !== null
  const up = await until(async () => gone() || (await healthy(port)), 60_000, 100)
  if (up && !gone()) return
  const detail = log ? ` De laatste regels van ${log}:\n${lastLines(log)}` : ''
  throw new Problem(`De server ${gone() ? 'stopte meteen weer' : 'antwoordt niet'}.${detail}`)
}
