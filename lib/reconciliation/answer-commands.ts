import 'server-only'
import { eq } from 'drizzle-orm'
import { uwvAnswer } from '@/db/schema/reconciliation'
import { quarterOf, type Quarter } from '@/lib/domain/quarter'
import type { UwvIndicator } from '@/lib/domain/uwv-figures'
import { municipalityIds } from '@/lib/pipeline/actor'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { uwvAnswerBackSchema, uwvAnswerSchema } from './schemas'

interface Asked {
  trajectoryId: string
  indicator: UwvIndicator
  quarter: string
  seen: string | null
}

interface Person {
  municipalityId: string
  quarter: Quarter
  /** Whether a fact of Schakel makes the person belong to the figure. */
  known: boolean
  /** The answer that holds; null where there is none. */
  holds: string | null
}

/** A person of the own gemeente, with the answer that holds, locked; null is "not found". */
async function personOf({ sql, actor }: Context, asked: Asked): Promise<Person | null> {
  const quarter = quarterOf(asked.quarter)
  if (quarter === null) return null
  const { trajectoryId, indicator } = asked
  const [row] = await sql<{ municipalityId: string; known: boolean }[]>`
    select l.municipality_id as "municipalityId", exists (select from app.uwv_rows(l.municipality_id, ${indicator}, ${quarter.from}, ${quarter.until}, 'infinity') r
        where r.trajectory_id = l.id) as known
    from trajectory_line l where l.id = ${trajectoryId} and l.municipality_id = any (${municipalityIds(actor)}::uuid[])`
  if (!row) return null
  const [held] = await sql<{ id: string }[]>`
    select id from uwv_answer where municipality_id = ${row.municipalityId} and trajectory_id = ${trajectoryId} and indicator = ${indicator}
      and day = ${quarter.until} and superseded_at is null for update`
  return { ...row, quarter, holds: held?.id ?? null }
}

/** What held until now holds no longer. Refuses where a colleague recorded something else since the form was opened. */
async function supersede({ tx, now, actor }: Context, { holds }: Person, seen: string | null) {
  if (holds !== seen) refuse('uwv_answer_changed')
  if (holds === null) return
  const ended = { supersededAt: now.toISOString(), supersededBy: actor.accountId }
  await tx.update(uwvAnswer).set(ended).where(eq(uwvAnswer.id, holds))
}

const lineOf = (kind: string, { trajectoryId, indicator, quarter }: Asked, more: object = {}) => ({
  kind,
  subjectKind: 'trajectory',
  subjectId: trajectoryId,
  details: { indicator, quarter, ...more },
})

/**
 * Records that UWV counts a person in one of its figures of a quarter or does not, confirmed on a day ('dd-mm-jjjj'). What
 * was recorded before stays with until when it held. Refuses that UWV does not count whom Schakel knows no fact of either, a
 * quarter that is not over, a day to come, and a change of a colleague since the form was opened.
 */
export const recordUwvAnswer = command({
  permission: 'reconciliation.answer',
  input: uwvAnswerSchema,
  subject: personOf,
  run: async ({ input, subject, ...context }) => {
    const { tx, now, today, actor } = context
    const { quarter, municipalityId } = subject
    if (quarter.until >= today || (input.confirmedOn ?? '') > today) refuse('day_in_future')
    const counts = input.counts === 'yes'
    if (!counts && !subject.known) refuse('uwv_answer_alike')
    await supersede(context, subject, input.seen)
    await tx.insert(uwvAnswer).values({
      municipalityId,
      trajectoryId: input.trajectoryId,
      indicator: input.indicator,
      day: quarter.until,
      counts,
      confirmedOn: input.confirmedOn ?? '',
      reason: input.reason,
      recordedAt: now.toISOString(),
      recordedBy: actor.accountId,
      recordedByName: actor.name,
    })
    return recordAudit(context, lineOf('uwvAnswerRecorded', input, { counts, reason: input.reason }), { counts })
  },
}) // prettier-ignore

/** Takes back what was recorded of a person: nothing is confirmed any more. Refuses what a colleague changed meanwhile. */
export const takeBackUwvAnswer = command({
  permission: 'reconciliation.answer',
  input: uwvAnswerBackSchema,
  subject: personOf,
  run: async ({ input, subject, ...context }) => {
    await supersede(context, subject, input.seen)
    return recordAudit(context, lineOf('uwvAnswerTakenBack', input), { answerId: input.seen })
  },
})
