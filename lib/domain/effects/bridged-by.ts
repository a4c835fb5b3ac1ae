import { needsBridging } from '../determination'
import type { Row, TrajectoryFacts } from '../facts'
import {
  closeDeadlines,
  endFact,
  insertFact,
  openDeadline,
  text,
  type Effect,
  type EffectContext,
  type FactContext,
} from './effect'
import { goesOn } from './track-days'

const rule = 'bridgingArrangement'

/** Who waits for a place is bridged (Pw art. 10b lid 7): by dagbesteding that goes on, else it is still to be arranged. */
export const bridgedBy = (context: EffectContext, daysGoOn: boolean, from = context.validOn): Effect[] => {
  if (!daysGoOn) return openDeadline(context, rule, from)
  const known = context.facts.bridging?.kind === 'dayActivities'
  return [
    ...(known ? [] : [insertFact(context, 'bridging', { kind: 'dayActivities' })]),
    ...closeDeadlines(context, [rule]),
  ]
}

const inserts = (effects: readonly Effect[], table: string) =>
  effects.flatMap((effect) => (effect.kind === 'insert' && effect.table === table ? [effect.row] : []))
const ended = (effects: readonly Effect[], { id }: Row) =>
  effects.some((effect) => (effect.kind === 'supersede' || effect.kind === 'amend') && effect.id === id)

/** Whether a measure, or that somebody does not want one, stands after these effects. */
const bridgedAfter = ({ bridging }: TrajectoryFacts, effects: readonly Effect[]) =>
  (bridging !== null && !ended(effects, bridging)) ||
  inserts(effects, 'bridging').some((row) => row.valid_to == null)

const askedAfter = ({ deadlines }: TrajectoryFacts, effects: readonly Effect[]) =>
  [...deadlines.filter((row) => !ended(effects, row)), ...inserts(effects, 'deadline')].some(
    (row) => row.rule === rule && row.closed_on == null,
  )

/**
 * Every way into a queue, and every step that leaves somebody there: who waits for a place without bridging, and without
 * having said no to it, has it as a task (Pw art. 10b lid 7). `effects` is what the move writes besides.
 */
export function bridgingOwed(context: EffectContext, effects: readonly Effect[]): Effect[] {
  const { facts, to } = context
  const bridged = bridgedAfter(facts, effects)
  if (!needsBridging({ state: to, bridged }) || askedAfter(facts, effects)) return []
  const tracks = facts.tracks.filter((row) => !ended(effects, row))
  return bridgedBy(context, goesOn({ tracks }, 'dayActivities'))
}

const isDagbesteding = ({ track, kind }: Row) => track === 'dayActivities' && kind !== 'trial'

/**
 * The last day of the dagbesteding that bridged the time until a place, once it is over; null while it goes on, where
 * something else bridges, and where no week of it was ever recorded.
 */
export function bridgingOver({ bridging, tracks, endedTracks }: TrajectoryFacts): string | null {
  if (bridging?.kind !== 'dayActivities' || tracks.some(isDagbesteding)) return null
  const lastDays = endedTracks.filter(isDagbesteding).map((row) => String(row.valid_to))
  return lastDays.filter((day) => day >= String(bridging.valid_from)).sort().at(-1) ?? null // prettier-ignore
}

/** Ticking it off is no bridging: while it is owed, the task ends with a measure or with a no to one. */
export const keepsBridgingTerm = ({ state, bridging }: TrajectoryFacts, row: Row): boolean =>
  row.rule === rule && needsBridging({ state, bridged: bridging !== null })

/** Ends such a bridging on its last day. */
export const overBridgingEnds = (context: FactContext): Effect[] => {
  const lastDay = bridgingOver(context.facts)
  return lastDay === null ? [] : endFact(context, 'bridging', context.facts.bridging, lastDay)
}

/**
 * Dagbesteding ends that was the bridging: so does the bridging, and who waits has it to arrange again from today. With a
 * last day that is still to come the night does both after it.
 */
export function endsBridging(context: FactContext, row: Row): Effect[] {
  const { facts, today, validOn } = context
  const lastDay = text(context.input, 'lastDay') ?? validOn
  const tracks = facts.tracks.filter(({ id }) => id !== row.id)
  const over = { ...facts, tracks, endedTracks: [...facts.endedTracks, { ...row, valid_to: lastDay }] }
  if (lastDay >= today || !isDagbesteding(row) || bridgingOver(over) === null) return []
  return [
    ...endFact(context, 'bridging', facts.bridging, lastDay),
    ...(needsBridging({ state: facts.state, bridged: false }) ? openDeadline(context, rule, today) : []),
  ]
}
