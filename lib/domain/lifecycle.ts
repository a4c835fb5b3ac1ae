import * as placing from './placing-requirements'
import * as back from './return-requirements'
import * as need from './requirements'
import * as switching from './switch-requirements'
import type { Requirement, Situation } from './situation'
import {
  anyState,
  elsewhereStates,
  openStates,
  queueStates,
  states,
  type State,
  type StateOrNone,
} from './states'

/** Where a move ends: a state, the state it started in, or the state the trajectory came from. */
export type Target = State | 'same' | 'former' | 'any'

export interface MoveSpec {
  /** The transition(s) of domain §11 that this move is. */
  readonly t: readonly string[]
  readonly from: readonly StateOrNone[]
  readonly to: Target
  readonly event: string
  /** What must be so; each answers a reason when it is not. */
  readonly needs?: readonly Requirement[]
}

const { dutyOwed, dutyReached } = need
const queue = queueStates
const elsewhere = elsewhereStates
const job = ['elsewhereJobAgreement', 'elsewhereRegular'] as const
const workOnOffer = ['screening', 'rejected', 'toBePlaced', 'waiting', 'resting'] as const
const decided = states.filter(
  (s) =>
    !['intake', 'screening', 'awaitingAdvice', 'adviceReceived', 'decisionPending', 'closed'].includes(s),
)
const pastAdvice = openStates.filter((s) => !['intake', 'screening', 'awaitingAdvice'].includes(s))

/**
 * The life cycle, one line per move: every transition T1–T63 of domain §11.
 * A transition whose end depends on the number of that day is two moves with opposite needs.
 */
