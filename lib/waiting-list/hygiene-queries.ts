import 'server-only'
import type { ProposableMove } from '@/lib/domain/act-fields'
import {
  grossAndClean,
  standingOf,
  type HeardBefore,
  type KnownEntry,
  type Standing,
  type StandingCounts,
} from '@/lib/domain/hygiene'
import type { Shown } from '@/lib/domain/small-numbers'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityOf } from '@/lib/pipeline/actor'
import { asOf, type AsOf, type Fragment, holdsOn } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { shownFigures } from '@/lib/report/figures'
import { figuresOf } from '@/lib/report/report-subject'
import { smallNumberOf } from '@/lib/report/small-number'
import { entriesOn } from './entries-on'
import type { HygieneFilter, HygienePart } from './hygiene-filter'
import { hygieneLabel } from './hygiene-figures'
import { checksOf } from './checks-on'
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
  /** What waits for a second reader. */
  proposed: ProposableMove | null
}
/** A line with when somebody was last heard of, and whether it still counts. */
export type HygieneRow = EntryRow & { standing: Standing }

const chosen = ({ actor }: Context, asked: string | undefined) => municipalityOf(actor, asked)

/** How many waited and why some did not count, the days before which one was heard of too long ago, and the threshold. */
async function countsOf(context: Context, municipalityId: string, { day, now, instant }: AsOf) {
  const { sql } = context
  const [row] = await sql<{ counts: Counted[]; heard: HeardBefore; threshold: number }[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('standing', h.standing, 'n', h.n)), '[]')
        from app.waiting_hygiene(${municipalityId}, ${day}, ${now ? null : instant}) h) as counts,
      jsonb_build_object('aging', app.heard_before('agingMonths', ${day}, ${instant}), 'stale', app.heard_before('staleMonths', ${day}, ${instant})) as heard,
      ${smallNumberOf(context, municipalityId)} as threshold`
  if (!row) throw new Error('a select without from gives one row')
  const all = Object.fromEntries(row.counts.map(({ standing, n }) => [standing, n]))
  const { unbridged = 0, ...counts } = all as StandingCounts & { unbridged?: number }
  return { counts, unbridged, heard: row.heard, threshold: row.threshold }
}

interface Asked {
  municipalityId: string
  filter: HygieneFilter
  heard: HeardBefore
  on: AsOf
}

function partOf(context: Context, { filter, heard: { aging, stale }, on }: Asked, heardOn: Fragment) {
  const { sql } = context
  const parts = {
    nalopen: () => sql`e.queue <> 'resting' and ${heardOn} < ${aging ?? '-infinity'}`,
    'telt-niet': () => sql`(e.queue = 'resting' or ${heardOn} < ${stale ?? '-infinity'})`,
    overbrugging: () => sql`e.queue <> 'resting' and not exists (select from bridging b
      where b.trajectory_id = e.trajectory_id and ${holdsOn(context, 'b', on)})`,
    rustend: () => sql`e.queue = 'resting'`,
    alle: () => sql`true`,
  }
  return parts[filter.deel]()
}

/** The people of one part, longest ago first, in one statement. */
async function rowsOf(context: Context, asked: Asked) {
  const { sql } = context
  const { from, heardOn, confirmedOn } = entriesOn(context, asked.municipalityId, asked.on)
  const offset = (asked.filter.pagina - 1) * hygienePageSize
  const rows = await sql<EntryRow[]>`
    with page as materialized (select e.*, row_number() over () as at from (
        select e.trajectory_id, e.queue, e.rest_reason, e.position_on, ${confirmedOn} as confirmed_on, e.review_on from ${from}
          and ${partOf(context, asked, heardOn)} order by ${heardOn}, e.trajectory_id limit ${hygienePageSize} offset ${offset}) e)
    select t.number, t.initials, t.given_name as "givenName", t.prefix, t.surname, t.partner_prefix as "partnerPrefix",
      t.partner_surname as "partnerSurname", t.name_use as "nameUse", p.queue, p.rest_reason as "restReason", p.position_on as "positionOn",
      p.confirmed_on as "confirmedOn", (select b.kind from bridging b where b.trajectory_id = p.trajectory_id
        and ${holdsOn(context, 'b', asked.on)} limit 1) as bridging, ${checksOf(context, asked.on)}
    from page p cross join lateral (select t.* from trajectory_line t where t.id = p.trajectory_id limit 1) t order by p.at`
  return rows.map((row): HygieneRow => ({ ...row, standing: standingOf(row, asked.heard) }))
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

/** The figure that a manager opens, where it may be shown, and how many of its rows stand on the page; none for who reads names. */
async function openedOf({ sql, actor }: Context, shown: Record<string, Shown>, { municipalityId, filter, on }: Omit<Asked, 'heard'>) {
  const name = filter.cijfer ?? ''
  const [label, asked] = [hygieneLabel(name), shown[name]]
  if (actor.role !== 'manager' || label === null || asked?.kind !== 'number') return { figure: null, lines: 0 }
  const rows = await sql`
    select line from app.waiting_hygiene_rows(${municipalityId}, ${on.day}, ${on.now ? null : on.instant}, ${name}, ${(filter.pagina - 1) * hygienePageSize})`
  return { figure: { name, label, total: asked.value }, lines: rows.length }
} // prettier-ignore

/** Whose outcome was recorded last, by the number in the address: the name itself never stands there. */
async function recordedOf({ sql }: Context, municipalityId: string, number: string) {
  const [row] = await sql<(NameRow & { number: string })[]>`
    select number, initials, given_name as "givenName", prefix, surname, partner_prefix as "partnerPrefix", partner_surname as "partnerSurname",
      name_use as "nameUse" from trajectory_line where number = ${number} and municipality_id = ${municipalityId} limit 1`
  return row ?? null
}

/** What the page of figures shows a manager of the same day, so that the two give nothing away together. */
async function figuresElsewhere(
  context: Context,
  municipality: { id: string; name: string },
  { day, known }: AsOf,
) {
  const { counts, threshold } = await figuresOf(context, { municipality, day, known })
  return shownFigures(counts, threshold)
}

/**
 * The list of a day, as known on a day, looked at for whether it is right: gross, clean and every reason why somebody does not
 * count, then the people of one part with when they were last heard of. A manager reads the numbers, small ones kept back, and
 * how many rows stand behind the one that is opened.
 */
export const hygieneScreen = query({
  permission: 'waitingList.read',
  run: async (context, filter: HygieneFilter) => {
    const municipality = chosen(context, filter.gemeente)
    if (!municipality) return null
    const on = asOf(filter, context.today)
    const { counts, unbridged, heard, threshold } = await countsOf(context, municipality.id, on)
    const named = context.actor.role !== 'manager'
    const elsewhere = named ? null : await figuresElsewhere(context, municipality, on)
    const shown = hygieneShown(counts, unbridged, threshold, elsewhere)
    const recorded = named && filter.van ? await recordedOf(context, municipality.id, filter.van) : null
    const opened = await openedOf(context, shown, { municipalityId: municipality.id, filter, on })
    return {
      ...{ municipality, heard, threshold, named, today: context.today, part: filter.deel },
      ...{ day: on.day, known: on.known, now: on.now },
      reasons: grossAndClean(counts).reasons,
      shown,
      ...opened,
      recorded,
      sizes: sizesOf(counts, unbridged),
      rows: named ? await rowsOf(context, { municipalityId: municipality.id, filter, heard, on }) : [],
    }
  },
})
