import 'server-only'
import { tableOfFact, type CorrectableFact } from '@/lib/domain/correction-fields'
import { correction, type Correction } from '@/lib/domain/effects/correcting'
import { text, type FactContext } from '@/lib/domain/effects/effect'
import { mayBeMissing, missingFact } from '@/lib/domain/effects/missing-fact'
import { movedStep } from '@/lib/domain/effects/moved-step'
import type { Row } from '@/lib/domain/facts'
import type { Permission } from '@/lib/domain/policy'
import type { RecordKind } from '@/lib/domain/record-policy'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { correctFactSchema } from './act-schemas'
import { lockTrajectory } from './apply-move'
import { factContext, record } from './record'

/** What one must be allowed to do in order to correct a fact of this kind. */
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
  input: { trajectoryId: string; fact: CorrectableFact; factId?: string },
) {
  const facts = await lockTrajectory(context, input)
  if (!facts) return null
  const { sql } = context
  if (input.factId === undefined) return { facts, row: null }
  const [found] = await sql<{ row: Row }[]>`
    select to_jsonb(x) as row from ${sql(tableOfFact[input.fact])} x
    where x.id = ${input.factId} and x.trajectory_id = ${facts.id} and x.superseded_at is null`
  return found ? { facts, row: found.row } : null
}

/** The step that a decision began, moved to the day on which it was taken. */
async function stepOf({ sql }: Context, filled: FactContext, row: Row) {
  const [from, to] = [String(row.decided_on), text(filled.input, 'decidedOn')]
  if (to === null) return null
  const periods = await sql<{ row: Row }[]>`
    select to_jsonb(x) as row from state_period x
    where x.trajectory_id = ${filled.facts.id} and x.superseded_at is null order by x.valid_from, x.recorded_at`
  const moved = movedStep(
    filled,
    periods.map(({ row: period }) => period),
    { from, to },
  )
  if (moved === 'late') refuse('ends_before_start')
  return moved
}

function found(filled: FactContext, fact: CorrectableFact, row: Row | null): Correction {
  const answer =
    row !== null ? correction(filled, fact, row) : mayBeMissing(fact) ? missingFact(filled, fact) : null
  if (answer === null) refuse('not_found')
  if ('refused' in answer) refuse(answer.refused)
  return { before: {}, ...answer }
}

/**
 * A fact was recorded wrongly: it is superseded and recorded anew with the reason; terms that run from it follow.
 * Without the id of a fact: an application or a place on the list that nobody recorded, refused where there is one.
 */
export const correctFact = command({
  permission: ({ fact }) => permissionOf(fact),
  input: correctFactSchema,
  subject: lockFact,
  run: async ({ subject: { facts, row }, input: { fact, version, input }, ...context }) => {
    const filled = factContext(context, facts, input)
    const { effects, before, after } = found(filled, fact, row)
    const step = fact === 'decision' && row !== null ? await stepOf(context, filled, row) : null
    return record(context, facts, {
      kind: kindOf(fact),
      effects: [...effects, ...(step?.effects ?? [])],
      stateSince: step?.since ?? undefined,
      reason: input.reason,
      details: { fact, before, after },
      companyId: fact === 'placementTerm' && row !== null ? (row.company_id as string | null) : null,
      seen: version,
    })
  },
})
