import type { Row } from '../facts'
import { settled, signalOfRule } from './signals'
import {
  amend,
  closeDeadlines,
  dayBefore,
  endFact,
  insert,
  insertFact,
  openDeadline,
  restate,
  text,
  type Effect,
  type FactContext,
} from './effect'

/** A closing or other grave move waits for the second reader. */
export const proposing = (context: FactContext, move: string): Effect[] => [
  insert(context, 'proposal', {
    move,
    reason: text(context.input, 'reason') ?? '',
    proposed_by: context.actorId,
    proposed_on: context.validOn,
  }),
  ...openDeadline(context, 'closingApproval', context.validOn),
]

/** Sent back to who proposed it, with the reason. */
export const refusingProposal = (context: FactContext, proposal: Row): Effect[] => [
  ...amend('proposal', proposal, {
    outcome: 'refused',
    answered_by: context.actorId,
    answered_on: context.validOn,
    answer: text(context.input, 'reason'),
  }),
  ...(context.facts.proposals.length === 1 ? closeDeadlines(context, ['closingApproval']) : []),
]

/** The position stands; when it was last talked about is known better, and the next round is planned. */
export const confirming = (context: FactContext, entry: Row): Effect[] => [
  ...restate(context, 'waiting_list_entry', entry, { confirmed_on: context.validOn }),
  ...(entry.queue === 'resting' ? [] : openDeadline(context, 'contactRound', context.validOn)),
  ...closeDeadlines(context, ['restReturned']),
]

/** A task with a last day, for whoever it was given to; a work agreement, not a term of law. */
export const task = (context: FactContext): Effect[] => [
  insert(context, 'deadline', {
    kind: 'task',
    rule: 'task',
    label: text(context.input, 'label'),
    basis: 'werkafspraak',
    audience: text(context.input, 'audience') ?? 'caseworker',
    started_on: context.today,
    due_on: text(context.input, 'dueOn'),
  }),
]

/** Looked at again a term later: once is not enough (Wmo 2.3.9, Pw 10d lid 7). */
const comesBack = ['contactRound', 'restReview', 'wmoReview']

/** Put away by hand: somebody says that it was done, also where the same term then runs anew. */
const done = (context: FactContext, row: Row) =>
  amend('deadline', row, { closed_on: context.today, lapsed: null })

/** Done; who looked at the next step of a state looks again a term later, so that nobody is without one. */
export function closing(context: FactContext, row: Row): Effect[] {
  const key = String(row.rule)
  const signal = signalOfRule(key)
  if (signal) return settled(context, [signal])
  const again = key.startsWith('nextStep.') || comesBack.includes(key)
  const opened = again ? openDeadline(context, key, context.today) : []
  return [...done(context, row), ...opened.filter(({ kind }) => kind === 'insert')]
}

/** How soon somebody goes by the ordinance, from a day on; none ends what was recorded. */
export const urgencyEffects = (context: FactContext): Effect[] => {
  const level = text(context.input, 'urgency')
  return [
    ...endFact(context, 'urgency', context.facts.urgency ?? null, dayBefore(context.validOn)),
    ...(level === 'none' ? [] : [insertFact(context, 'urgency', { level })]),
  ]
}

/** What someone does until the place starts (Pw art. 10b lid 7). */
export const bridgingEffects = (context: FactContext): Effect[] => [
  ...endFact(context, 'bridging', context.facts.bridging, dayBefore(context.validOn)),
  insertFact(context, 'bridging', {
    kind: text(context.input, 'bridgingKind'),
    note: text(context.input, 'reason'),
  }),
  ...closeDeadlines(context, ['bridgingArrangement']),
]
