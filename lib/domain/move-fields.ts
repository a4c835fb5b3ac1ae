import type { FieldSpec } from './field-spec'
import {
  date,
  tick,
  choice,
  on,
  reason,
  remark,
  reviewOn,
  returnAgreed,
  endedOn,
  advice,
  announced,
  changed,
  decided,
  bridging,
  terms,
  signed,
  subsidy,
  toTrack,
  wmo,
  indication,
  trialUntil,
  permission,
  ended,
  closing,
  courtRuling,
  endedByItself,
  application,
} from './form-fields'
import { taken } from './seat-fields'
import { spokenRestReasons } from './labels'
import { contractGap } from './gap-fields'
import { newTrackFields } from './track-fields'
import { week } from './week-fields'
import type { Move } from './lifecycle'
import { offered, workplace } from './offer-fields'
import { openTasksReason, prepared, preparedElsewhere, stopped, whyUnprepared } from './switch-fields'
import {
  adviceStands,
  backFromDays,
  backFromJob,
  backPrepared,
  jobEndsOn,
  returning,
  returnReason,
  returningWithoutCao,
  switchingToDays,
  switchingToJob,
  whileElsewhere,
} from './return-fields'
import { destination } from './sending-fields'
import { lapse, lapseAndRest, refused, trialReview, trialStopped } from './refusal-fields'

const from = {
  label: 'Gaat in op',
  help: 'De eerste dag met deze uren en dit contract. Dat mag ook later zijn.',
}
const agreedOn = {
  ...on,
  label: 'Afgesproken op',
  help: 'De dag waarop u dit afsprak: vandaag of eerder.',
} as FieldSpec
const decidedAnew = tick('decidedAnew', 'Dit is anders dan er over het einde is vastgelegd')

/** The terms of a job that runs already: the day says from when the new ones hold. */
const changedTerms = terms.flatMap((field) => {
  if (field.name === 'contractEndsOn') return [field, decidedAnew]
  return [field.name === 'startsOn' ? { ...field, ...from } : field]
})

