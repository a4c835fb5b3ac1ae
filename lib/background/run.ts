import { keepConsoleClean } from '../pipeline/watch-server'
import { log } from '../pipeline/log'
import { startWorker } from './worker'

/** The process of the background work: starts it, and stops it in order when it is asked to. */
async function main() {
  keepConsoleClean()
  const stop = await startWorker()
  log.info('the worker is ready')
  let stopping = false
  const end = async () => {
    if (stopping) return
    stopping = true
    await stop().catch((error: unknown) => log.error(error, 'the worker did not stop in order'))
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
}

if (process.argv[1] === import.meta.filename)
  await main().catch((error: unknown) => {
    log.fatal({ err: error }, 'the worker cannot start')
    process.exit(1)
  })
