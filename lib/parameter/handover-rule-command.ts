import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { handoverRule } from '@/db/schema/handover'
import type { Receiver } from '@/lib/domain/handover-fields'
import { namedFor } from '@/lib/domain/handover-rule'
import type { MoveInput } from '@/lib/domain/situation'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { formSchema } from '@/lib/trajectory/fields-schema'
import { cutOff, isInstallation, lastDayOf, newestFirst, replaced } from './dated-rows'
import { handoverRuleFields } from './handover-rule-fields'

type Rule = typeof handoverRule.$inferSelect

/** Every field that some rule has; what a rule's own receiver may not get is left out when it is kept. */
const newHandoverRuleSchema = formSchema(
  { key: z.string().min(1).max(80) },
  handoverRuleFields({ kind: 'ground', receiver: 'municipality' }),
)

async function lockRule(context: Context, { key }: { key: string }): Promise<[Rule, ...Rule[]] | null> {
  if (!isInstallation(context)) return null
  const known = and(eq(handoverRule.key, key), isNull(handoverRule.supersededAt))
  const [first, ...others] = newestFirst(
    await context.tx.select().from(handoverRule).where(known).for('update'),
  )
  return first ? [first, ...others] : null
}

const ticked = (value: MoveInput[string]) =>
  typeof value === 'string' ? value.split(',').filter(Boolean) : []

const alongOf = ({ kind, receiver }: Rule, { needed, optional, documents }: MoveInput) =>
  kind === 'ground'
    ? namedFor(receiver as Receiver, {
        needed: ticked(needed),
        optional: ticked(optional),
        documents: ticked(documents),
      })
    : { needed: [], optional: [], documents: [] }

/**
 * What a rule of handovers says from a day: the words, what goes along, the source. What held before ends the day before and
 * stays to be read; what was sent on it keeps the words of then. Only for the administrator of the installation.
 */
export const addHandoverRule = command({
  permission: 'parameter.manage',
  input: newHandoverRuleSchema,
  subject: lockRule,
  run: async ({ subject, input: { key, input }, ...context }) => {
    const [from, source, words] = [String(input.from), String(input.source), String(input.words)]
    const { ended, kept } = cutOff(subject, from, context)
    if (ended.length > 0)
      await context.tx.update(handoverRule).set(replaced(context)).where(inArray(handoverRule.id, ended))
    const { id: _id, ...same } = subject[0]
    const recorded = { recordedAt: context.now.toISOString(), recordedBy: context.actor.accountId }
    const said = { label: String(input.label), words, source, certainty: String(input.certainty) }
    const ask = input.ask ? String(input.ask) : null
    const dated = { validFrom: from, validTo: lastDayOf(subject, from, null) }
    const along = alongOf(subject[0], input)
    await context.tx.insert(handoverRule).values([...kept, { ...same, ...recorded, ...said, ...along, ...dated, ask }]) // prettier-ignore
    const { words: before, needed, optional, documents } = subject[0]
    const details = {
      before: { words: before, needed, optional, documents },
      after: { words, ...along, from, source },
    }
    const line = { kind: 'handoverRuleSet', subjectKind: 'handoverRule', subjectId: key, details }
    return recordAudit(context, line, { key })
  },
})
