import 'server-only'
import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import { asWorker, closeDatabase, listenForWork } from '@/db/client'
import { openMailWay, type MailWay } from '@/lib/outbox/mail-way'
import { sendMessages } from '@/lib/outbox/send-messages'
import { currentInstant } from '@/lib/pipeline/clock'
import { log } from '@/lib/pipeline/log'
import { workerDatabase } from '@/lib/pipeline/secrets'
import { nightlyWork } from '@/lib/reminder/nightly'
import { dueJobs, runJob } from './night-work'

const queues = { look: 'look', messages: 'messages', night: 'night' } as const
type Queue = keyof typeof queues

/** A message that a killed worker held may be sent again after so many seconds. */
const leftBehind = 6

interface Running {
  boss: PgBoss
  way: MailWay | null
  /** The queues' own workers, to be woken. */
  workers: string[]
  stopping: boolean
}

const waitingMail = async () => {
  const [row] = await asWorker(({ sql }) => sql<{ count: string }[]>`select app.waiting_mail() as count`)
  return Number(row?.count)
}

/** Finds from the rows what has to be done now, and wakes whoever does it. The jobs hold ids and nothing else. */
async function look({ boss, way, workers, stopping }: Running) {
  if (stopping) return
  const problem = way === null && (await waitingMail()) > 0 ? 'noMailServer' : null
  await asWorker(({ sql }) => sql`select app.worker_looked(${problem})`)
  if (way) await boss.send(queues.messages, {})
  for (const id of await dueJobs(nightlyWork, currentInstant()))
    await boss.send(queues.night, { id }, { singletonKey: id })
  for (const id of workers) boss.notifyWorker(id)
}

/** What fails in finding work is found again within a minute. */
const lookSafely = (running: Running) =>
  look(running).catch((error: unknown) => log.error(error, 'the worker could not look for work'))

async function send(running: Running) {
  const { boss, way } = running
  if (!way) return
  const tried = await sendMessages(way, currentInstant, () => running.stopping)
  // What a dead worker still held a moment ago is free by then.
  if (tried > 0) await boss.send(queues.messages, {}, { startAfter: leftBehind, singletonKey: 'later' })
  if (!running.stopping && (await waitingMail()) > 0) await boss.send(queues.messages, {})
}

async function runNight(running: Running, jobs: PgBoss.Job<{ id: string }>[]) {
  for (const { data } of jobs) if (!running.stopping) await runJob(nightlyWork, data.id, currentInstant())
}

/** The queues: at most one job of a kind waits, and none is tried again by itself, because the rows say what is left. */
async function openQueues(boss: PgBoss) {
  const options = { policy: 'short', retryLimit: 0, expireInSeconds: 3600 } as const
  for (const name of Object.keys(queues) as Queue[]) await boss.createQueue(name, { name, ...options })
  await boss.schedule(queues.look, '* * * * *', {}, { tz: 'Europe/Amsterdam' })
}

/**
 * Starts the background work of this installation; answers how to stop it in order. The schedule only wakes it, every
 * minute, and so does a message that is made: what there is to do stands in the rows.
 */
export async function startWorker(): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: workerDatabase(),
    application_name: 'schakel-worker',
    max: 3,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 7,
  })
  boss.on('error', (error) => log.error(error, 'the queues of the worker'))
  const running: Running = { boss, way: openMailWay(), workers: [], stopping: false }
  await boss.start()
  await openQueues(boss)
  const often = { pollingIntervalSeconds: 2 }
  running.workers = [
    await boss.work(queues.look, often, () => lookSafely(running)),
    await boss.work(queues.messages, often, () => send(running)),
    await boss.work<{ id: string }>(queues.night, { ...often, batchSize: 50 }, (jobs) =>
      runNight(running, jobs),
    ),
  ]
  if (running.way)
    await boss.send(queues.messages, {}, { startAfter: leftBehind, singletonKey: randomUUID() })
  const unlisten = await listenForWork(() => void lookSafely(running))
  return async () => {
    running.stopping = true
    await unlisten().catch(() => {})
    await boss.stop({ graceful: true, timeout: 8000 })
    running.way?.close()
    await closeDatabase()
  }
}
