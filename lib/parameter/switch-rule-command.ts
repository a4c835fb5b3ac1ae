import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { switchRule } from '@/db/schema/reference'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { cutOff, isInstallation, lastDayOf, newestFirst, replaced } from './dated-rows'
import { newSwitchRuleSchema } from './switch-rule-schema'

type Rule = typeof switchRule.$inferSelect

async function lockRule(context: Context, { key }: { key: string }): Promise<[Rule, ...Rule[]] | null> {
  if (!isInstallation(context)) return null
  const known = and(eq(switchRule.key, key), isNull(switchRule.supersededAt))
  const [first, ...others] = newestFirst(
    await context.tx.select().from(switchRule).where(known).for('update'),
  )
  return first ? [first, ...others] : null
}

/** Other words of a rule of a switch from a day; what held before ends the day before and stays to be read. */
export const addSwitchRule = command({
  permission: 'parameter.manage',
  input: newSwitchRuleSchema,
  subject: lockRule,
  run: async ({ subject, input, ...context }) => {
    const { key, words, ask, source, certainty, from } = input
    const { ended, kept } = cutOff(subject, from, context)
    if (ended.length > 0)
      await context.tx.update(switchRule).set(replaced(context)).where(inArray(switchRule.id, ended))
    const { id: _id, ...same } = subject[0]
    const recorded = { recordedAt: context.now.toISOString(), recordedBy: context.actor.accountId }
    const changed = {
      words,
      ask,
      source,
      certainty,
      validFrom: from,
      validTo: lastDayOf(subject, from, null),
    }
    await context.tx.insert(switchRule).values([...kept, { ...same, ...recorded, ...changed }])
    const details = { before: { words: subject[0].words }, after: { words, ask, from, source } }
    return recordAudit(
      context,
      { kind: 'switchRuleSet', subjectKind: 'switchRule', subjectId: key, details },
      { key },
    )
  },
})
