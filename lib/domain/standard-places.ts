import { roundHalfUp } from './dutch-number'

/**
 * How places of the annual target are counted: `hoursPerPlace` is dated data (31), and whether one person may
 * count for more than one place is a setting, because no source answers it.
 */
export type PlaceCounting = { hoursPerPlace: number; mayExceedOne: boolean }

/** Persons, contract hours per week and places of one municipality, which are three different figures. */
export type Realisation = { persons: number; hours: number; standardPlaces: number }

/** Places that one person's contract hours per week fill, unrounded: 25 of 31 hours is 0,806… place. */
export function standardPlaces(hoursPerWeek: number, { hoursPerPlace, mayExceedOne }: PlaceCounting): number {
  const places = hoursPerWeek / hoursPerPlace
  return mayExceedOne ? places : Math.min(places, 1)
}

/** Persons, hours and places of all who work on a day: one entry of contract hours per person. */
export function realisation(hoursPerPerson: readonly number[], counting: PlaceCounting): Realisation {
  return {
    persons: hoursPerPerson.length,
    hours: hoursPerPerson.reduce((sum, hours) => sum + hours, 0),
    standardPlaces: hoursPerPerson.reduce((sum, hours) => sum + standardPlaces(hours, counting), 0),
  }
}

/** Part as a percentage of the whole, for display: one decimal unless told; null when there is no whole. */
export function percentageOf(part: number, whole: number, decimals = 1): number | null {
  return whole === 0 ? null : roundHalfUp((part / whole) * 100, decimals)
}

/** Whether published parts add up to a published total, allowing half a unit of rounding in every figure. */
export function agreesWithinRounding(parts: readonly number[], total: number): boolean {
  const sum = parts.reduce((running, part) => running + part, 0)
  return Math.abs(sum - total) <= (parts.length + 1) / 2
}
