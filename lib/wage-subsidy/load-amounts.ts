import 'server-only'
import type { LocalAmountRow } from '@/lib/domain/wage-subsidy/local-amounts'
import type { Context } from '@/lib/pipeline/context'

/** What one municipality (CBS code) pays besides the law, of all years. */
export async function loadLocalAmounts({ sql }: Context, code: string | null): Promise<LocalAmountRow[]> {
  if (code === null) return []
  return sql<LocalAmountRow[]>`
    select municipality_code as "municipalityCode", kind, value::text, unit, per_hours::text as "perHours",
      from_percentage as "fromPercentage", to_percentage as "toPercentage", source, certainty, note,
      valid_from as "validFrom", valid_to as "validTo"
    from local_amount where municipality_code = ${code} and superseded_at is null`
}
