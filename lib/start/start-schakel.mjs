import { join } from 'node:path'
import { accountsTable } from './accounts.mjs'
import { isSetUp, markSetUp, setUpDatabase, setupStamp } from './app-database.mjs'
import { buildApp, serverEntry } from './build.mjs'
import { checkMachine } from './checks.mjs'
import { openDatabase } from './chosen-database.mjs'
import { dataFolder, loadSecrets } from './data-folder.mjs'
import { installPackages } from './install.mjs'
import { choosePort } from './ports.mjs'
import { end, endRunning, parentOf, until } from './processes.mjs'
import { numberedSteps, report, say } from './say.mjs'
import { endOrphans, healthy, launchServer, launchWorker, openLog, waitForServer } from './server.mjs'
import { forgetStart, keepAccounts, keptAccounts, noteStart, runningStart } from './single-start.mjs'
import { supervise } from './supervise.mjs'

/** Practice unless a database is named: then it is for real, and SCHAKEL_PRACTICE=1 asks for practice there. */
const practice = () => (process.env.SCHAKEL_PRACTICE ?? (process.env.DATABASE_URL ? '0' : '1')) === '1'

function sharedEnvironment({ secrets }) {
  const { NEXTAUTH_SECRET, SCHAKEL_BSN_KEY, SCHAKEL_BSN_INDEX_KEY } = secrets
  return { NEXTAUTH_SECRET, SCHAKEL_BSN_KEY, SCHAKEL_BSN_INDEX_KEY, SCHAKEL_PRACTICE: practice() ? '1' : '0' }
}

const setupEnvironment = (run) => ({
  ...sharedEnvironment(run),
  SCHAKEL_DOCUMENT_KEY: run.secrets.SCHAKEL_DOCUMENT_KEY,
  SCHAKEL_DATA_DIR: run.data,
  DATABASE_OWNER_URL: run.database.ownerUrl,
  DATABASE_WEB_PASSWORD: run.secrets.webPassword,
  DATABASE_WORKER_PASSWORD: run.secrets.workerPassword,
})

const publicAddress = (run) => process.env.NEXTAUTH_URL ?? `http://localhost:${run.port}`

function serverEnvironment(run) {
  return {
    ...sharedEnvironment(run),
    DATABASE_WEB_URL: run.database.webUrl,
    NEXTAUTH_URL: publicAddress(run),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: run.secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    SCHAKEL_DOCUMENT_KEY: run.secrets.SCHAKEL_DOCUMENT_KEY,
    SCHAKEL_DATA_DIR: run.data,
    HOSTNAME: process.env.SCHAKEL_HOSTNAME ?? 'localhost',
  }
}

function startServer(run) {
  const output = practice() ? openLog(run.log) : 'inherit'
  const environment = serverEnvironment(run)
  run.server = launchServer({ entry: serverEntry(), data: run.data, port: run.port, environment, output })
  return run.server
}

function startWorker(run) {
  const output = practice() ? openLog(run.workerLog) : 'inherit'
  const addresses = { DATABASE_WORKER_URL: run.database.workerUrl, NEXTAUTH_URL: publicAddress(run) }
  const environment = { ...sharedEnvironment(run), ...addresses, SCHAKEL_DATA_DIR: run.data }
  run.worker = launchWorker({ data: run.data, environment, output })
  return run.worker
}

async function setUp(run, tell) {
  const environment = setupEnvironment(run)
  const { adminUrl, name } = run.database
  const stamp = setupStamp(environment)
  if (adminUrl && (await isSetUp(adminUrl, name, stamp))) return keptAccounts(run.data)
  const accounts = await setUpDatabase(environment, tell)
  keepAccounts(run.data, accounts)
  if (adminUrl) await markSetUp(adminUrl, name, stamp)
  return accounts
}

