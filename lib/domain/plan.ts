import { bridgingOwed } from './effects/bridged-by'
import { deciding } from './effects/deciding'
import { objecting } from './effects/objecting'
import {
  dayBefore,
  endFact,
  insertFact,
  openDeadline,
  closeDeadlines,
  type Effect,
  type EffectContext,
} from './effects/effect'
import { closeEverything, moving } from './effects/moving'
import { offering, trialTerms } from './effects/offering'
import { referralsEnd } from './effects/referring'
import { switching } from './effects/switching'
import { queueEffects } from './effects/waiting'
import { working } from './effects/working'
import { stateOfTrack } from './main-track'
import { specOf } from './lifecycle'
import { elsewhereStates, type State } from './states'
import { withLapsed } from './term-ends'

/** One move as the database writes it: the new summary, the facts, and the event that tells of it. */
export interface Plan {
  move: string | null
  to: string
  stateSince: string
  formerState: string | null
  closedOn: string | null
  closedReason: string | null
  effects: Effect[]
  events: PlannedEvent[]
}

export interface PlannedEvent {
  kind: string
  move?: string | null
  fromState?: string
  toState?: string
  validOn: string
  recordedAt?: string
  companyId?: string | null
  actorName: string
  reason?: string | null
  details?: Record<string, unknown>
  submissionId?: string | null
  batchId?: string | null
}

/** States that remember where they came from, so that "former" has an answer. */
const remembers: readonly string[] = ['handover', 'closed', 'switchPreparing']

/**
 * Where somebody comes back to. What ends with a closing or a handover (an offer, a trial, a switch) does not come back by
 * itself: from there the way back leads to the queue, or to the track that the switch would leave.
 */
function wayBack(state: State | 'none' | null, { facts, to }: EffectContext): State | null {
  if (state === 'offered' || state === 'trialPlacement')
    return facts.lastEntry?.queue === 'waiting' ? 'waiting' : 'toBePlaced'
  if (state === 'switchPreparing' && to === 'closed')
    return stateOfTrack[String(facts.jobSwitch?.from_track)] ?? 'toBePlaced'
  return state === 'none' ? null : state
}

const closes = ({ from, to }: EffectContext) => to === 'closed' && from !== 'closed'

const closedReasonOf = (context: EffectContext) =>
  closes(context) ? String(context.input.closedReason ?? context.input.reason ?? '') || null : null

function formerOf(context: EffectContext): State | null {
  const { from, to, facts } = context
  if (!remembers.includes(to)) return null
  return wayBack(from === 'handover' && to === 'closed' ? facts.formerState : from, context)
}

function summary(context: EffectContext) {
  const { from, to, validOn, facts } = context
  const stays = from === to
  return {
    to,
    stateSince: stays ? facts.stateSince : validOn,
    formerState: stays ? facts.formerState : formerOf(context),
    // An objection about a closed trajectory leaves it closed since the same day.
    closedOn: to !== 'closed' ? null : stays ? facts.stateSince : validOn,
    closedReason: closedReasonOf(context),
  }
}

function stateFacts(context: EffectContext): Effect[] {
  const { from, to, facts, validOn } = context
  if (from === to) return []
  const ended = endFact(context, 'state_period', facts.period, dayBefore(validOn))
  return [...ended, insertFact(context, 'state_period', { state: to })]
}

/** A preparation that stops leaves the next step on the day that it had before, or today when that has passed. */
function asBefore({ move, facts, today }: EffectContext): { dueOn?: string } {
  const day = move === 'stopSwitch' ? facts.jobSwitch?.next_step_on : null
  return typeof day === 'string' ? { dueOn: day < today ? today : day } : {}
}

/** The next step of the new state, on its day, so that nobody is without one. */
function nextStep(context: EffectContext): Effect[] {
  const { from, to, validOn } = context
  if (from === to || to === 'closed') return []
  return [
    ...closeDeadlines(context, ['nextStep.', 'closingApproval']),
    ...openDeadline(context, `nextStep.${to}`, validOn, asBefore(context)),
  ]
}

