import type { Row, TrajectoryFacts } from '../facts'
import type { State } from '../states'
import { backToList } from '../ways-back'
import {
  closeDeadlines,
  dayBefore,
  endFact,
  insertFact,
  openDeadline,
  restate,
  text,
  type Effect,
  type EffectContext,
  type FactContext,
} from './effect'

const queues: readonly State[] = ['toBePlaced', 'waiting', 'resting']
const isQueue = (state: string): boolean => queues.some((queue) => queue === state)

/** T35: who was turned down at first keeps the day on which the college should have said yes. */
function upheldDay({ entry, lastEntry, decision }: TrajectoryFacts, validOn: string): string {
  const kept = entry ?? lastEntry
  return String(kept?.position_on ?? decision?.decided_on ?? validOn)
}

/**
 * The day a position counts from: the one somebody already had, else the day of the positive decision.
 * A number that is reached, an offer that is refused or a rest never costs anyone a position (invariant vi).
 */
export function positionDay({ facts, validOn, move, input }: EffectContext): string {
  if (backToList.includes(move) && text(input, 'positionKept') === 'new') return validOn
  const kept = facts.entry ?? facts.lastEntry
  const granted = move.startsWith('grant') || move.startsWith('uphold')
  if (kept && !granted) return String(kept.position_on)
  if (move.startsWith('uphold')) return upheldDay(facts, validOn)
  return facts.determination && !granted ? String(facts.determination.decided_on) : validOn
}

/** Coming into, changing within and leaving the two queues and the resting ones. */
export function queueEffects(context: EffectContext): Effect[] {
  const { from, to, facts, validOn } = context
  if (from === to) return []
  const leaves = isQueue(from) ? endFact(context, 'waiting_list_entry', facts.entry, dayBefore(validOn)) : []
  if (!isQueue(to)) return [...leaves, ...closeDeadlines(context, roundTerms)]
  return [...leaves, newEntry(context), ...nextCheck(context), ...toldOwner(context)]
}

/** What is planned about somebody who waits or rests. */
const roundTerms = ['restReview', 'contactRound', 'restReturn', 'restReturned']

/** Who came back on the agreed day without anybody doing it: the owner hears it as a task. */
function toldOwner(context: EffectContext): Effect[] {
  if (context.from !== 'resting') return []
  return [
    ...closeDeadlines(context, ['restReturn']),
    ...(context.input.automatic === true ? openDeadline(context, 'restReturned', context.today) : []),
  ]
}

const newEntry = (context: EffectContext): Effect =>
  insertFact(context, 'waiting_list_entry', {
    queue: context.to,
    position_on: positionDay(context),
    rest_reason: context.to === 'resting' ? restReason(context) : null,
    review_on: text(context.input, 'reviewOn'),
    returns_on: returnDay(context),
    confirmed_on: confirmedOn(context),
  })

/** A talk confirms the place; looking for somebody in vain does not. */
const spokenOn = ({ move, input }: EffectContext) =>
  move === 'restUnreachable' ? null : text(input, 'talkOn')

/** The last talk; one that was held before an offer or a job stays held. */
function confirmedOn(context: EffectContext): string | null {
  const { entry, lastEntry } = context.facts
  const kept = (entry ?? lastEntry)?.confirmed_on
  return spokenOn(context) ?? (typeof kept === 'string' ? kept : null)
}

/** The day of coming back by itself: as agreed in this form, or before a handover that did not go on. */
function returnDay({ from, to, input, facts, validOn }: EffectContext): string | null {
  if (to !== 'resting') return null
  if (input.returnAgreed === true) return text(input, 'reviewOn')
  const kept = from === 'handover' ? facts.lastEntry?.returns_on : null
  return typeof kept === 'string' && kept > validOn ? kept : null
}

/** Who waits is asked whether that still holds, who rests is talked to about the rest: one of the two is planned. */
function nextCheck(context: EffectContext): Effect[] {
  const { to, input } = context
  if (to !== 'resting') return [...closeDeadlines(context, ['restReview']), ...contactAfter(context)]
  const returnsOn = returnDay(context)
  return [
    ...closeDeadlines(context, ['contactRound']),
    ...reviewOf(context, returnsOn ?? text(input, 'reviewOn'), returnsOn !== null),
  ]
}

/** The next contact counts from the last talk, else from the day on the list, as the list itself does; never before the step. */
const contactAfter = (context: EffectContext) =>
  openDeadline(context, 'contactRound', confirmedOn(context) ?? positionDay(context), {
    notBefore: context.validOn,
  })

/** The day that was agreed in a later talk, in place of the one before. */
export function restAgreed(context: FactContext, entry: Row): Effect[] {
  const day = text(context.input, 'reviewOn')
  const returns = context.input.returnAgreed === true
  const set = { review_on: day, returns_on: returns ? day : null }
  return [
    ...restate(context, 'waiting_list_entry', entry, set),
    ...closeDeadlines(context, ['restReturn']),
    ...reviewOf(context, day, returns),
  ]
}

/** The day on which the rest is looked at, by somebody or by Schakel. */
const reviewOf = (context: FactContext, day: string | null, returns: boolean) =>
  openDeadline(context, 'restReview', context.validOn, {
    ...(day && { dueOn: day }),
    ...(returns && { label: 'Komt vanzelf terug op de lijst' }),
  })

function restReason({ move, input }: EffectContext): string {
  if (move === 'restUnreachable') return 'unreachable'
  return text(input, 'restReason') ?? (move === 'rest' ? 'ownWish' : 'notAvailable')
}
