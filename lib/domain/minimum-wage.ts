import { dateParts, type IsoDate } from './calendar'
import { pickInForce, type Dated } from './dated'
import { roundHalfUp } from './dutch-number'

export type WageScale = 'regular' | 'bbl'

/** One dated row: minimum wage in euros per hour (from 2024) and per month, for an age; 21 stands for 21 and older. */
export type MinimumWageRow = Dated & {
  scale: WageScale
  age: number
  percentage: number
  hourly: number | null
  monthly: number | null
}

/** An amount in euros per hour, or why there is none: no table for that day, or no legal minimum at that age. */
export type MinimumWage = { status: 'known'; hourly: number } | { status: 'unknown' } | { status: 'none' }

const youngest = 15
const adult = 21

/** Age in whole years on a day; someone born on 29 February is a year older on 1 March. */
export function ageOn(bornOn: IsoDate, day: IsoDate): number {
  const years = dateParts(day).year - dateParts(bornOn).year
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The row of the table on a day for an age, or null: no table for that day, or younger than any step of it. */
export function wageRowOn<Row extends MinimumWageRow>(
  rows: readonly Row[],
  { on, age, scale = 'regular' }: { on: IsoDate; age: number; scale?: WageScale },
): Row | null {
  const step = Math.min(age, adult)
  const inForce = (wanted: WageScale) =>
    pickInForce(
      rows.filter((row) => row.age === step && row.scale === wanted),
      on,
    )
  // A work-and-learn contract has its own steps at 18–20 only; the others are the regular ones.
  return inForce(scale) ?? inForce('regular')
}

/**
 * The minimum wage per hour on a day at an age, looked up and never computed back from a month's wage (Wml art. 8).
 * After the last published period the answer is `unknown`, never the old amount.
 */
export function minimumWage(
  rows: readonly MinimumWageRow[],
  asked: { on: IsoDate; age: number; scale?: WageScale },
): MinimumWage {
  if (asked.age < youngest) return { status: 'none' }
  const row = wageRowOn(rows, asked)
  return row === null || row.hourly === null ? { status: 'unknown' } : { status: 'known', hourly: row.hourly }
}

/** A percentage of the hourly wage in whole cents, half a cent up (euros per hour). */
export function wageShare(hourly: number, percentage: number): number {
  return roundHalfUp((hourly * percentage) / 100, 2)
}

/** Hours per month of a week: 52 weeks over 12 months, two decimals (40 → 173,33). */
export function hoursPerMonth(hoursPerWeek: number): number {
  return roundHalfUp((hoursPerWeek * 13) / 3, 2)
}
