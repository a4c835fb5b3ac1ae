import { addMonths, type IsoDate } from '../calendar'
import type { DeadlineRule } from '../deadlines'
import type { ReasonCode } from '../reasons'
import type { Exclusion, Regime } from './period'
import { noRight, type NoRight } from './right'
import type { ParameterRow } from './rules'

/** What somebody wants to record, and the job that it is about. */
export interface RecordedSubsidy {
  regime: Regime | 'none'
  from: IsoDate
  wageValue: number | null
  wageValueSetOn: IsoDate | null
  requestedOn: IsoDate | null
  decidedOn: IsoDate | null
  exclusion: Exclusion
  jobStartedOn: IsoDate
  benefit: string | null
}

const reasonOf: Record<NoRight, ReasonCode> = {
  notTargetGroup: 'no_positive_decision',
  wswJob: 'wsw_job',
  otherSubsidy: 'other_wage_subsidy',
  requestedTooLate: 'requested_too_late',
  paidByUwv: 'paid_by_uwv',
  forfaitOver: 'forfait_over',
}

function daysRefusal(given: RecordedSubsidy, today: IsoDate): ReasonCode | null {
  const { from, jobStartedOn, wageValueSetOn, requestedOn, decidedOn } = given
  if (from < jobStartedOn) return 'subsidy_before_job'
  if (from > addMonths(today, 12)) return 'subsidy_too_far_ahead'
  if ([wageValueSetOn, requestedOn, decidedOn].some((day) => day !== null && day > today))
    return 'day_in_future'
  return wageValueSetOn !== null && decidedOn !== null && decidedOn < wageValueSetOn
    ? 'decided_before_value'
    : null
}

/** Why this is not recorded, or null: days that cannot be, half a wage value, or no right on that day (Pw art. 10d). */
export function recordRefusal(
  given: RecordedSubsidy,
  data: { parameters: readonly ParameterRow[]; terms: readonly DeadlineRule[]; today: IsoDate },
): ReasonCode | null {
  const { regime, from, wageValue, wageValueSetOn } = given
  const days = daysRefusal(given, data.today)
  if (days !== null || regime === 'none') return days
  if (regime === 'wageValue' && (wageValue === null) !== (wageValueSetOn === null)) return 'wage_value_needed'
  const reason = noRight({ ...given, regime, targetGroup: true }, { ...data, day: from })
  return reason && reasonOf[reason]
}
