import { buildApp, serverEntry } from './build.mjs'
import { checkMachine } from './checks.mjs'
import { dataFolder, loadSecrets } from './data-folder.mjs'
import { startTemporaryDatabase } from './database.mjs'
import { installPackages } from './install.mjs'
import { endRunning, run } from './processes.mjs'
import { report, say } from './say.mjs'

/** As a small server would have it; the default of 128 MB would measure the disk at 100,000 persons. */
const settings = {
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  jit: 'off',
  shared_preload_libraries: 'pg_stat_statements',
}

/** The whole run takes at most this long; what is not measured by then is said and counts as failed. */
const minutes = 15
/** What is begun just before the end still needs this long: one path, or the pages of the server. */
const lastSeconds = 50

/** What is run: all screens and pages, or everything out and back in with a bounded heap. */
const programOf = (flags) => `tests/bench/${flags.includes('--meenemen') ? 'portability' : 'run'}.ts`

async function measure(flags, started) {
  const until = Date.now() + minutes * 60_000
  checkMachine()
  await installPackages({ full: true })
  const actionsKey = loadSecrets(dataFolder()).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  await buildApp({ actionsKey })
  started.database = await startTemporaryDatabase(settings)
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    BENCH_ADMIN_URL: started.database.adminUrl,
    BENCH_SERVER: serverEntry(),
    BENCH_UNTIL: String(until - lastSeconds * 1000),
  }
  const args = ['--conditions=react-server', '--import', 'tsx', programOf(flags), ...flags]
  const tooLong = setTimeout(() => {
    say(`Na ${minutes} minuten gestopt. Deze machine is te druk of te langzaam voor de hele meting.`)
    void endRunning()
  }, until - Date.now())
  const { code } = await run(process.execPath, args, { env, onLine: say })
  clearTimeout(tooLong)
  return code
}

/**
 * npm run bench: measures on a PostgreSQL of its own and prints the outcome.
 * @param {string[]} flags `--quick` for one minute, `--gates` for the counters that npm test holds to their limits,
 *   `--meenemen` for everything out and back in
 */
export async function benchSchakel(flags) {
  const started = {}
  const stop = async (code) => {
    await endRunning()
    await started.database?.stop()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stop(130))
  try {
    await stop(await measure(flags, started))
  } catch (error) {
    report(error)
    await stop(1)
  }
}
