import 'server-only'
import { crowDistance, type Point } from '@/lib/domain/match/distance'
import type { Known } from '@/lib/domain/match/outcomes'
import type { Waiting } from '@/lib/domain/match/sheet'
import type { ProfileRow } from '@/lib/domain/work-profile'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { pointOf } from './point-of'

export type Queue = 'toBePlaced' | 'waiting'

/** Somebody who waits, with their place in the queue of their gemeente (from 1) and what is known; no name. */
export interface InLine extends Waiting {
  id: string
  queue: Queue
  place: number
}

interface LineRow {
  id: string
  queue: Queue
  place: number
  known: Known | null
  lat: number | null
  lon: number | null
}

/** Of a company the people referred to it; of a gemeente everybody who waits, in the order of the list. */
function inLine({ sql, actor }: Context, municipalities: readonly string[]) {
  if (actor.role === 'hr')
    return sql`select l.trajectory_id, l.municipality_id, l.queue, l.place, null::date as position_on from app.places_in_line() l
      where l.municipality_id = any (${municipalities}::uuid[])`
  return sql`select e.trajectory_id, e.municipality_id, e.queue, e.position_on,
      row_number() over (partition by e.municipality_id, e.queue order by e.position_on, e.trajectory_id)::int as place
    from waiting_list_entry e where e.municipality_id = any (${municipalities}::uuid[]) and e.queue in ('toBePlaced', 'waiting')
      and e.valid_to is null and e.superseded_at is null`
}

/**
 * Everybody who waits for a place in these gemeenten and whom the reader may see, in the order of the list (who is owed a
 * place first), in one statement. A company sees the people referred to it.
 */
export async function loadPeople(
  context: Context,
  municipalities: readonly string[],
  from: Point | null,
): Promise<InLine[]> {
  const { sql } = context
  const rows = await sql<LineRow[]>`
    with line as materialized (${inLine(context, municipalities)})
    select l.trajectory_id as id, l.queue, l.place, k.known, at.lat, at.lon
    from line l cross join lateral (select t.person_id, t.state from trajectory_line t where t.id = l.trajectory_id limit 1) t
      join person p on p.id = t.person_id left join organisation o on o.id = l.municipality_id
      ${pointOf(context, sql`p.postcode`, sql`p.city`, sql`o.cbs_code`)}
      cross join lateral (select jsonb_object_agg(w.aspect, w.value) as known from work_profile w
        where w.person_id = t.person_id and w.superseded_at is null and w.valid_to is null) k
    where t.state in ('toBePlaced', 'waiting')
    order by l.queue, l.position_on, l.place, l.trajectory_id`
  return rows.map(({ id, queue, place, known, lat, lon }) => ({
    id,
    queue,
    place,
    known: known ?? {},
    distance: crowDistance(from, lat === null || lon === null ? null : { lat, lon }),
  }))
}

/** Who somebody on a page of the sheet is, with the rows of what is known. */
export interface Named extends NameRow {
  id: string
  number: string
  municipality: string
  profile: ProfileRow[]
}

/** The people of one page by their ids, in one statement. */
export async function loadNames({ sql }: Context, ids: readonly string[]): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<Named[]>`
    select t.id, t.number, o.name as municipality, t.initials, t.given_name as "givenName", t.prefix, t.surname, t.partner_prefix as "partnerPrefix",
      t.partner_surname as "partnerSurname", t.name_use as "nameUse",
      (select coalesce(jsonb_agg(jsonb_build_object('aspect', w.aspect, 'value', w.value, 'source', w.source, 'knownOn', w.known_on)), '[]')
        from work_profile w where w.person_id = t.person_id and w.superseded_at is null and w.valid_to is null) as profile
    from unnest(${ids}::uuid[]) x (id) cross join lateral (select t.* from trajectory_line t where t.id = x.id limit 1) t
      join organisation o on o.id = t.municipality_id`
  return new Map(rows.map((row) => [row.id, row]))
}
