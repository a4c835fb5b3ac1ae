import type { IsoDate } from '../calendar'
import { ageOn } from '../minimum-wage'
import { baseOn } from './base'
import type { Job, Tables } from './amount'
import { cents, dividedBy, exact, percentOf, times } from './exact'
import { euro } from './lines'
import { rulesOn, sourceOf, type ParameterRow, type Source } from './rules'

/** What the announced fixed subsidy would be with the figures of today. It is a plan: never a rule in force. */
export interface PlannedAmount {
  isPlan: true
  cents: number
  /** The base for the hours of the job, and the share of it (per cent). */
  base: string
  share: string
  source: Source
}

/** The announced plan on record, or null. */
export const planRow = (parameters: Tables['parameters']): ParameterRow | null =>
  parameters.find(({ key, isPlan }) => key === 'wageSubsidy.shelteredForfaitPlan' && isPlan) ?? null

/**
 * The plan of 68 per cent for sheltered work, per month, without employer's costs (worked example A16). Rounded once, at
 * the end, because no rule for the plan is known; whether 68 per cent is of the wage with holiday allowance is not known
 * either. Null when there is no plan on record, or no figures for the day.
 */
export function plannedAmount(day: IsoDate, job: Job, tables: Tables): PlannedAmount | null {
  if (job.birthDate === null) return null
  return plannedFor(day, { hours: job.hours, age: ageOn(job.birthDate, day) }, tables)
}

/** The same for hours per week at an age in whole years, of nobody in particular. */
export function plannedFor(
  day: IsoDate,
  { hours, age }: { hours: number; age: number },
  { parameters, wages }: Pick<Tables, 'parameters' | 'wages'>,
): PlannedAmount | null {
  const plan = planRow(parameters)
  const found = rulesOn(parameters, day)
  if (!plan || !found.known) return null
  const base = baseOn(wages, found.rules, { on: day, age })
  if (base === null) return null
  const ofHours = dividedBy(times(base.unrounded, exact(hours)), found.rules.baseHours.value)
  return {
    isPlan: true,
    cents: cents(percentOf(ofHours, exact(plan.value))),
    base: euro(ofHours),
    share: plan.value,
    source: sourceOf(plan),
  }
}
