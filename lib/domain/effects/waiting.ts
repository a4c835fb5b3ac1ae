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
} from './effect'

const queues: readonly State[] = ['toBePlaced', 'waiting', 'resting']
const isQueue = (state: string): boolean => queues.some((queue) => queue === state)

/**
 * The day a position counts from: the one somebody already had, else the day of the positive decision.
 * A number that is reached, an offer that is refused or a rest never costs anyone a position (invariant vi).
 */
export function positionDay({ facts, validOn, move }: EffectContext): string {
  const kept = facts.entry ?? facts.lastEntry
  const granted = move.startsWith('grant') || move.startsWith('uphold')
  if (kept && !granted) return String(kept.position_on)
  if (kept && move.startsWith('uphold')) return String(kept.position_on)
  return facts.determination && !granted ? String(facts.determination.decided_on) : validOn
}

/** Coming into, changing within and leaving the two queues and the resting ones. */
export function queueEffects(context: EffectContext): Effect[] {
  const { from, to, facts, validOn } = context
  if (from === to) return []
  const leaves = isQueue(from) ? endFact(context, 'waiting_list_entry', facts.entry, dayBefore(validOn)) : []
  if (!isQueue(to)) return [...leaves, ...closeDeadlines(context, ['restReview', 'contactRound'])]
  return [...leaves, newEntry(context), ...nextCheck(context)]
}

const newEntry = (context: EffectContext): Effect =>
  insertFact(context, 'waiting_list_entry', {
    queue: context.to,
    position_on: positionDay(context),
    rest_reason: context.to === 'resting' ? restReason(context) : null,
    review_on: text(context.input, 'reviewOn'),
    confirmed_on: text(context.input, 'talkOn') ?? context.facts.entry?.confirmed_on ?? null,
  })

function nextCheck(context: EffectContext): Effect[] {
  const { to, validOn, input } = context
  if (to !== 'resting')
    return [...closeDeadlines(context, ['restReview']), ...openDeadline(context, 'contactRound', validOn)]
  const reviewOn = text(input, 'reviewOn')
  return openDeadline(context, 'restReview', validOn, reviewOn ? { dueOn: reviewOn } : {})
}

function restReason({ move, input }: EffectContext): string {
  if (move === 'restUnreachable') return 'unreachable'
  return text(input, 'restReason') ?? (move === 'rest' ? 'ownWish' : 'notAvailable')
}
