import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alive, commandOf } from './processes.mjs'
import { readJson } from './project.mjs'

const stateFile = (data) => join(data, 'start.json')

/**
 * The start that already runs on this data folder, or null.
 * @returns {{ pid: number, url?: string, accounts?: object[] } | null} url once it serves
 */
export function runningStart(data) {
  const found = readJson(stateFile(data))
  if (!found || found.pid === process.pid || !alive(found.pid)) return null
  // A number that another program has by now is not a running start.
  return process.platform === 'win32' || commandOf(found.pid).includes('start.mjs') ? found : null
}

/** Notes that this process is the running start, and what it offers. */
export const noteStart = (data, offer = {}) =>
  writeFileSync(stateFile(data), JSON.stringify({ pid: process.pid, ...offer }), { mode: 0o600 })

/** Takes that note away again. */
export const forgetStart = (data) => rmSync(stateFile(data), { force: true })

const file = (data) => join(data, 'accounts.json')

/** Keeps the practice accounts, to print them again when setup had nothing to do. */
export const keepAccounts = (data, accounts) =>
  writeFileSync(file(data), JSON.stringify(accounts), { mode: 0o600 })

/** The practice accounts of the last setup; empty in production. */
export const keptAccounts = (data) => JSON.parse(readFileSync(file(data), 'utf8'))
