import 'server-only'
import { addMonths } from '@/lib/domain/calendar'
import type { State } from '@/lib/domain/states'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { PlacementFilter, PlacementTab } from './list-filter'

export const placementPageSize = 50
const countedTo = 1000

interface Listed extends NameRow {
  /** Null where the reader may no longer see the trajectory; then there is no name either. */
  number: string | null
  company: string | null
  total: number
}

export interface PlacementRow extends Listed {
  employerName: string
  hours: string
  form: string
  since: string
  /** Last day of the contract as it stands; null for a permanent one. */
  until: string | null
  /** The next talk at work that is planned. */
  checkInOn: string | null
}

export interface ReferredRow extends Listed {
  ground: 'referral' | 'offer'
  since: string
  state: State
  support: string | null
  hours: string | null
  answerBy: string | null
  workplace: string | null
}

const nameColumns = ({
  sql,
}: Context) => sql`t.number, t.initials, t.given_name as "givenName", t.prefix, coalesce(t.surname, '') as surname,
  coalesce(t.name_use, 'E') as "nameUse", t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"`

/** By what rows are found: the own company, or the own municipalities (one of them when it was chosen). */
function scopeOf({ actor }: Context, gemeente: string | undefined) {
  if (actor.role === 'hr') return { company: true, ids: [actor.companyId] }
  return {
    company: false,
    ids: municipalityIds(actor).filter((id) => gemeente === undefined || id === gemeente),
  }
}

/** Terms of a placement follow each other without overlap, so only one that begins later can have a running one before it. */
function tabOf({ sql, today }: Context, tab: Exclude<PlacementTab, 'verwezen'>) {
  if (tab === 'beeindigd')
    return { where: sql`x.valid_to < ${today} and not x.followed`, order: sql`x.valid_to desc, x.id desc` }
  const first = sql`(x.valid_from <= ${today} or not exists (select from placement_term y where y.placement_id = x.placement_id
    and y.superseded_at is null and y.valid_from < x.valid_from and (y.valid_to is null or y.valid_to >= ${today})))`
  if (tab === 'loopt')
    return {
      where: sql`(x.valid_to is null or x.valid_to >= ${today}) and ${first}`,
      order: sql`x.valid_from desc, x.id desc`,
    }
  const soon = addMonths(today, 3)
  return {
    where: sql`x.valid_to between ${today} and ${soon} and ${first}`,
    order: sql`x.valid_to, x.id`,
  }
}

async function placements(
  context: Context,
  { toon, gemeente, pagina }: PlacementFilter & { toon: Exclude<PlacementTab, 'verwezen'> },
) {
  const { sql } = context
  const { where, order } = tabOf(context, toon)
  const { company, ids } = scopeOf(context, gemeente)
  const meant = sql`${company ? sql`x.company_id` : sql`x.municipality_id`} = m.id and x.superseded_at is null and x.kind = 'sheltered' and ${where}`
  const offset = (pagina - 1) * placementPageSize
  return sql<PlacementRow[]>`
    with m as (select unnest(${ids}::uuid[]) as id),
    page as materialized (select x.*, row_number() over (order by ${order}) as at from (select x.* from m cross join lateral (
        select x.id, x.trajectory_id, x.company_id, x.employer_name, x.hours_per_week, x.form, x.valid_from, x.valid_to from placement_term x
        where ${meant} order by ${order} limit ${offset + placementPageSize}) x
      order by ${order} limit ${placementPageSize} offset ${offset}) x)
    select p.employer_name as "employerName", p.hours_per_week as hours, p.form, p.valid_from as since, p.valid_to as until, o.name as company,
      t.check_in_on as "checkInOn", ${nameColumns(context)}, (select sum(c.n)::int from m cross join lateral (
        select count(*) as n from (select from placement_term x where ${meant} order by ${order} limit ${countedTo + 1}) x) c) as total
    from page p left join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t on true
      left join organisation o on o.id = p.company_id order by p.at`
}

async function referred(context: Context, { gemeente, pagina }: PlacementFilter) {
  const { sql } = context
  const { company, ids } = scopeOf(context, gemeente)
  const meant = sql`${company ? sql`a.organisation_id` : sql`a.municipality_id`} = m.id and a.ended_at is null and a.ground in ('referral', 'offer')`
  const offset = (pagina - 1) * placementPageSize
  return sql<ReferredRow[]>`
    with m as (select unnest(${ids}::uuid[]) as id),
    page as materialized (select a.* from m cross join lateral (
        select a.id, a.trajectory_id, a.organisation_id, a.ground, a.valid_from from access a
        where ${meant} order by a.valid_from desc, a.id desc limit ${offset + placementPageSize}) a
      order by a.valid_from desc, a.id desc limit ${placementPageSize} offset ${offset}),
    offered as materialized (select f.trajectory_id, f.company_id, f.answer_by, w.name as workplace
      from (select distinct organisation_id as id from page) c join offer f on f.company_id = c.id and f.closed_on is null
        left join workplace w on w.id = f.workplace_id)
    select p.ground, p.valid_from as since, o.name as company, t.state, t.support, t.hours_wanted as hours, f.answer_by as "answerBy", f.workplace,
      ${nameColumns(context)}, (select sum(c.n)::int from m cross join lateral (
        select count(*) as n from (select from access a where ${meant} limit ${countedTo + 1}) x) c) as total
    from page p cross join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t join organisation o on o.id = p.organisation_id
      left join offered f on f.trajectory_id = p.trajectory_id and f.company_id = p.organisation_id
    order by p.valid_from desc, t.number`
}

const counted = (rows: readonly { total: number }[]) => {
  const total = rows[0]?.total ?? 0
  return { total: Math.min(total, countedTo), capped: total > countedTo }
}

/** Who works where, or who was referred and offered, in one statement. A company reads its own facts for good, names only while it has access. */
export const placementsScreen = query({
  permission: 'placement.list',
  run: async (context, filter: PlacementFilter) => {
    const { toon } = filter
    if (toon === 'verwezen') {
      const rows = [...(await referred(context, filter))]
      return { tab: 'verwezen' as const, rows, ...counted(rows), today: context.today }
    }
    const rows = [...(await placements(context, { ...filter, toon }))]
    return { tab: toon, rows, ...counted(rows), today: context.today }
  },
})
