import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { localAmount, minimumWage } from '@/db/schema/reference'
import { wageShare } from '@/lib/domain/minimum-wage'
import { localUnit } from '@/lib/domain/wage-subsidy/local-amounts'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { cutOff, isInstallation, lastDayOf, replaced } from './dated-rows'
import * as schemas from './table-schemas'

type Wage = typeof minimumWage.$inferSelect
type Local = typeof localAmount.$inferSelect
async function standingWages(context: Context): Promise<Wage[] | null> {
  if (!isInstallation(context)) return null
  return context.tx.select().from(minimumWage).where(isNull(minimumWage.supersededAt)).for('update')
}

const computed = 'berekend: percentage van het uurloon, half omhoog'

/** One row per step of the last table: 21 and older as filled in, the others as their percentage of the hourly wage. */
function tableOf(rows: readonly Wage[], input: schemas.NewWages, context: Context) {
  const starts = rows.map(({ validFrom }) => validFrom).filter((start) => start <= input.from)
  const last = rows.filter(({ validFrom }) => validFrom === starts.sort().at(-1))
  return last.map(({ scale, age, percentage }) => {
    const adult = age === 21
    const step = String(wageShare(input.hourly, Number(percentage)))
    return {
      scale,
      age,
      percentage,
      hourly: adult ? String(input.hourly) : step,
      monthly: adult && input.monthly !== null ? String(input.monthly) : null,
      source: adult ? input.source : `${computed}; ${input.source}`,
      certainty: adult ? input.certainty : 'medium',
      validFrom: input.from,
      validTo: lastDayOf(rows, input.from, input.until),
      recordedAt: context.now.toISOString(),
      recordedBy: context.actor.accountId,
    }
  })
}

/** The minimum wages of a period: per hour and per month for 21 and older, the youth steps worked out from them. */
export const setMinimumWage = command({
  permission: 'parameter.manage',
  input: schemas.newWagesSchema,
  subject: standingWages,
  run: async ({ subject, input, ...context }) => {
    const { from, until, hourly, monthly, source } = input
    if (until < from) refuse('ends_before_start')
    const rows = tableOf(subject, input, context)
    if (rows.length === 0) refuse('not_found')
    const { ended, kept } = cutOff(subject, from, context)
    if (ended.length > 0)
      await context.tx.update(minimumWage).set(replaced(context)).where(inArray(minimumWage.id, ended))
    await context.tx.insert(minimumWage).values([...kept, ...rows])
    const line = { kind: 'minimumWageSet', subjectKind: 'minimumWage', subjectId: from }
    return recordAudit(
      context,
      { ...line, details: { after: { hourly, monthly, from, until, source } } },
      { from },
    )
  },
})

async function standingAmounts(
  context: Context,
  { municipalityCode, kind }: schemas.NewAmount,
): Promise<Local[] | null> {
  if (!isInstallation(context)) return null
  const [known] = await context.sql`select 1 from cbs_municipality where code = ${municipalityCode}`
  if (!known) return null
  const own = and(eq(localAmount.municipalityCode, municipalityCode), eq(localAmount.kind, kind))
  return context.tx
    .select()
    .from(localAmount)
    .where(and(own, isNull(localAmount.supersededAt)))
    .for('update')
}

const overlaps = (row: Local, { fromPercentage, toPercentage }: schemas.NewAmount) =>
  (row.fromPercentage ?? 0) <= (toPercentage ?? 100) && (row.toPercentage ?? 100) >= (fromPercentage ?? 0)

/** What a municipality pays from a day; what held before for the same wage values ends the day before. */
export const addLocalAmount = command({
  permission: 'parameter.manage',
  input: schemas.newAmountSchema,
  subject: standingAmounts,
  run: async ({ subject, input, ...context }) => {
    const { municipalityCode, kind, value, perHours, from, until, source, submissionId: _id, ...rest } = input
    if (until !== null && until < from) refuse('ends_before_start')
    const before = subject.filter((row) => overlaps(row, input))
    const { ended, kept } = cutOff(before, from, context)
    if (ended.length > 0)
      await context.tx.update(localAmount).set(replaced(context)).where(inArray(localAmount.id, ended))
    const recorded = { recordedAt: context.now.toISOString(), recordedBy: context.actor.accountId }
    await context.tx.insert(localAmount).values([
      ...kept,
      {
        ...rest,
        ...recorded,
        municipalityCode,
        kind,
        value: String(value),
        unit: localUnit[kind],
        perHours: perHours === null ? null : String(perHours),
        source,
        validFrom: from,
        validTo: lastDayOf(before, from, until),
      },
    ])
    const line = { kind: 'localAmountSet', subjectKind: 'municipality', subjectId: municipalityCode }
    return recordAudit(
      context,
      { ...line, details: { after: { kind, value, from, until, source } } },
      { municipalityCode },
    )
  },
})
