import type { Move } from '../lifecycle'
import {
  amend,
  closeDeadlines,
  insert,
  number,
  openDeadline,
  seatOf,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
} from './effect'
import { companyHeard } from './referring'

const offer: EffectsOf = (context) => {
  const { input, validOn } = context
  const companyId = text(input, 'companyId') ?? ''
  const answerBy = text(input, 'answerBy') ?? validOn
  return [
    insert(context, 'offer', {
      workplace_id: text(input, 'workplaceId'),
      company_id: companyId,
      offered_on: validOn,
      answer_by: answerBy,
      order_reason: text(input, 'orderReason'),
      order_kind: text(input, 'orderReason') === null ? null : text(input, 'orderKind'),
      starts_on: text(input, 'startsOn'),
      ...seatOf(input),
    }),
    ...openDeadline(context, 'offerAnswer', validOn, { dueOn: answerBy, companyId }),
    ...companyHeard(context, companyId),
    { kind: 'grantAccess', companyId, ground: 'offer', from: validOn },
  ]
}

/** The company that an offer, trial or job is with. */
export const companyOf = ({ facts }: EffectContext) =>
  (facts.offer ?? facts.trial ?? facts.term)?.company_id as string | null

const accept: EffectsOf = (context) => [
  ...amend('offer', context.facts.offer, { accepted_on: context.validOn }),
  ...closeDeadlines(context, ['offerAnswer']),
  ...openDeadline(context, 'placementStart', context.validOn, { companyId: companyOf(context) }),
]

/** On what it came to nothing and what was needed instead; a reason that was not given leaves all of it empty. */
const refusalOf = ({ input }: EffectContext) => ({
  refusal_kind: text(input, 'refusalKind'),
  needed_kind: text(input, 'neededKind'),
  needed_hours: number(input, 'neededHours'),
  needed_distance: number(input, 'neededDistance'),
  needed_support: text(input, 'neededSupport'),
  needed_adaptation: text(input, 'neededAdaptation'),
})

const endOffer =
  (outcome: string): EffectsOf =>
  (context) => [
    ...amend('offer', context.facts.offer, {
      outcome,
      closed_on: context.validOn,
      reason: text(context.input, 'reason'),
      ...(outcome === 'refused' && { refused_by: text(context.input, 'refusedBy') }),
      ...(outcome !== 'withdrawn' && refusalOf(context)),
    }),
    ...closeDeadlines(context, ['offerAnswer', 'placementStart']),
    { kind: 'endAccess', companyId: companyOf(context), ground: 'offer' },
  ]

const refuse: EffectsOf = (context) =>
  endOffer(text(context.input, 'refusedBy') === 'municipality' ? 'withdrawn' : 'refused')(context)

const trial =
  (basis: string): EffectsOf =>
  (context) => {
    const { facts, input, validOn } = context
    const opened = openDeadline(context, 'trialPlacement', validOn)
    const lastDay = text(input, 'trialUntil') ?? dueOf(opened) ?? validOn
    return [
      insert(context, 'trial_placement', {
        workplace_id: facts.offer?.workplace_id,
        company_id: facts.offer?.company_id,
        basis,
        started_on: validOn,
        last_day: lastDay,
        ...seatOf(input),
      }),
      ...amend('offer', facts.offer, { outcome: 'trial', closed_on: validOn }),
      ...closeDeadlines(context, ['offerAnswer', 'placementStart']),
      ...untilLastDay(context, lastDay),
    ]
  }

/** The terms that run during a trial, on both sides. */
export const trialTerms = [
  'trialPlacement',
  'trialReview',
  'trialReviewCompany',
  'trialStop',
  'trialStopCompany',
]

/** The last day, and some time before it the question on both sides whether it goes on. */
const untilLastDay = (context: EffectContext, lastDay: string): Effect[] => [
  ...openDeadline(context, 'trialPlacement', context.validOn, { dueOn: lastDay }),
  ...openDeadline(context, 'trialReview', lastDay),
  ...openDeadline(context, 'trialReviewCompany', lastDay, { companyId: companyOf(context) }),
]

const dueOf = (effects: Effect[]): string | null => {
  const last = effects.at(-1)
  return last?.kind === 'insert' ? String(last.row.due_on) : null
}

const extendTrial: EffectsOf = (context) => {
  const until = text(context.input, 'trialUntil') ?? context.validOn
  return [
    ...amend('trial_placement', context.facts.trial, { last_day: until, review: null }),
    ...closeDeadlines(context, ['trialStop', 'trialStopCompany', 'placementStart']),
    ...untilLastDay(context, until),
  ]
}

/** What comes after the talk; the outcome may be recorded anew, and then what the other one opened is over. */
function afterReview(context: EffectContext, go: boolean): Effect[] {
  const company = { companyId: companyOf(context) }
  const [open, over] = go
    ? [['placementStart'], ['trialStop', 'trialStopCompany']]
    : [['trialStop', 'trialStopCompany'], ['placementStart']]
  return [
    ...closeDeadlines(context, over),
    ...open.flatMap((key) => openDeadline(context, key, context.validOn, company)),
  ]
}

/** After a go the company records contract and start, as after an accepted offer; after a no go both sides bring it to an end. */
const reviewTrial: EffectsOf = (context) => [
  ...amend('trial_placement', context.facts.trial, {
    review: text(context.input, 'trialOutcome'),
    review_note: text(context.input, 'reason'),
    reviewed_on: context.validOn,
  }),
  ...closeDeadlines(context, ['trialReview', 'trialReviewCompany']),
  ...afterReview(context, text(context.input, 'trialOutcome') === 'go'),
]

const stopTrial: EffectsOf = (context) => [
  ...amend('trial_placement', context.facts.trial, {
    outcome: 'noGo',
    note: text(context.input, 'reason'),
    ended_on: context.validOn,
    ...refusalOf(context),
  }),
  ...closeDeadlines(context, [...trialTerms, 'placementStart']),
  { kind: 'endAccess', companyId: companyOf(context), ground: 'offer' },
]

/** Offers and trial placements, up to a job. */
export const offering: Partial<Record<Move, EffectsOf>> = {
  offer,
  offerAboveNumber: offer,
  acceptOffer: accept,
  refuseToPlace: refuse,
  refuseToWait: refuse,
  lapseToPlace: endOffer('lapsed'),
  lapseToWait: endOffer('lapsed'),
  lapseToRest: endOffer('lapsed'),
  startTrial: trial('socialAssistance'),
  startTrialWithUwv: trial('uwvBenefit'),
  extendTrial,
  reviewTrial,
  stopTrialToPlace: stopTrial,
  stopTrialToWait: stopTrial,
}
