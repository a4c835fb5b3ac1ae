import { addDays, addMonths, type IsoDate } from './calendar'
import type { MoveInput, Requirement, Situation } from './situation'

const textOf = (input: MoveInput | undefined, field: string) =>
  typeof input?.[field] === 'string' ? input[field] : ''
const numberOf = (input: MoveInput | undefined, field: string) => {
  const value = input?.[field]
  return typeof value === 'number' ? value : null
}

/** Saying no tells on what it came to nothing; only the municipality that takes an offer back tells it in words. */
export const refusalKindGiven: Requirement = (_, input) =>
  input === undefined || textOf(input, 'refusedBy') === 'municipality' || textOf(input, 'refusalKind') !== ''
    ? null
    : 'refusal_kind_needed'
/** What the closed list does not tell is told in words. */
export const refusalExplained: Requirement = (_, input) => {
  const untold = textOf(input, 'refusedBy') === 'municipality' || textOf(input, 'refusalKind') === 'other'
  return untold && textOf(input, 'reason') === '' ? 'reason_needed' : null
}

/** Whether a trial from a day to a day, with the earlier ones that count, stays within the months in all. */
function withinAll({ trialMonthsMax, trialDaysBefore = 0 }: Situation, from: IsoDate, until: IsoDate) {
  if (trialMonthsMax === null) return 'parameter_unknown'
  return addDays(until, trialDaysBefore) < addMonths(from, trialMonthsMax) ? null : 'trial_too_long'
}

/** Pw art. 8a lid 2 d: two months at first, six in all with earlier trials that count. The last day is begin + months − 1 day, or earlier. */
export const trialWithinFirst: Requirement = (s, input) => {
  if (input === undefined) return null
  if (s.trialMonthsFirst === null) return 'parameter_unknown'
  const start = textOf(input, 'validOn') || s.today
  const longest = addMonths(start, s.trialMonthsFirst)
  const until = textOf(input, 'trialUntil') || addDays(longest, -1)
  if (until >= longest) return 'trial_first_too_long'
  return s.trialDaysBefore ? withinAll(s, start, until) : null
}

/** Pw art. 8a lid 2 d: at most six months in all; by UWV's permission as long as that says. */
export const trialWithinLimit: Requirement = (s, input) => {
  if (s.trial === null) return 'no_trial'
  if (input === undefined) return null
  const until = textOf(input, 'trialUntil')
  if (until <= s.trial.lastDay) return 'trial_not_longer'
  if (s.trial.basis !== 'socialAssistance') return null
  return withinAll(s, s.trial.startedOn, until)
}

/** Only of a trial placement that runs; else refuses with no_trial. */
export const trialRuns: Requirement = (s) => (s.trial === null ? 'no_trial' : null)
/** Ending a trial says how it went; else refuses with trial_outcome_needed. */
export const trialOutcomeGiven: Requirement = (_, input) =>
  input === undefined || textOf(input, 'trialOutcome') !== '' ? null : 'trial_outcome_needed'
/** T18: from a trial to a job only after a go, with its note. */
export const trialWentWell: Requirement = ({ state, trial }) => {
  if (state !== 'trialPlacement' || trial?.review === 'go') return null
  return trial?.review === 'noGo' ? 'trial_no_go' : 'trial_go_needed'
}

/** Invariant i: the first working day does not lie before the positive decision. */
export const startsAfterDecision: Requirement = (s, input) => {
  const startsOn = textOf(input, 'startsOn')
  return startsOn !== '' && s.determination !== null && startsOn < s.determination.decidedOn
    ? 'start_before_decision'
    : null
}

/**
 * Hours per week up to the full week of the cao: of cao Aan de slag the dated parameter on the first day of the terms
 * (`fullWeekHours` in the input, else of today), of another cao what that cao says (`ownFullWeek`).
 */
export const hoursWithinFullWeek: Requirement = (s, input) => {
  const hours = numberOf(input, 'hoursPerWeek')
  if (hours === null) return null
  const full =
    textOf(input, 'cao') === 'employer'
      ? numberOf(input, 'ownFullWeek')
      : (numberOf(input, 'fullWeekHours') ?? s.fullWeekHours)
  if (full === null) return 'parameter_unknown'
  return hours <= full ? null : 'hours_above_full_week'
}
