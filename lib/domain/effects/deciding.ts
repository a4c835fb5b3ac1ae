import { moves, type Move } from '../lifecycle'
import { openDecisionLetter } from '../letter-lines'
import type { State } from '../states'
import {
  closeDeadlines,
  dayBefore,
  endFact,
  insertFact,
  openDeadline,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
} from './effect'
import { bridgedBy } from './bridged-by'
import { goesOn } from './track-days'

/** An application for an advice: the term of UWV runs from its receipt there, that of the college from its own (Awb 4:13). */
export const application: EffectsOf = (context) => {
  const { input, validOn } = context
  const receivedOn = text(input, 'receivedOn')
  const uwvReceivedOn = text(input, 'uwvReceivedOn') ?? validOn
  return [
    insertFact(context, 'application', {
      applicant: text(input, 'applicant') ?? 'municipality',
      received_on: receivedOn,
      uwv_received_on: uwvReceivedOn,
      valid_from: receivedOn ?? uwvReceivedOn,
    }),
    ...openDeadline(context, 'uwvAdvice', uwvReceivedOn),
    ...(receivedOn ? openDeadline(context, 'municipalDecision', receivedOn) : []),
    ...closeDeadlines(context, ['ownRequestAgain', 'reviewTwoYears', 'reviewFiveYears']),
  ]
}

const mayTakeBack: readonly (State | 'none')[] = [...moves.revoke.from, ...moves.endDetermination.from]

/** Whether the college has to decide on this advice: before its decision, or when it turns the determination that stands. */
const asksDecision = ({ from, to, input, facts }: EffectContext) =>
  (from === 'switchPreparing' && facts.jobSwitch?.to_track === 'sheltered') ||
  to === 'adviceReceived' ||
  to === 'decisionPending' ||
  (facts.determination !== null && text(input, 'outcome') === 'negative' && mayTakeBack.includes(from))

const advice: EffectsOf = (context) => {
  const { input, validOn, facts } = context
  const advisedOn = text(input, 'advisedOn') ?? validOn
  const decisionRuns = facts.deadlines.some((row) => row.rule === 'municipalDecision')
  return [
    insertFact(context, 'advice', {
      outcome: text(input, 'outcome'),
      ground: text(input, 'adviceGround') ?? 'unknown',
      advised_on: advisedOn,
      received_on: text(input, 'receivedOn') ?? validOn,
      valid_from: advisedOn,
    }),
    ...closeDeadlines(context, ['uwvAdvice']),
    ...openDeadline(context, 'reviewTwoYears', advisedOn),
    ...openDeadline(context, 'reviewFiveYears', advisedOn),
    ...openDeadline(context, 'ownRequestAgain', advisedOn),
    // Without an own application the college counts from the day it received the advice (domain §7 row 2).
    ...(decisionRuns || !asksDecision(context)
      ? []
      : openDeadline(context, 'municipalDecision', text(input, 'receivedOn') ?? validOn)),
  ]
}

/** A decision of the college with its advice, who took it, the term to object (Awb 6:7) and the letter that makes it known. */
export function decision(context: EffectContext, kind: 'grant' | 'reject' | 'revoke' | 'dismiss'): Effect[] {
  const { input, validOn, facts, actorId } = context
  const announcedOn = text(input, 'announcedOn') ?? validOn
  const deviation = text(input, 'deviationReason')
  return [
    insertFact(context, 'decision', {
      kind,
      advice_id: facts.advice?.id ?? null,
      decided_on: validOn,
      announced_on: announcedOn,
      decided_by: actorId,
      deviates: deviation !== null,
      reason: deviation ?? text(input, 'reason'),
    }),
    ...closeDeadlines(context, ['municipalDecision', 'decisionExtension', 'noticeOfDefault']),
    ...openDeadline(context, 'objection', announcedOn),
    ...openDecisionLetter(context, { decidedOn: validOn, announcedOn }),
  ]
}

/** A positive decision: the register ends the next day (domain §7 row 23), and until there is a place something bridges the time. */
export const grant: EffectsOf = (context) => {
  const { input, validOn, facts } = context
  const bridgingKind = text(input, 'bridgingKind')
  return [
    ...decision(context, 'grant'),
    ...openDeadline(context, 'registerEntryEnds', validOn),
    ...(facts.advice ? openDeadline(context, 'followUpPlacement', String(facts.advice.advised_on)) : []),
    ...(bridgingKind
      ? [insertFact(context, 'bridging', { kind: bridgingKind, note: text(input, 'bridgingNote') })]
      : bridgedBy(context, goesOn(context.facts, 'dayActivities'))),
  ]
}

const revoke: EffectsOf = (context) => [
  ...decision(context, 'revoke'),
  ...endFact(context, 'bridging', context.facts.bridging, dayBefore(context.validOn)),
  ...endFact(context, 'urgency', context.facts.urgency ?? null, dayBefore(context.validOn)),
  ...closeDeadlines(context, ['followUpPlacement', 'bridgingArrangement', 'registerEntryEnds']),
]

const withdrawn: EffectsOf = ({ facts, validOn, newId, ...rest }) => {
  const context = { facts, validOn, newId, ...rest }
  const { application: row } = facts
  return [
    ...closeDeadlines(context, ['uwvAdvice', 'municipalDecision', 'decisionExtension']),
    ...(row
      ? [{ kind: 'supersede', table: 'application', id: row.id } as const, withdrawal(context, row)]
      : []),
  ]
}

function withdrawal(context: EffectContext, row: Record<string, unknown>): Effect {
  const { applicant, received_on, uwv_received_on, valid_from } = row
  return insertFact(context, 'application', {
    applicant,
    received_on,
    uwv_received_on,
    valid_from,
    withdrawn_on: context.validOn,
  })
}

/** Requests, advice and decisions. */
export const deciding: Partial<Record<Move, EffectsOf>> = {
  requestAdvice: application,
  recordOwnRequest: application,
  requestNewAdvice: application,
  requestAdviceAgain: application,
  startReview: application,
  recordAdvice: advice,
  recordUnknownAdvice: advice,
  recordAnsweredRequest: advice,
  attachAdvice: advice,
  withdrawRequest: withdrawn,
  withdrawRequestAndClose: withdrawn,
  returnAdvice: (context) => openDeadline(context, 'uwvAdvice', context.validOn),
  reject: (context) => decision(context, 'reject'),
  grantToPlace: grant,
  grantToWait: grant,
  dismissApplication: (context) => decision(context, 'dismiss'),
  reopenDecision: (context) => openDeadline(context, 'municipalDecision', context.validOn),
  revoke,
  keepDetermination: (context) =>
    closeDeadlines(context, ['municipalDecision', 'decisionExtension', 'noticeOfDefault']),
}
