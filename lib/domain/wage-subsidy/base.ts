import type { IsoDate } from '../calendar'
import { wageRowOn, type MinimumWageRow } from '../minimum-wage'
import { dividedBy, exact, percentOf, plus, times, upToCents, type Exact } from './exact'
import { isOn, sourceOf, type Source, type SubsidyRules } from './rules'

/** A row of the minimum wage table with where it comes from. */
export type WageTableRow = MinimumWageRow & { source: string; certainty: string }

/** The minimum wage of a month of the base hours, and with the holiday allowance (euros). */
export interface Base {
  wage: Exact
  withAllowance: Exact
  /** Without the rounding to cents that SVB does. */
  unrounded: Exact
  /** From the month's reference wage, or from the hourly wage × hours × 52/12. */
  basis: 'monthly' | 'hourly'
  /** Per hour or per month, as it is written in the table. */
  written: string
  /** 21 stands for 21 and older. */
  age: number
  source: Source
}

const weeksPerMonth = dividedBy(exact(52), exact(12))

/**
 * The base of the subsidy on a day for an age in whole years: the minimum wage of that age, raised with the holiday
 * allowance (Pw art. 10d lid 4). Null when no table is known for that day. Younger than 21 only the hourly wage is
 * published, so that is used whatever the setting says.
 */
export function baseOn(
  wages: readonly WageTableRow[],
  rules: SubsidyRules,
  { on, age }: { on: IsoDate; age: number },
): Base | null {
  const row = wageRowOn(wages, { on, age })
  if (row === null) return null
  const monthly = isOn(rules.hourlyBase) ? null : row.monthly
  const written = monthly ?? row.hourly
  if (written === null) return null
  const perHour = times(times(exact(written), rules.baseHours.value), weeksPerMonth)
  const wage = monthly === null ? perHour : exact(written)
  const unrounded = plus(wage, percentOf(wage, rules.holidayAllowance.value))
  return {
    wage,
    unrounded,
    withAllowance: isOn(rules.baseRoundedUp) ? upToCents(unrounded) : unrounded,
    basis: monthly === null ? 'hourly' : 'monthly',
    written: String(written),
    age: row.age,
    source: sourceOf(row),
  }
}
