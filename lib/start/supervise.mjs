import { setTimeout as pause } from 'node:timers/promises'
import { alive, end } from './processes.mjs'
import { responds } from './server.mjs'
import { say } from './say.mjs'

const silence = 60_000

/** Waits longer after every quick succession, so that a server that cannot live does not eat the machine. */
export function delayAfter(restarts, now) {
  const recent = restarts.filter((moment) => now - moment < 60_000).length
  return Math.min(recent * 500, 5000)
}

/**
 * Keeps server, worker and database up until told to stop: whichever dies is started again.
 * @param {{ database: { pid: number } | null, server: { pid: number }, worker: { pid: number },
 *   startDatabase: () => Promise<{ pid: number }>, startServer: () => Promise<{ pid: number }>,
 *   startWorker: () => Promise<{ pid: number }>,
 *   port: number, stopping: () => boolean }} world database is null when DATABASE_URL names another
 */
export async function supervise(world) {
  const restarts = { database: [], server: [], worker: [] }
  let answered = Date.now()
  let looked = 0

  const restart = async (what, label, start) => {
    await pause(delayAfter(restarts[what], Date.now()))
    if (world.stopping()) return
    restarts[what].push(Date.now())
    say(`${label} is weggevallen en wordt opnieuw gestart …`)
    try {
      world[what] = await start()
      say(`${label} is terug.`)
    } catch (error) {
      say(`${label} starten lukt nog niet: ${error.message}`)
    }
    if (what !== 'worker') answered = Date.now()
  }

  const listen = async () => {
    if (Date.now() - looked < 5000) return
    looked = Date.now()
    if (await responds(world.port)) answered = Date.now()
    else if (Date.now() - answered > silence) await end(world.server.pid)
  }

  while (!world.stopping()) {
    if (world.database && !alive(world.database.pid))
      await restart('database', 'De database', world.startDatabase)
    if (!alive(world.server.pid)) await restart('server', 'De server', world.startServer)
    if (!alive(world.worker.pid)) await restart('worker', 'De achtergrondwerker', world.startWorker)
    void listen()
    await pause(250)
  }
}