/** Both to their end: what was started has to be known before anything can be stopped. */
async function together(...works) {
  const results = await Promise.allSettled(works)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

async function bringUp(run) {
  const step = numberedSteps(6)
  await step('Deze computer nakijken', async () => {
    checkMachine()
    await endOrphans(run.data)
    await choosePort(process.env.PORT)
  })
  await step('Pakketten installeren (de eerste keer een paar minuten)', async (tell) => {
    if (!(await installPackages({ full: false }))) tell('alles is er al')
  })
  await together(
    step('Database starten', async (tell) => {
      run.database = await openDatabase({ data: run.data, secrets: run.secrets, tell })
    }),
    step('De toepassing bouwen', async (tell) => {
      const built = await buildApp({ actionsKey: run.secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY })
      if (!built) tell('er is niets veranderd')
    }),
  )
  await step('Gegevens bijwerken', async (tell) => {
    run.accounts = await setUp(run, tell)
  })
  await step('Server starten', async () => {
    run.port = await choosePort(process.env.PORT)
    await waitForServer(startServer(run), run.port, practice() ? run.log : null)
    startWorker(run)
  })
}

function welcome(what, accounts, stopping) {
  say(`\nSchakel ${what}\n`)
  if (accounts.length > 0) say(`Oefenaccounts:\n${accountsTable(accounts).join('\n')}\n`)
  say(`Stoppen: Ctrl+C${stopping}`)
}

/** Server and worker first, then the database they still need to finish what they are at. */
async function bringDown(run) {
  await endRunning()
  await Promise.all([run.server, run.worker].map((child) => child && end(child.pid, { patience: 10_000 })))
  await endOrphans(run.data)
  await run.database?.stop()
  forgetStart(run.data)
}

/** The shell that npm started us with, and npm itself: two numbers that stay the same while both live. */
const startedBy = () => `${process.ppid} ${parentOf(process.ppid)}`

function stopOnSignal(run) {
  const started = startedBy()
  const stop = async () => {
    // The terminal and npm can both pass on one Ctrl+C; only a later one is a second one.
    if (run.stopping && Date.now() - run.stopping < 500) return
    if (run.stopping) process.exit(await forced(run))
    run.stopping = Date.now()
    say('\nSchakel stopt …')
    await bringDown(run)
    say('Schakel is gestopt.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  // npm that is killed takes nothing along; nobody could stop us with Ctrl+C any more.
  const orphaned = () => process.env.npm_lifecycle_event && startedBy() !== started && !run.stopping
  setInterval(() => orphaned() && stop(), 1000).unref()
}

async function forced(run) {
  say('Nu meteen stoppen.')
  const now = { signal: 'SIGKILL', patience: 1000 }
  await Promise.all([run.server, run.worker].map((child) => child && end(child.pid, now)))
  if (run.database?.process) await end(run.database.process.pid, { signal: 'SIGQUIT', patience: 2000 })
  return 1
}

function supervised(run) {
  return supervise({
    database: run.database.process,
    server: run.server,
    worker: run.worker,
    port: run.port,
    stopping: () => run.stopping > 0,
    startDatabase: async () => {
      const again = await run.database.start(run.database.process.port)
      const moved = again.port !== run.database.process.port
      run.database.process = again
      if (moved) await moveServer(run, again.port)
      return again
    },
    startServer: async () => {
      const child = startServer(run)
      await until(() => healthy(run.port), 8000, 100)
      return child
    },
    startWorker: async () => startWorker(run),
  })
}

/** Another program took the port of the database meanwhile: server and worker have to be told the new one. */
async function moveServer(run, port) {
  const move = (url) => Object.assign(new URL(url), { port: String(port) }).href
  for (const key of ['ownerUrl', 'webUrl', 'workerUrl', 'adminUrl'])
    run.database[key] = move(run.database[key])
  await Promise.all([end(run.server.pid), end(run.worker.pid)])
}

function tellRunning({ pid, url, accounts }) {
  if (url)
    return welcome(`draait al: ${url} (proces ${pid})`, accounts, ' in het venster waar het gestart is')
  say(`Schakel wordt al gestart door proces ${pid}. Wacht tot dat klaar is.`)
  process.exitCode = 1
}

/** npm start: from whatever state this clone is in to a served URL, and then on guard until it is stopped. */
export async function startSchakel() {
  const run = { stopping: 0, accounts: [] }
  try {
    run.data = dataFolder()
    const other = runningStart(run.data)
    if (other) return tellRunning(other)
    noteStart(run.data)
    stopOnSignal(run)
    run.secrets = loadSecrets(run.data)
    run.log = join(run.data, 'server.log')
    run.workerLog = join(run.data, 'worker.log')
    await bringUp(run)
    const url = serverEnvironment(run).NEXTAUTH_URL
    noteStart(run.data, { url, accounts: run.accounts })
    welcome(`is klaar: ${url}`, run.accounts, '')
    await supervised(run)
  } catch (error) {
    if (run.stopping) return
    run.stopping = Date.now()
    report(error)
    if (run.data) await bringDown(run)
    process.exit(1)
  }
}
