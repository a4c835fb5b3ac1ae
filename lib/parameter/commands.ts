import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { annualTarget } from '@/db/schema/organisation'
import { deadlineRule, parameter } from '@/db/schema/reference'
import { addDays } from '@/lib/domain/calendar'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { isInstallation, newestFirst } from './dated-rows'
import { unfilled } from './labels'
import * as schemas from './schemas'

const line = (kind: string, subjectKind: string, subjectId: string, details: Record<string, unknown>) => ({
  kind,
  subjectKind,
  subjectId,
  details,
})

type Parameter = typeof parameter.$inferSelect
type Rule = typeof deadlineRule.$inferSelect
type Dated = { validFrom: string; validTo: string | null }

/** What was recorded and still counts, newest first; null when there is none, or for another administrator. */
async function parametersOf(context: Context, { key }: { key: string }): Promise<Parameter[] | null> {
  if (!isInstallation(context)) return null
  const known = and(eq(parameter.key, key), isNull(parameter.supersededAt))
  const rows = await context.tx.select().from(parameter).where(known).for('update')
  return rows.length > 0 || unfilled[key] ? newestFirst(rows) : null
}

/** The row that a value from this day takes over from: the one that holds on that day. */
const holdingOn = <Row extends Dated>(rows: Row[], day: string) =>
  rows.find((row) => row.validFrom <= day && (row.validTo === null || row.validTo >= day))

const nextStart = (rows: Dated[], day: string) =>
  rows
    .map(({ validFrom }) => validFrom)
    .filter((start) => start > day)
    .sort()[0]

/** The last day of a value that begins on `from`: the day before the next one begins, if one does. */
function untilNext(rows: Dated[], from: string): string | null {
  const next = nextStart(rows, from)
  return next ? addDays(next, -1) : null
}

/** A value recorded anew with another last day; what was recorded stays to be read. */
async function endParameterRow({ tx, actor, now }: Context, row: Parameter, until: string, reason: string) {
  const supersededAt = now.toISOString()
  await tx.update(parameter).set({ supersededAt, correctionReason: reason }).where(eq(parameter.id, row.id))
  if (until < row.validFrom) return
  const { id: _id, recordedAt: _at, supersededAt: _superseded, ...kept } = row
  await tx
    .insert(parameter)
    .values({ ...kept, validTo: until, recordedAt: supersededAt, recordedBy: actor.accountId })
}

/** A new value from a day: the one before it ends the day before. A plan stands beside it and counts for nothing. */
export const addParameter = command({
  permission: 'parameter.manage',
  input: schemas.newParameterSchema,
  subject: parametersOf,
  run: async ({ subject, input, ...context }) => {
    const { key, value, from, source, certainty, note, isPlan } = input
    const inForce = subject.filter((row) => !row.isPlan)
    const former = isPlan ? undefined : holdingOn(inForce, from)
    if (former) await endParameterRow(context, former, addDays(from, -1), 'nieuwe waarde')
    await context.tx.insert(parameter).values({
      key,
      value: String(value),
      unit: (former ?? subject[0])?.unit ?? unfilled[key] ?? '',
      source,
      certainty,
      note,
      isPlan,
      validFrom: from,
      validTo: isPlan ? null : untilNext(inForce, from),
      recordedAt: context.now.toISOString(),
      recordedBy: context.actor.accountId,
    })
    const details = {
      before: former && { value: former.value, from: former.validFrom },
      after: { value, from, source, isPlan },
    }
    return recordAudit(context, line('parameterSet', 'parameter', key, details), { key })
  },
})

async function lockParameter(context: Context, { id }: { id: string }): Promise<Parameter | null> {
  if (!isInstallation(context)) return null
  const known = and(eq(parameter.id, id), isNull(parameter.supersededAt))
  const [row] = await context.tx.select().from(parameter).where(known).for('update')
  return row ?? null
}

