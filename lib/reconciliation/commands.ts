import 'server-only'
import { uwvFigure } from '@/db/schema/organisation'
import { quarterOf } from '@/lib/domain/quarter'
import { shownUwv } from '@/lib/domain/uwv-figures'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { uwvReport } from './queries'
import { uwvFigureSchema } from './schemas'

/**
 * Records what UWV says of a quarter, or what was agreed about it, with what Schakel counted then. Only added to: what was
 * recorded before stays. A quarter that is not over is refused.
 */
export const recordUwvFigure = command({
  permission: 'reconciliation.keep',
  input: uwvFigureSchema,
  subject: async ({ actor }, { municipalityId }) =>
    actor.municipalities.some(({ id }) => id === municipalityId) ? {} : null,
  run: async ({ input, ...context }) => {
    const { actor, now, today, tx } = context
    const { municipalityId, indicator, kind, value, note } = input
    const quarter = quarterOf(input.quarter)
    if (quarter === null || note === null) refuse('nothing_changed')
    if (quarter.until >= today) refuse('day_in_future')
    const answer = await uwvReport(context, { municipalityId, indicator, quarter }, 'infinity')
    if (answer === null) refuse('not_found')
    const ours = shownUwv(answer.rows, answer.threshold).ours
    await tx.insert(uwvFigure).values({
      municipalityId,
      indicator,
      day: quarter.until,
      kind,
      value,
      ours: ours?.kind === 'number' ? ours.value : null,
      note,
      recordedOn: today,
      recordedAt: now.toISOString(),
      recordedBy: actor.accountId,
      recordedByName: actor.name,
    })
    const details = { indicator, kind, value, quarter: quarter.name }
    const line = {
      kind: 'uwvFigureRecorded',
      subjectKind: 'organisation',
      subjectId: municipalityId,
      details,
    }
    return recordAudit(context, line, { municipalityId, kind })
  },
})
