import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { runOrStop } from './processes.mjs'
import { inProject, readJson } from './project.mjs'

const stampFile = inProject('node_modules', '.schakel-install.json')

const fits = (list, value) =>
  !list || list.includes(value) || list.some((item) => item[0] === '!' && item !== `!${value}`)

const wanted = (entry, full) =>
  !entry.optional &&
  !entry.extraneous &&
  (full || !(entry.dev || entry.devOptional)) &&
  fits(entry.os, process.platform) &&
  fits(entry.cpu, process.arch)

/**
 * Whether what npm says it installed covers what the lock asks.
 * @param {Record<string, any>} lock `packages` of package-lock.json
 * @param {Record<string, any>} installed `packages` of node_modules/.package-lock.json
 * @param {boolean} full with the packages for tests
 */
export const covers = (lock, installed, full) =>
  Object.entries(lock).every(
    ([path, entry]) => path === '' || !wanted(entry, full) || installed[path]?.version === entry.version,
  )

function currentStamp(full) {
  const lock = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex')
  return { lock, node: process.version, platform: `${process.platform}-${process.arch}`, full }
}

function stampSuffices(stamp, full) {
  const now = currentStamp(full)
  return ['lock', 'node', 'platform'].every((key) => stamp?.[key] === now[key]) && (stamp.full || !full)
}

/** An install by hand with npm counts too, unless an earlier stamp tells it was for another Node. */
function installedByHand(full) {
  if (readJson(stampFile)) return false
  const installed = readJson(inProject('node_modules', '.package-lock.json'))
  return (
    installed !== null && covers(readJson(inProject('package-lock.json')).packages, installed.packages, full)
  )
}

const leaveStamp = (full) => writeFileSync(stampFile, JSON.stringify(currentStamp(full)))

function npmCommand() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') && existsSync(script))
    return { command: process.execPath, before: [script], shell: false }
  return { command: 'npm', before: [], shell: process.platform === 'win32' }
}

/**
 * Installs the packages of the lock when they are not there already. A complete install is never made smaller.
 * @param {{ full: boolean }} options full: with the packages that only the tests need
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function installPackages({ full }) {
  if (stampSuffices(readJson(stampFile), full)) return false
  if (installedByHand(full)) {
    leaveStamp(full)
    return false
  }
  const keepFull = full || readJson(stampFile)?.full === true
  const { command, before, shell } = npmCommand()
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--prefer-offline']
  const set = keepFull ? '--include=dev' : '--omit=dev'
  await runOrStop('De pakketten installeren', command, [...before, 'ci', ...quiet, set], { shell })
  leaveStamp(keepFull)
  return true
}
