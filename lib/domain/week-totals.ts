import { countsFor, jobAgreementJobs, type WorkKind } from './job-agreement'
import { standardPlaces, type PlaceCounting } from './standard-places'

/** A part of somebody's week on a day: what it is, and its hours per week (null where they are not known). */
export interface CountedPart {
  track: WorkKind
  kind: 'standing' | 'trial'
  hours: number | null
}

/** The dated rules that counting goes by on that day; null where the rule is not known. */
export interface WeekCounting {
  places: PlaceCounting | null
  hoursPerJob: number | null
  shelteredCounts: boolean | null
}

/** Hours per week that count for something, and what they come to (places, jobs); null where the rule is not known. */
export interface Total {
  hours: number
  count: number | null
}

/**
 * What a week counts for. `places`: contract hours of sheltered work (Pw art. 10b). `jobs`: hours of the Banenafspraak.
 * `contracts`: hours of paid work. `week`: the hours somebody is anywhere; `unknown` parts have no hours yet.
 */
export interface WeekTotals {
  places: Total
  jobs: Total
  contracts: number
  week: number
  unknown: number
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/** Paid work besides sheltered work: its contract is what stands in the week. */
const paid: readonly WorkKind[] = ['jobAgreement', 'regular']

/**
 * Counts one week on one day, each hour once per figure. Sheltered work counts by its contract (`contractHours`), never by
 * the week too; trying out counts for no place, job or contract, because the job that it leaves stands.
 */
export function weekTotals(
  parts: readonly CountedPart[],
  contractHours: readonly number[],
  { places, hoursPerJob, shelteredCounts }: WeekCounting,
): WeekTotals {
  const hoursOf = (wanted: (part: CountedPart) => boolean) =>
    sum(parts.filter(wanted).map(({ hours }) => hours ?? 0))
  const standing = ({ kind }: CountedPart) => kind === 'standing'
  const sheltered = sum(contractHours)
  const jobHours =
    hoursOf((part) => standing(part) && part.track !== 'sheltered' && countsFor(part.track, null).jobAgreement === true) +
    (shelteredCounts === true ? sheltered : 0)
  return {
    places: { hours: sheltered, count: places && standardPlaces(sheltered, places) },
    jobs: { hours: jobHours, count: hoursPerJob === null ? null : jobAgreementJobs(jobHours, hoursPerJob) },
    contracts: sheltered + hoursOf((part) => standing(part) && paid.includes(part.track)),
    week: hoursOf(() => true),
    unknown: parts.filter(({ hours }) => hours === null).length,
  }
} // prettier-ignore