// prettier-ignore
export const moves = {
  // the road to a decision
  registerIntake: { t: ['T1'], from: ['none'], to: 'intake', event: 'intakeRegistered' },
  startScreening: { t: ['T2'], from: ['intake'], to: 'screening', event: 'screeningStarted', needs: [need.personAgrees] },
  requestAdvice: { t: ['T3'], from: ['screening'], to: 'awaitingAdvice', event: 'adviceRequested', needs: [need.documentsComplete, need.noRecentAdvice] },
  recordUnknownAdvice: { t: ['T4'], from: ['intake'], to: 'adviceReceived', event: 'adviceRecorded', needs: [need.adviceGiven] },
  recordUwvQuestion: { t: ['T5'], from: ['awaitingAdvice'], to: 'same', event: 'uwvAskedForData' },
  withdrawRequest: { t: ['T6'], from: ['awaitingAdvice'], to: 'screening', event: 'requestWithdrawn', needs: [need.reasonGiven] },
  withdrawRequestAndClose: { t: ['T6'], from: ['awaitingAdvice'], to: 'closed', event: 'requestWithdrawn', needs: [need.reasonGiven] },
  recordAdvice: { t: ['T7'], from: ['awaitingAdvice'], to: 'adviceReceived', event: 'adviceRecorded', needs: [need.adviceGiven] },
  prepareDecision: { t: ['T8'], from: ['adviceReceived'], to: 'decisionPending', event: 'decisionPrepared', needs: [need.adviceFound, need.carefulnessChecked] },
  reject: { t: ['T9'], from: ['decisionPending'], to: 'rejected', event: 'rejected', needs: [need.negativeOrDeviation] },
  grantToPlace: { t: ['T10'], from: ['decisionPending'], to: 'toBePlaced', event: 'granted', needs: [dutyOwed, need.positiveOrDeviation] },
  grantToWait: { t: ['T11'], from: ['decisionPending'], to: 'waiting', event: 'granted', needs: [dutyReached, need.positiveOrDeviation] },
  recordOwnRequest: { t: ['T61'], from: ['intake'], to: 'awaitingAdvice', event: 'adviceRequested' },
  recordAnsweredRequest: { t: ['T61'], from: ['screening'], to: 'adviceReceived', event: 'adviceRecorded', needs: [need.adviceGiven] },
  returnAdvice: { t: ['T62'], from: ['decisionPending'], to: 'awaitingAdvice', event: 'adviceReturned', needs: [need.reasonGiven] },
  dismissApplication: { t: ['T62'], from: ['decisionPending'], to: 'closed', event: 'applicationDismissed', needs: [need.reasonGiven] },
  requestNewAdvice: { t: ['T31'], from: ['adviceReceived', 'rejected'], to: 'awaitingAdvice', event: 'adviceRequested', needs: [need.yearPassedOrChanged] },
  attachAdvice: { t: ['T41'], from: pastAdvice, to: 'same', event: 'adviceAttached', needs: [need.adviceGiven] },
  keepDetermination: { t: ['T41'], from: [...queue, 'resting', 'offered', 'trialPlacement', 'placed'], to: 'same', event: 'determinationKept', needs: [need.determinationStands, need.negativeAdviceWaits, need.reasonGiven] },
  startReview: { t: ['T42'], from: [...queue, 'resting', 'placed', ...elsewhere], to: 'same', event: 'reviewStarted' },

  // objections and what they change
  fileObjection: { t: ['T32'], from: [...decided, 'closed'], to: 'same', event: 'objectionFiled', needs: [need.decisionFound, need.withinObjectionTerm] },
  decideObjection: { t: ['T32'], from: [...decided, 'closed'], to: 'same', event: 'objectionDecided', needs: [need.objectionOpen] },
  upholdToPlace: { t: ['T35'], from: ['rejected'], to: 'toBePlaced', event: 'objectionUpheld', needs: [need.objectionFound, need.objectionUpheld, dutyOwed] },
  upholdToWait: { t: ['T35'], from: ['rejected'], to: 'waiting', event: 'objectionUpheld', needs: [need.objectionFound, need.objectionUpheld, dutyReached] },
  reopenDecision: { t: ['T36'], from: ['rejected'], to: 'decisionPending', event: 'decisionReopened', needs: [need.reasonGiven] },
  revoke: { t: ['T37'], from: [...queue, 'resting', 'offered', 'trialPlacement'], to: 'rejected', event: 'revoked', needs: [need.reasonGiven] },
  endDetermination: { t: ['T38'], from: ['placed'], to: 'switchPreparing', event: 'determinationEnded', needs: [need.reasonGiven] },

  // the two queues and resting
  shiftToWaiting: { t: ['T12'], from: ['toBePlaced'], to: 'waiting', event: 'shiftedToWaiting', needs: [dutyReached] },
  shiftToPlace: { t: ['T12'], from: ['waiting'], to: 'toBePlaced', event: 'shiftedToPlace', needs: [dutyOwed] },
  rest: { t: ['T13'], from: queue, to: 'resting', event: 'rested', needs: [need.talkRecorded, need.reviewPlanned] },
  restUnreachable: { t: ['T55'], from: ['adviceReceived', ...queue], to: 'resting', event: 'foundUnreachable', needs: [need.secondReader, need.attemptsRecorded, need.reviewPlanned] },
  resumeToPlace: { t: ['T14'], from: ['resting'], to: 'toBePlaced', event: 'resumed', needs: [need.determinationStands, dutyOwed] },
  resumeToAdvice: { t: ['T14'], from: ['resting'], to: 'adviceReceived', event: 'resumed', needs: [need.adviceFound, need.noDecisionYet] },
  resumeToWait: { t: ['T14', 'T54'], from: ['resting'], to: 'waiting', event: 'resumed', needs: [need.determinationStands, dutyReached] },

  // from an offer to a job
  offer: { t: ['T15'], from: queue, to: 'offered', event: 'offered', needs: [need.determinationStands, need.owedWhenWaiting, need.workplaceFree, need.travelChecked] },
  offerAboveNumber: { t: ['T59'], from: ['waiting'], to: 'offered', event: 'offered', needs: [need.determinationStands, dutyReached, need.exceedanceLeft, need.workplaceFree, need.travelChecked] },
  acceptOffer: { t: ['T15'], from: ['offered'], to: 'same', event: 'offerAccepted', needs: [need.offerUnanswered] },
  refuseToPlace: { t: ['T16'], from: ['offered'], to: 'toBePlaced', event: 'offerRefused', needs: [dutyOwed, placing.refusalKindGiven, placing.refusalExplained] },
  refuseToWait: { t: ['T16'], from: ['offered'], to: 'waiting', event: 'offerRefused', needs: [dutyReached, placing.refusalKindGiven, placing.refusalExplained] },
  lapseToPlace: { t: ['T58'], from: ['offered'], to: 'toBePlaced', event: 'offerLapsed', needs: [need.answerDatePassed, dutyOwed] },
  lapseToWait: { t: ['T58'], from: ['offered'], to: 'waiting', event: 'offerLapsed', needs: [need.answerDatePassed, dutyReached] },
  lapseToRest: { t: ['T58'], from: ['offered'], to: 'resting', event: 'offerLapsed', needs: [need.reasonGiven, need.reviewPlanned] },
  startTrial: { t: ['T17'], from: ['offered'], to: 'trialPlacement', event: 'trialStarted', needs: [need.receivesSocialAssistance, need.permissionGiven, placing.trialWithinFirst] },
  startTrialWithUwv: { t: ['T57'], from: ['offered'], to: 'trialPlacement', event: 'trialStarted', needs: [need.receivesUwvBenefit, need.permissionGiven] },
  extendTrial: { t: ['T56'], from: ['trialPlacement'], to: 'same', event: 'trialExtended', needs: [placing.trialWithinLimit] },
  reviewTrial: { t: ['T18'], from: ['trialPlacement'], to: 'same', event: 'trialReviewed', needs: [placing.trialRuns, placing.trialOutcomeGiven, need.reasonGiven] },
  stopTrialToPlace: { t: ['T18'], from: ['trialPlacement'], to: 'toBePlaced', event: 'trialStopped', needs: [dutyOwed, placing.refusalKindGiven, need.reasonGiven] },
  stopTrialToWait: { t: ['T56'], from: ['trialPlacement'], to: 'waiting', event: 'trialStopped', needs: [dutyReached, placing.refusalKindGiven, need.reasonGiven] },
  place: { t: ['T18', 'T19'], from: ['offered', 'trialPlacement'], to: 'placed', event: 'placed', needs: [need.determinationStands, need.noContractNow, placing.trialWentWell, need.preparationDone, need.contractSigned, placing.startsAfterDecision, placing.hoursWithinFullWeek] },
  changeTerms: { t: ['T20'], from: ['placed', 'switchPreparing'], to: 'same', event: 'termsChanged', needs: [need.placementFound, placing.hoursWithinFullWeek] },
  addParallelTrack: { t: ['T60'], from: ['placed'], to: 'same', event: 'trackAdded' },
  endToPlace: { t: ['T28'], from: ['placed'], to: 'toBePlaced', event: 'placementEnded', needs: [need.contractEnds, need.followUpChosen, need.determinationStands, dutyOwed] },
  endToWait: { t: ['T28'], from: ['placed'], to: 'waiting', event: 'placementEnded', needs: [need.contractEnds, need.followUpChosen, need.determinationStands, dutyReached] },
  endToRest: { t: ['T47'], from: ['placed'], to: 'resting', event: 'placementEnded', needs: [need.contractEnds, need.followUpChosen, need.reviewPlanned] },

  // Simpel Switchen, there and back
  prepareSwitch: { t: ['T21'], from: ['placed'], to: 'switchPreparing', event: 'switchPrepared', needs: [switching.otherTrack, switching.tryOutPlanned] },
  stopSwitch: { t: ['T22'], from: ['switchPreparing'], to: 'former', event: 'switchStopped', needs: [need.reasonGiven, need.mayGoBack] },
  askIndication: { t: ['T34'], from: ['switchPreparing'], to: 'same', event: 'indicationAsked', needs: [switching.indicationAsksHere, need.personTold] },
  requestAdviceInSwitch: { t: ['T52'], from: ['switchPreparing'], to: 'same', event: 'adviceRequested', needs: [back.leadsToSheltered, need.yearPassedOrChanged] },
  grantInSwitch: { t: ['T26', 'T52'], from: ['switchPreparing'], to: 'same', event: 'granted', needs: [back.leadsToSheltered, need.decisionAwaited, need.positiveOrDeviation] },
  rejectInSwitch: { t: ['T52'], from: ['switchPreparing'], to: 'former', event: 'rejected', needs: [back.leadsToSheltered, need.decisionAwaited, need.negativeOrDeviation] },
  switchToJobAgreement: { t: ['T23'], from: ['switchPreparing'], to: 'elsewhereJobAgreement', event: 'switched', needs: [switching.tasksDone, need.indicationGiven, need.contractSigned, back.returnArranged, need.contractEnds] },
  switchToRegular: { t: ['T24'], from: ['switchPreparing'], to: 'elsewhereRegular', event: 'switched', needs: [switching.tasksDone, need.contractSigned, back.returnArranged, need.contractEnds] },
  switchToDayActivities: { t: ['T25'], from: ['switchPreparing'], to: 'elsewhereDayActivities', event: 'switched', needs: [switching.tasksDone, need.wmoDecided, need.incomeArranged, back.returnArranged, need.contractEnds] },
  endSwitchToPlace: { t: ['T48'], from: ['switchPreparing'], to: 'toBePlaced', event: 'placementEnded', needs: [switching.tasksDoneToSheltered, need.contractEnds, need.followUpChosen, need.determinationStands, back.mayReturnPrepared, dutyOwed, back.adviceConfirmedPrepared, back.returnReasonPrepared, back.returnArrangedPrepared, back.positionRuledPrepared] },
  endSwitchToWait: { t: ['T48'], from: ['switchPreparing'], to: 'waiting', event: 'placementEnded', needs: [switching.tasksDoneToSheltered, need.contractEnds, need.followUpChosen, need.determinationStands, back.mayReturnPrepared, dutyReached, back.adviceConfirmedPrepared, back.returnReasonPrepared, back.returnArrangedPrepared, back.positionRuledPrepared] },
  endSwitchToRest: { t: ['T48'], from: ['switchPreparing'], to: 'resting', event: 'placementEnded', needs: [need.contractEnds, need.followUpChosen, need.reviewPlanned] },
  switchBackToPlace: { t: ['T26'], from: job, to: 'toBePlaced', event: 'switchedBack', needs: [back.mayReturn, dutyOwed, back.adviceConfirmed, back.returnReasonGiven, back.positionRuled] },
  switchBackToWait: { t: ['T26'], from: job, to: 'waiting', event: 'switchedBack', needs: [back.mayReturn, dutyReached, back.adviceConfirmed, back.returnReasonGiven, back.positionRuled] },
  returnToScreening: { t: ['T27'], from: ['elsewhereDayActivities'], to: 'screening', event: 'switchedBack', needs: [back.returnReasonGiven] },
  returnToPlace: { t: ['T27'], from: ['elsewhereDayActivities'], to: 'toBePlaced', event: 'switchedBack', needs: [need.determinationStands, back.unchangedSince, dutyOwed, back.returnReasonGiven, back.positionRuled] },
  returnToWait: { t: ['T53'], from: ['elsewhereDayActivities'], to: 'waiting', event: 'switchedBack', needs: [need.determinationStands, back.unchangedSince, dutyReached, back.returnReasonGiven, back.positionRuled] },
  returnToJob: { t: ['T51'], from: job, to: 'placed', event: 'placed', needs: [back.withinReturnGuarantee, need.determinationStands, back.adviceConfirmed, back.returnReasonGiven, need.contractSigned, placing.startsAfterDecision, placing.hoursWithinFullWeek] },
  requestAdviceAgain: { t: ['T52'], from: elsewhere, to: 'awaitingAdvice', event: 'adviceRequested', needs: [need.yearPassedOrChanged, back.returnReasonGiven] },
  prepareSwitchElsewhere: { t: ['T50'], from: elsewhere, to: 'switchPreparing', event: 'switchPrepared', needs: [switching.otherTrack, switching.tryOutPlanned] },
  moveToDayActivities: { t: ['T50'], from: job, to: 'elsewhereDayActivities', event: 'switched', needs: [switching.whyUnprepared, need.wmoDecided, need.incomeArranged, back.returnArranged] },
  moveToJobAgreement: { t: ['T50'], from: ['elsewhereDayActivities', 'elsewhereRegular'], to: 'elsewhereJobAgreement', event: 'switched', needs: [switching.whyUnprepared, need.indicationGiven, need.contractSigned, back.returnArranged] },
  moveToRegular: { t: ['T50'], from: ['elsewhereDayActivities', 'elsewhereJobAgreement'], to: 'elsewhereRegular', event: 'switched', needs: [switching.whyUnprepared, need.contractSigned, back.returnArranged] },
  takeDayActivities: { t: ['T49'], from: workOnOffer, to: 'elsewhereDayActivities', event: 'wentElsewhere', needs: [back.returnArranged] },
  takeJobAgreement: { t: ['T49'], from: workOnOffer, to: 'elsewhereJobAgreement', event: 'wentElsewhere', needs: [back.returnArranged] },
  takeRegular: { t: ['T49'], from: workOnOffer, to: 'elsewhereRegular', event: 'wentElsewhere', needs: [back.returnArranged] },

  // moving, closing and coming back
  startHandover: { t: ['T30'], from: anyState.filter((s) => s !== 'placed'), to: 'handover', event: 'handoverStarted', needs: [need.groundGiven] },
  startHandoverPlaced: { t: ['T30', 'T46'], from: ['placed'], to: 'handover', event: 'handoverStarted', needs: [need.groundGiven] },
  completeHandover: { t: ['T30'], from: ['handover'], to: 'closed', event: 'handoverCompleted', needs: [need.handoverAccepted] },
  returnHandover: { t: ['T45'], from: ['handover'], to: 'former', event: 'handoverReturned', needs: [need.reasonGiven] },
  acceptHandoverToPlace: { t: ['T44'], from: ['none'], to: 'toBePlaced', event: 'handoverAccepted', needs: [dutyOwed] },
  acceptHandoverToWait: { t: ['T44'], from: ['none'], to: 'waiting', event: 'handoverAccepted', needs: [dutyReached] },
  acceptHandoverPlaced: { t: ['T44'], from: ['none'], to: 'placed', event: 'handoverAccepted' },
  closePlaced: { t: ['T29'], from: ['placed'], to: 'closed', event: 'closed', needs: [need.contractEnds, need.endsByItself, need.reasonGiven] },
  close: { t: ['T33'], from: anyState.filter((s) => !['placed', 'screening', 'rejected'].includes(s)), to: 'closed', event: 'closed', needs: [need.secondReader, need.noRunningContract, need.reasonGiven] },
  closeWithoutApplication: { t: ['T33', 'T63'], from: ['screening'], to: 'closed', event: 'closed', needs: [need.secondReader, need.reasonGiven] },
  closeAfterRejection: { t: ['T33', 'T63'], from: ['rejected'], to: 'closed', event: 'closed', needs: [need.secondReader, need.objectionTermOver, need.reasonGiven] },
  closePlacedOnWish: { t: ['T33'], from: ['placed'], to: 'closed', event: 'closed', needs: [need.secondReader, need.contractEnds, need.reasonGiven] },
  closeDeceasedOrPension: { t: ['T39'], from: openStates, to: 'closed', event: 'closed' },
  reopen: { t: ['T40'], from: ['closed'], to: 'former', event: 'reopened', needs: [need.secondReader, need.notDeceased, need.noOtherOpen, need.reasonGiven] },
  registerReturn: { t: ['T40'], from: ['none'], to: 'intake', event: 'returned' },
  import: { t: ['T43'], from: ['none'], to: 'any', event: 'imported' },
} as const satisfies Record<string, MoveSpec>

export type Move = keyof typeof moves
export const moveNames = Object.keys(moves) as Move[]

/** The table row of a move, with its optional parts. */
export const specOf = (move: Move): MoveSpec => moves[move]

const targetsOf = (spec: MoveSpec, from: StateOrNone): readonly State[] => {
  if (spec.to === 'any') return states
  if (spec.to === 'former') return openStates.filter((state) => state !== from)
  if (spec.to === 'same') return from === 'none' ? [] : [from]
  return [spec.to]
}

/** Every edge (from, move, to) that may ever happen: what the database holds in `lifecycle_edge`. */
export const edges = () =>
  moveNames.flatMap((move) =>
    specOf(move).from.flatMap((from) => targetsOf(specOf(move), from).map((to) => ({ from, move, to }))),
  )

/** The state a move leads to from this situation; null where "former" is not known. */
export const targetOf = (move: Move, situation: Situation): State | null => {
  const { to } = specOf(move)
  if (to === 'same') return situation.state === 'none' ? null : situation.state
  if (to === 'former') return situation.formerState
  return to === 'any' ? null : to
}
