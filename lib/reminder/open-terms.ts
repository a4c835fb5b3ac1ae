import 'server-only'
import { overBridgingEnds } from '@/lib/domain/effects/bridged-by'
import { openDeadline } from '@/lib/domain/effects/effect'
import type { Context } from '@/lib/pipeline/context'
import { lockTrajectory } from '@/lib/trajectory/apply-move'
import { factContext, record } from '@/lib/trajectory/record'
import { eachApart, rethrow } from './each-apart'
import { missingTerms } from './missing-terms'

/** Opens what one trajectory lacks, each with a line in the timeline; looked at again on the locked row. */
async function openOf(context: Context, trajectoryId: string): Promise<number> {
  const facts = await lockTrajectory(context, { trajectoryId })
  if (!facts || facts.state === 'closed') return 0
  const missing = await missingTerms(context, trajectoryId)
  const filled = factContext(context, facts, {})
  for (const { rule, startedOn, companyId } of missing) {
    const opened = openDeadline(filled, rule, startedOn, { companyId })
    const row = opened.flatMap((effect) => (effect.kind === 'insert' ? [effect.row] : []))[0]
    const effects = rule === 'bridgingArrangement' ? [...overBridgingEnds(filled), ...opened] : opened
    await record(context, facts, {
      kind: 'reminderOpened',
      effects,
      details: { rule, label: row?.label, after: row?.due_on },
      companyId: row?.audience === 'hr' ? companyId : null,
    })
  }
  return missing.length
}

/** Opens every term of the municipality that is missing and whose day comes near, each trajectory by itself; answers how many. */
export async function openMissingTerms(context: Context, failed = rethrow): Promise<number> {
  const found = new Set((await missingTerms(context)).map(({ trajectoryId }) => trajectoryId))
  return eachApart(context, found, openOf, failed)
}