/** What each move asks, in the order of the form. The day it holds from is `validOn`, or the field named in `dayOf`. */
// prettier-ignore
export const moveFields: Record<Move, FieldSpec[]> = {
  registerIntake: [],
  registerReturn: [],
  import: [],
  startScreening: [on, tick('personAgrees', 'De persoon stemt in met het gesprek'), remark],
  requestAdvice: [...application, tick('documentsComplete', 'De stukken zijn compleet of niet nodig'), changed],
  recordOwnRequest: application,
  recordUnknownAdvice: advice,
  recordUwvQuestion: [on, { ...remark, label: 'Wat vroeg UWV?' }],
  withdrawRequest: [on, reason],
  withdrawRequestAndClose: closing,
  recordAdvice: advice,
  recordAnsweredRequest: advice,
  attachAdvice: advice,
  prepareDecision: [on, tick('careful', 'Het advies is zorgvuldig tot stand gekomen'), remark],
  reject: [...decided, { ...remark, label: 'Motivering' }],
  grantToPlace: [...decided, bridging],
  grantToWait: [...decided, bridging],
  returnAdvice: [on, reason],
  dismissApplication: [date('validOn', 'Datum van het besluit'), announced, reason],
  requestNewAdvice: [...application, changed],
  requestAdviceAgain: [...application, changed, ...whileElsewhere],
  keepDetermination: [date('validOn', 'Datum van het besluit'), { ...reason, label: 'Waarom blijft de vaststelling?' }],
  startReview: [...application, remark],
  fileObjection: [date('filedOn', 'Bezwaar ontvangen op'), tick('committee', 'Er is een adviescommissie'), tick('excusable', 'Te laat, maar te verontschuldigen'), remark],
  decideObjection: [date('validOn', 'Datum beslissing op bezwaar'), choice('objectionOutcome', 'Uitkomst', { upheld: 'Gegrond', dismissed: 'Ongegrond', inadmissible: 'Niet-ontvankelijk', withdrawn: 'Ingetrokken' }), remark],
  upholdToPlace: [...decided, courtRuling, bridging],
  upholdToWait: [...decided, courtRuling, bridging],
  reopenDecision: [on, reason],
  revoke: [date('validOn', 'Datum van het intrekkingsbesluit'), announced, reason],
  endDetermination: [date('validOn', 'Datum van het intrekkingsbesluit'), announced, toTrack, reason],
  shiftToWaiting: [on],
  shiftToPlace: [on],
  rest: [date('talkOn', 'Gesprek gehad op'), choice('restReason', 'Waarom rust?', spokenRestReasons, { help: 'Iemand niet kunnen bereiken is geen gesprek. Vraag dan de besluitnemer om “Zet op rustend: onbereikbaar”.' }), reviewOn, returnAgreed, remark],
  restUnreachable: [on, { name: 'attempts', label: 'Pogingen om contact te krijgen', kind: 'textarea', required: true, help: 'Wanneer en hoe. Noem ook de adrescontrole.' }, reviewOn],
  resumeToPlace: [on, remark],
  resumeToWait: [on, remark],
  resumeToAdvice: [on, remark],
  offer: offered,
  offerAboveNumber: offered,
  acceptOffer: [date('validOn', 'Aanvaard op'), remark],
  refuseToPlace: refused,
  refuseToWait: refused,
  lapseToPlace: lapse,
  lapseToWait: lapse,
  lapseToRest: lapseAndRest,
  startTrial: [date('validOn', 'Eerste dag'), permission, { ...trialUntil, required: false, help: 'Leeg: zo lang als de wet het eerst toestaat.' }, ...taken, remark],
  startTrialWithUwv: [date('validOn', 'Eerste dag'), { ...permission, label: 'Toestemming van UWV op' }, trialUntil, ...taken, remark],
  extendTrial: [on, trialUntil, remark],
  reviewTrial: trialReview,
  stopTrialToPlace: trialStopped,
  stopTrialToWait: trialStopped,
  place: [date('validOn', 'Contract getekend op'), signed, ...terms, subsidy],
  returnToJob: [date('validOn', 'Contract getekend op'), signed, returnReason, adviceStands, workplace, ...terms, subsidy],
  changeTerms: [agreedOn, ...changedTerms, ...contractGap, remark],
  addParallelTrack: newTrackFields,
  endToPlace: ended,
  endToWait: ended,
  endToRest: [...ended, reviewOn, returnAgreed],
  prepareSwitch: prepared,
  prepareSwitchElsewhere: preparedElsewhere,
  stopSwitch: [on, tick('adviceStands', 'UWV bevestigt dat het advies nog staat', 'Alleen nodig als de indicatie banenafspraak al is gevraagd.'), ...stopped],
  askIndication: [on, tick('personTold', 'De persoon weet dat het advies daarna negatief kan worden'), remark],
  requestAdviceInSwitch: [...application, changed],
  grantInSwitch: decided,
  rejectInSwitch: [...decided, { ...remark, label: 'Motivering' }],
  switchToJobAgreement: [indication, signed, ...switchingToJob, openTasksReason],
  switchToRegular: [signed, ...switchingToJob, openTasksReason],
  switchToDayActivities: [...wmo, ...switchingToDays, openTasksReason],
  endSwitchToPlace: [...ended, ...backPrepared, openTasksReason],
  endSwitchToWait: [...ended, ...backPrepared, openTasksReason],
  endSwitchToRest: [...ended, reviewOn, returnAgreed],
  switchBackToPlace: backFromJob,
  switchBackToWait: backFromJob,
  returnToScreening: [on, ...whileElsewhere, remark],
  returnToPlace: backFromDays,
  returnToWait: backFromDays,
  moveToDayActivities: [on, whyUnprepared, ...wmo, ...returningWithoutCao, ...week, remark],
  moveToJobAgreement: [on, whyUnprepared, indication, signed, jobEndsOn, ...returning, ...week, remark],
  moveToRegular: [on, whyUnprepared, signed, jobEndsOn, ...returning, ...week, remark],
  takeDayActivities: [on, ...returningWithoutCao, ...week, remark],
  takeJobAgreement: [on, jobEndsOn, ...returning, ...week, remark],
  takeRegular: [on, jobEndsOn, ...returning, ...week, remark],
  startHandover: destination,
  startHandoverPlaced: destination,
  completeHandover: [on, tick('acceptedElsewhere', 'De andere gemeente heeft aanvaard', 'Alleen bij een gemeente buiten Schakel, die per brief antwoordt.'), remark],
  returnHandover: [on, reason],
  acceptHandoverToPlace: [],
  acceptHandoverToWait: [],
  acceptHandoverPlaced: [],
  closePlaced: [endedOn, endedByItself, reason],
  close: closing,
  closeWithoutApplication: closing,
  closeAfterRejection: closing,
  closePlacedOnWish: [endedOn, reason],
  closeDeceasedOrPension: [on, choice('closedReason', 'Reden', { deceased: 'Overleden', pension: 'Pensioenleeftijd bereikt' })],
  reopen: [on, tick('deathWrong', 'Het overlijden was niet juist vastgelegd', 'Alleen als het traject om overlijden is afgesloten.'), reason],
}

// prettier-ignore
const dayFieldOf: Partial<Record<Move, string>> = {
  requestAdvice: 'uwvReceivedOn',
  requestNewAdvice: 'uwvReceivedOn',
  requestAdviceAgain: 'uwvReceivedOn',
  requestAdviceInSwitch: 'uwvReceivedOn',
  startReview: 'uwvReceivedOn',
  recordUnknownAdvice: 'receivedOn',
  recordAdvice: 'receivedOn',
  recordAnsweredRequest: 'receivedOn',
  attachAdvice: 'receivedOn',
  fileObjection: 'filedOn',
  rest: 'talkOn',
  endToPlace: 'endedOn',
  endToWait: 'endedOn',
  endToRest: 'endedOn',
  endSwitchToPlace: 'endedOn',
  endSwitchToWait: 'endedOn',
  endSwitchToRest: 'endedOn',
  closePlaced: 'endedOn',
  closePlacedOnWish: 'endedOn',
}

/** The field of a move's form that says from which day it holds. */
export // prettier-ignore
const dayFieldOfMove = (move: Move) => dayFieldOf[move] ?? 'validOn'
