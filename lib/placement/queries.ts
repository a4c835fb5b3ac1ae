import 'server-only'
import { addMonths, addWeeks } from '@/lib/domain/calendar'
import type { SignalRule } from '@/lib/domain/signals'
import { asOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { keptWords } from '@/lib/search/keep-search'
import { datedTab, placementsOn } from './as-of-query'
import { firstWeeks, type PlacementFilter, type PlacementTab } from './list-filter'
import { countedTo, nameColumns, placementPageSize, scopeOf, type Listed } from './list-scope'
import { followOf, followTables, type Follow } from './follow'
import { referred } from './referred'
import { atWorkByName } from './search'

export interface PlacementRow extends Listed {
  placementId: string
  employerName: string
  hours: string
  form: string
  /** The first day of the job, and the first day of these hours. */
  since: string
  hoursFrom: string
  /** Last day of the contract as it stands; null for a permanent one. */
  until: string | null
  /** The next talk at work that is planned; like what follows here, only on the list of today. */
  checkInOn: string | null
  /** Percentage of the contract hours away today; null when nobody is. */
  absence: number | null
  /** Of contracts that end soon: what goes on after this day, and what was decided about it. */
  follow: Follow | null
  /** Rules of the open signals, and whether the end of the contract waits for a decision. */
  signals: SignalRule[]
}

/** Terms of a placement follow each other without overlap, so only one that begins later can have a running one before it. */
const firstNow = ({ sql, today }: Context) =>
  sql`(x.valid_from <= ${today} or not exists (select from placement_term y where y.placement_id = x.placement_id
    and y.superseded_at is null and y.valid_from < x.valid_from and (y.valid_to is null or y.valid_to >= ${today})))`

type TermTab = Exclude<PlacementTab, 'verwezen' | 'signaal'>

const tabs: Record<TermTab, (context: Context) => { where: Fragment; order: Fragment }> = {
  beeindigd: ({ sql, today }) => ({
    where: sql`x.valid_to < ${today} and not x.followed`,
    order: sql`x.valid_to desc, x.id desc`,
  }),
  loopt: (context) => ({
    where: context.sql`(x.valid_to is null or x.valid_to >= ${context.today}) and ${firstNow(context)}`,
    order: context.sql`x.started_on desc, x.id desc`,
  }),
  eindigt: (context) => ({
    where: context.sql`x.valid_to between ${context.today} and ${addMonths(context.today, 3)} and ${firstNow(context)}`,
    order: context.sql`x.valid_to, x.id`,
  }),
  'eerste-weken': ({ sql, today }) => ({
    where: sql`x.started_on between ${addWeeks(today, -firstWeeks)} and ${today} and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to >= ${today})`,
    order: sql`x.started_on desc, x.id desc`,
  }),
}

type Fragment = ReturnType<Context['sql']>

/** Filters besides the tab, each in the statement only when it is asked for; an employer as it is written. */
const narrowed = ({ sql }: Context, { werkgever, vorm }: PlacementFilter, found: string[] | null) => sql`
  ${werkgever === undefined ? sql`` : sql`and x.employer_name = ${werkgever}`} ${vorm === undefined ? sql`` : sql`and x.form = ${vorm}`}
  ${found === null ? sql`` : sql`and x.trajectory_id = any (${found}::uuid[])`}`

/** What a line shows of somebody at work now; of a job that ended nothing. */
const workColumns = ({ sql, today }: Context, ended: boolean) =>
  ended
    ? sql`null::int as absence, '{}'::text[] as signals`
    : sql`case when t.absent_from <= ${today} and (t.absent_to is null or t.absent_to >= ${today}) then t.absence end as absence,
        coalesce(t.signals, '{}') || case when p.valid_to < ${today} then array['contractOver'] when t.contract_alert_on <= ${today} then array['contractUndecided'] else '{}'::text[] end as signals`

const lineOf = (context: Context, toon: PlacementTab) => context.sql`
  p.placement_id as "placementId", p.employer_name as "employerName", p.hours_per_week as hours, p.form, p.started_on as since, p.valid_from as "hoursFrom", p.valid_to as until,
  o.name as company, ${followOf(context, toon)} as follow, t.check_in_on as "checkInOn", ${workColumns(context, toon === 'beeindigd')}, ${nameColumns(context)}`

const listed = ({ sql }: Context) =>
  sql`x.id, x.placement_id, x.trajectory_id, x.company_id, x.employer_name, x.hours_per_week, x.form, x.started_on, x.valid_from, x.valid_to`

const offsetOf = ({ pagina }: PlacementFilter) => (pagina - 1) * placementPageSize
const unfiltered = ({ werkgever, vorm }: PlacementFilter, found: string[] | null) =>
  werkgever === undefined && vorm === undefined && found === null

/** Whose contract ended while nothing was recorded of what follows: the question about that end still stands (both rules start on its last day). */
const over = ({ sql, today }: Context, whose: Fragment) => sql`
  select d.trajectory_id from m cross join lateral (select d.trajectory_id from deadline d where d.${whose} = m.id and d.closed_on is null
    and d.rule in ('contractEndAlert', 'contractLastDay') and d.started_on < ${today} order by d.started_on limit ${countedTo + 1}) d group by 1`

/** Their last terms, which run no more; only of the list of who works now, above all others. */
const overTerms = (context: Context, { toon, filter, found }: Asked, whose: Fragment) =>
  toon === 'loopt'
    ? context.sql`select x.* from (${over(context, whose)}) o cross join lateral (select ${listed(context)} from placement_term x
        where x.trajectory_id = o.trajectory_id and x.superseded_at is null and x.kind = 'sheltered' and not x.followed order by x.valid_from desc limit 1) x
        where x.valid_to < ${context.today} ${narrowed(context, filter, found)}`
    : context.sql`select ${listed(context)} from placement_term x where false`

interface Asked {
  toon: TermTab
  filter: PlacementFilter
  /** Trajectories that a search found; null without a search. */
  found: string[] | null
}

async function placements(context: Context, { toon, filter, found }: Asked) {
  const { sql } = context
  const { where, order } = tabs[toon](context)
  const { company, ids } = scopeOf(context, filter.gemeente)
  const whose: Fragment = company ? sql`company_id` : sql`municipality_id`
  const meant = sql`x.${whose} = m.id and x.superseded_at is null and x.kind = 'sheltered' and ${where}
    ${narrowed(context, filter, found)}`
  const offset = offsetOf(filter)
  return sql<PlacementRow[]>`
    with m as (select unnest(${ids}::uuid[]) as id),
    over as materialized (${overTerms(context, { toon, filter, found }, whose)}),
    page as materialized (select x.*, row_number() over (order by x.over desc, ${order}) as at from (
        select x.*, false as over from m cross join lateral (select ${listed(context)} from placement_term x
          where ${meant} order by ${order} limit ${offset + placementPageSize}) x
        union all select x.*, true from over x) x
      order by x.over desc, ${order} limit ${placementPageSize} offset ${offset})${followTables(context, toon, whose)}
    select ${lineOf(context, toon)}, (select sum(c.n)::int from m cross join lateral (
        select count(*) as n from (select from placement_term x where ${meant} order by ${order} limit ${countedTo + 1}) x) c) + (select count(*)::int from over) as total
    from page p left join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t on true
      left join organisation o on o.id = p.company_id order by p.at`
}

/** The terms of those asked about as they hold now, else the last: looked up one by one for one page, or all that a filter leaves. */
function termsNow(context: Context, filter: PlacementFilter, found: string[] | null, whose: Fragment) {
  const { sql, today } = context
  const last = sql`x.superseded_at is null and x.kind = 'sheltered' and (not x.followed or x.valid_to >= ${today}) and ${firstNow(context)}`
  if (unfiltered(filter, found))
    return sql`(select * from asked order by day, trajectory_id limit ${placementPageSize} offset ${offsetOf(filter)}) a
      cross join lateral (select ${listed(context)} from placement_term x
        where x.trajectory_id = a.trajectory_id and ${last} order by x.valid_from desc limit 1) x`
  return sql`asked a join (select distinct on (x.trajectory_id) x.* from m cross join lateral (select ${listed(context)} from placement_term x
      where x.${whose} = m.id and ${last} ${narrowed(context, filter, found)}) x
    order by x.trajectory_id, x.valid_from desc) x on x.trajectory_id = a.trajectory_id`
}

/** Who has an open signal, or a contract whose end waits for a decision or for what was decided; what waits longest first. */
async function signalled(context: Context, filter: PlacementFilter, found: string[] | null) {
  const { sql, today } = context
  const { company, ids } = scopeOf(context, filter.gemeente)
  const whose: Fragment = company ? sql`company_id` : sql`municipality_id`
  const all = unfiltered(filter, found)
    ? { rows: sql`asked`, offset: 0 }
    : { rows: sql`kept`, offset: offsetOf(filter) }
  return sql<PlacementRow[]>`
    with m as (select unnest(${ids}::uuid[]) as id),
    asked as materialized (select x.trajectory_id, min(x.day) as day from m cross join lateral (
        (select s.trajectory_id, s.found_on as day from signal s where s.${whose} = m.id and s.settled_on is null order by s.found_on limit ${countedTo + 1})
        union all (select d.trajectory_id, d.due_on from deadline d where d.${whose} = m.id and d.closed_on is null and d.rule = 'contractEndAlert'
          and d.due_on <= ${today} order by d.due_on limit ${countedTo + 1})
        union all (select d.trajectory_id, d.due_on from deadline d where d.${whose} = m.id and d.closed_on is null and d.rule = 'contractLastDay'
          and d.rule in ('contractEndAlert', 'contractLastDay') and d.started_on < ${today} order by d.started_on limit ${countedTo + 1})) x group by x.trajectory_id),
    kept as (select a.day, x.* from ${termsNow(context, filter, found, whose)}),
    page as materialized (select k.*, row_number() over (order by k.day, k.trajectory_id) as at from (select k.* from kept k
      order by k.day, k.trajectory_id limit ${placementPageSize} offset ${all.offset}) k)
    select ${lineOf(context, 'signaal')}, (select count(*)::int from ${all.rows}) as total
    from page p left join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t on true
      left join organisation o on o.id = p.company_id order by p.at`
}

const counted = (rows: readonly { total: number }[]) => {
  const total = rows[0]?.total ?? 0
  return { total: Math.min(total, countedTo), capped: total > countedTo }
}

const empty = { rows: [], total: 0, capped: false }

/**
 * Who works where, or who was referred and offered, in one statement; a search takes one more. Of another day, and as known
 * on another day, the jobs alone. A company reads its own facts for good, names only while it has access.
 */
export const placementsScreen = query({
  permission: 'placement.list',
  run: async (context, filter: PlacementFilter) => {
    const { instant: _, ...on } = asOf(filter, context.today)
    const common = { ...on, today: context.today }
    const toon = on.now ? filter.toon : datedTab(filter.toon)
    const words = filter.zoek ? await keptWords(context, filter.zoek) : null
    const found = words === null ? null : await atWorkByName(context, words)
    if (found?.length === 0) return { tab: toon, ...empty, ...common, searched: true }
    if (toon === 'verwezen') {
      const rows = [...(await referred(context, filter, found))]
      return { tab: toon, rows, ...counted(rows), ...common, searched: found !== null }
    }
    const rows = await jobs(context, { toon, filter, found })
    return { tab: toon, rows: [...rows], ...counted(rows), ...common, searched: found !== null }
  },
})

type Jobs = Omit<Asked, 'toon'> & { toon: Exclude<PlacementTab, 'verwezen'> }

function jobs(context: Context, { toon, filter, found }: Jobs) {
  const on = asOf(filter, context.today)
  if (!on.now) return placementsOn(context, { filter, on, found })
  return toon === 'signaal' ? signalled(context, filter, found) : placements(context, { toon, filter, found })
}
