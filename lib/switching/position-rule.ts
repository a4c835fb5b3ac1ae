import 'server-only'
import type { Context } from '@/lib/pipeline/context'

/** Whether the old day on the list counts after coming back, as the municipality laid down, with its source. */
export interface PositionRule {
  keeps: boolean
  source: string
}

/** The rule of a municipality on a day, as a part of a statement; null where it has none. */
export const positionRule = ({ sql }: Context, municipalityId: string, day: string) => sql`
  (select jsonb_build_object('keeps', a.value = 1, 'source', a.source) from local_amount a
    join organisation m on m.cbs_code = a.municipality_code
    where m.id = ${municipalityId} and a.kind = 'return.keepsPosition' and a.superseded_at is null
      and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to >= ${day}::date) limit 1)`

/**
 * What a municipality laid down on a day ('yyyy-mm-dd') about the place on the list of who comes back: the old day or a new
 * one, with its source. Null where it has no rule: then the form asks it, because no law was found that says it.
 */
export async function positionRuleOn(
  context: Context,
  municipalityId: string,
  day: string,
): Promise<PositionRule | null> {
  const [row] = await context.sql<{ rule: PositionRule | null }[]>`
    select ${positionRule(context, municipalityId, day)} as rule`
  return row?.rule ?? null
}
