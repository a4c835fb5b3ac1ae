import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { project } from './project.mjs'
import { Problem } from './say.mjs'

const running = new Set()

const attempt = (read) => {
  try {
    return read()
  } catch {
    return null
  }
}

/** State and parent of a process, where the system has /proc: the fields after its name in brackets. */
function statOf(pid) {
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? ''
  const [state, parent] = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state, parent: Number(parent) }
}

/** The number of the parent of a process; NaN where the system does not tell. */
export const parentOf = (pid) => statOf(pid).parent

/** Whether a process still runs. A dead one that its parent has not collected yet counts as dead. */
export function alive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return statOf(pid).state !== 'Z'
}

const withPs = (pid, flags) =>
  attempt(() =>
    execFileSync('ps', [flags, '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }),
  )

/** The command line of a process, or '' when it cannot be read. */
export const commandOf = (pid) =>
  attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')) ?? withPs(pid, 'ww') ?? ''

/** Whether a process was started with this text in its environment: proof that we started it. */
export function startedWith(pid, text) {
  const environment = attempt(() => readFileSync(`/proc/${pid}/environ`, 'utf8')) ?? withPs(pid, 'eww') ?? ''
  return environment.includes(text)
}

/** Waits until a condition holds; false when it did not within the patience (milliseconds). */
export async function until(condition, patience, every = 50) {
  const last = Date.now() + patience
  for (;;) {
    if (await condition()) return true
    if (Date.now() > last) return false
    await pause(every)
  }
}

/** Asks a process to end and, when it has not after the patience (milliseconds), ends it. */
export async function end(pid, { signal = 'SIGTERM', patience = 5000, force = 'SIGKILL' } = {}) {
  if (!alive(pid)) return
  attempt(() => process.kill(pid, signal))
  if (await until(() => !alive(pid), patience)) return
  attempt(() => process.kill(pid, force))
  await until(() => !alive(pid), 2000)
}

function collect(child, onLine) {
  const lines = []
  let rest = ''
  const take = (chunk) => {
    const parts = (rest + chunk).split(/\r?\n/)
    rest = parts.pop()
    for (const line of parts) {
      lines.push(line)
      if (lines.length > 2000) lines.shift()
      onLine?.(line)
    }
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', take)
  return () => [...lines, rest].join('\n').trim()
}

/**
 * Runs a program to its end, in the project folder unless told otherwise.
 * @returns {Promise<{ code: number, output: string }>} output is the last 2000 lines of both streams
 */
export function run(
  command,
  args,
  { env = process.env, cwd = project, onLine, shell = false, as = {} } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...as,
      cwd,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    running.add(child)
    const output = collect(child, onLine)
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output: output() })
    })
  })
}

/** As run(), but a program that ends badly is a Problem with its last lines. */
export async function runOrStop(what, command, args, options) {
  const { code, output } = await run(command, args, options)
  if (code === 0) return output
  if (/ENOSPC|No space left/i.test(output)) throw new Problem(`${what} lukt niet: de schijf is vol.`)
  throw new Problem(`${what} lukt niet (uitgang ${code}):\n${tellingLines(output).join('\n')}`)
}

/**
 * What a failed program said that helps, at most 25 lines: from the first line that names what went wrong, without the
 * frames of its stack; the last lines where none does.
 */
export function tellingLines(output) {
  const most = 25
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at\s/.test(line))
  const first = lines.findIndex((line) => /\b(error|failed|cannot)\b|⨯/i.test(line))
  return first === -1 ? lines.slice(-most) : lines.slice(first, first + most)
}

/** Ends every program that run() still has going; for Ctrl+C halfway. */
export const endRunning = () => Promise.all([...running].map((child) => end(child.pid)))
