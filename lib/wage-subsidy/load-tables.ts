import 'server-only'
import { rulesOf, type TrajectoryFacts } from '@/lib/domain/facts'
import type { Tables } from '@/lib/domain/wage-subsidy/amount'
import type { WageTableRow } from '@/lib/domain/wage-subsidy/base'
import type { ParameterRow } from '@/lib/domain/wage-subsidy/rules'
import type { Context } from '@/lib/pipeline/context'

interface Loaded {
  parameters: ParameterRow[]
  wages: WageTableRow[]
}

/** Every figure that a wage subsidy is counted with, of all years, in one statement. */
export async function loadTables({ sql }: Context, facts: TrajectoryFacts): Promise<Tables> {
  const [row] = await sql<Loaded[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'value', value::text, 'unit', unit, 'source', source, 'certainty', certainty,
        'note', note, 'isPlan', is_plan, 'validFrom', valid_from, 'validTo', valid_to)), '[]') from parameter
        where superseded_at is null and (key like 'wageSubsidy.%' or key like 'wageValue.%' or key in ('holidayAllowance', 'cao.fullTimeHours'))) as parameters,
      (select coalesce(jsonb_agg(jsonb_build_object('scale', scale, 'age', age, 'percentage', percentage, 'hourly', hourly, 'monthly', monthly,
        'source', source, 'certainty', certainty, 'validFrom', valid_from, 'validTo', valid_to)), '[]') from minimum_wage
        where superseded_at is null and scale = 'regular') as wages`
  if (!row) throw new Error('a select without from gives one row')
  return { ...row, terms: rulesOf(facts) }
}
