import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { countingBasis } from '@/db/schema/organisation'
import { basisChange, basisOn, type BasisChange, type StandingBasis } from '@/lib/domain/counting-basis'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { lockOrganisation } from './commands'
import * as schemas from './schemas'
import { basisSeen } from './settings'

type Row = StandingBasis & { municipalityId: string }

/** What stands of a gemeente, behind the lock of its organisation: who writes at the same time waits. */
async function standing(context: Context, organisationId: string): Promise<Row[] | null> {
  const organisation = await lockOrganisation(context, { organisationId })
  if (organisation?.kind !== 'municipality') return null
  const own = and(eq(countingBasis.municipalityId, organisationId), isNull(countingBasis.supersededAt))
  const rows = await context.tx.select().from(countingBasis).where(own)
  return rows.map((row) => ({ ...row, basis: row.basis as Row['basis'] }))
}

/** Ends and adds at one instant, so that at every moment one row was known of each day. */
async function write({ tx, now, actor }: Context, municipalityId: string, { ended, added }: BasisChange) {
  const recordedAt = now.toISOString()
  if (ended.length > 0)
    await tx.update(countingBasis).set({ supersededAt: recordedAt }).where(inArray(countingBasis.id, ended))
  await tx
    .insert(countingBasis)
    .values(added.map((row) => ({ ...row, municipalityId, recordedAt, recordedBy: actor.accountId })))
}

const line = (kind: string, subjectId: string, details: Record<string, unknown>) => ({
  kind,
  subjectKind: 'organisation',
  subjectId,
  details,
})

const told = ({ basis, validFrom, source }: Pick<Row, 'basis' | 'validFrom' | 'source'>) => ({
  countingBasis: basis,
  validFrom,
  source,
})

/**
 * In which unit a gemeente counts its number from a day on, with where that was decided (no source of the law settles it:
 * Pw art. 10b speaks of places). Also from a day behind us or to come; a report as it was known stays the same. Refuses
 * what holds already, and a second one that begins on the same day.
 */
export const setCountingBasis = command({
  permission: 'organisation.manage',
  input: schemas.countingBasisSchema,
  subject: (context, { organisationId }) => standing(context, organisationId),
  run: async ({ subject, input, ...context }) => {
    const { organisationId, basis, validFrom, source } = input
    if (basisSeen(subject) !== input.seen) refuse('changed_meanwhile')
    if (subject.some((row) => row.validFrom === validFrom)) refuse('basis_begins')
    const former = basisOn(subject, validFrom)
    if (former?.basis === basis) refuse('nothing_changed')
    await write(context, organisationId, basisChange(subject, { basis, validFrom, source }))
    const details = { before: former && told(former), after: told(input) }
    return recordAudit(context, line('countingBasisSet', organisationId, details), { organisationId })
  },
})

async function correctable(context: Context, { id }: { id: string }) {
  const [row] = await context.tx.select().from(countingBasis).where(eq(countingBasis.id, id))
  const rows = row ? await standing(context, row.municipalityId) : null
  return row && rows ? { rows, municipalityId: row.municipalityId } : null
}

/** A row that was wrong from the start: kept, with why, and replaced by what should have stood there. */
export const correctCountingBasis = command({
  permission: 'organisation.manage',
  input: schemas.correctedBasisSchema,
  subject: correctable,
  run: async ({ subject: { rows, municipalityId }, input, ...context }) => {
    const { id, basis, validFrom, source, reason } = input
    const wrong = rows.find((row) => row.id === id)
    if (!wrong) refuse('changed_meanwhile')
    if (wrong.basis === basis && wrong.validFrom === validFrom && wrong.source === source)
      refuse('nothing_changed')
    if (rows.some((row) => row.id !== id && row.validFrom === validFrom)) refuse('basis_begins')
    await write(context, municipalityId, basisChange(rows, { basis, validFrom, source }, id))
    await context.tx.update(countingBasis).set({ correctionReason: reason }).where(eq(countingBasis.id, id))
    const details = { before: told(wrong), after: told(input), why: reason }
    return recordAudit(context, line('countingBasisCorrected', municipalityId, details), {
      organisationId: municipalityId,
    })
  },
})
