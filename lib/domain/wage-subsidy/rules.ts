import type { IsoDate } from '../calendar'
import { pickInForce, type Dated } from '../dated'
import { exact, type Exact } from './exact'

/** A dated parameter as the database keeps it; `value` is decimal text. */
export interface ParameterRow extends Dated {
  key: string
  value: string
  unit: string
  source: string
  certainty: string
  note: string | null
  isPlan: boolean
}

/** Where a figure comes from, and since when it holds. */
export interface Source {
  text: string
  from: IsoDate
  until: IsoDate | null
  certainty: string
}

export interface Sourced {
  value: Exact
  /** As it is written in the table. */
  written: string
  source: Source
}

/** Of a dated row: where its figure comes from, how sure that is, and from when to when it holds. */
export const sourceOf = (row: Dated & { source: string; certainty: string }): Source => ({
  text: row.source,
  from: row.validFrom,
  until: row.validTo,
  certainty: row.certainty,
})

/** The figures that a wage subsidy is counted with; each is a dated row, none stands in code. */
export const ruleKeys = {
  holidayAllowance: 'holidayAllowance',
  baseHours: 'wageSubsidy.baseHours',
  maximumShare: 'wageSubsidy.maximumShare',
  forfaitShare: 'wageSubsidy.forfaitShare',
  employerCosts: 'wageSubsidy.employerCosts',
  costsInsideCap: 'wageSubsidy.costsInsideCap',
  hourlyBase: 'wageSubsidy.hourlyBase',
  wageValueInCents: 'wageSubsidy.wageValueInCents',
  baseRoundedUp: 'wageSubsidy.baseRoundedUp',
} as const

export type RuleName = keyof typeof ruleKeys
export type SubsidyRules = Readonly<Record<RuleName, Sourced>>

/** The row with this key in force on a day; a plan is never in force. */
export const parameterOn = (rows: readonly ParameterRow[], key: string, day: IsoDate): ParameterRow | null =>
  pickInForce(
    rows.filter((row) => row.key === key && !row.isPlan),
    day,
  )

/** The parameter that says in which month (1–12) the subsidy is worked out anew. */
export const recalculationKey = 'wageSubsidy.recalculationMonth'

/** The month (1–12) on whose first day the subsidy is worked out anew, as it holds on a day; null when it is not known. */
export function recalculationMonth(rows: readonly ParameterRow[], day: IsoDate): number | null {
  const row = parameterOn(rows, recalculationKey, day)
  return row && Number(row.value)
}

/** The figure of a row, as it is counted with and as it is written, with its source. */
export const sourced = (row: ParameterRow): Sourced => ({
  value: exact(row.value),
  written: row.value,
  source: sourceOf(row),
})

/** All figures in force on a day, or the first key that has none that day: an old figure is never used on. */
export function rulesOn(
  rows: readonly ParameterRow[],
  day: IsoDate,
): { known: true; rules: SubsidyRules } | { known: false; missing: string } {
  const found: Partial<Record<RuleName, Sourced>> = {}
  for (const [name, key] of Object.entries(ruleKeys) as [RuleName, string][]) {
    const row = parameterOn(rows, key, day)
    if (row === null) return { known: false, missing: key }
    found[name] = sourced(row)
  }
  return { known: true, rules: found as SubsidyRules }
}

/** Whether a yes-or-no setting says yes. */
export const isOn = ({ value }: Sourced): boolean => value.over !== 0n
