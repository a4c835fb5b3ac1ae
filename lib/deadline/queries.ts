import 'server-only'
import type { State } from '@/lib/domain/states'
import type { NameRow } from '@/lib/person/name-row'
import { roundsToDo, type RoundToDo } from '@/lib/letter-round/rounds-to-do'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { incomingHandovers, type IncomingHandover } from '@/lib/trajectory/incoming-handovers'
import { stretches, todayTabs, type TodayFilter, type TodayTab } from './today-filter'

export const todayPageSize = 50
const countedTo = 500

export interface DueLine extends NameRow {
  id: string
  rule: string
  label: string
  basis: string
  /** The day of what it counts from: an application, an advice, the end of a contract. */
  startedOn: string
  /** Null while the term stands still. */
  dueOn: string | null
  /** Null where the reader may no longer see the trajectory. */
  number: string | null
  state: State
  /** The letter that it is about, where it is about one. */
  letterId: string | null
}

interface Answer {
  counts: Record<TodayTab, number>
  tab: TodayTab
  lines: DueLine[]
  /** People whom another municipality hands over, until they are answered. */
  incoming: IncomingHandover[]
  /** Rounds of letters that wait for the reader. */
  rounds: RoundToDo[]
}

/** By whom lines are found: a caseworker's own, those of the municipalities, or of the company. */
function scopeOf({ sql, actor }: Context, team: boolean) {
  if (actor.role === 'hr') return { column: sql`d.company_id`, ids: [actor.companyId] }
  if (actor.role === 'caseworker' && !team) return { column: sql`d.owner_id`, ids: [actor.accountId] }
  return { column: sql`d.municipality_id`, ids: municipalityIds(actor) }
}

/** Part of a statement: the letter that a line p is about, where it is opened by that letter; null for every other line. */
const letterOf = ({ sql }: Context) => sql`case
  when p.rule in ('letterCheck', 'letterBack', 'letterSend') then (select x.id from letter x where x.trajectory_id = p.trajectory_id and x.deadline_id = p.id limit 1)
  when p.rule = 'completionAnswer' then (select x.id from letter x where x.trajectory_id = p.trajectory_id and x.kind = 'supplement' and x.state = 'sent'
    and x.answer is null order by x.sent_on desc limit 1) end`

/**
 * What is due for this reader, nearest first, with the number of lines under each tab (counted to 500). Without a
 * chosen tab the first that holds something is shown. One statement; the page is chosen from the index alone. It keeps
 * which stretch was on screen, once in five minutes, so that the night knows what nobody saw.
 */
export const todayScreen = query({
  permission: 'today.read',
  run: async (context, { toon, van, pagina }: TodayFilter) => {
    const { sql, actor, today, now } = context
    const team = van === 'team'
    const { column, ids } = scopeOf(context, team)
    const offset = (pagina - 1) * todayPageSize
    const all = JSON.stringify(stretches(today))
    const open = sql`${column} = m.id and d.closed_on is null and d.audience = ${actor.role} and d.lane = s.lane`
    const [row] = await sql<Answer[]>`
      with s as materialized (select x.tab, x.lane, x."from"::date as first, x.until::date as last, x.suspended, x.at
          from rows from (jsonb_to_recordset(${all}::text::jsonb) as (tab text, lane text, "from" text, until text, suspended boolean)) with ordinality
            as x (tab, lane, "from", until, suspended, at)),
      m as (select unnest(${ids}::uuid[]) as id),
      counted as materialized (select s.tab, min(s.at) as at, least(sum(c.n), ${countedTo + 1})::int as n from s cross join m cross join lateral (
          select count(*) as n from (
            select from deadline d where not s.suspended and ${open} and d.due_on between s.first and s.last limit ${countedTo + 1}) x
          union all select count(*) from (select from deadline d where s.suspended and ${open} and d.due_on is null limit ${countedTo + 1}) x) c
        group by s.tab),
      chosen as materialized (select coalesce(${toon ?? null}::text,
        (select tab from counted where n > 0 and tab <> 'wachtlijst' order by at limit 1), (select tab from counted where n > 0 order by at limit 1), 'deze-week') as tab),
      page as materialized (select l.* from chosen join s using (tab) cross join m cross join lateral (
          (select d.id, d.trajectory_id, d.rule, d.label, d.basis, d.started_on, d.due_on from deadline d
            where not s.suspended and ${open} and d.due_on between s.first and s.last order by d.due_on, d.id limit ${offset + todayPageSize})
          union all (select d.id, d.trajectory_id, d.rule, d.label, d.basis, d.started_on, d.due_on from deadline d
            where s.suspended and ${open} and d.due_on is null order by d.id limit ${offset + todayPageSize})) l
        order by l.due_on, l.id limit ${todayPageSize} offset ${offset}),
      ends as materialized (select c.tab, f.due_on as first_due, f.id as first_id, l.due_on as last_due, l.id as last_id from chosen c
        cross join lateral (select p.due_on, p.id from page p where p.due_on is not null order by p.due_on, p.id limit 1) f
        cross join lateral (select p.due_on, p.id from page p where p.due_on is not null order by p.due_on desc, p.id desc limit 1) l),
      kept as (insert into today_seen as t (account_id, tab, team, page, first_due, first_id, last_due, last_id, seen_at)
        select ${actor.accountId}, e.tab, ${team}, ${pagina}, e.first_due, e.first_id, e.last_due, e.last_id, ${now.toISOString()}::timestamptz from ends e
        where not exists (select from today_seen k where k.account_id = ${actor.accountId} and (k.tab, k.team, k.page) = (e.tab, ${team}, ${pagina})
          and (k.first_id, k.last_id) = (e.first_id, e.last_id) and k.seen_at > ${now.toISOString()}::timestamptz - interval '5 minutes')
        on conflict (account_id, tab, team, page) do update set first_due = excluded.first_due, first_id = excluded.first_id,
          last_due = excluded.last_due, last_id = excluded.last_id, seen_at = excluded.seen_at)
      select ${incomingHandovers(context)} as incoming, ${roundsToDo(context)} as rounds, (select tab from chosen) as tab, (select jsonb_object_agg(tab, n) from counted) as counts,
        coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'rule', p.rule, 'label', p.label, 'basis', p.basis, 'startedOn', p.started_on, 'dueOn', p.due_on,
            'letterId', ${letterOf(context)}, 'number', t.number, 'state', t.state, 'initials', t.initials, 'givenName', t.given_name, 'prefix', t.prefix, 'surname', t.surname,
            'partnerPrefix', t.partner_prefix, 'partnerSurname', t.partner_surname, 'nameUse', t.name_use) order by p.due_on, p.id)
          from page p left join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t on true), '[]') as lines`
    return { ...(row ?? nothingDue), today, capped: countedTo }
  },
})

const nothingDue: Answer = {
  counts: Object.fromEntries(todayTabs.map((tab) => [tab, 0])) as Record<TodayTab, number>,
  tab: 'deze-week',
  lines: [],
  incoming: [],
  rounds: [],
}
