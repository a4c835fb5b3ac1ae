import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import type { PlacementTab } from './list-filter'

/** What comes after the last day of a term. */
export interface Follow {
  /** Terms that begin the day after it, with their own last day; null: without an end. */
  next: { until: string | null } | null
  choice: 'renew' | 'permanent' | 'end' | null
}

type Fragment = ReturnType<Context['sql']>

/**
 * Of the contracts on the page that end soon: the terms that begin the day after them and what was decided, each found
 * with one walk along the days of the page. More tables of a statement that has `m` and `page`; none on another tab.
 */
export const followTables = ({ sql }: Context, toon: PlacementTab, whose: Fragment): Fragment =>
  toon !== 'eindigt'
    ? sql``
    : sql`, ends as materialized (select min(valid_to) as first, max(valid_to) as last from page),
    next as materialized (select x.placement_id, x.valid_from - 1 as ends_on, x.valid_to from ends e cross join m cross join lateral (
      select t.placement_id, t.valid_from, t.valid_to from placement_term t where t.${whose} = m.id and t.kind = 'sheltered' and t.superseded_at is null
        and t.valid_from between e.first + 1 and e.last + 1 offset 0) x),
    decided as materialized (select d.placement_id, d.ends_on, d.choice from ends e cross join m join contract_decision d on d.${whose} = m.id
      and d.superseded_at is null and d.ends_on between e.first and e.last)`

/** What follows on a line `p` of that page, as `Follow`; null on another tab. */
export const followOf = ({ sql }: Context, toon: PlacementTab): Fragment =>
  toon !== 'eindigt'
    ? sql`null::jsonb`
    : sql`jsonb_build_object('next', (select jsonb_build_object('until', x.valid_to) from next x where x.placement_id = p.placement_id and x.ends_on = p.valid_to limit 1),
        'choice', (select d.choice from decided d where d.placement_id = p.placement_id and d.ends_on = p.valid_to limit 1))`
