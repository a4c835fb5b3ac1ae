import 'server-only'
import { orderRule } from '@/db/schema/order'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { setOrderRuleSchema, withdrawOrderRuleSchema } from './order-schemas'

/**
 * From which day the list of a municipality stands in which order, with its source in the ordinance (Pw art. 10b lid 5).
 * From today on it holds at once; of a later day the night puts everybody in the new order. Nothing behind us changes.
 */
export const setOrderRule = command({
  permission: 'orderRule.set',
  input: setOrderRuleSchema,
  subject: async ({ actor }, { municipalityId }) =>
    actor.municipalities.some(({ id }) => id === municipalityId) ? {} : null,
  run: async ({ input: { submissionId: _, ...rule }, ...context }) => {
    const { actor, now, today, tx, sql } = context
    const { municipalityId, source, validFrom } = rule
    if (validFrom === null || source === null) refuse('nothing_changed')
    if (validFrom < today) refuse('order_rule_in_past')
    await tx.insert(orderRule).values({
      ...rule,
      source,
      validFrom,
      recordedAt: now.toISOString(),
      recordedBy: actor.accountId,
    })
    await sql`select app.apply_order_rules(${municipalityId}, ${today}, ${now.toISOString()})`
    const line = {
      kind: 'orderRuleSet',
      subjectKind: 'organisation',
      subjectId: municipalityId,
      details: { after: rule },
    }
    return recordAudit(context, line, { municipalityId, validFrom })
  },
})

/** A rule that has not begun is taken back, with the reason; the order stays what it is. */
export const withdrawOrderRule = command({
  permission: 'orderRule.set',
  input: withdrawOrderRuleSchema,
  subject: async ({ sql }, { ruleId }) => {
    const [row] = await sql<{ validFrom: string; begun: boolean }[]>`
      select valid_from as "validFrom", applied_at is not null as begun from order_rule where id = ${ruleId} and superseded_at is null`
    return row ?? null
  },
  run: async ({ subject, input: { ruleId, reason }, ...context }) => {
    if (subject.begun) refuse('order_rule_begun')
    const { sql, now } = context
    const [row] = await sql<{ municipality: string | null }[]>`
      select app.withdraw_order_rule(${ruleId}, ${reason}, ${now.toISOString()}) as municipality`
    const municipalityId = row?.municipality
    if (!municipalityId) refuse('changed_meanwhile')
    const line = {
      kind: 'orderRuleWithdrawn',
      subjectKind: 'organisation',
      subjectId: municipalityId,
      details: { from: subject.validFrom, why: reason },
    }
    return recordAudit(context, line, { municipalityId })
  },
})
