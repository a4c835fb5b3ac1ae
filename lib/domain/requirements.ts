import { addMonths } from './calendar'
import { uwvBenefits } from './determination'
import type { ReasonCode } from './reasons'
import type { MoveInput, Requirement, Situation } from './situation'
import { endsItself } from './work-terms'

/** Judged only once the form is filled in: a button may be drawn before. */
const filled =
  (field: string, reason: ReasonCode): Requirement =>
  (_, input) =>
    input === undefined || hasValue(input[field]) ? null : reason

const ticked =
  (field: string, reason: ReasonCode): Requirement =>
  (_, input) =>
    input === undefined || input[field] === true ? null : reason

const fact =
  (holds: (s: Situation) => boolean, reason: ReasonCode): Requirement =>
  (s) =>
    holds(s) ? null : reason

const hasValue = (value: MoveInput[string]) => value !== undefined && value !== null && value !== ''
const textOf = (input: MoveInput, field: string) => (typeof input[field] === 'string' ? input[field] : '')

/** Pw art. 10b lid 1: below the number the college owes a place. */
export const dutyOwed: Requirement = ({ duty }) =>
  duty === 'owed' ? null : duty === 'unknown' ? 'target_unknown' : 'target_reached'
/** Pw art. 10b lid 6: the duty lapses once the number is realised. */
export const dutyReached: Requirement = ({ duty }) =>
  duty === 'reached' ? null : duty === 'unknown' ? 'target_unknown' : 'target_not_reached'
/** From the waiting list an offer is open to all only while the number is not reached (else T59). */
export const owedWhenWaiting: Requirement = (s) => (s.state === 'waiting' ? dutyOwed(s) : null)
export const exceedanceLeft = fact((s) => s.exceedanceLeft > 0, 'no_exceedance')

export const personAgrees = ticked('personAgrees', 'person_does_not_agree')
export const documentsComplete = ticked('documentsComplete', 'documents_incomplete')
export const reasonGiven = filled('reason', 'reason_needed')
export const talkRecorded = filled('talkOn', 'talk_needed')
export const reviewPlanned = filled('reviewOn', 'review_needed')
export const attemptsRecorded = filled('attempts', 'attempts_needed')
export const carefulnessChecked = ticked('careful', 'carefulness_unchecked')
export const travelChecked = ticked('travelChecked', 'travel_unchecked')
export const permissionGiven = filled('permissionOn', 'permission_needed')
export const contractSigned = ticked('contractSigned', 'contract_unsigned')
export const personTold = ticked('personTold', 'person_not_told')
export const indicationGiven = filled('indicationOn', 'indication_needed')
export const wmoDecided = filled('wmoDecisionOn', 'wmo_decision_needed')
export const incomeArranged = ticked('incomeArranged', 'income_not_arranged')
export const unchanged = ticked('unchanged', 'circumstances_changed')
export const groundGiven = filled('ground', 'ground_needed')
export const workplaceFree = filled('workplaceId', 'workplace_needed')

export const adviceFound = fact((s) => s.advice !== null, 'no_advice')
/** The advice of UWV is said with its outcome and day, and that day is not still to come. */
export const adviceGiven: Requirement = (s, input) => {
  if (input === undefined) return null
  const advisedOn = textOf(input, 'advisedOn')
  if (!hasValue(input.outcome) || advisedOn === '') return 'advice_needed'
  return advisedOn > s.today ? 'day_in_future' : null
}

/** Besluit advisering beschut werk art. 3 lid 3 b: whether the time after the last advice has passed; without a rule nobody is held up. */
const timePassed = (s: Situation) =>
  s.lastAdviceOn === null ||
  s.monthsBetweenRequests === null ||
  addMonths(s.lastAdviceOn, s.monthsBetweenRequests) <= s.today
/** T3: only someone who asks for oneself waits, counted from the last advice; the municipality may ask at any time. */
export const noRecentAdvice: Requirement = (s, input) => {
  if (input === undefined || input.applicant !== 'citizen' || timePassed(s)) return null
  return input.changedFacts === true ? null : 'own_request_within_year'
}
/** T31, T52: a new advice after that time, or on changed facts. */
export const yearPassedOrChanged: Requirement = (s, input) =>
  input === undefined || timePassed(s) || input.changedFacts === true ? null : 'year_not_passed'

const deviates = (input: MoveInput | undefined) => input !== undefined && hasValue(input.deviationReason)
/** The college follows the advice unless it was made carelessly, with a reason. */
export const positiveOrDeviation: Requirement = (s, input) =>
  input === undefined || s.advice?.outcome === 'positive' || deviates(input) ? null : 'advice_not_positive'
/** Only a negative advice refuses, unless the decision departs from the advice with a reason (Awb 3:50). */
export const negativeOrDeviation: Requirement = (s, input) =>
  input === undefined || s.advice?.outcome === 'negative' || deviates(input) ? null : 'advice_not_negative'

