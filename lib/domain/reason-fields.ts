import { isIsoDate, type IsoDate } from './calendar'
import { parseDutchDate } from './dutch-date'
import type { Move } from './lifecycle'
import { dayFieldOfMove } from './move-fields'
import type { ReasonCode } from './reasons'

type Typed = Readonly<Record<string, unknown>>

/** Days of forms that have happened, in the order of a form: none of them may lie ahead. */
// prettier-ignore
const happened = ['registeredOn', 'receivedOn', 'uwvReceivedOn', 'advisedOn', 'validOn', 'decidedOn', 'announcedOn', 'filedOn', 'talkOn',
  'onDay', 'doneOn', 'endedOn', 'positionOn', 'birthDate', 'permissionOn', 'wmoDecisionOn', 'indicationOn', 'requestedOn', 'wageValueSetOn', 'sentOn', 'completedOn', 'confirmedOn']

/** The field of the form that a reason is about; the first of these that was filled in. */
// prettier-ignore
const about: Partial<Record<ReasonCode, readonly string[]>> = {
  end_before_start: ['contractEndsOn', 'trialUntil', 'returnUntil'],
  return_reason_needed: ['returnNote'],
  circumstances_changed: ['unchanged'],
  one_municipality: ['toName'],
  scenario_known: ['name'],
  uwv_answer_alike: ['counts'],
  srg_guideline_known: ['key'],
  srg_guideline_overlaps: ['from'],
  srg_guideline_months: ['from'],
  srg_rows_left_out: ['leaveOut'],
  return_until_needed: ['returnUntil'],
  guarantee_too_long: ['returnUntil'],
  unprepared_reason_needed: ['openTasksReason'],
  position_rule_needed: ['positionKept'],
  return_why_needed: ['returnReason'],
  ends_before_start: ['trackEndsOn', 'lastDay', 'until', 'validTo', 'validOn'],
  letter_answer_too_early: ['completedOn'],
  letter_other_day: ['sentOn'],
  letter_before_its_day: ['sentOn'],
  letter_before_final: ['sentOn'],
  letter_term_over: ['sentOn'],
  letter_announced_otherwise: ['sentOn', 'datedOn'],
  letter_too_far_ahead: ['datedOn'],
  letter_too_old: ['datedOn'],
  letter_time_runs: ['answer'],
  template_not_later: ['from'],
  basis_begins: ['validFrom'],
  announced_before_decision: ['announcedOn'],
  announced_before_decided: ['announcedOn', 'datedOn'],
  answer_before_offer: ['answerBy'],
  received_before_advice: ['receivedOn'],
  review_in_past: ['reviewOn'],
  review_too_far: ['reviewOn'],
  advice_before_request: ['advisedOn'],
  contract_over: ['contractEndsOn'],
  contract_permanent: ['choice'],
  contract_decided_otherwise: ['decidedAnew'],
  last_day_after_contract: ['lastDay'],
  percentage_out_of_range: ['percentage'],
  overlapping_absence: ['validOn', 'startsOn'],
  follow_up_needed: ['followUp'],
  follow_up_contradicts: ['followUp'],
  contract_ends_later: ['endedOn'],
  before_placement_start: ['startsOn'],
  start_before_offer: ['startsOn'],
  resumes_before_pause: ['validOn'],
  letter_address_unchecked: ['addressChecked'],
  completion_time_needed: ['answerBy'],
  completion_time_over: ['answerBy'],
  hours_above_full_week: ['hoursPerWeek'],
  hours_taken: ['dayTimes', 'weekdayHours'],
  person_not_available: ['dayTimes', 'weekdayHours'],
  day_full: ['dayTimes', 'weekdayHours'],
  day_unclear: ['apart', 'dayTimes'],
  week_needed: ['dayTimes'],
  times_off_contract: ['dayTimes'],
  day_outside_track: ['startsOn', 'lastDay'],
  evaluates_before_start: ['evaluateOn'],
  trial_takes_job: ['dayTimes'],
  seat_gone: ['weekdayHours'],
  place_closed: ['weekdayHours'],
  support_short: ['supportReason'],
  work_outlasts_place: ['afterPlace'],
  trial_outlasts_place: ['trialUntil'],
  seats_in_use: ['seats'],
  day_in_use: ['dayHours'],
  day_too_short: ['dayHours'],
  place_in_use: ['validFrom'],
  place_begins_later: ['lastDay', 'validTo'],
  workplace_gone: ['workplaceId'],
  company_elsewhere: ['placeKept'],
  person_differs: ['personAs'],
  trial_too_long: ['trialUntil'],
  order_reason_needed: ['orderReason'],
  order_kind_needed: ['orderKind'],
  subsidy_before_job: ['validOn'],
  subsidy_too_far_ahead: ['validOn'],
  forfait_over: ['regime'],
  wage_value_needed: ['wageValue'],
  requested_too_late: ['requestedOn'],
  other_wage_subsidy: ['exclusion'],
  wsw_job: ['exclusion'],
  paid_by_uwv: ['regime'],
  decided_before_value: ['decidedOn'],
  reader_needed: ['companyId', 'audience'],
  confirmed_by_person: ['confirms'],
  time_skipped: ['fromTime'],
  time_twice: ['fromTime'],
  ends_before_begin: ['untilTime'],
  count_differs: ['count'],
  appointment_in_past: ['onDay'],
  begin_in_past: ['fromTime'],
  place_not_neutral: ['place'],
  not_attending: ['attends'],
  email_unknown: ['invitesPerson'],
}

function dayIn(value: unknown, today: IsoDate): IsoDate | null {
  if (typeof value !== 'string') return null
  if (isIsoDate(value.trim())) return value.trim()
  const reading = parseDutchDate(value, Number(today.slice(0, 4)) + 10)
  return reading.ok ? reading.date : null
}

/** A wage subsidy may be recorded before it begins. */
const mayLieAhead = (name: string, typed: Typed) => name === 'validOn' && 'regime' in typed

/** Which field of a form as typed a refusal is about, so that the message stands there; null when it is about none. */
export function fieldOfReason(reason: ReasonCode, typed: Typed, today: IsoDate): string | null {
  if (reason === 'day_in_future')
    return (
      happened.find((name) => !mayLieAhead(name, typed) && (dayIn(typed[name], today) ?? '') > today) ?? null
    )
  if (reason === 'before_state_start')
    return typeof typed.move === 'string' ? dayFieldOfMove(typed.move as Move) : null
  if (reason === 'contract_gap')
    return ['gapWas', 'gapReason'].find((name) => name in typed && !typed[name]) ?? null
  return about[reason]?.find((name) => name in typed) ?? null
}
