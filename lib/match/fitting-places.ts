import 'server-only'
import { missesOf, type CriterionKey } from '@/lib/domain/match/criteria'
import { criteriaOf, type Criterion } from '@/lib/domain/match/describe'
import { crowDistance } from '@/lib/domain/match/distance'
import { outcomesOf } from '@/lib/domain/match/outcomes'
import { countMisses } from '@/lib/domain/match/sheet'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { matchPageSize } from './candidates'
import type { MatchFilter } from './filter'
import { loadHardCriteria } from './hard-criteria'
import { loadPerson } from './load-person'
import { loadPlaces } from './load-places'

/** A place on the sheet of a person, with every criterion as a row. */
export interface FittingPlace {
  id: string
  name: string
  employer: string
  company: string
  misses: readonly CriterionKey[]
  criteria: Criterion[]
}

/** Which places fit somebody and which do not, as the screen shows it. */
export interface FittingPlacesScreen {
  person: NameRow & { number: string; state: string }
  today: string
  fits: FittingPlace[]
  leftOut: FittingPlace[]
  fitting: number
  excluded: number
  excludedBy: Partial<Record<CriterionKey, number>>
}

const slice = <T>(all: readonly T[], page: number) =>
  all.slice((page - 1) * matchPageSize, page * matchPageSize)

/** Which places fit somebody and which do not: of the own company, or of the companies that work for the gemeente. */
export const fittingPlacesScreen = query({
  permission: 'match.read',
  run: async (
    context: Context,
    { number, filter }: { number: string; filter: MatchFilter },
  ): Promise<FittingPlacesScreen | null> => {
    const { companyId } = context.actor
    const found = await loadPerson(context, number)
    if (!found) return null
    const { person, municipalityId, profile, known, point } = found
    const places = await loadPlaces(context, companyId ? { companyId } : { municipalityId }, filter.vanaf)
    const hard = await loadHardCriteria(context)
    const all = places.map(({ id, name, employer, company, place, origin, point: there }): FittingPlace => {
      const distance = crowDistance(point, there)
      const outcomes = outcomesOf(place, known, distance)
      const criteria = criteriaOf({ place, origin, profile, distance, outcomes, hard })
      return { id, name, employer, company, misses: missesOf(outcomes, hard), criteria }
    })
    const fits = all.filter(({ misses }) => misses.length === 0)
    const leftOut = all.filter(({ misses }) => misses.length > 0)
    leftOut.sort((one, other) => one.misses.length - other.misses.length)
    return {
      person,
      today: context.today,
      fits: slice(fits, filter.pagina),
      leftOut: slice(leftOut, filter.buiten),
      fitting: fits.length,
      excluded: leftOut.length,
      excludedBy: countMisses(leftOut),
    }
  },
})
