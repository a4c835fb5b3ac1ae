import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { userInfo } from 'node:os'
import { Problem } from './say.mjs'

const idOf = (flag) => {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : null
}

function createUser() {
  const options = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin']
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', [...options, '--gid', 'postgres', 'postgres'])
}

function userBesideRoot() {
  if (idOf('-u') === null) createUser()
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  if (uid !== null && gid !== null) return { uid, gid }
  throw new Problem(
    'PostgreSQL weigert als beheerder (root) te draaien, en de gebruiker "postgres" aanmaken is niet gelukt.\n' +
      'Maak die gebruiker zelf aan, start Schakel als gewone gebruiker, of noem een eigen database in DATABASE_URL.',
  )
}

/**
 * The user the embedded database runs as: {} for whoever starts it, or the ids of user postgres for root, since
 * PostgreSQL refuses to run as root. Stops when this user has no name on the system, which initdb cannot work with.
 * @returns {{ uid?: number, gid?: number }}
 */
export function databaseUser() {
  if (process.getuid?.() === 0) return userBesideRoot()
  try {
    userInfo()
    return {}
  } catch {
    throw new Problem(
      `Gebruiker ${process.getuid()} heeft op dit systeem geen naam, en daar kan PostgreSQL niet mee werken.\n` +
        'Start Schakel als een gebruiker die in /etc/passwd staat, of noem een eigen database in DATABASE_URL.',
    )
  }
}

/** Whether that user can enter a folder, or run a program, through all folders above it. */
export function canEnter(path, user) {
  if (user.uid === undefined) return true
  return spawnSync('test', ['-x', path], { ...user, cwd: '/' }).status === 0
}

/** Gives a file or folder to that user. */
export function give(path, user) {
  if (user.uid !== undefined) chownSync(path, user.uid, user.gid)
}
