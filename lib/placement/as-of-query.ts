import 'server-only'
import { addMonths, addWeeks } from '@/lib/domain/calendar'
import { type AsOf, type Fragment, instantOf, isKnown } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { datedTabs, firstWeeks, type DatedTab, type PlacementFilter } from './list-filter'
import { countedTo, nameColumns, placementPageSize, scopeOf } from './list-scope'
import type { PlacementRow } from './queries'

interface Asked {
  filter: PlacementFilter
  on: AsOf
  /** Trajectories that a search found; null without a search. */
  found: string[] | null
}

/** A tab as it stands in an address; what is not kept by day is the list of who works. */
export const datedTab = (toon: string): DatedTab => datedTabs.find((tab) => tab === toon) ?? 'loopt'

/** Whether another term of the same job was known. Every term of a job is of one trajectory, which has an index. */
const another = (context: Context, on: AsOf, when: Fragment) => context.sql`
  exists (select from placement_term y where y.trajectory_id = x.trajectory_id and y.placement_id = x.placement_id and ${isKnown(context, 'y', on)} and ${when})`

type Tab = { where: Fragment; order: Fragment }

/** Which terms a tab of another day holds and in which order: as the list of today does, by what was known. */
function tabOn(context: Context, toon: DatedTab, on: AsOf): Tab {
  const { sql } = context
  const { day } = on
  const runs = sql`(x.valid_to is null or x.valid_to >= ${day})`
  // What had yet to begin stood there once it was recorded; a job that was planned later is of no earlier day.
  const isFirst = sql`(x.valid_from <= ${day} or x.recorded_at <= ${instantOf(day)} and not ${another(context, on, sql`y.valid_from < x.valid_from and (y.valid_to is null or y.valid_to >= ${day})`)})`
  const tabs: Record<DatedTab, () => Tab> = {
    loopt: () => ({ where: sql`${runs} and ${isFirst}`, order: sql`f.started_on desc, x.id desc` }),
    eindigt: () => ({
      where: sql`x.valid_to between ${day} and ${addMonths(day, 3)} and ${isFirst}`,
      order: sql`x.valid_to, x.id`,
    }),
    'eerste-weken': () => ({
      where: sql`f.started_on between ${addWeeks(day, -firstWeeks)} and ${day} and x.valid_from <= ${day} and ${runs}`,
      order: sql`f.started_on desc, x.id desc`,
    }),
    beeindigd: () => ({
      where: sql`x.valid_to < ${day} and not ${another(context, on, sql`y.valid_from > x.valid_from`)}`,
      order: sql`x.valid_to desc, x.id desc`,
    }),
  }
  return tabs[toon]()
}

/** Filters besides the tab, each in the statement only when it is asked for. */
const narrowed = ({ sql }: Context, { filter: { werkgever, vorm }, found }: Asked) => sql`
  ${werkgever === undefined ? sql`` : sql`and x.employer_name = ${werkgever}`} ${vorm === undefined ? sql`` : sql`and x.form = ${vorm}`}
  ${found === null ? sql`` : sql`and x.trajectory_id = any (${found}::uuid[])`}`

/**
 * Who worked where on a day, as known on a day: the terms of the jobs, a page of them, and then whose they are. What is
 * planned, away or to be decided about is not kept by day and stays empty.
 */
export async function placementsOn(context: Context, asked: Asked) {
  const { sql } = context
  const { filter, on } = asked
  const { company, ids } = scopeOf(context, filter.gemeente)
  const whose: Fragment = company ? sql`company_id` : sql`municipality_id`
  const { where, order } = tabOn(context, datedTab(filter.toon), on)
  const meant = sql`placement_term x cross join lateral (select min(y.valid_from) as started_on from placement_term y
      where y.trajectory_id = x.trajectory_id and y.placement_id = x.placement_id and ${isKnown(context, 'y', on)}) f
    where x.${whose} = m.id and x.kind = 'sheltered' and ${isKnown(context, 'x', on)} and ${where} ${narrowed(context, asked)}`
  const offset = (filter.pagina - 1) * placementPageSize
  return sql<PlacementRow[]>`
    with m as (select unnest(${ids}::uuid[]) as id),
    page as materialized (select x.id, x.placement_id, x.trajectory_id, x.company_id, x.employer_name, x.hours_per_week, x.form, f.started_on, x.valid_from, x.valid_to,
        row_number() over (order by ${order}) as at
      from m cross join ${meant} order by at limit ${placementPageSize} offset ${offset})
    select p.placement_id as "placementId", p.employer_name as "employerName", p.hours_per_week as hours, p.form, p.started_on as since,
      p.valid_from as "hoursFrom", p.valid_to as until, o.name as company, null as follow, null as "checkInOn", null::int as absence, '{}'::text[] as signals,
      ${nameColumns(context)}, (select count(*)::int from (select from m cross join ${meant} limit ${countedTo + 1}) c) as total
    from page p left join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t on true
      left join organisation o on o.id = p.company_id order by p.at`
}