/** Gives a dated value its last day; refuses one before its first. */
export const endParameter = command({
  permission: 'parameter.manage',
  input: schemas.endValueSchema,
  subject: lockParameter,
  run: async ({ subject, input, ...context }) => {
    if (input.until < subject.validFrom) refuse('ends_before_start')
    await endParameterRow(context, subject, input.until, 'laatste dag vastgelegd')
    const details = { value: subject.value, from: subject.validFrom, until: input.until }
    return recordAudit(context, line('parameterEnded', 'parameter', subject.key, details), {
      key: subject.key,
    })
  },
})

async function rulesOf(context: Context, { key }: { key: string }): Promise<Rule[] | null> {
  if (!isInstallation(context)) return null
  const known = and(eq(deadlineRule.key, key), isNull(deadlineRule.supersededAt))
  const rows = await context.tx.select().from(deadlineRule).where(known).for('update')
  return rows.length > 0 ? newestFirst(rows) : null
}

/** Another length of a term from a day. Terms that run already keep theirs. */
export const addDeadlineRule = command({
  permission: 'parameter.manage',
  input: schemas.newDeadlineRuleSchema,
  subject: rulesOf,
  run: async ({ subject, input, ...context }) => {
    const { key, length, from, basis, source, certainty } = input
    const former = holdingOn(subject, from) ?? subject[0]
    if (!former) refuse('not_found')
    const recordedAt = context.now.toISOString()
    const { id: _id, supersededAt: _superseded, ...kept } = former
    const record = { ...kept, recordedAt, recordedBy: context.actor.accountId }
    await context.tx
      .update(deadlineRule)
      .set({ supersededAt: recordedAt, correctionReason: 'nieuwe lengte' })
      .where(eq(deadlineRule.id, former.id))
    if (former.validFrom < from)
      await context.tx.insert(deadlineRule).values({ ...record, validTo: addDays(from, -1) })
    const after = { length, basis, source, certainty, validFrom: from, validTo: untilNext(subject, from) }
    await context.tx.insert(deadlineRule).values({ ...record, ...after })
    const details = { before: { length: former.length, from: former.validFrom }, after }
    return recordAudit(context, line('deadlineRuleSet', 'deadlineRule', key, details), { key })
  },
})

async function lockTarget(
  { tx, sql }: Context,
  input: { municipalityId: string; kind: string; year: number },
) {
  const [municipality] =
    await sql`select 1 from organisation where id = ${input.municipalityId} and kind = 'municipality'`
  if (!municipality) return null
  const same = and(eq(annualTarget.municipalityId, input.municipalityId), eq(annualTarget.kind, input.kind))
  const current = and(same, eq(annualTarget.year, input.year), isNull(annualTarget.supersededAt))
  const [row] = await tx.select().from(annualTarget).where(current).for('update')
  return { former: row ?? null }
}

/** The number of places of a year; a known number is recorded anew and the former one stays to be read. */
export const setTarget = command({
  permission: 'parameter.manage',
  input: schemas.targetSchema,
  subject: lockTarget,
  run: async ({ subject: { former }, input, ...context }) => {
    const { municipalityId, kind, year, places, source } = input
    if (former?.places === places && former.source === source) refuse('nothing_changed')
    const recordedAt = context.now.toISOString()
    if (former)
      await context.tx
        .update(annualTarget)
        .set({ supersededAt: recordedAt, correctionReason: source })
        .where(eq(annualTarget.id, former.id))
    const period = { validFrom: `${year}-01-01`, validTo: `${year}-12-31` }
    const record = { municipalityId, kind, year, places, source, ...period, recordedAt }
    await context.tx.insert(annualTarget).values({ ...record, recordedBy: context.actor.accountId })
    const details = { before: former && { places: former.places }, after: { kind, year, places, source } }
    return recordAudit(context, line('targetSet', 'organisation', municipalityId, details), {
      municipalityId,
    })
  },
})
