import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './ports.mjs'
import { end, until } from './processes.mjs'
import { standInScanner } from './stand-in-scanner.mjs'

/** Where distributions put it. */
const places = ['/usr/sbin/clamd', '/usr/bin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd']
const installed = () => places.find((place) => existsSync(place)) ?? null

const aptGet = '/usr/bin/apt-get'
/** Seconds that installing may take. */
const patience = 60

/** Debian's own clamd, when this is root on a system with apt; every other system goes on without. */
function install() {
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const until = Date.now() + patience * 1000
  const apt = (...args) =>
    spawnSync(aptGet, ['-y', '-q', ...args], {
      env,
      stdio: 'ignore',
      timeout: Math.max(1000, until - Date.now()),
    })
  const packages = ['install', '--no-install-recommends', 'clamav-daemon']
  if (apt(...packages).status !== 0 && apt('update').status === 0) apt(...packages)
  return installed()
}

/** One signature of our own: the test text of EICAR, wherever it stands. No list of real ones is fetched. */
const signature =
  'Eicar-Test:0:*:58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a\n'

function settings(folder, port) {
  writeFileSync(join(folder, 'eicar.ndb'), signature)
  const file = join(folder, 'clamd.conf')
  const lines = [`DatabaseDirectory ${folder}`, 'TCPAddr 127.0.0.1', `TCPSocket ${port}`, 'Foreground yes', 'StreamMaxLength 100M', `TemporaryDirectory ${folder}`] // prettier-ignore
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.end('zPING\0'))
    socket.setTimeout(2000, () => socket.destroy())
    socket.once('data', (chunk) => resolve(chunk.toString('latin1').startsWith('PONG')))
    socket.on('error', () => resolve(false)).on('close', () => resolve(false))
  })

async function startClamd(program) {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-clamd-'))
  const port = await freePort(3310)
  const child = spawn(program, [`--config-file=${settings(folder, port)}`], { stdio: 'ignore' })
  const stop = async () => {
    await end(child.pid)
    rmSync(folder, { recursive: true, force: true })
  }
  let failed = false
  child.once('error', () => (failed = true)).once('exit', () => (failed = true))
  await until(async () => failed || (await answers(port)), 20_000, 200)
  if (!failed && (await answers(port))) return { address: `127.0.0.1:${port}`, stop }
  await stop()
  return null
}

/**
 * A virus scanner on this computer for the tests: a real clamd with a signature of our own (installed first where that is
 * possible), and otherwise a stand-in that speaks its protocol.
 * @returns {Promise<{ address: string, real: boolean, stop: () => Promise<void> }>}
 */
export async function startScanner() {
  const program = installed() ?? install()
  const clamd = program && (await startClamd(program))
  if (clamd) return { ...clamd, real: true }
  return { ...(await standInScanner()), real: false }
}

/** Which of the two it is, for the output of the tests. */
export const scannerWords = ({ real }) =>
  real
    ? 'Virusscanner: een echte clamd met een eigen EICAR-kenmerk'
    : 'Virusscanner: een nabootsing van clamd; clamd zelf is hier niet te installeren'