export const decisionFound = fact((s) => s.decision !== null, 'no_decision')
/** Awb 6:7 and 6:11: six weeks, unless the delay is excusable. */
export const withinObjectionTerm: Requirement = (s, input) => {
  if (input === undefined || s.objectionEndsOn === null) return null
  return textOf(input, 'filedOn') <= s.objectionEndsOn || input.excusable === true ? null : 'objection_late'
}
export const objectionOpen = fact(
  (s) => s.objection !== null && s.objection.decidedOn === null,
  'no_open_objection',
)
export const objectionFound = fact((s) => s.objection !== null, 'no_objection')
/** T35: an open objection is upheld with this decision; after another outcome only a court sets the decision aside. */
export const objectionUpheld: Requirement = ({ objection }, input) => {
  if (objection === null || objection.decidedOn === null || objection.outcome === 'upheld') return null
  return input === undefined || hasValue(input.courtRuling) ? null : 'objection_not_upheld'
}
export const objectionTermOver = fact(
  (s) => s.objectionEndsOn === null || s.objectionEndsOn < s.today,
  'objection_term_runs',
)

/** T41: an advice that turns the determination waits for a decision until it is taken back or kept. */
export const negativeAdviceWaits = fact(
  (s) => s.advice?.outcome === 'negative' && s.decisionAsked === true,
  'no_negative_advice',
)

/** A decision is asked when its term runs and the advice that was asked last has come. */
export const decisionAwaited = fact(
  ({ advice, decisionAsked, requestedOn }) =>
    advice !== null && decisionAsked === true && (requestedOn == null || advice.advisedOn >= requestedOn),
  'no_decision_asked',
)

export const noDecisionYet = fact((s) => s.determination === null, 'decision_found')

/** Invariant i: nothing in sheltered work without a positive decision that stands. */
export const determinationStands = fact((s) => s.determination !== null, 'no_positive_decision')
export const offerUnanswered = fact((s) => s.offer !== null && s.offer.acceptedOn === null, 'offer_answered')
/** The day by which an answer to the offer was asked lies behind us. */
export const answerDatePassed: Requirement = (s) =>
  s.offer !== null && s.offer.answerBy < s.today ? null : 'answer_date_not_passed'
/** Pw art. 8a lid 2 d: a trial placement is for people on algemene bijstand. */
export const receivesSocialAssistance = fact(
  (s) => s.benefit === 'socialAssistance',
  'not_on_social_assistance',
)
export const receivesUwvBenefit = fact(
  (s) => uwvBenefits.some((benefit) => benefit === s.benefit),
  'no_uwv_benefit',
)
/** Also when the contract ran out and its renewal is only recorded now. */
export const placementFound = fact((s) => s.placement !== null || s.hadPlacement === true, 'no_placement')
/** Who should not start too fast starts after a go. */
export const preparationDone: Requirement = ({ preparation }) => {
  if (!preparation || preparation.outcome === 'go') return null
  return preparation.outcome === null ? 'preparation_open' : 'preparation_no_go'
}
/** No contract ends without a next step for the person (domain §4.6). */
export const followUpChosen = filled('followUp', 'follow_up_needed')
export const noContractNow = fact(
  (s) => s.placement === null && s.contractElsewhere !== true,
  'contract_runs',
)
/** A contract ends on its last day; after that a next step may follow. */
export const contractEnds: Requirement = (s, input) => {
  if (s.placement === null || input === undefined) return null
  const endedOn = textOf(input, 'endedOn')
  if (endedOn === '') return 'end_day_needed'
  return endedOn > s.today ? 'contract_ends_later' : null
}
export const noRunningContract = fact((s) => s.placement === null, 'contract_runs')
/** T22: once the indicatie banenafspraak is asked the advice may have turned. */
export const mayGoBack: Requirement = (s, input) => {
  if (s.formerState !== 'placed') return null
  if (s.determination === null) return 'no_positive_decision'
  if (s.placement === null) return 'no_placement'
  if (s.jobSwitch?.indicationAskedOn == null) return null
  return input === undefined || input.adviceStands === true ? null : 'advice_may_have_turned'
}
/** T29: the consulent alone closes only what follows by itself; a wish to stop has a second reader (T33). */
export const endsByItself: Requirement = (_, input) => {
  if (input === undefined) return null
  return endsItself.some((reason) => reason === input.endReason) ? null : 'second_reader_needed'
}

/** Invariant: who proposes a closing does not approve it. */
export const secondReader: Requirement = (s, _input, move) =>
  s.proposals.some((proposal) => proposal.move === move && proposal.proposedBy !== s.actorId)
    ? null
    : 'second_reader_needed'
/** A municipality outside Schakel answers by letter; whoever closes ticks that it accepted. */
export const handoverAccepted: Requirement = ({ handover }, input) => {
  if (handover?.outcome === 'accepted') return null
  if (!handover?.outside) return 'handover_unanswered'
  return input === undefined || input.acceptedElsewhere === true ? null : 'handover_unanswered'
}
/** T40: who died is not opened again, unless that was recorded wrongly. */
export const notDeceased: Requirement = ({ deceased }, input) =>
  deceased !== true || input === undefined || input.deathWrong === true ? null : 'person_died'
export const noOtherOpen = fact((s) => !s.otherOpenTrajectory, 'other_trajectory_open')