/** A proposal is approved by making its move; one that was made from another state lapses with that state. */
const proposalEffects = ({ facts, move, from, to, validOn, actorId }: EffectContext): Effect[] =>
  facts.proposals
    .filter((row) => row.move === move || from !== to)
    .map((row) => ({
      kind: 'amend',
      table: 'proposal',
      id: row.id,
      set: {
        outcome: row.move === move ? 'approved' : 'lapsed',
        answered_by: actorId || null,
        answered_on: validOn,
      },
    }))

/** A position given up with its offer or trial (T37, T30): what was open ends with the state it belonged to. */
function leftOpen(context: EffectContext): Effect[] {
  if (!['revoke', 'startHandover'].includes(context.move)) return []
  const { facts, validOn } = context
  const open: Effect[] = []
  if (facts.offer)
    open.push({
      kind: 'amend',
      table: 'offer',
      id: facts.offer.id,
      set: { outcome: 'withdrawn', closed_on: validOn },
    })
  if (facts.trial)
    open.push({
      kind: 'amend',
      table: 'trial_placement',
      id: facts.trial.id,
      set: { outcome: 'withdrawn', ended_on: validOn },
    })
  return [
    ...open,
    ...closeDeadlines(context, ['offerAnswer', 'placementStart', ...trialTerms]),
    { kind: 'endAccess', companyId: null, ground: 'offer' },
  ]
}

/** Here the road leads to no company any more. */
const offTheRoad: readonly string[] = ['rejected', 'handover', ...elsewhereStates]

/** A referral is for the road to that company and ends where the road leads elsewhere; who comes back is referred anew. */
const endedReferrals = (context: EffectContext): Effect[] =>
  context.from !== context.to && offTheRoad.includes(context.to) ? referralsEnd(context, null) : []

/** Everything a move writes. Pure: the caller asked `decide` first and hands in ids, day and rules in force. */
export function planOf(context: EffectContext, event: Omit<PlannedEvent, 'kind' | 'validOn'>): Plan {
  const { move, from, to, validOn } = context
  const own = deciding[move] ?? objecting[move] ?? offering[move] ?? working[move] ?? moving[move]
  const elsewhere = switching[move]
  return {
    move,
    ...summary(context),
    effects: ended(
      context,
      withBridging(context, [
        ...(own?.(context) ?? []),
        ...(elsewhere?.(context) ?? []),
        ...leftOpen(context),
        ...endedReferrals(context),
        ...queueEffects(context),
        ...stateFacts(context),
        ...proposalEffects(context),
        ...(closes(context) ? closeEverything(context) : nextStep(context)),
      ]),
    ),
    events: [{ kind: specOf(move).event, move, fromState: from, toState: to, validOn, ...event }],
  }
}

/** However somebody comes to wait for a place, it is bridged or asked for. */
const withBridging = (context: EffectContext, effects: Effect[]): Effect[] =>
  once([...effects, ...bridgingOwed(context, effects)])

/** What ends, and whether what it asks was done by this move. */
const ended = (context: EffectContext, effects: Effect[]): Effect[] =>
  withLapsed(context.facts.deadlines, closedWith(context, effects), {
    acts: [context.move],
    closes: closes(context),
  })

/** Nothing runs on after closing: a term that a closing itself starts (objection) is kept with its last day only. */
const closedWith = (context: EffectContext, effects: Effect[]): Effect[] =>
  effects.map((effect) =>
    closes(context) && effect.kind === 'insert' && effect.table === 'deadline'
      ? { ...effect, row: { ...effect.row, closed_on: context.validOn } }
      : effect,
  )

/** The same row is ended once, however many rules ask for it. */
function once(effects: Effect[]): Effect[] {
  const seen = new Set<string>()
  return effects.filter((effect) => {
    if (effect.kind !== 'amend' && effect.kind !== 'supersede') return true
    const key = `${effect.kind} ${effect.table} ${effect.id}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}
