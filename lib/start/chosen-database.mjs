import { addressWith, createAppDatabase, requireAnswer } from './app-database.mjs'
import { databaseFolder } from './data-folder.mjs'
import { databaseUser } from './database-user.mjs'
import { startDatabase } from './database.mjs'

const name = 'schakel'

const asWeb = (url, secrets) => addressWith(url, { user: 'app_web', password: secrets.webPassword })
const asWorker = (url, secrets) => addressWith(url, { user: 'app_worker', password: secrets.workerPassword })

/** The address of the worker on a database of one's own: the one that is given for it, else as role app_worker. */
export const workerAddress = (url, secrets) =>
  process.env.SCHAKEL_WORKER_DATABASE_URL ?? asWorker(url, secrets)

async function namedDatabase(url, secrets) {
  await requireAnswer(url)
  const webUrl = process.env.SCHAKEL_WEB_DATABASE_URL ?? asWeb(url, secrets)
  const workerUrl = workerAddress(url, secrets)
  return {
    name,
    ownerUrl: url,
    webUrl,
    workerUrl,
    adminUrl: null,
    process: null,
    start: null,
    stop: async () => {},
  }
}

async function embeddedDatabase(data, secrets, tell) {
  const { folder, moved } = databaseFolder(data, databaseUser(), secrets)
  if (moved) tell(`de databasegebruiker kan ${data} niet in; de database staat daarom in ${folder}`)
  const start = (port) => startDatabase({ folder, password: secrets.superuserPassword, port })
  const running = await start()
  if (running.adopted) tell('de database van een vorige start draaide nog; die wordt weer gebruikt')
  const ownerUrl = await createAppDatabase(running.adminUrl, {
    database: name,
    ownerPassword: secrets.ownerPassword,
  })
  const addresses = { ownerUrl, webUrl: asWeb(ownerUrl, secrets), workerUrl: asWorker(ownerUrl, secrets) }
  return { name, ...addresses, adminUrl: running.adminUrl, process: running, start, stop: running.stop }
}

/**
 * The database of this installation: the one in DATABASE_URL when set, else the embedded one, started.
 * @param {{ data: string, secrets: Record<string, string>, tell: (line: string) => void }} options
 * @returns {Promise<{ name: string, ownerUrl: string, webUrl: string, workerUrl: string,
 *   adminUrl: string | null, process: { pid: number, port: number } | null, start: ((port: number) => Promise<any>) | null,
 *   stop: () => Promise<void> }>} adminUrl, process and start are null for a named database
 */
export const openDatabase = ({ data, secrets, tell }) =>
  process.env.DATABASE_URL
    ? namedDatabase(process.env.DATABASE_URL, secrets)
    : embeddedDatabase(data, secrets, tell)
