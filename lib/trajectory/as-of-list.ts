import 'server-only'
import { municipalityIds } from '@/lib/pipeline/actor'
import { type AsOf, holdsOn } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import type { TrajectoryListFilter } from './list-filter'
import {
  countedTo,
  pageEnd,
  pageOf,
  pageSize,
  readsUp,
  type TrajectoryPage,
  type TrajectoryRow,
} from './trajectory-list'

/** Which steps are meant, and from where: the closed ones are found along the trajectories, the others by their own index. */
function stepsOn(context: Context, { stap }: TrajectoryListFilter, on: AsOf) {
  const { sql } = context
  const held = holdsOn(context, 's', on)
  if (stap === 'closed')
    return sql`trajectory c join state_period s on s.trajectory_id = c.id where c.municipality_id = m.id and s.state = 'closed' and ${held}`
  const step = stap ? sql`s.state <> 'closed' and s.state = ${stap}` : sql`s.state <> 'closed'`
  return sql`state_period s where s.municipality_id = m.id and ${step} and ${held}`
}

/**
 * One page of the trajectories of a day, each in the step it was in then, as known on a day: the steps first, and then whose
 * they are. Who had it and what was due are not kept by day and stay empty.
 */
export async function trajectoriesOn(
  context: Context,
  filter: TrajectoryListFilter,
  on: AsOf,
): Promise<TrajectoryPage> {
  const { sql, actor, today } = context
  const municipalities = municipalityIds(actor).filter(
    (id) => filter.gemeente === undefined || id === filter.gemeente,
  )
  const steps = stepsOn(context, filter, on)
  const up = readsUp(filter)
  const { since, id } = pageEnd(filter)
  const after = up
    ? sql`(s.valid_from, s.trajectory_id) > (${since}::date, ${id}::uuid)`
    : sql`(s.valid_from, s.trajectory_id) < (${since}::date, ${id}::uuid)`
  const order = up ? sql`s.valid_from, s.trajectory_id` : sql`s.valid_from desc, s.trajectory_id desc`
  const rows = await sql<(TrajectoryRow & { total: number })[]>`
    with m as (select unnest(${municipalities}::uuid[]) as id),
    page as materialized (select s.*, row_number() over (order by ${order}) as at from m cross join lateral (
        select s.trajectory_id, s.state, s.valid_from, s.municipality_id from ${steps} and ${after} order by ${order} limit ${pageSize}) s
      order by at limit ${pageSize})
    select t.id, t.number, p.state, p.valid_from as "stateSince", p.municipality_id as "municipalityId", null as owner, t.initials,
      t.given_name as "givenName", t.prefix, t.surname, t.name_use as "nameUse", t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname",
      coalesce(extract(year from t.birth_date)::int, t.birth_year) as "birthYear", null as "dueOn", null as "dueLabel",
      (select sum(c.n)::int from m cross join lateral (select count(*) as n from (select from ${steps} limit ${countedTo.all + 1}) x) c) as total
    from page p cross join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t order by p.at`
  const found = rows.map((row) => ({ ...row, incoming: [] }))
  return { ...pageOf(found, filter.voor !== undefined, countedTo.all), today }
}
