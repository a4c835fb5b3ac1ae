import 'server-only'
import { criteriaOf, type Criterion } from '@/lib/domain/match/describe'
import type { CriterionKey, HardCriteria } from '@/lib/domain/match/criteria'
import { sheetOf, type Judged, type WhatIf } from '@/lib/domain/match/sheet'
import { profileOf } from '@/lib/domain/work-profile'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { MatchFilter } from './filter'
import { loadHardCriteria } from './hard-criteria'
import { loadNames, loadPeople, type InLine, type Named, type Queue } from './load-people'
import { loadPlaces, type PlaceToMatch } from './load-places'

/** People or places on one page of a match. */
export const matchPageSize = 10

/** Somebody on the sheet of a place, with every criterion as a row. */
export interface Candidate extends NameRow {
  id: string
  number: string
  municipality: string
  queue: Queue
  place: number
  earlier: number
  misses: readonly CriterionKey[]
  criteria: Criterion[]
}

/** Who fits a place and who does not, as the screen shows it. */
export interface CandidatesScreen {
  place: Pick<PlaceToMatch, 'id' | 'name' | 'employer' | 'company'>
  today: string
  fits: Candidate[]
  leftOut: Candidate[]
  fitting: number
  excluded: number
  excludedBy: Partial<Record<CriterionKey, number>>
  whatIfs: WhatIf[]
}

const slice = <T>(all: readonly T[], page: number) =>
  all.slice((page - 1) * matchPageSize, page * matchPageSize)

function described(
  { who, outcomes, misses }: Judged<InLine>,
  found: PlaceToMatch,
  hard: HardCriteria,
  names: ReadonlyMap<string, Named>,
): Candidate[] {
  const named = names.get(who.id)
  if (!named) return []
  const { profile: rows, ...name } = named
  const { place, origin } = found
  const profile = profileOf(rows)
  const criteria = criteriaOf({ place, origin, profile, distance: who.distance, outcomes, hard })
  return [{ ...name, queue: who.queue, place: who.place, earlier: who.earlier, misses, criteria }]
}

/** The gemeenten whose people the reader may look at for this place. */
const reach = ({ actor }: Context, { serves }: PlaceToMatch) =>
  actor.role === 'hr' ? serves : municipalityIds(actor).filter((id) => serves.includes(id))

/**
 * Who fits a place, who does not and why, and what would let most people in. A caseworker sees everybody who waits in
 * the own gemeenten, a company the people referred to it. Four statements, whatever the number who wait.
 */
export const candidatesScreen = query({
  permission: 'match.read',
  run: async (
    context: Context,
    { id, filter }: { id: string; filter: MatchFilter },
  ): Promise<CandidatesScreen | null> => {
    const { actor } = context
    const [found] = await loadPlaces(context, { id }, filter.vanaf)
    const served = found && reach(context, found).length > 0
    if (!found || (actor.role === 'hr' ? found.companyId !== actor.companyId : !served)) return null
    const hard = await loadHardCriteria(context)
    const people = await loadPeople(context, reach(context, found), found.point)
    const sheet = sheetOf(found.place, people, hard)
    const [fits, leftOut] = [slice(sheet.fits, filter.pagina), slice(sheet.leftOut, filter.buiten)]
    const names = await loadNames(
      context,
      [...fits, ...leftOut].map(({ who }) => who.id),
    )
    const { id: placeId, name, employer, company } = found
    return {
      place: { id: placeId, name, employer, company },
      today: context.today,
      fits: fits.flatMap((one) => described(one, found, hard, names)),
      leftOut: leftOut.flatMap((one) => described(one, found, hard, names)),
      fitting: sheet.fits.length,
      excluded: sheet.leftOut.length,
      excludedBy: sheet.excludedBy,
      whatIfs: sheet.whatIfs,
    }
  },
})
