import type { actFields } from '@/lib/domain/act-fields'
import { specOf, type Move } from '@/lib/domain/lifecycle'
import { isOutcome, type Outcome } from '@/lib/domain/outcomes'
import type { Role } from '@/lib/domain/roles'
import type { State } from '@/lib/domain/states'
import { paths, withQuery } from '@/lib/paths'
import { pageOf } from './act-page'

/** A form of the trajectory page: a move, or something else that is recorded. */
export type Step = Move | Outcome | keyof typeof actFields

/** What to do about a line: the words on its button, and the form it opens; without one the page itself is the place. */
export interface Act {
  words: string
  step: Step | null
}

const act = (words: string, step: Step | null = null): Act => ({ words, step })
const look = act('Bekijken')

/** The next step of each state, for whoever has that state on the list of today. */
const ofState: Record<State, Act> = {
  intake: act('Voorselectie starten', 'startScreening'),
  screening: act('Advies vragen', 'requestAdvice'),
  awaitingAdvice: act('Advies vastleggen', 'recordAdvice'),
  adviceReceived: act('Besluit voorbereiden', 'prepareDecision'),
  decisionPending: act('Besluit nemen', 'decide'),
  rejected: act('Afsluiten voorstellen', 'propose'),
  toBePlaced: act('Plek aanbieden', 'offer'),
  waiting: act('Contact vastleggen', 'confirmOnList'),
  resting: act('Verder of rust', 'resumeToPlace'),
  offered: act('Aanbod bekijken'),
  trialPlacement: act('Proefplaats bekijken'),
  placed: act('Contact vastleggen', 'writeNote'),
  switchPreparing: act('Switch afronden'),
  elsewhereDayActivities: act('Contact vastleggen', 'writeNote'),
  elsewhereJobAgreement: act('Contact vastleggen', 'writeNote'),
  elsewhereRegular: act('Contact vastleggen', 'writeNote'),
  handover: act('Overdracht afronden', 'answerHandover'),
  closed: look,
}

const inState =
  (states: readonly State[], found: Act) =>
  (state: State): Act =>
    states.includes(state) ? found : look
const mayTurn: readonly State[] = ['toBePlaced', 'waiting', 'resting', 'offered', 'trialPlacement', 'placed']
/** In an open application the decision; later what a negative advice does to the determination (T41). */
const decide = (state: State) => {
  if (state === 'decisionPending') return ofState.decisionPending
  return mayTurn.includes(state) ? act('Beslissen op advies', 'answerAdvice') : look
}
/** A new advice while the determination stands (T42), or on the way to one; elsewhere the term is looked at and ticked. */
const review = (state: State) => {
  if (specOf('startReview').from.includes(state)) return act('Herbeoordeling starten', 'startReview')
  return specOf('requestNewAdvice').from.includes(state)
    ? act('Nieuw advies vragen', 'requestNewAdvice')
    : act('Afvinken', 'closeDeadline')
}
const decideObjection = () => act('Beslissen op bezwaar', 'decideObjection')
const checkIn = () => act('Gesprek vastleggen', 'recordCheckIn')
const working = ['placed', 'switchPreparing'] as const
const contract = inState(working, act('Vervolg kiezen', 'decideContractEnd'))
const signalTalk = inState(working, act('Gesprek vastleggen', 'recordCheckIn'))
const switchTalk = () => act('Gesprek vastleggen', 'recordEvaluation')

