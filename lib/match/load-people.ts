import 'server-only'
import { crowDistance, type Point } from '@/lib/domain/match/distance'
import type { Known } from '@/lib/domain/match/outcomes'
import type { Waiting } from '@/lib/domain/match/sheet'
import type { ProfileRow } from '@/lib/domain/work-profile'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'

/** The queues out of which a place is offered. */
export type Queue = 'toBePlaced' | 'waiting'

/** Somebody who waits, with their place in the queue of their gemeente (from 1) and what is known; no name. */
export interface InLine extends Waiting {
  id: string
  queue: Queue
  place: number
  /** How many go before: for who waits above the number also everyone who is owed a place. */
  earlier: number
}

interface LineRow {
  id: string
  queue: Queue
  place: number
  earlier: number
  known: Known | null
  lat: number | null
  lon: number | null
}

/**
 * Everybody who waits for a place in these gemeenten and whom the reader may see, in the order of the list (who is owed a
 * place first), in one statement. A company sees the people referred to it. Distances are from a point.
 */
export async function loadPeople(
  { sql }: Context,
  municipalities: readonly string[],
  from: Point | null,
): Promise<InLine[]> {
  const rows = await sql<LineRow[]>`select * from app.people_in_line(${municipalities}::uuid[])`
  return rows.map(({ id, queue, place, earlier, known, lat, lon }) => ({
    id,
    queue,
    place,
    earlier,
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
