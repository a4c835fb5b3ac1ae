import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { answers, freePort } from './ports.mjs'
import { alive, commandOf, end, run, until } from './processes.mjs'
import { Problem } from './say.mjs'

const pidFile = (folder) => join(folder, 'postmaster.pid')

/**
 * What postmaster.pid says of a cluster, or null when there is none. Lines: 1 process, 4 port, 8 status.
 * @returns {{ pid: number, port: number, ready: boolean } | null}
 */
export function readPidFile(folder) {
  try {
    const lines = readFileSync(pidFile(folder), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/** Process numbers are used again, so only a program that names this folder is this cluster. */
const isCluster = (pid, folder) =>
  alive(pid) && (process.platform === 'win32' || commandOf(pid).includes(folder))

/** The live process of a cluster, or null. */
export function liveCluster(folder) {
  const found = readPidFile(folder)
  return found && isCluster(found.pid, folder) ? found : null
}

const isReady = async (folder) => {
  const found = liveCluster(folder)
  return Boolean(found?.ready && (await answers(found.port)))
}

/** Joins a cluster that an earlier start left running; removes what a dead one left behind. */
async function adopt(folder) {
  if (!liveCluster(folder)) {
    rmSync(pidFile(folder), { force: true })
    return null
  }
  await until(async () => !liveCluster(folder) || (await isReady(folder)), 60_000)
  if (await isReady(folder)) return liveCluster(folder)
  if (!liveCluster(folder)) return adopt(folder)
  throw new Problem(`De database in ${folder} draait al (proces ${readPidFile(folder)?.pid}) maar antwoordt niet. Stop dat proces en probeer het opnieuw.`) // prettier-ignore
}

function launch({ programs, user, folder, port, log, settings }) {
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
  const flags = Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(log, 'a')
  // Its own session: Ctrl+C in the terminal must reach the server before the database.
  const options = {
    ...user,
    cwd: folder,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  }
  const child = spawn(programs.postgres, ['-D', folder, '-p', String(port), ...flags], options)
  closeSync(output)
  child.unref()
  return new Promise((resolve, reject) => child.once('error', reject).once('spawn', () => resolve(child)))
}

function newLogLines(log, from) {
  return readFileSync(log, 'utf8').slice(from).trim().split('\n').slice(-12).join('\n')
}

/** One try: the process number and port when it became ready, or the reason it did not. */
async function tryStart(options) {
  const began = statSync(options.log, { throwIfNoEntry: false })?.size ?? 0
  const child = await launch(options)
  const gone = () => child.exitCode !== null || child.signalCode !== null
  await until(async () => gone() || (await isReady(options.folder)), 120_000)
  if (!gone() && (await isReady(options.folder))) return { pid: child.pid, port: options.port }
  if (!gone()) await end(child.pid, { signal: 'SIGINT' })
  return { reason: newLogLines(options.log, began) }
}

/**
 * Starts the server of an existing cluster, or joins it when it already runs.
 * @param {object} options programs, user, folder, log, settings; port is the wish, another free one may be taken
 * @returns {Promise<{ pid: number, port: number, adopted: boolean }>}
 */
export async function startDatabaseProcess(options) {
  let reason = ''
  for (let attempt = 0; attempt < 12; attempt++) {
    const found = await adopt(options.folder)
    if (found) return { pid: found.pid, port: found.port, adopted: true }
    const port = await freePort(options.port)
    const started = await tryStart({ ...options, port })
    if (started.pid) return { ...started, adopted: false }
    reason = started.reason
    // After a kill -9 the last connections of the old server need a moment to let go of its memory.
    if (!/shared memory block|lock file|could not bind/.test(reason)) break
    await until(() => false, 400)
  }
  if (/No space left/i.test(reason)) throw new Problem('De database start niet: de schijf is vol.')
  throw new Problem(`De database in ${options.folder} start niet. De laatste regels:\n${reason}`)
}

/** Stops a cluster after its open work is rolled back; waits until it is gone. */
export async function stopDatabaseProcess(folder, programs) {
  const found = liveCluster(folder)
  if (!found) return
  if (process.platform === 'win32') await run(programs.control, ['stop', '-m', 'fast', '-D', folder])
  else await end(found.pid, { signal: 'SIGINT', patience: 30_000, force: 'SIGQUIT' })
}
