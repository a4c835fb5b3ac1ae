import type { Counting, Length, LengthUnit } from './deadlines'
import { extendable, suspendable } from './effects/running-terms'

/** How long a kind of term is, and how its end is counted from what it begins with. */
export type TermMeasure = Length & { counting: Counting; movesToWorkingDay: boolean }

const unitWords: Readonly<Record<LengthUnit, readonly [one: string, more: string]>> = {
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
}

const contractEnd = 'het einde van het contract'
const firstDay = 'de eerste werkdag'
const sent = 'het versturen van de overdracht'

/** What each term begins with, or is counted back from; of a rule that is not here the day is agreed with the term itself. */
const beginnings: Readonly<Record<string, string>> = {
  uwvAdvice: 'de vraag aan UWV',
  municipalDecision: 'de ontvangst van de aanvraag',
  decisionExtension: 'de ontvangst van de aanvraag',
  completionAnswer: 'de vraag om aan te vullen',
  noticeOfDefault: 'de ingebrekestelling',
  objection: 'de bekendmaking van het besluit',
  objectionDecision6: 'het einde van de bezwaartermijn',
  objectionDecision12: 'het einde van de bezwaartermijn',
  decisionLetter: 'het besluit',
  wageSubsidyApplication: firstDay,
  forfaitEnds: firstDay,
  forfaitEndAlert: 'het einde van het forfait',
  trialPlacement: 'de eerste dag van de proefplaats',
  trialReview: 'het einde van de proefplaats',
  trialReviewCompany: 'het einde van de proefplaats',
  trialStop: 'de no go',
  trialStopCompany: 'de no go',
  subsidyAfterDetermination: 'het einde van de vaststelling',
  switchEnd: contractEnd,
  contractEndAlert: contractEnd,
  contractEndAlertCaseworker: contractEnd,
  contractEndNotice: contractEnd,
  contractLastDay: contractEnd,
  contractLastDayCaseworker: contractEnd,
  benefitRevival: contractEnd,
  reviewTwoYears: 'het advies',
  reviewFiveYears: 'het advies',
  followUpPlacement: 'het advies',
  bridgingArrangement: 'het begin van het wachten',
  contactRound: 'de laatste bevestiging',
  restReview: 'het begin van de rust',
  restReturn: 'het einde van de rust',
  restReturned: 'het einde van de rust',
  returnGuarantee: 'de switch',
  returnGuaranteeAlert: 'het einde van de terugkeergarantie',
  placementStart: 'het aanvaarden van het aanbod',
  offerAnswer: 'het aanbod',
  closingApproval: 'het voorstel om af te sluiten',
  handoverAnswer: sent,
  handoverReceive: sent,
  handoverQuestion: 'de vraag',
  letterSend: 'het klaarzetten van de brief',
  letterBack: 'het terugsturen van de brief',
  routeReview: 'het vorige gesprek',
  wmoReview: 'de vorige keer',
  switchTask: 'het begin van de switch',
  switchTaskCompany: 'het begin van de switch',
  tryOutEvaluation: 'het begin van de switch',
  referralNew: 'de verwijzing',
}

const ofGroup: readonly (readonly [prefix: string, words: string])[] = [
  ['checkIn', firstDay],
  ['evaluation', 'de switch'],
  ['signal.', 'het signaal'],
]

const beginningOf = (key: string) =>
  beginnings[key] ??
  ofGroup.find(([prefix]) => key.startsWith(prefix))?.[1] ??
  'de dag waarop de termijn begint'

const countedWords: Readonly<Record<Counting, (length: string, from: string) => string>> = {
  term: (length, from) => `${length} na ${from}`,
  period: (length, from) => `${length} vanaf ${from}, die dag meegeteld`,
  back: (length, from) => `${length} vóór ${from}`,
  yearEnd: (length) => `${length} na 31 december`,
}

/**
 * Against what a term of a kind is measured: its length in its unit, from what it is counted, and what moves its end ("8 weken na
 * de vraag aan UWV; op een vrije dag de eerstvolgende werkdag"). Of steps that each have a length of their own, and of tasks
 * (`measure` null), the day that was set with it. Awb 4:13 to 4:15 and 6:8, Algemene termijnenwet art. 1.
 */
export function measureWords(key: string, measure: TermMeasure | null): string {
  if (measure === null) return 'de laatste dag die bij deze stap of taak hoort'
  const { length, unit, counting, movesToWorkingDay } = measure
  const [one, more] = unitWords[unit]
  const counted = countedWords[counting](`${length} ${length === 1 ? one : more}`, beginningOf(key))
  return [
    counted,
    ...(movesToWorkingDay ? ['op een vrije dag de eerstvolgende werkdag'] : []),
    ...(key in suspendable ? ['met de dagen erbij dat hij stilstond'] : []),
    ...(key in extendable ? ['met de verlenging als die er is'] : []),
  ].join('; ')
}
