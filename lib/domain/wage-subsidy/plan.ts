import type { IsoDate } from '../calendar'
import { ageOn } from '../minimum-wage'
import { baseOn } from './base'
import type { Job, Tables } from './amount'
import { cents, dividedBy, exact, percentOf, times } from './exact'
import { euro } from './lines'
import { rulesOn, sourceOf, type Source } from './rules'

/** What the announced fixed subsidy would be with the figures of today. It is a plan: never a rule in force. */
export interface PlannedAmount {
  isPlan: true
  cents: number
  /** The base for the hours of the job, and the share of it (per cent). */
  base: string
  share: string
  source: Source
}

/**
 * The plan of 68 per cent for sheltered work, per month, without employer's costs (worked example A16). Rounded once, at
 * the end, because no rule for the plan is known; whether 68 per cent is of the wage with holiday allowance is not known
 * either. Null when there is no plan on record, or no figures for the day.
 */
export function plannedAmount(day: IsoDate, job: Job, { parameters, wages }: Tables): PlannedAmount | null {
  const plan = parameters.find(({ key, isPlan }) => key === 'wageSubsidy.shelteredForfaitPlan' && isPlan)
  const found = rulesOn(parameters, day)
  if (!plan || !found.known || job.birthDate === null) return null
  const base = baseOn(wages, found.rules, { on: day, age: ageOn(job.birthDate, day) })
  if (base === null) return null
  const ofHours = dividedBy(times(base.unrounded, exact(job.hours)), found.rules.baseHours.value)
  return {
    isPlan: true,
    cents: cents(percentOf(ofHours, exact(plan.value))),
    base: euro(ofHours),
    share: plan.value,
    source: sourceOf(plan),
  }
}
