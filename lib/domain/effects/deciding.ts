import { moves, type Move } from '../lifecycle'
import { openDecisionLetter } from '../letter-lines'
import type { State } from '../states'
import {
  amend,
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

const grant: EffectsOf = (context) => {
  const { input, validOn, facts } = context
  const bridgingKind = text(input, 'bridgingKind')
  return [
    ...decision(context, 'grant'),
    ...openDeadline(context, 'registerEntryEnds', validOn),
    ...(facts.advice ? openDeadline(context, 'followUpPlacement', String(facts.advice.advised_on)) : []),
    ...(bridgingKind
      ? [insertFact(context, 'bridging', { kind: bridgingKind, note: text(input, 'bridgingNote') })]
      : openDeadline(context, 'bridgingArrangement', validOn)),
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

const objection: EffectsOf = (context) => {
  const { input, facts, validOn } = context
  const key = input.committee === true ? 'objectionDecision12' : 'objectionDecision6'
  return [
    {
      kind: 'insert',
      table: 'objection',
      row: {
        id: context.newId(),
        decision_id: facts.decision?.id ?? null,
        filed_on: validOn,
        excusable: input.excusable === true,
        committee: input.committee === true,
      },
    },
    // Awb 7:10: counted from the day after the objection term ended.
    ...openDeadline(context, key, facts.objectionEndsOn ?? validOn),
  ]
}

const objectionDecided: EffectsOf = (context) => [
  ...amend('objection', context.facts.objection, {
    decided_on: context.validOn,
    outcome: text(context.input, 'objectionOutcome'),
  }),
  ...closeDeadlines(context, ['objectionDecision6', 'objectionDecision12', 'objectionDecisionExtension']),
  ...openDeadline(context, 'appeal', context.validOn),
]

/** A positive decision in place of a refusal; an objection that was still open is upheld with it. */
const upheld: EffectsOf = (context) => {
  const { facts, validOn, input } = context
  const open = facts.objection?.decided_on == null ? facts.objection : null
  const ruling = text(input, 'courtRuling')
  return [
    ...amend('objection', open, { decided_on: validOn, outcome: 'upheld' }),
    ...(ruling ? amend('objection', facts.objection, { court_ruling: ruling }) : []),
    ...closeDeadlines(context, [
      'objectionDecision6',
      'objectionDecision12',
      'objectionDecisionExtension',
      'appeal',
    ]),
    ...grant(context),
  ]
}

/** Requests, advice, decisions and objections. */
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
  fileObjection: objection,
  decideObjection: objectionDecided,
  upholdToPlace: upheld,
  upholdToWait: upheld,
  reopenDecision: (context) => openDeadline(context, 'municipalDecision', context.validOn),
  revoke,
  keepDetermination: (context) =>
    closeDeadlines(context, ['municipalDecision', 'decisionExtension', 'noticeOfDefault']),
}
