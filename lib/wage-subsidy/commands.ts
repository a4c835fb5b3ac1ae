import 'server-only'
import { subsidyRecorded } from '@/lib/domain/effects/subsidy'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import { recordRefusal, type RecordedSubsidy } from '@/lib/domain/wage-subsidy/check-record'
import type { Exclusion, Regime } from '@/lib/domain/wage-subsidy/period'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import { loadTables } from './load-tables'
import { recordWageSubsidySchema } from './schemas'

/** Every stretch of this job that stands, also those to come. */
async function standing({ sql }: Context, placementId: string): Promise<Row[]> {
  const rows = await sql<{ row: Row }[]>`
    select to_jsonb(x) as row from wage_subsidy x where x.placement_id = ${placementId} and x.superseded_at is null
    order by x.valid_from`
  return rows.map(({ row }) => row)
}

const given = (input: MoveInput, facts: TrajectoryFacts, from: string): RecordedSubsidy => ({
  regime: input.regime as Regime | 'none',
  from,
  wageValue: input.wageValue as number | null,
  wageValueSetOn: input.wageValueSetOn as string | null,
  requestedOn: input.requestedOn as string | null,
  decidedOn: input.decidedOn as string | null,
  exclusion: (input.exclusion as Exclusion | null) ?? 'unknown',
  jobStartedOn: String(facts.placement?.started_on),
  benefit: facts.benefit,
})

/**
 * The wage subsidy of the job that runs, from a day on, and the terms of Pw art. 10d that follow. The same start as a
 * known stretch is known better; another start begins a new stretch. Refused where there is no right (Pw art. 10d).
 */
export const recordWageSubsidy = command({
  permission: 'wageSubsidy.record',
  input: recordWageSubsidySchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (!facts.placement || !facts.term) refuse('no_placement')
    const from = String(input.validOn)
    const tables = await loadTables(context, facts)
    const refusal = recordRefusal(given(input, facts, from), { ...tables, today: context.today })
    if (refusal) refuse(refusal)
    const known = await standing(context, facts.placement.id)
    const filled = factContext(context, facts, input, from < context.today ? from : context.today)
    return record(context, facts, {
      kind: 'wageSubsidyRecorded',
      effects: subsidyRecorded(filled, { from, known }),
      validOn: filled.validOn,
      reason: input.reason,
      details: { before: facts.subsidy?.regime ?? null, after: input.regime, from },
      seen: version,
    })
  },
})
