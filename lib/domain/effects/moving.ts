import type { Move } from '../lifecycle'
import { trackOfState } from '../main-track'
import { decision } from './deciding'
import {
  amend,
  closeDeadlines,
  dayBefore,
  endFact,
  insert,
  insertFact,
  keptOf,
  openDeadline,
  restate,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
} from './effect'
import { endPlacement, endTracks } from './ending'
import { sent, withdrawn } from './handing-over'
import { routeEnds } from './routing'
import { switching } from './switching'

const handover: EffectsOf = (context) => {
  const { input, validOn, move } = context
  const payer = text(input, 'subsidyPayer')
  return [
    ...sent(context, {
      kind: 'municipality',
      to_municipality_id: text(input, 'toMunicipalityId'),
      to_name: text(input, 'toName') ?? '',
      contract_continues: move === 'startHandoverPlaced',
      subsidy_payer: payer,
    }),
    ...(payer === 'unsettled' ? openDeadline(context, 'subsidyPayer', validOn) : []),
  ]
}

const unanswered = (context: EffectContext, outcome: string): Effect[] => [
  ...withdrawn(context, context.facts.handover, outcome),
  ...withdrawn(context, context.facts.passing ?? null, 'withdrawn'),
]

/** A job that goes along to another municipality counts there from the day it accepted (T44, T46). */
function lastWorkingDayHere({ move, facts, input, validOn }: EffectContext): string {
  const acceptedOn = facts.handover?.answered_on
  if (move === 'completeHandover' && typeof acceptedOn === 'string') return dayBefore(acceptedOn)
  return text(input, 'endedOn') ?? validOn
}

/** What may still be open when a trajectory closes: nothing of it may run on. */
export function closeEverything(context: EffectContext): Effect[] {
  const { facts, validOn } = context
  return [
    ...amend('offer', facts.offer, {
      outcome: 'withdrawn',
      closed_on: validOn,
      reason: text(context.input, 'reason'),
    }),
    ...amend('trial_placement', facts.trial, { outcome: 'withdrawn', ended_on: context.validOn }),
    ...endPlacement({ ...context, input: { ...context.input, endedOn: lastWorkingDayHere(context) } }),
    ...amend('job_switch', facts.jobSwitch, { outcome: 'stopped', ended_on: validOn, end_reason: 'closed' }),
    ...endFact(context, 'bridging', facts.bridging, validOn),
    ...endFact(context, 'urgency', facts.urgency ?? null, validOn),
    ...routeEnds(context, 'closed'),
    ...endTracks(context, validOn),
    ...unanswered(context, context.move === 'completeHandover' ? 'accepted' : 'withdrawn'),
    ...closeDeadlines(context, 'all'),
    { kind: 'endAccess', companyId: null },
  ]
}

/** What someone did until the closing goes on; without a gap where the closing was of today. */
function trackAgain(context: EffectContext, row: Record<string, unknown>): Effect[] {
  const track = trackOfState(context.to)
  if (!track) return []
  const ended = context.facts.tracks.find((known) => known.track === track)
  if (ended) return restate(context, 'participation', ended, { valid_to: null })
  return [insertFact(context, 'participation', { track, ...row })]
}

/** Closed in error (T40): the job or other track that ended with the closing runs again. */
const reopen: EffectsOf = (context) => {
  const { facts, to, input } = context
  const { lastTerm, placement } = facts
  if (to !== 'placed' || lastTerm === null || placement === null) return trackAgain(context, {})
  const companyId = (lastTerm.company_id as string | null) ?? null
  const endsOn = lastTerm.contract_ends_on ?? null
  return [
    ...restate(context, 'placement_term', lastTerm, { valid_to: endsOn }, text(input, 'reason') ?? undefined),
    ...amend('placement', placement, { end_reason: null }),
    ...trackAgain(context, { company_id: companyId, hours_per_week: lastTerm.hours_per_week }),
    ...(companyId
      ? [{ kind: 'grantAccess', companyId, ground: 'placement', from: context.validOn } as const]
      : []),
  ]
}

/** The job runs on, but from the day of the decision it is no sheltered work that counts for the number (T38). */
function countsNoLonger(context: EffectContext): Effect[] {
  const { facts, validOn } = context
  return facts.terms
    .filter(({ valid_to }) => valid_to == null || String(valid_to) >= validOn)
    .flatMap((row) => [
      ...endFact(context, 'placement_term', row, dayBefore(validOn)),
      insert(context, 'placement_term', {
        ...keptOf(row),
        id: context.newId(),
        valid_from: String(row.valid_from) > validOn ? row.valid_from : validOn,
        counted: false,
        recorded_by: context.actorId || null,
      }),
    ])
}

/** Moving to another municipality, the end of a determination during a job, and coming back after closing. */
export const moving: Partial<Record<Move, EffectsOf>> = {
  startHandover: handover,
  startHandoverPlaced: handover,
  returnHandover: (context) => [
    ...unanswered(context, 'withdrawn'),
    ...closeDeadlines(context, ['handoverAnswer', 'handoverQuestion', 'subsidyPayer', 'handoverClosing']),
  ],
  endDetermination: (context) => [
    ...decision(context, 'revoke'),
    ...countsNoLonger(context),
    ...(context.facts.subsidy ? openDeadline(context, 'subsidyAfterDetermination', context.validOn) : []),
    ...(switching.prepareSwitch?.(context) ?? []),
  ],
  reopen,
}
