import 'server-only'
import { missesOf, type CriterionKey } from '@/lib/domain/match/criteria'
import { criteriaOf, type Criterion } from '@/lib/domain/match/describe'
import { crowDistance } from '@/lib/domain/match/distance'
import { outcomesOf, type Known } from '@/lib/domain/match/outcomes'
import { countMisses } from '@/lib/domain/match/sheet'
import { profileOf, type Profile, type ProfileRow } from '@/lib/domain/work-profile'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { matchPageSize } from './candidates'
import type { MatchFilter } from './filter'
import { loadHardCriteria } from './hard-criteria'
import { loadPlaces, type PlaceToMatch } from './load-places'
import { pointOf } from './point-of'

interface PersonRow extends NameRow {
  number: string
  state: string
  municipalityId: string
  profile: ProfileRow[]
  lat: number | null
  lon: number | null
}

/** A place on the sheet of a person, with every criterion as a row. */
export interface FittingPlace {
  id: string
  name: string
  employer: string
  company: string
  misses: readonly CriterionKey[]
  criteria: Criterion[]
}

export interface FittingPlacesScreen {
  person: NameRow & { number: string; state: string }
  fits: FittingPlace[]
  leftOut: FittingPlace[]
  fitting: number
  excluded: number
  excludedBy: Partial<Record<CriterionKey, number>>
}

async function loadPerson(context: Context, number: string) {
  const { sql } = context
  const [row] = await sql<PersonRow[]>`
    select t.number, t.state, t.municipality_id as "municipalityId", p.initials, p.given_name as "givenName", p.prefix, p.surname,
      p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", p.name_use as "nameUse", at.lat, at.lon,
      (select coalesce(jsonb_agg(jsonb_build_object('aspect', w.aspect, 'value', w.value, 'source', w.source, 'knownOn', w.known_on)), '[]')
        from work_profile w where w.person_id = p.id and w.superseded_at is null and w.valid_to is null) as profile
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
      ${pointOf(context, sql`p.postcode`, sql`p.city`, sql`o.cbs_code`)}
    where t.number = ${number}`
  return row ?? null
}

export const knownOf = (profile: Profile): Known =>
  Object.fromEntries(Object.values(profile).map(({ aspect, value }) => [aspect, value]))

/** Which places fit somebody and which do not: of the own company, or of the companies that work for the gemeente. */
export const fittingPlacesScreen = query({
  permission: 'match.read',
  run: async (
    context: Context,
    { number, filter }: { number: string; filter: MatchFilter },
  ): Promise<FittingPlacesScreen | null> => {
    const { actor } = context
    const row = await loadPerson(context, number)
    if (!row) return null
    const { profile: rows, lat, lon, municipalityId, ...person } = row
    const which = actor.companyId ? { companyId: actor.companyId } : { municipalityId }
    const places = await loadPlaces(context, which)
    const hard = await loadHardCriteria(context)
    const profile = profileOf(rows)
    const known = knownOf(profile)
    const from = lat === null || lon === null ? null : { lat, lon }
    const judged = places.map((found) => {
      const distance = crowDistance(from, found.point)
      const outcomes = outcomesOf(found.place, known, distance)
      return { found, distance, outcomes, misses: missesOf(outcomes, hard) }
    })
    const fits = judged.filter(({ misses }) => misses.length === 0)
    const leftOut = judged
      .filter(({ misses }) => misses.length > 0)
      .sort((one, other) => one.misses.length - other.misses.length)
    const described = ({ found, distance, outcomes, misses }: (typeof judged)[number]): FittingPlace => ({
      ...placeName(found),
      misses,
      criteria: criteriaOf({ place: found.place, origin: found.origin, profile, distance, outcomes, hard }),
    })
    return {
      person,
      fits: page(fits, filter.pagina).map(described),
      leftOut: page(leftOut, filter.buiten).map(described),
      fitting: fits.length,
      excluded: leftOut.length,
      excludedBy: countMisses(leftOut),
    }
  },
})

const page = <T>(all: readonly T[], at: number) => all.slice((at - 1) * matchPageSize, at * matchPageSize)
const placeName = ({ id, name, employer, company }: PlaceToMatch) => ({ id, name, employer, company })