/** What each term or task asks, by its rule; a rule that is not here opens the trajectory. */
const ofRule: Record<string, (state: State) => Act> = {
  uwvAdvice: inState(['awaitingAdvice'], ofState.awaitingAdvice),
  municipalDecision: (state) => (state === 'adviceReceived' ? ofState.adviceReceived : decide(state)),
  decisionExtension: decide,
  noticeOfDefault: decide,
  completionAnswer: () => act('Antwoord vastleggen'),
  suspensionReview: () => act('Termijn bekijken'),
  letterCheck: () => act('Brief nalezen'),
  letterBack: () => act('Brief aanpassen'),
  letterSend: () => act('Brief versturen'),
  decisionLetter: () => act('Besluitbrief maken'),
  addressReturned: () => act('Adres nakijken'),
  addressSought: () => act('Adres vastleggen'),
  representativeReturned: () => act('Adres nakijken'),
  objectionDecision6: decideObjection,
  objectionDecision12: decideObjection,
  objectionDecisionExtension: decideObjection,
  wageSubsidyDecision: () => act('Beschikking vastleggen', 'recordWageSubsidy'),
  wageSubsidyApplication: () => act('LKS vastleggen', 'recordWageSubsidy'),
  wageSubsidyRecalculation: () => act('LKS vastleggen', 'recordWageSubsidy'),
  forfaitEndAlert: () => act('Loonwaarde vastleggen', 'recordWageSubsidy'),
  forfaitEnds: () => act('Loonwaarde vastleggen', 'recordWageSubsidy'),
  trialPlacement: inState(['trialPlacement'], act('Proefplaats verlengen', 'extendTrial')),
  trialReview: inState(['trialPlacement'], act('Go of no go vastleggen', 'reviewTrial')),
  trialReviewCompany: inState(['trialPlacement'], act('Go of no go vastleggen', 'reviewTrial')),
  subsidyAfterDetermination: () => act('Antwoord vastleggen', 'closeDeadline'),
  benefitRevival: () => act('Aanvraag vastleggen', 'closeDeadline'),
  trialStop: inState(['trialPlacement'], act('Proefplaats stoppen', 'stopTrialToPlace')),
  trialStopCompany: inState(['trialPlacement'], act('Proefplaats stoppen', 'stopTrialToPlace')),
  followUpPlacement: (state) => (state === 'toBePlaced' ? ofState.toBePlaced : look),
  contractEndNotice: () => act('Aanzegging vastleggen', 'closeDeadline'),
  contractEndAlert: contract,
  contractEndAlertCaseworker: contract,
  contractLastDay: (state) =>
    state === 'placed' ? act('Verlenging of einde vastleggen', 'changeTerms') : ofState.switchPreparing,
  contractLastDayCaseworker: (state) =>
    state === 'placed' ? act('Einde vastleggen', 'endToPlace') : ofState.switchPreparing,
  preparationEnd: () => act('Go of no-go vastleggen', 'endPreparation'),
  'signal.absenceSoon.hr': signalTalk,
  'signal.absenceSoon.caseworker': signalTalk,
  'signal.hoursBelowTarget.hr': signalTalk,
  'signal.hoursBelowTarget.caseworker': signalTalk,
  'signal.coachChanged.hr': signalTalk,
  'signal.coachChanged.caseworker': signalTalk,
  placementStart: inState(['offered', 'trialPlacement'], act('Contract vastleggen', 'place')),
  offerAnswer: inState(['offered'], act('Aanbod beantwoorden', 'answerOffer')),
  contactRound: inState(['toBePlaced', 'waiting'], act('Uitkomst vastleggen', 'confirmOnList')),
  restReview: inState(['resting'], ofState.resting),
  restReturn: inState(['resting'], ofState.resting),
  restReturned: inState(['toBePlaced', 'waiting'], act('Contact vastleggen', 'confirmOnList')),
  bridgingArrangement: () => act('Overbrugging regelen', 'recordBridging'),
  closingApproval: () => act('Voorstel beantwoorden'),
  handoverAnswer: (state) =>
    state === 'handover' ? act('Antwoord vastleggen', 'answerHandover') : act('Overdracht bekijken'),
  handoverReceive: () => act('Overdracht aannemen'),
  handoverQuestion: () => act('Vraag beantwoorden'),
  handoverRefused: () => act('Afvinken', 'closeDeadline'),
  subsidyPayer: () => act('Afvinken', 'closeDeadline'),
  routeReview: () => act('Route evalueren'),
  routeEnd: () => act('Route verlengen of afronden'),
  reviewTwoYears: review,
  reviewFiveYears: review,
  handoverClosing: inState(['handover'], ofState.handover),
  checkIn1: checkIn,
  checkIn4: checkIn,
  checkIn8: checkIn,
  checkIn12: checkIn,
  checkInMonth6: checkIn,
  checkInMonth12: checkIn,
  evaluation1: switchTalk,
  evaluation3: switchTalk,
  evaluation6: switchTalk,
  tryOutEvaluation: switchTalk,
  switchTask: () => act('Taak bijwerken'),
  switchTaskCompany: () => act('Taak bijwerken'),
  switchTaskOther: () => act('Navragen'),
  daysAside: () => act('Afvinken', 'closeDeadline'),
  referralRuns: () => act('Verwijzing beëindigen', 'endReferral'),
  referralNew: () => act('Kijken wat past'),
  returnTalk: () => act('Afvinken', 'closeDeadline'),
  unseenTerm: () => act('Afvinken', 'closeDeadline'),
  unseenTermCompany: () => act('Afvinken', 'closeDeadline'),
  wmoChange: () => act('Herziening vastleggen', 'closeDeadline'),
  returnGuaranteeAlert: () => act('Gesprek vastleggen', 'closeDeadline'),
  task: () => act('Afvinken', 'closeDeadline'),
}

/** Forms that a role other than the caseworker has no use for are left out: the page shows what it may do. */
const notFor: Partial<Record<Role, readonly Step[]>> = {
  decisionMaker: [
    'propose',
    'offer',
    'confirmOnList',
    'resumeToPlace',
    'recordWageSubsidy',
    'recordBridging',
  ],
}

/** The act that a due line asks in this state of its trajectory. */
export function actOf(rule: string, state: State, role: Role): Act {
  const found = rule.startsWith('nextStep.') ? ofState[state] : (ofRule[rule]?.(state) ?? look)
  return found.step !== null && notFor[role]?.includes(found.step) ? look : found
}

/** Forms that are about the term itself. */
const ofTerm: readonly Step[] = [
  'closeDeadline',
  'resumeDeadline',
  'recordEvaluation',
  'endReferral',
  'changeTerms',
]

/** Where the button of a line goes: the trajectory with the right form open, about which term, and back to this list. */
export function actHref(
  act: Act,
  line: { number: string; state: State; deadlineId: string; rule: string },
): string {
  const { step } = act
  const { number, deadlineId, rule } = line
  const page = pageOf(act, line)
  if (page !== null) return page
  const planned = step === 'recordCheckIn' && rule.startsWith('checkIn')
  const aboutTerm = planned || (step !== null && ofTerm.includes(step))
  return withQuery(paths.trajectory(number), {
    ...(step !== null && isOutcome(step) ? { keuze: step } : { stap: step }),
    termijn: aboutTerm ? deadlineId : null,
    van: 'vandaag',
  })
}
