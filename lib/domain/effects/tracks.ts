import { addDays } from '../calendar'
import { asTimes, daysThatDiffer, hoursOfTimes } from '../day-times'
import type { Row } from '../facts'
import type { ReasonCode } from '../reasons'
import { asWeek, weekSum } from '../week-hours'
import { endFact, insert, insertFact, keptOf, text, type Effect, type FactContext } from './effect'
import { endsBridging } from './bridged-by'
import { letDaysFree } from './days-aside'
import { unclearDay } from './same-day'
import {
  inOrder,
  isJob,
  kindColumns,
  lastDayOf,
  otherTrials,
  saysWeek,
  tracksFrom,
  weekColumns,
  weekdaysOf,
  workDays,
} from './track-days'

import { trialTalk } from './trial-talk'

type Track = Record<string, unknown>

const startOf = ({ input, validOn }: FactContext) => text(input, 'startsOn') ?? validOn

/** A track beside what there is, or trying out; the job lets its days free where that was agreed. */
export const trackAdded = (context: FactContext): Effect[] => {
  const track = newTrack(context)
  return inOrder([
    ...letDaysFree(context, [...otherTrials(context, startOf(context)), track], startOf(context)),
    insertFact(context, 'participation', track),
  ])
}

/** The same, with the day on which trying out is talked over. */
export const addTrack = (context: FactContext): Effect[] => [
  ...trackAdded(context),
  ...trialTalk(context, newTrack(context)),
]

const newTrack = (context: FactContext): Track => ({
  track: text(context.input, 'toTrack'),
  provider: text(context.input, 'provider'),
  ...weekColumns(context.input),
  ...kindColumns(context.input),
  valid_from: startOf(context),
  valid_to: text(context.input, 'lastDay'),
})

const seriesOf = (row: Row) => [row.track, row.kind, String(row.provider ?? '').toLowerCase()].join(' ')

/** What was planned for the same track from this day on: a change takes its place. */
const planned = (context: FactContext, row: Row, from: string): Row[] =>
  tracksFrom(context, from).filter(
    (other) => other.id !== row.id && seriesOf(other) === seriesOf(row) && String(other.valid_from) >= from,
  )

/** Another week from a day on; until the day before, and afterwards in the history, it stays as it was. */
export function changeTrack(context: FactContext, row: Row): Effect[] {
  const from = startOf(context)
  const later = planned(context, row, from)
  const values: Track = {
    ...keptOf(row),
    ...weekColumns(context.input),
    provider: text(context.input, 'provider'),
    valid_from: from,
    valid_to: [row, ...later].map(lastDayOf).sort().at(-1)?.replace('9999-12-31', '') || null,
  }
  return replaced(context, { row, later, from, values })
}

interface Replacing {
  row: Row
  later: readonly Row[]
  from: string
  /** What comes from that day on; null is nothing. */
  values: Track | null
}

function replaced(context: FactContext, { row, later, from, values }: Replacing): Effect[] {
  const until = addDays(from, -1)
  const before = endFact(context, 'participation', row, until)
  const trials = otherTrials(context, from, row).filter((trial) => !later.includes(trial))
  const own = row.kind === 'trial' ? [{ ...row, valid_to: until }, ...(values ? [values] : [])] : []
  return inOrder([
    ...before,
    ...later.flatMap((other) => endFact(context, 'participation', other, until)),
    ...(row.kind === 'trial' ? letDaysFree(context, [...trials, ...own], from) : []),
    ...(values
      ? [
          insert(context, 'participation', {
            ...values,
            id: context.newId(),
            recorded_by: context.actorId || null,
          }),
        ]
      : []),
  ])
}

/** The last day of a track; what was planned after it goes, a job gets back the days that it let free, and a bridging ends with it. */
export const endTrack = (context: FactContext, row: Row): Effect[] => {
  const from = addDays(text(context.input, 'lastDay') ?? context.validOn, 1)
  const later = planned(context, row, from)
  return [...replaced(context, { row, later, from, values: null }), ...endsBridging(context, row)]
}

