import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { scenario } from '@/db/schema/scenario'
import { municipalityIds } from '@/lib/pipeline/actor'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import * as schemas from './schemas'

const line = (kind: string, subjectId: string, details: Record<string, unknown>) => ({
  kind,
  subjectKind: 'scenario',
  subjectId,
  details,
})

/** Keeps what was supposed under a name; a name is used once per municipality. */
export const saveScenario = command({
  permission: 'scenario.keep',
  input: schemas.saveScenarioSchema,
  subject: async ({ actor }, { municipalityId }) =>
    municipalityIds(actor).includes(municipalityId) ? {} : null,
  run: async ({ input, subject: _, ...context }) => {
    const { actor, now, today, tx } = context
    const values = {
      ...input,
      madeOn: today,
      madeBy: actor.accountId,
      madeByName: actor.name,
      recordedAt: now.toISOString(),
    }
    const [made] = await tx.insert(scenario).values(values).returning({ id: scenario.id })
    const id = made?.id ?? ''
    return recordAudit(context, line('scenarioSaved', id, { name: input.name }), { id })
  },
})

/** One that is there, of an own municipality, locked; who saw an older version is told. */
async function lockScenario({ tx, actor }: Context, { id }: { id: string }) {
  const [row] = await tx
    .select()
    .from(scenario)
    .where(and(eq(scenario.id, id), isNull(scenario.supersededAt)))
    .for('update')
  return row && municipalityIds(actor).includes(row.municipalityId) ? row : null
}

type Kept = typeof scenario.$inferSelect

async function change({ tx }: Context, kept: Kept, seen: number, changed: Partial<Kept>) {
  if (kept.version !== seen) refuse('changed_meanwhile')
  await tx
    .update(scenario)
    .set({ ...changed, version: kept.version + 1 })
    .where(eq(scenario.id, kept.id))
}

/** Gives a scenario another name; what it supposes never changes. */
export const renameScenario = command({
  permission: 'scenario.keep',
  input: schemas.renameScenarioSchema,
  subject: lockScenario,
  run: async ({ input: { name, version }, subject, ...context }) => {
    await change(context, subject, version, { name: name ?? '' })
    const details = { before: subject.name, after: name }
    return recordAudit(context, line('scenarioRenamed', subject.id, details), { id: subject.id })
  },
})

/** Puts a scenario away: nobody finds it again, and its row stays. */
export const removeScenario = command({
  permission: 'scenario.keep',
  input: schemas.removeScenarioSchema,
  subject: lockScenario,
  run: async ({ input: { version }, subject, ...context }) => {
    await change(context, subject, version, { supersededAt: context.now.toISOString() })
    return recordAudit(context, line('scenarioRemoved', subject.id, { name: subject.name }), {
      id: subject.id,
    })
  },
})
