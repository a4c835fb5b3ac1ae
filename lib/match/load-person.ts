import 'server-only'
import type { Point } from '@/lib/domain/match/distance'
import type { Known } from '@/lib/domain/match/outcomes'
import { profileOf, type Profile, type ProfileRow } from '@/lib/domain/work-profile'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { pointOf } from './point-of'

interface PersonRow extends NameRow {
  number: string
  state: string
  municipalityId: string
  profile: ProfileRow[]
  lat: number | null
  lon: number | null
}

/** Somebody whom places can be compared with. */
export interface PersonToMatch {
  person: NameRow & { number: string; state: string }
  municipalityId: string
  profile: Profile
  known: Known
  point: Point | null
}

/** By the number of the trajectory, in one statement; null when the reader may not see it. */
export async function loadPerson(context: Context, number: string): Promise<PersonToMatch | null> {
  const { sql } = context
  const [row] = await sql<PersonRow[]>`
    select t.number, t.state, t.municipality_id as "municipalityId", p.initials, p.given_name as "givenName", p.prefix, p.surname,
      p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", p.name_use as "nameUse", at.lat, at.lon,
      (select coalesce(jsonb_agg(jsonb_build_object('aspect', w.aspect, 'value', w.value, 'source', w.source, 'knownOn', w.known_on)), '[]')
        from work_profile w where w.person_id = p.id and w.superseded_at is null and w.valid_to is null) as profile
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
      ${pointOf(context, sql`p.postcode`, sql`p.city`, sql`o.cbs_code`)}
    where t.number = ${number}`
  if (!row) return null
  const { profile: rows, lat, lon, municipalityId, ...person } = row
  const profile = profileOf(rows)
  const known = Object.fromEntries(rows.map(({ aspect, value }) => [aspect, value]))
  return { person, municipalityId, profile, known, point: lat === null || lon === null ? null : { lat, lon } }
}
