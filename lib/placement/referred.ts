import 'server-only'
import type { State } from '@/lib/domain/states'
import type { Context } from '@/lib/pipeline/context'
import type { PlacementFilter } from './list-filter'
import { countedTo, nameColumns, placementPageSize, scopeOf, type Listed } from './list-scope'

export interface ReferredRow extends Listed {
  ground: 'referral' | 'offer'
  since: string
  /** Where the trajectory is; null for a company that was only referred to, whose it is not to see. */
  state: State | null
  support: string | null
  hours: string | null
  answerBy: string | null
  workplace: string | null
}

/** Who was referred to a company or offered a place there, or tries it out, the last first; `found` narrows it to what a search found. */
export async function referred(
  context: Context,
  { gemeente, pagina }: PlacementFilter,
  found: string[] | null,
) {
  const { sql } = context
  const { company, ids } = scopeOf(context, gemeente)
  const meant = sql`${company ? sql`a.organisation_id` : sql`a.municipality_id`} = m.id and a.ended_at is null and a.ground in ('referral', 'offer')
    ${found === null ? sql`` : sql`and a.trajectory_id = any (${found}::uuid[])`}`
  const offset = (pagina - 1) * placementPageSize
  return sql<ReferredRow[]>`
    with m as (select unnest(${ids}::uuid[]) as id),
    page as materialized (select a.* from m cross join lateral (
        select a.id, a.trajectory_id, a.organisation_id, a.ground, a.valid_from from access a
        where ${meant} order by a.valid_from desc, a.id desc limit ${offset + placementPageSize}) a
      order by a.valid_from desc, a.id desc limit ${placementPageSize} offset ${offset}),
    asked as materialized (select distinct organisation_id as id from page),
    offered as materialized (select f.* from (
        select trajectory_id, company_id, workplace_id, answer_by from offer where closed_on is null
        union all select trajectory_id, company_id, workplace_id, null::date from trial_placement where outcome is null) f
      where f.company_id = any (array(select id from asked))),
    places as materialized (select w.id, w.name from workplace w where w.company_id = any (array(select id from asked)))
    select p.ground, p.valid_from as since, o.name as company, ${company ? sql`case when p.ground = 'offer' then t.state end` : sql`t.state`} as state, t.support, t.hours_wanted as hours, f.answer_by as "answerBy", w.name as workplace,
      ${nameColumns(context)}, (select sum(c.n)::int from m cross join lateral (
        select count(*) as n from (select from access a where ${meant} limit ${countedTo + 1}) x) c) as total
    from page p cross join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t join organisation o on o.id = p.organisation_id
      left join offered f on f.trajectory_id = p.trajectory_id and f.company_id = p.organisation_id left join places w on w.id = f.workplace_id
    order by p.valid_from desc, t.number`
}
