import type { Effect } from './effects/effect'
import type { Row } from './facts'

/** What ended a term: a move, or the kinds of what was recorded at once, and whether the trajectory closed with it. */
export interface Ending {
  acts: readonly string[]
  closes: boolean
}

const advice = ['recordAdvice', 'recordUnknownAdvice', 'recordAnsweredRequest', 'attachAdvice']
const asked = ['requestAdvice', 'recordOwnRequest', 'requestNewAdvice', 'requestAdviceAgain', 'startReview', 'requestAdviceInSwitch'] // prettier-ignore
const upheld = ['upholdToPlace', 'upholdToWait']
const decided = ['grantToPlace', 'grantToWait', 'reject', 'dismissApplication', 'revoke', 'endDetermination', 'keepDetermination', 'grantInSwitch', 'rejectInSwitch', ...upheld] // prettier-ignore
const starts = ['place', 'returnToJob']
const trialStopped = ['stopTrialToPlace', 'stopTrialToWait']
const resumed = ['resumeToPlace', 'resumeToWait', 'resumeToAdvice']
const handovers = ['startHandover', 'startHandoverPlaced']
const elsewhere = ['moveToDayActivities', 'moveToJobAgreement', 'moveToRegular', 'takeDayActivities', 'takeJobAgreement', 'takeRegular'] // prettier-ignore
const jobEnds = ['endToPlace', 'endToWait', 'endToRest', 'endSwitchToPlace', 'endSwitchToWait', 'endSwitchToRest', 'switchToJobAgreement', 'switchToRegular', 'switchToDayActivities'] // prettier-ignore
const endDecided = ['contractEndDecided', 'changeTerms', 'closePlaced', 'closePlacedOnWish', ...jobEnds]
const taskDone = ['switchTaskSet', 'askIndication', 'requestAdviceInSwitch', 'attachAdvice', 'grantInSwitch']

/**
 * What a term asks, where only these acts are it. Whatever else ends such a term, a withdrawal, a closing, a handover or the
 * same term anew, did not do what it asked. The database filled what was recorded before by the same table (0158).
 */
export const doneBy: Readonly<Record<string, readonly string[]>> = {
  uwvAdvice: advice,
  municipalDecision: decided,
  decisionExtension: decided,
  noticeOfDefault: decided,
  objectionDecision6: ['decideObjection', ...upheld],
  objectionDecision12: ['decideObjection', ...upheld],
  objectionDecisionExtension: ['decideObjection', ...upheld],
  followUpPlacement: starts,
  offerAnswer: ['acceptOffer', 'refuseToPlace', 'refuseToWait', 'startTrial', 'startTrialWithUwv', 'place'],
  placementStart: starts,
  trialStop: trialStopped,
  trialStopCompany: trialStopped,
  closingApproval: ['close', 'closeWithoutApplication', 'closeAfterRejection', 'closePlacedOnWish', 'reopen', 'restUnreachable', 'proposalRefused'],
  handoverAnswer: ['handoverAnswered', 'completeHandover'],
  handoverReceive: ['handoverAnswered', 'completeHandover'],
  handoverClosing: ['completeHandover', 'returnHandover'],
  handoverQuestion: ['handoverReplied'],
  preparationEnd: ['preparationEnded'],
  checkIn1: ['checkInRecorded'],
  checkIn4: ['checkInRecorded'],
  checkIn8: ['checkInRecorded'],
  checkIn12: ['checkInRecorded'],
  checkInMonth6: ['checkInRecorded'],
  checkInMonth12: ['checkInRecorded'],
  evaluation1: ['switchEvaluated'],
  evaluation3: ['switchEvaluated'],
  evaluation6: ['switchEvaluated'],
  tryOutEvaluation: ['switchEvaluated'],
  switchTask: taskDone,
  switchTaskCompany: taskDone,
  switchTaskOther: taskDone,
  contactRound: ['positionConfirmed', 'rest', 'restUnreachable'],
  restReview: ['restAgreed', ...resumed],
  wageSubsidyApplication: ['wageSubsidyRecorded'],
  wageSubsidyDecision: ['wageSubsidyRecorded'],
  wageSubsidyRecalculation: ['wageSubsidyRecorded'],
  forfaitEnds: ['wageSubsidyRecorded'],
  forfaitEndAlert: ['wageSubsidyRecorded'],
  contractEndAlert: endDecided,
  contractEndAlertCaseworker: endDecided,
  contractLastDay: endDecided,
  contractLastDayCaseworker: endDecided,
  contractEndNotice: [],
  benefitRevival: [],
  reviewTwoYears: [...asked, ...advice],
  reviewFiveYears: [...asked, ...advice],
  referralNew: ['offer', 'offerAboveNumber'],
  referralRuns: ['referralEnded'],
  routeReview: ['routeReviewed', 'routeEnded'],
  wmoReview: [],
  returnGuaranteeAlert: [],
} // prettier-ignore

