import type { ReasonCode } from '@/lib/domain/reasons'
import { takenHours } from '@/lib/domain/taken-hours'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'

/** What the database refuses on its own, as the reason that people get. Anything else is a bug and is thrown on. */
const reasonOfCode: Record<string, ReasonCode> = {
  SK001: 'changed_meanwhile',
  SK002: 'not_found',
  SK004: 'batch_in_use',
  SK010: 'seat_gone',
  SK011: 'support_short',
  '42501': 'not_found',
}

const reasonOfConstraint: Record<string, ReasonCode> = {
  person_bsn_hash: 'person_known',
  trajectory_one_open: 'other_trajectory_open',
  account_email: 'email_known',
  seat_use_no_overlap: 'seat_gone',
  employer_name: 'employer_known',
  scenario_one_name: 'scenario_known',
  placement_term_no_overlap: 'overlapping_placement',
  participation_no_overlap: 'overlapping_track',
  wage_subsidy_no_overlap: 'overlapping_subsidy',
  local_amount_no_overlap: 'value_overlaps',
  minimum_wage_no_overlap: 'value_overlaps',
  parameter_no_overlap: 'value_overlaps',
  deadline_rule_no_overlap: 'value_overlaps',
  counting_basis_no_overlap: 'changed_meanwhile',
  told_apart_one_holds: 'already_done',
  town_accepted_one_holds: 'already_done',
  uwv_answer_one_holds: 'uwv_answer_changed',
  srg_guideline_pkey: 'srg_guideline_known',
  srg_guideline_daterange_excl: 'srg_guideline_overlaps',
  annual_target_one: 'value_overlaps',
  order_rule_one_a_day: 'value_overlaps',
  absence_no_overlap: 'overlapping_absence',
  work_support_no_overlap: 'value_overlaps',
  coach_no_overlap: 'value_overlaps',
  check_in_one: 'already_done',
  contract_decision_one: 'changed_meanwhile',
  preparation_one_open: 'preparation_runs',
  handover_one_open: 'handover_runs',
  handover_question_one_open: 'question_open',
  trajectory_route_one_open: 'route_runs',
  local_route_one_in_force: 'value_overlaps',
  offer_one_open: 'changed_meanwhile',
  proposal_one_open: 'already_done',
  event_submission: 'already_done',
  audit_event_submission: 'already_done',
  document_version_number: 'changed_meanwhile',
  document_version_one_newest: 'changed_meanwhile',
  document_report_stays: 'document_not_shared',
}

interface DatabaseError {
  code?: unknown
  constraint_name?: unknown
  detail?: unknown
  cause?: unknown
}

const aboutTracks = (code: unknown) => code === 'SK035' || code === 'SK036'

/** What a refusal about seats names in its detail: the weekday by its number. */
const weekdayOf = (code: unknown, detail: unknown) =>
  code === 'SK010' || code === 'SK011' ? weekdayLabel[Number(detail) as Weekday] : undefined

/** The reason for a driver error (drizzle wraps it in `cause`) and the weekday it is about; null for one that is not ours. */
export function databaseRefusal(error: unknown): { reason: ReasonCode; about?: string } | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, constraint_name: constraint, detail, cause } = error as DatabaseError
  if (aboutTracks(code)) return takenHours(String(detail), code === 'SK035')
  const known =
    (typeof code === 'string' && reasonOfCode[code]) ||
    (typeof constraint === 'string' && reasonOfConstraint[constraint])
  if (!known) return cause ? databaseRefusal(cause) : null
  const about = weekdayOf(code, detail)
  return { reason: known, ...(about && { about }) }
}
