import 'server-only'
import type { State } from '@/lib/domain/states'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { incomingHandovers, type IncomingHandover } from './incoming-handovers'
import type { TrajectoryListFilter } from './list-filter'

export const pageSize = 50
/** Matches are counted so far: of all, and of the reader's own. */
export const countedTo = { all: 1000, own: 500 }

export interface TrajectoryRow extends NameRow {
  id: string
  number: string
  state: State
  stateSince: string
  owner: string | null
  municipalityId: string
  birthYear: number | null
  /** The running term or task that is due first; null when there is none. */
  dueOn: string | null
  dueLabel: string | null
}

interface Counted {
  total: number
  incoming: IncomingHandover[]
}

export interface TrajectoryPage {
  rows: TrajectoryRow[]
  /** Matches in all, counted up to 1,000, or to 500 of the reader's own. */
  total: number
  capped: boolean
  incoming: IncomingHandover[]
  today: string
}

/** The municipalities a list reads: all of the reader's own, or the one that was chosen among them. */
const chosenMunicipalities = ({ actor }: Context, chosen: string | undefined) =>
  municipalityIds(actor).filter((id) => chosen === undefined || id === chosen)

/** Newest first reads downwards; a page back reads the other way and is turned round. */
export const readsUp = ({ sort, voor }: TrajectoryListFilter) => (sort === 'langst') === (voor === undefined)

const ends = {
  up: { since: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' },
  down: { since: '9999-12-31', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
}

/** Where a page begins. */
export const pageEnd = (filter: TrajectoryListFilter) =>
  filter.voor ?? filter.na ?? ends[readsUp(filter) ? 'up' : 'down']

/** The rows that are meant, from where the page begins, and in which order; `t` is a line and `m` a municipality. */
function chosenRows({ sql, actor }: Context, filter: TrajectoryListFilter) {
  const up = readsUp(filter)
  const { since, id } = pageEnd(filter)
  const own = filter.van === 'mij' ? sql`and t.owner_id = ${actor.accountId}` : sql``
  const state = filter.stap ? sql`t.state = ${filter.stap}` : sql`t.state <> 'closed'`
  return {
    meant: sql`t.municipality_id = m.id ${own} and ${state}`,
    after: up
      ? sql`(t.state_since, t.id) > (${since}::date, ${id}::uuid)`
      : sql`(t.state_since, t.id) < (${since}::date, ${id}::uuid)`,
    order: (table: string) =>
      up
        ? sql`${sql(table)}.state_since, ${sql(table)}.id`
        : sql`${sql(table)}.state_since desc, ${sql(table)}.id desc`,
  }
}

/**
 * One page of trajectories in order of the day their step began, with the first running term of each, and the handovers
 * that wait for an answer. Per municipality the page is one stretch of an index on the lines, which hold what is shown.
 */
export async function trajectoryPage(
  context: Context,
  filter: TrajectoryListFilter,
): Promise<TrajectoryPage> {
  const { sql, today } = context
  const municipalities = chosenMunicipalities(context, filter.gemeente)
  const { meant, after, order } = chosenRows(context, filter)
  const limit = countedTo[filter.van === 'mij' ? 'own' : 'all']
  const rows = await sql<(TrajectoryRow & Counted)[]>`
    with m as (select unnest(${municipalities}::uuid[]) as id),
    page as materialized (
      select t.* from m cross join lateral (
        select t.* from trajectory_line t where ${meant} and ${after} order by ${order('t')} limit ${pageSize}) t
      order by ${order('t')} limit ${pageSize}),
    owners as materialized (select a.id, a.name from account a where a.id = any (array(select distinct owner_id from page))),
    incoming as materialized (select ${incomingHandovers(context)} as list)
    select incoming.list as incoming, page.id, page.number, page.state, page.state_since as "stateSince", page.municipality_id as "municipalityId", a.name as owner,
      page.initials, page.given_name as "givenName", page.prefix, page.surname, page.name_use as "nameUse", page.partner_prefix as "partnerPrefix",
      page.partner_surname as "partnerSurname", coalesce(extract(year from page.birth_date)::int, page.birth_year) as "birthYear",
      page.due_on as "dueOn", page.due_label as "dueLabel",
      (select sum(c.n)::int from m cross join lateral (
        select count(*) as n from (select from trajectory_line t where ${meant} limit ${limit + 1}) x) c) as total
    from incoming left join page on true left join owners a on a.id = page.owner_id
    order by ${order('page')}`
  return { ...pageOf(rows, filter.voor !== undefined, limit), today }
}

/** One page out of what the statement found: at most `limit` rows in reading order, with the capped count and what was handed over. */
export function pageOf(
  found: (TrajectoryRow & Counted)[],
  backwards: boolean,
  limit: number,
): Omit<TrajectoryPage, 'today'> {
  const { total = 0, incoming = [] } = found[0] ?? {}
  // Without any trajectory there is still one row, which holds the handovers.
  const rows = found.filter(({ id }) => id !== null)
  return {
    rows: backwards ? rows.reverse() : rows,
    total: Math.min(total, limit),
    capped: total > limit,
    incoming,
  }
}
