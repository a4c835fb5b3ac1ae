import { doneBy } from './term-ends'

const noted = 'het gesprek is vastgelegd'
const next = 'het vervolg is vastgelegd'
const decided = 'het besluit is genomen'
const started = 'het contract en de start zijn vastgelegd'

/** By what each term that only a step of its own ends was done. */
const done: Readonly<Record<string, string>> = {
  uwvAdvice: 'het advies is vastgelegd',
  municipalDecision: decided,
  decisionExtension: decided,
  noticeOfDefault: decided,
  objectionDecision6: 'op het bezwaar is besloten',
  objectionDecision12: 'op het bezwaar is besloten',
  objectionDecisionExtension: 'op het bezwaar is besloten',
  followUpPlacement: started,
  placementStart: started,
  offerAnswer: 'het antwoord op het aanbod is vastgelegd',
  trialStop: 'na de no go is gekozen hoe het verdergaat',
  trialStopCompany: 'de proefplaats is afgesloten',
  closingApproval: 'over het afsluiten is beslist',
  handoverAnswer: 'de overdracht is beantwoord',
  handoverReceive: 'de overdracht is beantwoord',
  handoverClosing: 'de overdracht is afgerond',
  handoverQuestion: 'de vraag is beantwoord',
  preparationEnd: 'het voortraject is afgerond',
  tryOutEvaluation: noted,
  switchTask: 'de taak is gedaan',
  switchTaskCompany: 'de taak is gedaan',
  switchTaskOther: 'de taak is gedaan',
  contactRound: 'is nagegaan dat alles nog klopt, of rust is afgesproken',
  restReview: 'de rust is besproken',
  wageSubsidyApplication: 'de loonkostensubsidie is vastgelegd',
  wageSubsidyDecision: 'de loonkostensubsidie is vastgelegd',
  wageSubsidyRecalculation: 'de loonkostensubsidie is vastgelegd',
  forfaitEnds: 'de loonkostensubsidie is vastgelegd',
  forfaitEndAlert: 'de loonkostensubsidie is vastgelegd',
  contractEndAlert: next,
  contractEndAlertCaseworker: next,
  contractLastDay: next,
  contractLastDayCaseworker: next,
  reviewTwoYears: 'een nieuw advies is gevraagd of ontvangen',
  reviewFiveYears: 'een nieuw advies is gevraagd of ontvangen',
  referralNew: 'een plek is aangeboden',
  referralRuns: 'over de verwijzing is beslist',
  routeReview: 'de route is besproken of beëindigd',
}

const handedOver = 'het traject is overgedragen of afgesloten'
const jobOver = `het werk is gestopt, of ${handedOver}`
const revoked = `het besluit is ingetrokken, of ${handedOver}`
const letter = 'de brief is ingetrokken, of het traject is afgesloten'

/** By what each term that a step of another kind ends was no longer needed. */
const over: Readonly<Record<string, string>> = {
  bridgingArrangement: `het werk is begonnen, elders is werk of dagbesteding gekozen, of ${revoked}`,
  trialPlacement: revoked,
  trialReview: revoked,
  trialReviewCompany: revoked,
  signal: jobOver,
  daysAside: jobOver,
  restReturn: handedOver,
  restReturned: handedOver,
  letterCheck: letter,
  letterBack: letter,
  letterSend: letter,
  subsidyPayer: 'de overdracht is teruggegeven, of het traject is afgesloten',
}

const kindOf = (key: string) => key.split('.')[0] ?? key

/** By what step a term of a kind was done, in a sentence: of each what ends such a term, not what ended this one. */
export function doneWords(key: string): string {
  const kind = kindOf(key)
  if (kind.startsWith('checkIn') || kind.startsWith('evaluation')) return noted
  return done[kind] ?? 'het gevraagde is gedaan of de taak is afgerond'
}

/** By what a term of a kind ended without being done, in a sentence. */
export function lapsedWords(key: string): string {
  const kind = kindOf(key)
  if (kind in over) return over[kind] ?? ''
  const elsewhere = 'ingetrokken, afgesloten, overgedragen of elders verdergegaan'
  return kind in doneBy ? `het traject is ${elsewhere} zonder deze stap` : 'het traject is afgesloten'
}
