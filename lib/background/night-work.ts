import 'server-only'
import { asWorker, type Door } from '@/db/client'
import { nightOf } from '@/lib/domain/nights'
import { waitOfJob } from '@/lib/domain/work-problems'
import { markOf } from '@/lib/outbox/problem-of'
import { enterAsSystem } from '@/lib/pipeline/as-system'
import { log } from '@/lib/pipeline/log'
import type { NightlyWork } from '@/lib/reminder/nightly'

/** The ids of what is still to be done for the night of this instant, in the order of the list. */
export async function dueJobs(works: readonly NightlyWork[], now: Date): Promise<string[]> {
  const ids: string[] = []
  for (const { name, kinds } of works) {
    const rows = await asWorker(
      ({ sql }) => sql<{ id: string }[]>`
        select id from app.due_jobs(array[${name}]::text[], ${[...kinds]}::text[], ${nightOf(now)}) as id`,
    )
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

interface Held {
  name: string
  organisationId: string
  attempts: number
}

const notDone = ({ sql }: Door, id: string, problem: string, held: Held | undefined) =>
  sql`select app.job_not_done(${id}, ${problem}, ${waitOfJob((held?.attempts ?? 0) + 1)})`

/**
 * Does one piece of nightly work for one organisation, in one transaction with the line that says it was done: stopped
 * halfway, nothing of it has happened. Already done, or somebody else at it: nothing. What fails is noted with its reason
 * and tried again later; where one of many fails the others are done, and the line says how many were not.
 */
export async function runJob(works: readonly NightlyWork[], id: string, now: Date): Promise<void> {
  let held: Held | undefined
  try {
    await asWorker(async (door) => {
      ;[held] = await door.sql<Held[]>`
        select name, organisation_id as "organisationId", attempts from app.hold_job(${id}, ${nightOf(now)})`
      const work = works.find(({ name }) => name === held?.name)
      const context = held && work && (await enterAsSystem(door, held.organisationId, now))
      if (!context) return
      const failures: unknown[] = []
      await work?.run(context, (error) => failures.push(error))
      if (failures.length === 0) await door.sql`select app.job_done(${id}, ${nightOf(now)})`
      else await notDone(door, id, `partly ${failures.length} ${markOf(failures[0])}`, held)
    })
  } catch (error) {
    log.error({ err: error, job: held?.name }, 'nightly work was not done')
    await asWorker((door) => notDone(door, id, `unexpected ${markOf(error)}`, held))
  }
}
