import 'server-only'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { readSrgTables } from '@/lib/domain/srg/read-tables'
import { isInstallation } from '@/lib/parameter/dated-rows'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { guidelineSchema, withdrawSchema } from './guideline-schemas'

const ofInstallation = async (context: Context) => (isInstallation(context) ? {} : null)

const areWholeMonths = (from: IsoDate, until: IsoDate) =>
  from.endsWith('-01') && addDays(until, 1).endsWith('-01') && from <= until

/**
 * Adds what CBS asks in the months from the first up to and including the last day, with its fields and codes; all or
 * nothing. Refuses a table with a row that does not fit, months that have a guideline already, half months, and whoever
 * does not administer the installation.
 */
export const addSrgGuideline = command({
  permission: 'parameter.manage',
  input: guidelineSchema,
  subject: ofInstallation,
  run: async ({ input, subject: _, ...context }) => {
    const { sql, now, actor } = context
    const { key, from, until, fields: fieldsText, codes: codesText, submissionId: _press, ...kept } = input
    if (!areWholeMonths(from, until)) refuse('srg_guideline_months')
    const tables = readSrgTables(fieldsText, codesText)
    if (!tables.ok) refuse('srg_guideline_tables')
    const guideline = {
      ...kept,
      key,
      valid_from: from,
      valid_to: until,
      recorded_at: now.toISOString(),
      recorded_by_name: actor.name,
    }
    const codes = tables.codes.map(({ standsFor, ...row }) => ({ ...row, stands_for: standsFor }))
    await sql`select app.add_srg_guideline(${JSON.stringify(guideline)}::text::jsonb, ${JSON.stringify(tables.fields)}::text::jsonb,
      ${JSON.stringify(codes)}::text::jsonb)`
    const counts = { fields: tables.fields.length, codes: codes.length }
    const details = { after: { ...kept, from, until, ...counts } }
    const line = { kind: 'srgGuidelineAdded', subjectKind: 'srgGuideline', subjectId: key, details }
    return recordAudit(context, line, { key, ...counts })
  },
}) // prettier-ignore

/** Takes back a guideline that was brought in by mistake; refuses one that Schakel came with or that was delivered by. */
export const withdrawSrgGuideline = command({
  permission: 'parameter.manage',
  input: withdrawSchema,
  subject: ofInstallation,
  run: async ({ input: { key }, subject: _, ...context }) => {
    const [row] = await context.sql<{ gone: boolean }[]>`select app.withdraw_srg_guideline(${key}) as gone`
    if (!row?.gone) refuse('srg_guideline_used')
    const line = { kind: 'srgGuidelineWithdrawn', subjectKind: 'srgGuideline', subjectId: key }
    return recordAudit(context, line, { key })
  },
})
