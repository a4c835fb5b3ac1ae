import 'server-only'
import { tableOfFact, type CorrectableFact } from '@/lib/domain/correction-fields'
import { correction } from '@/lib/domain/effects/correcting'
import type { Row } from '@/lib/domain/facts'
import type { Permission } from '@/lib/domain/policy'
import type { RecordKind } from '@/lib/domain/record-policy'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { correctFactSchema } from './act-schemas'
import { lockTrajectory } from './apply-move'
import { factContext, record } from './record'

export const permissionOf = (fact: CorrectableFact): Permission => {
  if (fact === 'decision') return 'decision.correct'
  return fact === 'placementTerm' ? 'placement.correct' : 'trajectory.correct'
}

const kindOf = (fact: CorrectableFact): RecordKind => {
  if (fact === 'decision') return 'decisionCorrected'
  return fact === 'placementTerm' ? 'placementCorrected' : 'factCorrected'
}

async function lockFact(
  context: Context,
  input: { trajectoryId: string; fact: CorrectableFact; factId: string },
) {
  const facts = await lockTrajectory(context, input)
  if (!facts) return null
  const { sql } = context
  const [found] = await sql<{ row: Row }[]>`
    select to_jsonb(x) as row from ${sql(tableOfFact[input.fact])} x
    where x.id = ${input.factId} and x.trajectory_id = ${facts.id} and x.superseded_at is null`
  return found ? { facts, row: found.row } : null
}

/** A fact was recorded wrongly: it is superseded and recorded anew with the reason; terms that run from it follow. */
export const correctFact = command({
  permission: ({ fact }) => permissionOf(fact),
  input: correctFactSchema,
  subject: lockFact,
  run: async ({ subject: { facts, row }, input: { fact, version, input }, ...context }) => {
    const corrected = correction(factContext(context, facts, input), fact, row)
    if ('refused' in corrected) refuse(corrected.refused)
    const { effects, before, after } = corrected
    return record(context, facts, {
      kind: kindOf(fact),
      effects,
      reason: input.reason,
      details: { fact, before, after },
      companyId: fact === 'placementTerm' ? (row.company_id as string | null) : null,
      seen: version,
    })
  },
})
