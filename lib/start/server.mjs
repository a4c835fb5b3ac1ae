import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { alive, end, startedWith, until } from './processes.mjs'
import { readJson } from './project.mjs'
import { Problem } from './say.mjs'

const stateFile = (data) => join(data, 'server.json')
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

/**
 * Ends the server that a killed start left behind. Only a process that carries the mark of that start is ended:
 * its number may meanwhile belong to another program.
 */
export async function endOrphanedServer(data) {
  const left = readJson(stateFile(data))
  if (left && alive(left.pid)) {
    const ours = process.platform === 'win32' ? await healthy(left.port) : startedWith(left.pid, left.mark)
    if (ours) await end(left.pid)
  }
  rmSync(stateFile(data), { force: true })
}

/** The server knows the database only as app_web: the address of the owner stays with the starter. */
function withoutOwner({ DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...rest }) {
  return rest
}

/**
 * Starts the built server.
 * @param {{ entry: string, data: string, port: number, environment: Record<string, string>,
 *   output: number | 'inherit' }} options entry: its server.js; data: where its number is kept
 */
export function launchServer({ entry, data, port, environment, output }) {
  const mark = `SCHAKEL_RUN=${randomUUID()}`
  const own = { NODE_ENV: 'production', PORT: String(port), SCHAKEL_RUN: mark.split('=')[1] }
  // Its own session: Ctrl+C in the terminal must reach the starter, which then stops it in order.
  const child = spawn(process.execPath, [entry], {
    cwd: dirname(entry),
    env: { ...withoutOwner(process.env), ...environment, ...own },
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  })
  writeFileSync(stateFile(data), JSON.stringify({ pid: child.pid, port, mark }), { mode: 0o600 })
  if (typeof output === 'number') closeSync(output)
  return child
}

/** Waits until a server answers; a Problem when it ended or stayed silent for a minute. */
export async function waitForServer(child, port, log) {
  const gone = () => child.exitCode !== null || child.signalCode !== null
  const up = await until(async () => gone() || (await healthy(port)), 60_000, 100)
  if (up && !gone()) return
  const detail = log ? ` De laatste regels van ${log}:\n${lastLines(log)}` : ''
  throw new Problem(`De server ${gone() ? 'stopte meteen weer' : 'antwoordt niet'}.${detail}`)
}
