import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs' // prettier-ignore
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabaseProcess, stopDatabaseProcess } from './database-process.mjs'
import { databasePrograms } from './database-programs.mjs'
import { canEnter, databaseUser, give } from './database-user.mjs'
import { alive, runOrStop } from './processes.mjs'
import { Problem } from './say.mjs'
import { endOrphans } from './server.mjs'

/** The same order of text on every system, whatever LANG says; names are sorted by their own collation. */
const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']

const spawnAs = (user) => (user.uid === undefined ? {} : { uid: user.uid, gid: user.gid })

/** Made under another name and then renamed, so that a cluster is whole or absent. */
async function createCluster({ programs, user, folder, password }) {
  const fresh = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  give(fresh, user)
  give(passwordFile, user)
  const flags = [
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    `--pgdata=${fresh}`,
  ]
  try {
    await runOrStop('De database aanmaken', programs.initdb, [...flags, ...locale], {
      cwd: fresh,
      as: spawnAs(user),
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(fresh, folder)
}

function requireSameVersion(folder, version) {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found === version) return
  throw new Problem(
    `De database in ${folder} is gemaakt met PostgreSQL ${found}; dit is PostgreSQL ${version}. ` +
      'Zet de gegevens eerst over (README, "Een nieuwe versie van PostgreSQL").',
  )
}

/**
 * Starts the embedded PostgreSQL in a folder: makes the cluster when it is absent, joins it when it already runs.
 * @param {{ folder: string, password: string, port?: number, settings?: Record<string, string | number> }} options
 *   folder: where `postgres/` and `postgres.log` go; password: of superuser postgres; port: from where to look
 * @returns {Promise<{ adminUrl: string, port: number, pid: number, created: boolean, adopted: boolean,
 *   stop: () => Promise<void> }>} adminUrl: as superuser, on database postgres
 */
export async function startDatabase({ folder, password, port = 54320, settings = {} }) {
  const user = databaseUser()
  const programs = databasePrograms(user, folder)
  const cluster = join(folder, 'postgres')
  const created = !existsSync(join(cluster, 'PG_VERSION'))
  if (created) await createCluster({ programs, user, folder: cluster, password })
  requireSameVersion(cluster, programs.version)
  const log = join(folder, 'postgres.log')
  const process = await startDatabaseProcess({ programs, user, folder: cluster, port, settings, log })
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${process.port}/postgres`
  return { ...process, adminUrl, created, stop: () => stopDatabaseProcess(cluster, programs) }
}

const prefix = 'schakel-proef-'

/** Ends and removes temporary databases whose owner was killed before it could do so. */
export async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    if (alive(Number(name.slice(prefix.length).split('-')[0]))) continue
    try {
      await endOrphans(folder)
      await stopDatabaseProcess(join(folder, 'postgres'))
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Of another user on this machine: theirs to remove.
    }
  }
}

/**
 * A database for tests and measurements in the temporary folder; gone after stop().
 * @param {Record<string, string | number>} settings of PostgreSQL, over the defaults
 * @returns {Promise<{ adminUrl: string, port: number, folder: string, stop: () => Promise<void> }>}
 */
export async function startTemporaryDatabase(settings = {}) {
  await removeAbandoned()
  const base = canEnter(tmpdir(), databaseUser()) ? tmpdir() : '/var/tmp'
  const folder = mkdtempSync(join(base, `${prefix}${process.pid}-`))
  chmodSync(folder, 0o711)
  // Nothing here has to survive a power cut.
  const safe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', ...settings }
  const password = randomBytes(18).toString('base64url')
  const database = await startDatabase({ folder, password, settings: safe })
  const stop = async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { adminUrl: database.adminUrl, port: database.port, folder, stop }
}
