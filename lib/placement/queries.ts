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

/** The own company, or the own municipalities (one of them when it was chosen). */
function scopeOf({ sql, actor }: Context, gemeente: string | undefined, alias: 'x' | 'a') {
  const column = (name: string) => sql`${sql(alias)}.${sql(name)}`
  if (actor.role === 'hr')
    return sql`${column(alias === 'a' ? 'organisation_id' : 'company_id')} = ${actor.companyId}`
  const ids = municipalityIds(actor).filter((id) => gemeente === undefined || id === gemeente)
  return sql`${column('municipality_id')} = any (${ids}::uuid[])`
}

function tabOf({ sql, today }: Context, tab: Exclude<PlacementTab, 'verwezen'>) {
  const runs = sql`(x.valid_to is null or x.valid_to >= ${today}) and not exists (select from placement_term y where y.placement_id = x.placement_id
    and y.superseded_at is null and y.valid_from < x.valid_from and (y.valid_to is null or y.valid_to >= ${today}))`
  if (tab === 'loopt') return { where: runs, order: sql`x.valid_from desc, x.id` }
  if (tab === 'eindigt')
    return { where: sql`${runs} and x.valid_to <= ${addMonths(today, 3)}`, order: sql`x.valid_to, x.id` }
  const last = sql`x.valid_to < ${today} and not exists (select from placement_term y where y.placement_id = x.placement_id
    and y.superseded_at is null and y.valid_from > x.valid_from)`
  return { where: last, order: sql`x.valid_to desc, x.id` }
}

async function placements(
  context: Context,
  { toon, gemeente, pagina }: PlacementFilter & { toon: Exclude<PlacementTab, 'verwezen'> },
) {
  const { sql } = context
  const { where, order } = tabOf(context, toon)
  return sql<PlacementRow[]>`
    with mine as materialized (select x.id, x.trajectory_id, x.company_id, x.employer_name, x.hours_per_week, x.form, x.valid_from, x.valid_to,
        row_number() over (order by ${order}) as at
      from placement_term x where ${scopeOf(context, gemeente, 'x')} and x.superseded_at is null and x.kind = 'sheltered' and ${where}
      order by ${order} limit ${countedTo + 1}),
    page as materialized (select * from mine order by at limit ${placementPageSize} offset ${(pagina - 1) * placementPageSize})
    select p.employer_name as "employerName", p.hours_per_week as hours, p.form, p.valid_from as since, p.valid_to as until, o.name as company,
      (select min(d.due_on) from deadline d where d.trajectory_id = p.trajectory_id and d.closed_on is null and d.rule in ('checkIn4', 'checkIn8', 'checkIn12')) as "checkInOn",
      ${nameColumns(context)}, (select count(*)::int from mine) as total
    from page p left join trajectory_line t on t.id = p.trajectory_id left join organisation o on o.id = p.company_id order by p.at`
}

async function referred(context: Context, { gemeente, pagina }: PlacementFilter) {
  const { sql } = context
  return sql<ReferredRow[]>`
    with mine as materialized (select a.trajectory_id, a.organisation_id, a.ground, a.valid_from from access a
      where ${scopeOf(context, gemeente, 'a')} and a.ended_at is null and a.ground in ('referral', 'offer')
      order by a.valid_from desc, a.id limit ${countedTo + 1}),
    page as materialized (select * from mine limit ${placementPageSize} offset ${(pagina - 1) * placementPageSize})
    select p.ground, p.valid_from as since, o.name as company, t.state, t.support, t.hours_wanted as hours, f.answer_by as "answerBy", w.name as workplace,
      ${nameColumns(context)}, (select count(*)::int from mine) as total
    from page p join trajectory_line t on t.id = p.trajectory_id join organisation o on o.id = p.organisation_id
      left join offer f on f.trajectory_id = p.trajectory_id and f.closed_on is null and f.company_id = p.organisation_id
      left join workplace w on w.id = f.workplace_id
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
