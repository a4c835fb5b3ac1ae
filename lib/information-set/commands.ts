import 'server-only'
import { eq } from 'drizzle-orm'
import { informationSet } from '@/db/schema/information-set'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { composeSet, knownOfSet } from './compose'
import { quartersOfSets } from './queries'
import { makeSetSchema, takeSetSchema } from './schemas'
import { ownSets } from './whose'

/** Keeps the figures of a quarter that is over, as known on a day since, or now. */
export const makeSet = command({
  permission: 'informationSet.make',
  input: makeSetSchema,
  subject: async ({ actor }, { organisationId }) =>
    ownSets(actor).find(({ id }) => id === organisationId) ?? null,
  run: async ({ subject: whose, input, ...context }) => {
    const { actor, now, today, tx } = context
    const quarter = quartersOfSets(today).find(({ name }) => name === input.quarter)
    if (!quarter) refuse('not_found')
    const known = knownOfSet(input.known, quarter, today)
    const content = await composeSet(context, whose, quarter, known)
    if (!content) refuse('not_found')
    const values = {
      organisationId: whose.id,
      quarter: input.quarter,
      content,
      madeOn: today,
      madeAt: now.toISOString(),
      madeBy: actor.accountId,
      madeByName: actor.name,
    }
    const [made] = await tx.insert(informationSet).values(values).returning({ id: informationSet.id })
    const id = made?.id ?? ''
    const details = { quarter: input.quarter }
    const line = { kind: 'informationSetMade', subjectKind: 'informationSet', subjectId: id, details }
    return recordAudit(context, line, { id })
  },
})

async function madeSet({ tx, actor }: Context, { id }: { id: string }) {
  const [row] = await tx.select().from(informationSet).where(eq(informationSet.id, id))
  return row && ownSets(actor).some(({ id: own }) => own === row.organisationId) ? row : null
}

/** A set as it was made, to save; who takes it along is recorded. */
export const takeSet = command({
  permission: 'informationSet.make',
  input: takeSetSchema,
  subject: madeSet,
  run: async ({ subject: { id, quarter, content }, input: _, ...context }) => {
    const line = { kind: 'informationSetTaken', subjectKind: 'informationSet', subjectId: id, details: { quarter } } // prettier-ignore
    const { event } = await recordAudit(context, line, { id })
    return { value: { id, fileName: `informatieset-${quarter}`, content }, event }
  },
})
