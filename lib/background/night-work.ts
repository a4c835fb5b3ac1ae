import 'server-only'
import { asWorker } from '@/db/client'
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

/**
 * Does one piece of nightly work for one organisation, in one transaction with the line that says it was done: stopped
 * halfway, nothing of it has happened. Already done, or somebody else at it: nothing. What fails is noted with its reason
 * and tried again later.
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
      await work?.run(context)
      await door.sql`select app.job_done(${id}, ${nightOf(now)})`
    })
  } catch (error) {
    log.error({ err: error, job: held?.name }, 'nightly work was not done')
    const wait = waitOfJob((held?.attempts ?? 0) + 1)
    await asWorker(
      ({ sql }) => sql`select app.job_not_done(${id}, ${`unexpected ${markOf(error)}`}, ${wait})`,
    )
  }
}
