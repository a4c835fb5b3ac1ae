import { formatDate } from './dutch-date'

/** From what each term counts, in the words before its day; a rule that is not here says since when it runs. */
const countedFrom: Readonly<Record<string, string>> = {
  uwvAdvice: 'gevraagd op',
  municipalDecision: 'ontvangen op',
  decisionExtension: 'ontvangen op',
  completionAnswer: 'gevraagd op',
  noticeOfDefault: 'ingebrekestelling van',
  objection: 'bekendgemaakt op',
  objectionDecision6: 'bezwaar kon tot en met',
  objectionDecision12: 'bezwaar kon tot en met',
  wageSubsidyApplication: 'begonnen op',
  forfaitEnds: 'begonnen op',
  forfaitEndAlert: 'forfait tot en met',
  trialPlacement: 'begonnen op',
  trialReview: 'proefplaats tot en met',
  trialReviewCompany: 'proefplaats tot en met',
  trialStop: 'no go op',
  subsidyAfterDetermination: 'vaststelling beëindigd op',
  trialStopCompany: 'no go op',
  contractEndAlert: 'contract tot en met',
  contractEndAlertCaseworker: 'contract tot en met',
  contractEndNotice: 'contract tot en met',
  contractLastDay: 'contract tot en met',
  contractLastDayCaseworker: 'contract tot en met',
  benefitRevival: 'werk tot en met',
  reviewTwoYears: 'advies van',
  reviewFiveYears: 'advies van',
  followUpPlacement: 'advies van',
  bridgingArrangement: 'besluit van',
  contactRound: 'laatst gesproken op',
  restReview: 'rust sinds',
  restReturn: 'terug op',
  restReturned: 'terug op',
  wmoChange: 'terug op',
  returnGuarantee: 'switch op',
  returnGuaranteeAlert: 'garantie tot en met',
  wmoReview: 'vorige keer',
  placementStart: 'aanvaard op',
  offerAnswer: 'aangeboden op',
  closingApproval: 'voorgesteld op',
  handoverAnswer: 'verstuurd op',
  decisionLetter: 'besluit van',
  letterSend: 'klaar op',
  letterBack: 'teruggestuurd op',
  addressReturned: 'teruggekomen op',
  representativeReturned: 'teruggekomen op',
  handoverReceive: 'verstuurd op',
  handoverQuestion: 'gevraagd op',
  handoverRefused: 'beantwoord op',
  routeReview: 'vorige keer',
  routeEnd: 'afgesproken op',
  task: 'gemaakt op',
  switchTask: 'switch sinds',
  switchTaskCompany: 'switch sinds',
  tryOutEvaluation: 'switch sinds',
  referralRuns: 'werk vastgelegd op',
  returnTalk: 'gesproken op',
  unseenTerm: 'uiterlijk was',
  unseenTermCompany: 'uiterlijk was',
}

const ofGroup: readonly (readonly [prefix: string, words: string])[] = [
  ['checkIn', 'begonnen op'],
  ['evaluation', 'switch op'],
  ['signal.', 'gemeld op'],
]

/** Why a line stands on the list: on what ground, and from which day it counts ("Awb 4:13 · ontvangen op 28-09-2026"). */
export function whyDue({ rule, basis, startedOn }: { rule: string; basis: string; startedOn: string }) {
  const words = countedFrom[rule] ?? ofGroup.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? 'sinds'
  return `${basis} · ${words} ${formatDate(startedOn)}`
}
