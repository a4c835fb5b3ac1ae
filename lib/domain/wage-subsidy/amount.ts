import type { IsoDate } from '../calendar'
import type { DeadlineRule } from '../deadlines'
import { ageOn } from '../minimum-wage'
import { baseOn, type WageTableRow } from './base'
import { calculate, type Claim, type Steps } from './calculate'
import { cents, exact } from './exact'
import { explain, type AmountLine } from './lines'
import { periodOn, referenceDay, runsSince, type Regime, type SubsidyPeriod } from './period'
import { noRight, type Claimant, type NoRight } from './right'
import {
  isOn,
  parameterOn,
  recalculationKey,
  recalculationMonth,
  rulesOn,
  type ParameterRow,
  type SubsidyRules,
} from './rules'

/** Everything that is dated data. */
export interface Tables {
  parameters: readonly ParameterRow[]
  wages: readonly WageTableRow[]
  terms: readonly DeadlineRule[]
}

/** The job and its person on a day; hours per week as agreed. */
export interface Job {
  startedOn: IsoDate
  hours: number
  cao: string | null
  /** Null when only the year or nothing is known. */
  birthDate: IsoDate | null
  targetGroup: boolean
  benefit: string | null
}

/** What has to be known before there is an amount. */
export type Unknown = 'regime' | 'wageValue' | 'birthDate' | 'minimumWage' | 'rule' | 'fullWeek'

export type Amount =
  | {
      status: 'known'
      cents: number
      referenceDay: IsoDate
      regime: Regime
      steps: Steps
      lines: AmountLine[]
    }
  | { status: 'none'; reason: NoRight | 'noSubsidy' }
  | { status: 'unknown'; what: Unknown; referenceDay: IsoDate; missing?: string }

const claimantOf = (job: Job, period: SubsidyPeriod): Claimant => ({
  targetGroup: job.targetGroup,
  benefit: job.benefit,
  exclusion: period.exclusion,
  jobStartedOn: job.startedOn,
  requestedOn: period.requestedOn,
  regime: period.regime,
})

/** The usual full week of the job: as recorded with the subsidy, else of the cao; null when neither is known. */
function fullWeekOf(job: Job, period: SubsidyPeriod, { parameters }: Tables, day: IsoDate): number | null {
  if (period.fullWeekHours !== null) return Number(period.fullWeekHours)
  if (job.cao === 'employer') return null
  const row = parameterOn(parameters, 'cao.fullTimeHours', day)
  return row && Number(row.value)
}

/** Hours that are subsidised: as agreed, also above the base, up to the usual full week (Pw art. 10d lid 4). */
function paidHours(
  job: Job,
  period: SubsidyPeriod,
  tables: Tables,
  day: IsoDate,
  baseHours: number,
): number | null {
  if (job.hours <= baseHours) return job.hours
  const fullWeek = fullWeekOf(job, period, tables, day)
  return fullWeek === null ? null : Math.min(job.hours, Math.max(fullWeek, baseHours))
}

function claimOf(period: SubsidyPeriod, rules: SubsidyRules): Claim | null {
  if (period.regime === 'forfait50') return { kind: 'share', percentage: rules.forfaitShare.value }
  return period.wageValue === null ? null : { kind: 'wageValue', percentage: exact(period.wageValue) }
}

interface Asked {
  job: Job
  period: SubsidyPeriod
  day: IsoDate
  reference: IsoDate
}

function computed({ job, period, day, reference }: Asked, tables: Tables): Amount {
  const unknown = (what: Unknown, missing?: string): Amount => ({
    status: 'unknown',
    what,
    referenceDay: reference,
    missing,
  })
  const found = rulesOn(tables.parameters, reference)
  if (!found.known) return unknown('rule', found.missing)
  const { rules } = found
  const claim = claimOf(period, rules)
  if (claim === null) return unknown('wageValue')
  if (job.birthDate === null) return unknown('birthDate')
  const base = baseOn(tables.wages, rules, { on: reference, age: ageOn(job.birthDate, reference) })
  if (base === null) return unknown('minimumWage')
  const hours = paidHours(job, period, tables, day, Number(rules.baseHours.written))
  if (hours === null) return unknown('fullWeek')
  const employerCosts =
    period.employerCosts === null ? rules.employerCosts.value : exact(period.employerCosts)
  const steps = calculate({
    base: base.withAllowance,
    claim,
    maximumShare: rules.maximumShare.value,
    employerCosts,
    hours: exact(hours),
    baseHours: rules.baseHours.value,
    costsInsideCap: isOn(rules.costsInsideCap),
    wageValueInCents: isOn(rules.wageValueInCents),
  })
  const { wageValue, wageValueSetOn, regime } = period
  const costsOfDecision = period.employerCosts !== null
  const lines = explain({
    base,
    steps,
    rules,
    wageValue,
    wageValueSetOn,
    hours,
    employerCosts,
    costsOfDecision,
  })
  return { status: 'known', cents: cents(steps.total), referenceDay: reference, regime, steps, lines }
}

/**
 * The wage subsidy per month of a job on a day (cents), explained line by line with the figures in force on the
 * reference day: the start of the subsidy or the last 1 January (Pw art. 10d lid 7). Nothing is guessed: without a table
 * for that day, a wage value or an age there is no amount, and it says what is missing.
 */
export function amountOn(day: IsoDate, job: Job, periods: readonly SubsidyPeriod[], tables: Tables): Amount {
  const period = periodOn(periods, day)
  if (period === null) return { status: 'none', reason: 'noSubsidy' }
  const reason = noRight(claimantOf(job, period), { parameters: tables.parameters, terms: tables.terms, day })
  if (reason !== null) return { status: 'none', reason }
  const month = recalculationMonth(tables.parameters, day)
  if (month === null) return { status: 'unknown', what: 'rule', referenceDay: day, missing: recalculationKey }
  const reference = referenceDay(runsSince(periods, period), day, month)
  if (period.regime === 'unknown') return { status: 'unknown', what: 'regime', referenceDay: reference }
  return computed({ job, period, day, reference }, tables)
}
