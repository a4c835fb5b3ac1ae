import 'server-only'
import { targetExceedance } from '@/db/schema/organisation'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { endExceedanceSchema, exceedanceSchema } from './schemas'

/** A decision to offer places above the number, with where the money comes from (T59). */
export const exceedTarget = command({
  permission: 'target.exceed',
  input: exceedanceSchema,
  subject: async ({ actor }, { municipalityId }) =>
    actor.municipalities.some(({ id }) => id === municipalityId) ? {} : null,
  run: async ({ input: { submissionId: _, ...decided }, ...context }) => {
    const { validFrom, budgetNote } = decided
    if (validFrom === null || budgetNote === null) refuse('nothing_changed')
    const { actor, now, tx } = context
    await tx.insert(targetExceedance).values({
      ...decided,
      validFrom,
      budgetNote,
      recordedAt: now.toISOString(),
      recordedBy: actor.accountId,
    })
    const { municipalityId, extraPlaces } = decided
    const line = {
      kind: 'targetExceeded',
      subjectKind: 'organisation',
      subjectId: municipalityId,
      details: decided,
    }
    return recordAudit(context, line, { municipalityId, extraPlaces })
  },
})

interface Decided {
  extraPlaces: number
  validFrom: string
  validTo: string | null
}

/**
 * A decision above the number ends on another day, or is taken back because it was recorded by mistake. What stood stays
 * readable with the reason; who was offered a place because of it keeps the offer. Refused: a last day before its first.
 */
export const endExceedance = command({
  permission: 'target.exceed',
  input: endExceedanceSchema,
  subject: async ({ sql }, { exceedanceId }) => {
    const [row] = await sql<Decided[]>`
      select extra_places as "extraPlaces", valid_from as "validFrom", valid_to as "validTo" from target_exceedance
      where id = ${exceedanceId} and superseded_at is null`
    return row ?? null
  },
  run: async ({ subject, input: { exceedanceId, how, lastDay, reason }, ...context }) => {
    const until = how === 'ends' ? lastDay : null
    if (until !== null && until < subject.validFrom) refuse('ends_before_start')
    if (until !== null && until === subject.validTo) refuse('nothing_changed')
    const [row] = await context.sql<{ municipality: string | null }[]>`
      select app.end_target_exceedance(${exceedanceId}, ${until}, ${reason}, ${context.now.toISOString()}) as municipality`
    const municipalityId = row?.municipality
    if (!municipalityId) refuse('changed_meanwhile')
    const line = {
      kind: until === null ? 'exceedanceTakenBack' : 'exceedanceEnded',
      subjectKind: 'organisation',
      subjectId: municipalityId,
      details: { ...subject, lastDay: until, why: reason },
    }
    return recordAudit(context, line, { municipalityId })
  },
})
