import { addDays } from '../calendar'
import type { Row } from '../facts'
import type { MoveInput } from '../situation'
import { dayBefore, endFact, text, type Effect, type EffectContext, type FactContext } from './effect'
import { letDaysFree } from './days-aside'
import { inOrder, otherTrials, saysWeek } from './track-days'
import { trackAdded } from './tracks'

/** The days of trying out as the form of a preparation says them, as a track of the week; null while nobody knows them yet. */
export function triedInput(input: MoveInput): MoveInput | null {
  const tries = text(input, 'tryOut') !== null && input.tryOut !== 'none'
  if (!tries || !saysWeek(input)) return null
  const {
    toTrack,
    dayTimes,
    breakMinutes,
    provider,
    stepsAside,
    apart,
    tryStartsOn,
    tryEvaluateOn,
    validOn,
  } = input
  return {
    toTrack,
    dayTimes,
    breakMinutes,
    provider,
    stepsAside: stepsAside === true,
    apart: apart === true,
    participationKind: 'trial',
    startsOn: tryStartsOn ?? validOn,
    evaluateOn: tryEvaluateOn,
  }
}

/** Trying out begins with the preparation, where its days are known. */
export function startTryOut(context: EffectContext): Effect[] {
  const input = triedInput(context.input)
  return input ? trackAdded({ ...context, input }) : []
}

/** The trials, from a day on, of the switch that is being prepared: what somebody tried before it is not of this switch. */
const trialsOf = (context: FactContext, from: string): Row[] => {
  const { jobSwitch } = context.facts
  return otherTrials(context, from).filter(
    ({ track, valid_from }) =>
      track === jobSwitch?.to_track && String(valid_from) >= String(jobSwitch?.started_on),
  )
}

/** Trying out ends with the preparation: its days are gone from that day, and the job has its own days back. */
export function endTryOut(context: FactContext): Effect[] {
  const until = dayBefore(context.validOn)
  const ends = trialsOf(context, addDays(until, 1))
  if (ends.length === 0) return []
  const trials = otherTrials(context, addDays(until, 1)).filter((row) => !ends.includes(row))
  const ended = ends.map((row) => ({ ...row, valid_to: until }))
  return inOrder([
    ...ends.flatMap((row) => endFact(context, 'participation', row, until)),
    ...letDaysFree(context, [...trials, ...ended], addDays(until, 1)),
  ])
}
