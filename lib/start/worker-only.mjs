import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { workerAddress } from './chosen-database.mjs'
import { dataFolder, loadSecrets } from './data-folder.mjs'
import { installPackages } from './install.mjs'
import { alive, end } from './processes.mjs'
import { Problem, report, say } from './say.mjs'
import { endOrphans, launchWorker } from './server.mjs'
import { delayAfter } from './supervise.mjs'

const what = 'worker-only'
const first = 'De achtergrondwerker start. Stoppen: Ctrl+C'
const again = 'De achtergrondwerker viel weg en start opnieuw …'

const needed =
  'npm run worker is voor een eigen database, naast een server die al eens gestart is. Zet DATABASE_URL en gebruik dezelfde ' +
  'map met sleutels (SCHAKEL_DATA_DIR), of zet SCHAKEL_WORKER_DATABASE_URL en SCHAKEL_BSN_KEY. Met de meegeleverde database ' +
  'draait de achtergrondwerker al mee in npm start.'

/** Keys made anew here would open nothing that the server sealed, so they have to be there. */
function workerEnvironment(data) {
  const { DATABASE_URL, SCHAKEL_WORKER_DATABASE_URL, SCHAKEL_BSN_KEY, NEXTAUTH_URL } = process.env
  const known = existsSync(join(data, 'secrets.json'))
  if (!(known && DATABASE_URL) && !(SCHAKEL_WORKER_DATABASE_URL && (known || SCHAKEL_BSN_KEY)))
    throw new Problem(needed)
  if (!NEXTAUTH_URL)
    throw new Problem('Zet NEXTAUTH_URL: het adres waarop mensen Schakel openen, voor de links in berichten.')
  const secrets = known ? loadSecrets(data) : { SCHAKEL_BSN_KEY }
  return {
    SCHAKEL_BSN_KEY: secrets.SCHAKEL_BSN_KEY,
    SCHAKEL_DATA_DIR: data,
    SCHAKEL_PRACTICE: process.env.SCHAKEL_PRACTICE ?? '0',
    DATABASE_WORKER_URL: workerAddress(DATABASE_URL, secrets),
  }
}

/** npm run worker: the background work by itself, beside one or more servers; started again when it falls away. */
export async function startWorkerOnly() {
  const run = { worker: null, stopping: false }
  const stop = async () => {
    if (run.stopping) return
    run.stopping = true
    say('De achtergrondwerker stopt …')
    if (run.worker) await end(run.worker.pid, { patience: 10_000 })
    say('De achtergrondwerker is gestopt.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  try {
    const data = dataFolder()
    const environment = workerEnvironment(data)
    await installPackages({ full: false })
    await endOrphans(data, [what])
    await keepUp(run, { what, data, environment, output: 'inherit' })
  } catch (error) {
    report(error)
    process.exit(1)
  }
}

async function keepUp(run, options) {
  const starts = []
  while (!run.stopping) {
    await pause(delayAfter(starts, Date.now()))
    if (run.stopping) return
    say(starts.length === 0 ? first : again)
    starts.push(Date.now())
    run.worker = launchWorker(options)
    while (alive(run.worker.pid)) await pause(250)
  }
}
