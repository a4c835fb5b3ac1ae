import { agreesWithinRounding, percentageOf } from './standard-places'

/** What was published for the country about one year; null where no figure was found. */
export interface NationalYear {
  year: number
  /** Places of 31 hours at the end of the year. */
  places: number
  /** Persons at work in sheltered work at the end of the year. */
  workingPersons: number | null
  /** Hours per week that a person works on average, as published. */
  averageHours: number | null
  positiveAdvicesInYear: number | null
  /** Since 2015. */
  positiveAdvicesTotal: number | null
}

/** Shares in percents with one decimal; null where a published figure lacks. */
export interface NationalShares {
  /** Persons per hundred places: two units, which is what most letters compare. */
  personsOfPlaces: number | null
  /** Places of 31 hours that those persons fill with their hours, per hundred places. */
  filledOfPlaces: number | null
  /** Persons at work per hundred positive advices since 2015. */
  workingOfAdvices: number | null
}

/**
 * The shares of one year. Persons are not places: 1.184 persons of 25 hours filled 954,84 of 2.600 places of 31 hours
 * in 2017, which is 36,7 % and not 45,5 % (Kamerstuk 29817-145).
 */
export function nationalShares(year: NationalYear, hoursPerPlace: number | null): NationalShares {
  const { places, workingPersons, averageHours, positiveAdvicesTotal } = year
  const share = (part: number | null, whole: number | null) =>
    part === null || whole === null ? null : percentageOf(part, whole)
  const filled =
    workingPersons === null || averageHours === null || hoursPerPlace === null
      ? null
      : (workingPersons * averageHours) / hoursPerPlace
  return {
    personsOfPlaces: share(workingPersons, places),
    filledOfPlaces: share(filled, places),
    workingOfAdvices: share(workingPersons, positiveAdvicesTotal),
  }
}

/** The positive advices of the single years beside the published total; the sum is null where a year lacks. */
export interface AdviceCheck {
  year: number
  total: number
  sum: number | null
  agrees: boolean
}

/** Published totals count from here. */
const firstYear = 2015

/**
 * Whether the years since 2015 add up to each later published total, but for rounding (golden cases C5 and C10). Where the figure
 * of a year lacks nothing can be said: an unknown part never counts as nothing.
 */
export function adviceChecks(years: readonly NationalYear[]): AdviceCheck[] {
  const inYear = new Map(years.map(({ year, positiveAdvicesInYear }) => [year, positiveAdvicesInYear]))
  return years.flatMap(({ year, positiveAdvicesTotal: total }) => {
    if (total === null || year <= firstYear) return []
    const all = Array.from({ length: year - firstYear + 1 }, (_, index) => inYear.get(firstYear + index))
    const parts = all.filter((part) => part != null)
    const complete = parts.length === all.length
    const sum = complete ? parts.reduce((running, part) => running + part, 0) : null
    return [{ year, total, sum, agrees: complete && agreesWithinRounding(parts, total) }]
  })
}
