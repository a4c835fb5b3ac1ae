import type { IsoDate } from '../calendar'
import type { DeadlineRule } from '../deadlines'
import { forfaitLastDay, requestLastDay, type Exclusion, type Regime } from './period'
import { isOn, parameterOn, sourced, type ParameterRow } from './rules'

/** Why there is no wage subsidy. */
export type NoRight =
  'notTargetGroup' | 'wswJob' | 'otherSubsidy' | 'requestedTooLate' | 'paidByUwv' | 'forfaitOver'

/** What the right depends on, for one job on one day. */
export interface Claimant {
  /** Belongs to the doelgroep loonkostensubsidie; a determination of sheltered work is one (Pw art. 10b lid 9). */
  targetGroup: boolean
  /** The benefit of the person; null when none or unknown. */
  benefit: string | null
  exclusion: Exclusion
  jobStartedOn: IsoDate
  requestedOn: IsoDate | null
  regime: Regime
}

const yes = (rows: readonly ParameterRow[], key: string, day: IsoDate): boolean => {
  const row = parameterOn(rows, key, day)
  return row !== null && isOn(sourced(row))
}

/** Who pays to make up for a lower wage value: with a Wajong benefit UWV gives loondispensatie instead (since 2017). */
export const isPaidByUwv = (rows: readonly ParameterRow[], benefit: string | null, day: IsoDate): boolean =>
  benefit === 'wajong' && yes(rows, 'wageSubsidy.wajongByUwv', day)

/** Whether a late request leaves no right: the law says so of others (Pw art. 10d lid 2), of sheltered work it was not found. */
const requestLimitKey = 'wageSubsidy.requestLimitBinds'

/** Asked for later than the term of Pw art. 10d lid 2 after the job began. */
function isRequestedLate({ jobStartedOn, requestedOn }: Request, terms: readonly DeadlineRule[]): boolean {
  const last = requestLastDay(terms, jobStartedOn)
  return requestedOn !== null && last !== null && requestedOn > last
}

type Request = Pick<Claimant, 'jobStartedOn' | 'requestedOn'>

/** Asked for late while it is not settled whether that matters for sheltered work: a question for UWV or a lawyer. */
export const asksAboutRequest = (
  request: Request,
  {
    parameters,
    terms,
    day,
  }: { parameters: readonly ParameterRow[]; terms: readonly DeadlineRule[]; day: IsoDate },
): boolean => isRequestedLate(request, terms) && !yes(parameters, requestLimitKey, day)

/** The first reason why there is no right on a day, or null when there is none (Pw art. 10d). */
export function noRight(
  claimant: Claimant,
  {
    parameters,
    terms,
    day,
  }: { parameters: readonly ParameterRow[]; terms: readonly DeadlineRule[]; day: IsoDate },
): NoRight | null {
  const { benefit, exclusion, jobStartedOn, regime } = claimant
  const lastForfait = forfaitLastDay(terms, jobStartedOn)
  const checks: [NoRight, boolean][] = [
    ['notTargetGroup', !claimant.targetGroup],
    ['wswJob', exclusion === 'wsw' && yes(parameters, 'wageSubsidy.excludesWsw', day)],
    [
      'otherSubsidy',
      exclusion === 'otherSubsidy' && yes(parameters, 'wageSubsidy.excludesOtherSubsidy', day),
    ],
    ['paidByUwv', isPaidByUwv(parameters, benefit, day)],
    ['requestedTooLate', isRequestedLate(claimant, terms) && yes(parameters, requestLimitKey, day)],
    ['forfaitOver', regime === 'forfait50' && lastForfait !== null && day > lastForfait],
  ]
  return checks.find(([, holds]) => holds)?.[0] ?? null
}

/** From what size a task counts as a main task of a job, for the wage value. */
export interface MainTask {
  minutesPerWeek: number
  minutesPerDay: number
}

/**
 * The smallest main task of a job of so many hours per week: a share of the week and so many minutes a day (Regeling LKS
 * 2021); null where no rule is known. Schakel records no tasks: who measures the wage value holds them against this.
 */
export function mainTaskFrom(hours: number, rows: readonly ParameterRow[], day: IsoDate): MainTask | null {
  const share = parameterOn(rows, 'wageValue.mainTaskShare', day)
  const minutes = parameterOn(rows, 'wageValue.mainTaskMinutes', day)
  if (share === null || minutes === null) return null
  return { minutesPerWeek: hours * 60 * Number(share.value), minutesPerDay: Number(minutes.value) }
}
