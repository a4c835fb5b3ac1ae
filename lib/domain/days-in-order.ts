import { addMonths, type IsoDate } from './calendar'
import type { ReasonCode } from './reasons'
import type { MoveInput, Situation } from './situation'

const day = (input: MoveInput, field: string): string | null => {
  const value = input[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Pairs of fields of which the first may not come after the second, with what to say. */
const pairs: readonly (readonly [earlier: string, later: string, reason: ReasonCode])[] = [
  ['startsOn', 'contractEndsOn', 'end_before_start'],
  ['validOn', 'announcedOn', 'announced_before_decision'],
  ['validOn', 'answerBy', 'answer_before_offer'],
  ['validOn', 'trialUntil', 'end_before_start'],
  ['validOn', 'returnUntil', 'end_before_start'],
  ['advisedOn', 'receivedOn', 'received_before_advice'],
]

/** Whether the days of one form follow each other, and fit what is known: the first reason why not, or null. */
export function daysOutOfOrder(situation: Situation, input: MoveInput, move: string): ReasonCode | null {
  for (const [earlier, later, reason] of pairs) {
    const [from, to] = [day(input, earlier), day(input, later)]
    if (from !== null && to !== null && from > to) return reason
  }
  return (
    trackBehind(situation, input) ??
    offerBehind(input, move) ??
    reviewBehind(situation, input) ??
    adviceBehind(situation, input, move) ??
    termsBehind(situation, input, move)
  )
}

/** What somebody does elsewhere does not end before the switch to it. */
function trackBehind({ switchedOn }: Situation, input: MoveInput): ReasonCode | null {
  const endsOn = day(input, 'trackEndsOn')
  return endsOn !== null && switchedOn != null && endsOn < switchedOn ? 'ends_before_start' : null
}

/** Nobody begins before the place was offered. */
function offerBehind(input: MoveInput, move: string): ReasonCode | null {
  const [offeredOn, startsOn] = [day(input, 'validOn'), day(input, 'startsOn')]
  if (move !== 'offer' && move !== 'offerAboveNumber') return null
  return offeredOn !== null && startsOn !== null && startsOn < offeredOn ? 'start_before_offer' : null
}

function reviewBehind({ today, longestRest }: Situation, input: MoveInput): ReasonCode | null {
  const reviewOn = day(input, 'reviewOn')
  const start = day(input, 'validOn') ?? today
  if (reviewOn === null) return null
  return reviewOn < start ? 'review_in_past' : restTooLong(reviewOn, today, longestRest ?? null)
}

/** A rest is talked about within so many months by its dated rule, counted from today; without a rule nobody is held up. */
export const restTooLong = (reviewOn: IsoDate, today: IsoDate, months: number | null): ReasonCode | null =>
  months !== null && reviewOn > addMonths(today, months) ? 'review_too_far' : null

/** An advice follows its request; one that was given before is recorded as such. */
function adviceBehind({ requestedOn }: Situation, input: MoveInput, move: string): ReasonCode | null {
  const advisedOn = day(input, 'advisedOn')
  if (move !== 'recordAdvice' || !requestedOn || advisedOn === null) return null
  return advisedOn < requestedOn ? 'advice_before_request' : null
}

/** New terms begin within the job that runs. */
function termsBehind({ placement, today }: Situation, input: MoveInput, move: string): ReasonCode | null {
  const [startsOn, endsOn] = [day(input, 'startsOn'), day(input, 'contractEndsOn')]
  if (move === 'changeTerms' && endsOn !== null && endsOn < today) return 'contract_over'
  if (move !== 'changeTerms' || !placement?.startsOn || startsOn === null) return null
  return startsOn < placement.startsOn ? 'before_placement_start' : null
}
