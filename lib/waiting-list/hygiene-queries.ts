import 'server-only'
import {
  grossAndClean,
  standingOf,
  type HeardBefore,
  type KnownEntry,
  type Standing,
  type StandingCounts,
} from '@/lib/domain/hygiene'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { HygieneFilter, HygienePart } from './hygiene-filter'
import { hygieneShown } from './hygiene-numbers'

/** Lines on one page. */
export const hygienePageSize = 40

interface Counted {
  standing: Standing | 'unbridged'
  n: number
}

interface EntryRow extends NameRow, KnownEntry {
  number: string
  nextCheckOn: string | null
  bridging: string | null
  /** Since the last talk: tries that reached nobody, and letters that asked for an answer or a talk. */
  attempts: number
}
/** A line with when somebody was last heard of, and whether it still counts. */
export type HygieneRow = EntryRow & { standing: Standing }

const chosen = ({ actor }: Context, asked: string | undefined) =>
  actor.municipalities.find(({ id }) => id === asked) ?? actor.municipalities[0]

/** How many wait and why some do not count, the days before which one was heard of too long ago, and the threshold. */
async function countsOf({ sql, actor, today }: Context, municipalityId: string) {
  const [row] = await sql<{ counts: Counted[]; heard: HeardBefore; small: number }[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('standing', h.standing, 'n', h.n)), '[]') from app.waiting_hygiene(${municipalityId}, ${today}) h) as counts,
      jsonb_build_object('aging', app.heard_before('agingMonths', ${today}, 'infinity'), 'stale', app.heard_before('staleMonths', ${today}, 'infinity')) as heard,
      (select small_number from organisation where id = ${municipalityId}) as small`
  if (!row) throw new Error('a select without from gives one row')
  const all = Object.fromEntries(row.counts.map(({ standing, n }) => [standing, n]))
  const { unbridged = 0, ...counts } = all as StandingCounts & { unbridged?: number }
  return { counts, unbridged, heard: row.heard, threshold: actor.role === 'manager' ? row.small : 0 }
}

const unbridgedOf = ({ sql }: Context) => sql`e.queue <> 'resting' and not exists (select from bridging b
  where b.trajectory_id = e.trajectory_id and b.valid_to is null and b.superseded_at is null)`

function partOf(context: Context, part: HygienePart, { aging, stale }: HeardBefore) {
  const { sql } = context
  const parts = {
    nalopen: () => sql`e.queue <> 'resting' and e.last_known_on < ${aging ?? '-infinity'}`,
    'telt-niet': () => sql`(e.queue = 'resting' or e.last_known_on < ${stale ?? '-infinity'})`,
    overbrugging: () => unbridgedOf(context),
    rustend: () => sql`e.queue = 'resting'`,
    alle: () => sql`true`,
  }
  return parts[part]()
}

/** The people of one part, longest ago first, in one statement. */
async function rowsOf(context: Context, municipalityId: string, filter: HygieneFilter, heard: HeardBefore) {
  const { sql } = context
  const offset = (filter.pagina - 1) * hygienePageSize
  const rows = await sql<EntryRow[]>`
    with page as materialized (select e.trajectory_id, e.queue, e.rest_reason, e.position_on, e.confirmed_on, e.review_on, row_number() over () as at from (
        select e.* from waiting_list_entry e where e.municipality_id = ${municipalityId} and e.valid_to is null and e.superseded_at is null
          and ${partOf(context, filter.deel, heard)} order by e.last_known_on, e.trajectory_id limit ${hygienePageSize} offset ${offset}) e)
    select t.number, t.initials, t.given_name as "givenName", t.prefix, t.surname, t.partner_prefix as "partnerPrefix",
      t.partner_surname as "partnerSurname", t.name_use as "nameUse", p.queue, p.rest_reason as "restReason", p.position_on as "positionOn",
      p.confirmed_on as "confirmedOn", coalesce(p.review_on, t.next_check_on) as "nextCheckOn",
      (select b.kind from bridging b where b.trajectory_id = p.trajectory_id and b.valid_to is null and b.superseded_at is null limit 1) as bridging,
      (select count(*)::int from note n where n.trajectory_id = p.trajectory_id and n.superseded_at is null and n.reached = false
        and n.party in ('person', 'representative') and n.on_day > coalesce(p.confirmed_on, '-infinity'))
      + (select count(*)::int from letter x where x.trajectory_id = p.trajectory_id and x.state = 'sent' and x.kind in ('contactRound', 'invitation')
        and x.sent_on > coalesce(p.confirmed_on, '-infinity')) as attempts
    from page p cross join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t order by p.at`
  return rows.map((row): HygieneRow => ({ ...row, standing: standingOf(row, heard) }))
}

/** How many people each part holds. */
const sizesOf = (counts: StandingCounts, unbridged: number): Record<HygienePart, number> => {
  const { gross, resting, stale } = grossAndClean(counts)
  return {
    nalopen: (counts.aging ?? 0) + stale,
    'telt-niet': resting + stale,
    overbrugging: unbridged,
    rustend: resting,
    alle: gross,
  }
}

/**
 * The list looked at for whether it is right: gross, clean and every reason why somebody does not count, then the people
 * of one part with when they were last heard of. A manager reads the numbers, small ones kept back.
 */
export const hygieneScreen = query({
  permission: 'waitingList.read',
  run: async (context, filter: HygieneFilter) => {
    const municipality = chosen(context, filter.gemeente)
    if (!municipality) return null
    const { counts, unbridged, heard, threshold } = await countsOf(context, municipality.id)
    const named = context.actor.role !== 'manager'
    return {
      ...{ municipality, heard, threshold, named, today: context.today, part: filter.deel },
      reasons: grossAndClean(counts).reasons,
      shown: hygieneShown(counts, unbridged, threshold),
      sizes: sizesOf(counts, unbridged),
      rows: named ? await rowsOf(context, municipality.id, filter, heard) : [],
    }
  },
})