/** Acts after which a term of any other kind is no longer needed, besides the closing of the trajectory. */
export const overBy: Readonly<Record<string, readonly string[]>> = {
  bridgingArrangement: ['revoke', ...starts, ...elsewhere, ...handovers],
  trialPlacement: ['revoke', ...handovers],
  trialReview: ['revoke', ...handovers],
  trialReviewCompany: ['revoke', ...handovers],
  signal: [...jobEnds, ...handovers],
  daysAside: [...jobEnds, ...handovers],
  restReturn: handovers,
  restReturned: handovers,
  letterCheck: ['letterWithdrawn'],
  letterBack: ['letterWithdrawn'],
  letterSend: ['letterWithdrawn'],
  subsidyPayer: ['returnHandover'],
}

/** Closings that are themselves the next step of where somebody was. */
export const closingSteps: readonly string[] = ['dismissApplication', 'completeHandover']

/** Whoever puts a term away by hand says that it was done; terms that only a step ends do not let anybody. */
const byHand = 'deadlineClosed'

/**
 * How a term ended without what it asks: nobody needs that any more, or the same term was set anew and counts with the one that
 * took its place. The database knows a third, `undone`: what it ran for, or its ending, was undone, and it counts nowhere.
 */
export type Lapse = 'unneeded' | 'anew'

/** The term that takes the place of one: on the same first day it is the same term, so that nothing ended. */
type Successor = 'none' | 'later' | 'same'

function asAsked(kind: string, { acts, closes }: Ending, next: Successor): boolean {
  const isOf = (known: readonly string[] = []) => acts.some((act) => known.includes(act))
  if (acts.includes(byHand)) return true
  const own = doneBy[kind]
  if (own) return isOf(own) && next !== 'same'
  if (next !== 'none' || isOf(overBy[kind])) return false
  return !closes || (kind === 'nextStep' && isOf(closingSteps))
}

/** How a term of this rule ends with an act; null where what it asks was done. */
export function lapseOf(rule: string, ending: Ending, next: Successor = 'none'): Lapse | null {
  if (asAsked(rule.split('.')[0] ?? rule, ending, next)) return null
  return next === 'none' ? 'unneeded' : 'anew'
}

const opened = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'insert' && effect.table === 'deadline' ? [effect.row] : []))

function successorOf(row: Row, effects: readonly Effect[]): Successor {
  const next = opened(effects).filter(({ rule, closed_on }) => rule === row.rule && closed_on == null)
  if (next.length === 0) return 'none'
  return next.some(({ started_on }) => started_on === row.started_on) ? 'same' : 'later'
}

/**
 * The same effects, of which each that ends a term without what it asks says so in `lapsed`, unless it says itself how the
 * term ended. `deadlines` are the terms that ran before.
 */
export function withLapsed(deadlines: readonly Row[], effects: readonly Effect[], ending: Ending): Effect[] {
  return effects.map((effect) => {
    if (effect.kind === 'insert' && effect.table === 'deadline' && effect.row.closed_on != null)
      return { ...effect, row: { ...effect.row, lapsed: 'unneeded' } }
    if (effect.kind !== 'amend' || effect.table !== 'deadline' || effect.set.closed_on == null) return effect
    const row = deadlines.find(({ id }) => id === effect.id)
    if (row === undefined || 'lapsed' in effect.set) return effect
    const lapsed = lapseOf(String(row.rule), ending, successorOf(row, effects))
    return lapsed === null ? effect : { ...effect, set: { ...effect.set, lapsed } }
  })
}
