import { randomBytes } from 'node:crypto'
import { openSync } from 'node:fs'
import { addressWith, createAppDatabase, onDatabase, setUpDatabase } from './app-database.mjs'
import { serverEntry } from './build.mjs'
import { startTemporaryDatabase } from './database.mjs'
import { freePort } from './ports.mjs'
import { end, until } from './processes.mjs'
import { inProject } from './project.mjs'
import { say } from './say.mjs'
import { launchServer, launchWorker, waitForServer } from './server.mjs'
import { scannerWords, startScanner } from './virus-scanner.mjs'

const secret = () => randomBytes(32).toString('base64')

/**
 * A PostgreSQL and a virus scanner for one run of the tests, and the secrets that go with it.
 * @param {string} actionsKey the key the app was built with
 */
export async function openTestWorld(actionsKey) {
  const database = await startTemporaryDatabase({ max_connections: 200 })
  const secrets = {
    NEXTAUTH_SECRET: secret(),
    SCHAKEL_BSN_KEY: secret(),
    SCHAKEL_BSN_INDEX_KEY: secret(),
    SCHAKEL_DOCUMENT_KEY: secret(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  }
  const scanner = await startScanner()
  say(scannerWords(scanner))
  const password = () => randomBytes(12).toString('hex')
  return { database, scanner, secrets, webPassword: password(), ownerPassword: password() }
}

/** Stops what a run of the tests started. */
export async function closeTestWorld({ database, scanner }) {
  await scanner.stop()
  await database.stop()
}

/** For vitest: where it may make databases, and the password that role app_web has on this PostgreSQL. */
export const vitestEnvironment = (world) => ({
  TEST_DATABASE_ADMIN_URL: world.database.adminUrl,
  TEST_WEB_PASSWORD: world.webPassword,
  TEST_CLAMD: world.scanner.address,
})

/** Monday 23 November 2026, so that days left and terms on the screens are the same in every run. */
const now = '2026-11-23T09:00:00+01:00'

/** The journeys begin when the first night's work is done: it may move the people they are about. */
const firstNight = (url) =>
  onDatabase(url, (sql) =>
    until(
      async () => {
        const [row] =
          await sql`select count(*) > 0 and bool_and(done_for is not null) as done from job_run where name <> 'messages'`
        return row.done
      },
      60_000,
      250,
    ),
  )

/**
 * Starts the built server on a fresh practice database, for the end-to-end tests.
 * @returns {Promise<{ environment: Record<string, string>, stop: () => Promise<void> }>} environment for Playwright
 */
export async function servePractice(world) {
  const { adminUrl, folder } = world.database
  const shared = { ...world.secrets, SCHAKEL_PRACTICE: '1', SCHAKEL_NOW: now }
  const ownerUrl = await createAppDatabase(adminUrl, { database: 'e2e', ownerPassword: world.ownerPassword })
  const passwords = { DATABASE_WEB_PASSWORD: world.webPassword, DATABASE_WORKER_PASSWORD: world.webPassword }
  const setup = { ...shared, DATABASE_OWNER_URL: ownerUrl, SCHAKEL_DATA_DIR: folder, ...passwords }
  const accounts = await setUpDatabase(setup, () => {})
  const port = await freePort(3100)
  const url = `http://localhost:${port}`
  const webUrl = addressWith(ownerUrl, { user: 'app_web', password: world.webPassword })
  const environment = {
    ...shared,
    DATABASE_WEB_URL: webUrl,
    NEXTAUTH_URL: url,
    HOSTNAME: 'localhost',
    SCHAKEL_DATA_DIR: folder,
    SCHAKEL_CLAMD: world.scanner.address,
  }
  const log = inProject('.test', 'server.log')
  const output = openSync(log, 'w')
  const server = launchServer({ entry: serverEntry(), data: folder, port, environment, output })
  await waitForServer(server, port, log)
  const workerUrl = addressWith(ownerUrl, { user: 'app_worker', password: world.webPassword })
  const worker = launchWorker({
    data: folder,
    environment: { ...shared, DATABASE_WORKER_URL: workerUrl, NEXTAUTH_URL: url, SCHAKEL_DATA_DIR: folder },
    output: openSync(inProject('.test', 'worker.log'), 'w'),
  })
  const forTests = { E2E_BASE_URL: url, E2E_ACCOUNTS: JSON.stringify(accounts), E2E_ADMIN_URL: addressWith(adminUrl, { database: 'e2e' }) } // prettier-ignore
  await firstNight(forTests.E2E_ADMIN_URL)
  return {
    environment: { ...environment, ...forTests },
    stop: () => Promise.all([end(server.pid), end(worker.pid)]),
  }
}
