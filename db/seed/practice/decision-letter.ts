import { randomUUID } from 'node:crypto'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { closeDeadline } from '@/lib/deadline/commands'
import { perform } from '@/lib/pipeline/command'
import type { Desk, Walker } from './desk'

/** Decisions of the last days still wait for their letter, so that /vandaag shows what to do about one. */
const waits = 6
const minutes = 60_000

/** The letter of a decision of some time ago left on paper that same day; without a letter to make nothing happens. */
export async function letterOnPaper(desk: Desk, walker: Walker, on: IsoDate): Promise<void> {
  if (on > addDays(desk.today, -waits)) return
  const { trajectoryId } = walker
  const [row] = await desk.reader<{ id: string }[]>`
    select id from deadline where trajectory_id = ${trajectoryId} and rule = 'decisionLetter' and closed_on is null`
  if (!row) return
  const raw = {
    trajectoryId,
    deadlineId: row.id,
    reason: 'De besluitbrief ging op papier weg.',
    submissionId: randomUUID(),
  }
  const at = new Date(walker.lastInstant + 5 * minutes)
  const result = await perform(closeDeadline, desk.sessions[walker.caseworker], raw, at)
  if (result.status !== 'done') throw new Error(`Practice world, ${walker.number}: ${JSON.stringify(result)}`)
}