/** Other times of a job from a day on. Its hours are those of the contract, which does not change. */
export function changeWorkTimes(context: FactContext, row: Row): Effect[] {
  const from = startOf(context)
  const values = {
    ...keptOf(row),
    ...workDays(asWeek(row.weekday_hours), asTimes(context.input.dayTimes)),
    valid_from: from,
  }
  return replaced(context, { row, later: [], from, values })
}

/** Why a track cannot end here; null when it can: a job ends with its contract, and elsewhere one stays while the trajectory says so. */
export function keepsTrack({ facts }: FactContext, row: Row, mainTrack: string | null): ReasonCode | null {
  if (isJob(row)) return 'track_of_contract'
  if (row.kind === 'trial' || row.track !== mainTrack) return null
  const others = facts.tracks.filter(
    (other) => other.id !== row.id && other.track === mainTrack && other.kind !== 'trial',
  )
  return others.length === 0 ? 'track_is_main' : null
}

/** Why these times cannot be those of this job; null when they can. */
export function offContract({ input }: FactContext, row: Row): ReasonCode | null {
  const [times, week] = [asTimes(input.dayTimes), asWeek(row.weekday_hours)]
  if (times === null) return null
  const short = weekSum(hoursOfTimes(times, 0)) < Number(row.hours_per_week ?? 0)
  return (week ? daysThatDiffer(times, week).length > 0 : short) ? 'times_off_contract' : null
}

/** Why the days of a form about a track cannot be; null when they can. */
function daysOff({ input }: FactContext, from: string, row: Row | null): ReasonCode | null {
  if (row && (from > lastDayOf(row) || from < String(row.valid_from))) return 'day_outside_track'
  const [until, evaluateOn] = [text(input, 'lastDay') ?? from, text(input, 'evaluateOn') ?? from]
  if (until < from) return 'ends_before_start'
  return evaluateOn < from ? 'evaluates_before_start' : null
}

/** Why a form about a track cannot be followed; null when it can. */
export function impossibleTrack(context: FactContext, row: Row | null = null): ReasonCode | null {
  const { input, facts } = context
  const reason = daysOff(context, startOf(context), row)
  if (reason) return reason
  if (!saysWeek(input)) return 'week_needed'
  if (!row && input.toTrack === 'sheltered' && input.participationKind !== 'trial')
    return 'work_needs_contract'
  const takesDays = row ? row.steps_aside === true : input.stepsAside === true
  return takesDays &&
    takesWholeJob(facts.tracks, weekColumns(input), otherTrials(context, startOf(context), row))
    ? 'trial_takes_job'
    : null
}

/**
 * The first day of a form about a track on which nobody can tell whether it falls together with what somebody does already,
 * in words; null when all is clear. The times of a job are never unclear: they are what was missing.
 */
export function unclearTrack(context: FactContext, row: Row | null = null): string | null {
  const { input } = context
  if (input.apart === true || (row && isJob(row))) return null
  const from = startOf(context)
  const until = row ? lastDayOf(row) : (text(input, 'lastDay') ?? '9999-12-31')
  const gone = row ? [row, ...planned(context, row, from)] : []
  return unclearDay({
    made: weekColumns(input),
    period: { from, until },
    others: tracksFrom(context, addDays(from, 1)).filter((other) => !gone.includes(other)),
    freesJob: row ? row.steps_aside === true : input.stepsAside === true,
  })
}

/** Whether trying out would leave no day of the job: then it is a switch, which is prepared (T25). */
function takesWholeJob(tracks: readonly Row[], added: Track, trials: readonly Row[]): boolean {
  const taken = [...trials.filter((row) => row.steps_aside === true).flatMap(weekdaysOf), ...weekdaysOf(added)]
  return tracks.some((row) => {
    const days = isJob(row) ? weekdaysOf(row) : []
    return days.length > 0 && days.every((day) => taken.includes(day))
  })
} // prettier-ignore
