import { createHash, randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { canEnter } from './database-user.mjs'
import { inProject, readJson } from './project.mjs'
import { Problem } from './say.mjs'

/** The folder for data, secrets and process numbers: SCHAKEL_DATA_DIR, or .data in the project. */
export function dataFolder() {
  const folder = process.env.SCHAKEL_DATA_DIR ? resolve(process.env.SCHAKEL_DATA_DIR) : inProject('.data')
  try {
    mkdirSync(folder, { recursive: true })
    // Root's database user must pass through; what is secret inside is closed by itself.
    chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new Problem(
      `De map ${folder} voor de gegevens is niet te gebruiken (${error.code}). Is Schakel eerder door een andere ` +
        'gebruiker gestart? Noem dan in SCHAKEL_DATA_DIR een andere map, of geef deze gebruiker de map.',
    )
  }
  return folder
}

/** Named after these secrets and not after the clone: a new clone in the same place must not meet an old database. */
function folderElsewhere(secrets) {
  const name = `schakel-${createHash('sha256').update(secrets.superuserPassword).digest('hex').slice(0, 10)}`
  return join(existsSync('/var/lib') ? '/var/lib' : tmpdir(), name)
}

/**
 * Where the files of the database go: inside the data folder, or outside it when the database user cannot enter
 * there (root's own home folder, for one).
 * @returns {{ folder: string, moved: boolean }}
 */
export function databaseFolder(data, user, secrets) {
  if (canEnter(data, user)) return { folder: data, moved: false }
  if (process.env.SCHAKEL_DATA_DIR)
    throw new Problem(
      `De databasegebruiker (postgres) kan de map ${data} niet in. Geef hem toegang tot alle mappen erboven ` +
        '(chmod o+x), of kies in SCHAKEL_DATA_DIR een map die hij wel in kan, zoals /var/lib/schakel.',
    )
  const folder = folderElsewhere(secrets)
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
  if (canEnter(folder, user)) return { folder, moved: true }
  throw new Problem(
    `De databasegebruiker (postgres) kan ${data} niet in en ${folder} ook niet. ` +
      'Noem in SCHAKEL_DATA_DIR een map die hij wel in kan, of een eigen database in DATABASE_URL.',
  )
}

const password = () => randomBytes(24).toString('base64url')
const key = () => randomBytes(32).toString('base64')

const makers = {
  superuserPassword: password,
  ownerPassword: password,
  webPassword: password,
  workerPassword: password,
  NEXTAUTH_SECRET: key,
  SCHAKEL_BSN_KEY: key,
  SCHAKEL_BSN_INDEX_KEY: key,
  SCHAKEL_DOCUMENT_KEY: key,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
}

const lostSecrets = (file) =>
  new Problem(
    `De sleutels in ${file} zijn niet te lezen, en zonder die sleutels gaan de database en de BSN's niet open. ` +
      'Zet een reservekopie van dat bestand terug. Is het een proef die weg mag, verwijder dan de hele map.',
  )

/**
 * The secrets of this installation: made once, kept in secrets.json (0600). The four that are named after an
 * environment variable can be set there instead; then the variable counts and nothing of it is kept.
 */
export function loadSecrets(data) {
  const file = join(data, 'secrets.json')
  const kept = readJson(file)
  if (!kept && (existsSync(file) || existsSync(join(data, 'postgres')))) throw lostSecrets(file)
  const made = Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [name, kept?.[name] ?? make()]),
  )
  if (Object.keys(makers).some((name) => !kept?.[name]))
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  const named = Object.keys(makers).filter((name) => process.env[name])
  return { ...made, ...Object.fromEntries(named.map((name) => [name, process.env[name]])) }
}
