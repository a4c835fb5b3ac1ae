import type { Move } from '../lifecycle'
import { grant } from './deciding'
import { amend, closeDeadlines, openDeadline, text, type EffectsOf } from './effect'

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

/** Objections, and what they change. */
export const objecting: Partial<Record<Move, EffectsOf>> = {
  fileObjection: objection,
  decideObjection: objectionDecided,
  upholdToPlace: upheld,
  upholdToWait: upheld,
}
