import { addDays, dateParts, isoDate, type IsoDate } from '../calendar'
import { pickInForce, type Dated } from '../dated'
import { lastDay, ruleInForce, type DeadlineRule } from '../deadlines'

/** Regimes that are law; the plan of 68 per cent is not one of them. */
export const regimes = ['wageValue', 'forfait50', 'unknown'] as const
export type Regime = (typeof regimes)[number]

/** Why a job gets no subsidy, as the employer declares it (Pw art. 10d lid 3 and 9). */
export type Exclusion = 'none' | 'otherSubsidy' | 'wsw' | 'unknown'

/** A stretch of days with one regime and one wage value, of one job. */
export interface SubsidyPeriod extends Dated {
  id: string
  placementId: string
  regime: Regime
  /** Whole per cents; null while it is not set. */
  wageValue: number | null
  wageValueSetOn: IsoDate | null
  requestedOn: IsoDate | null
  decidedOn: IsoDate | null
  /** Per cent as the decision says it; null where the table of that day is used. */
  employerCosts: string | null
  /** Hours of a full week where the job is done; null where the cao says it. */
  fullWeekHours: string | null
  exclusion: Exclusion
}

/** The last day of the forfait: the first six months of the job, the first day counted (Pw art. 10d lid 5; E6). */
export function forfaitLastDay(rules: readonly DeadlineRule[], jobStartedOn: IsoDate): IsoDate | null {
  const rule = ruleInForce(rules, 'forfaitEnds', jobStartedOn)
  return rule && lastDay(rule, jobStartedOn, [])
}

/** The last day to ask for the subsidy after the job began (Pw art. 10d lid 2). */
export function requestLastDay(rules: readonly DeadlineRule[], jobStartedOn: IsoDate): IsoDate | null {
  const rule = ruleInForce(rules, 'wageSubsidyApplication', jobStartedOn)
  return rule && lastDay(rule, jobStartedOn, [])
}

/** The stretch of a day, or null. */
export const periodOn = (periods: readonly SubsidyPeriod[], day: IsoDate): SubsidyPeriod | null =>
  pickInForce(periods, day)

/** The first day since which the subsidy of this job runs without a day in between; a regime that is unknown is none. */
export function runsSince(periods: readonly SubsidyPeriod[], period: SubsidyPeriod): IsoDate {
  const before = periods.find(
    (other) =>
      other.placementId === period.placementId &&
      other.regime !== 'unknown' &&
      other.validTo !== null &&
      other.validTo === addDays(period.validFrom, -1),
  )
  return before ? runsSince(periods, before) : period.validFrom
}

/**
 * The day whose amounts count: the start of the subsidy, and from then on the yearly recalculation only (Pw art. 10d
 * lid 7), so that a new minimum wage in July changes nothing. `month` is the month (1–12) on whose first day it is.
 */
export function referenceDay(since: IsoDate, day: IsoDate, month: number): IsoDate {
  const { year } = dateParts(day)
  const thisYear = isoDate({ year, month, day: 1 })
  const last = thisYear <= day ? thisYear : isoDate({ year: year - 1, month, day: 1 })
  return last > since ? last : since
}
