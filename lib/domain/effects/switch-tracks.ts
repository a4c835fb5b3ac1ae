import type { Row } from '../facts'
import type { SwitchTrack } from '../switch-rules'
import { dayBefore, insertFact, text, type Effect, type EffectContext } from './effect'
import { endTracksThat } from './ending'
import { isJob, saysWeek, tracksFrom, weekColumns } from './track-days'

const newTrack = (context: EffectContext, track: SwitchTrack): Effect =>
  insertFact(context, 'participation', {
    track,
    ...(saysWeek(context.input) ? weekColumns(context.input) : triedDays(context, track)),
    provider: text(context.input, 'provider') ?? triedAt(context, track),
    valid_from: startOf(context),
  })

const startOf = ({ input, validOn }: EffectContext) => text(input, 'startsOn') ?? validOn

/** Who tried this out and says no other week goes on with the days of the trial. */
const triedRow = (context: EffectContext, track: SwitchTrack) =>
  tracksFrom(context, startOf(context))
    .filter((row) => row.track === track && row.kind === 'trial')
    .toSorted((a, b) => String(a.valid_from).localeCompare(String(b.valid_from)))
    .findLast((row, index) => index === 0 || String(row.valid_from) <= startOf(context))
const triedDays = (context: EffectContext, track: SwitchTrack) => {
  const tried: Record<string, unknown> = triedRow(context, track) ?? {}
  const { weekdays, hours_per_week, weekday_hours, day_starts, day_ends } = tried
  return { weekdays, hours_per_week, weekday_hours, day_starts, day_ends }
}
const triedAt = (context: EffectContext, track: SwitchTrack) =>
  (triedRow(context, track)?.provider as string | null | undefined) ?? null

/** What somebody did before ends the day before, and so does trying out; what stands of the new track goes on. */
export const settle = (context: EffectContext, track: SwitchTrack): Effect[] => {
  const ends = (row: Row) =>
    !isJob(row) && (row.track !== track || row.kind === 'trial' || saysWeek(context.input))
  const stands = context.facts.tracks.some((row) => row.track === track && !ends(row))
  return [
    ...endTracksThat(ends, context, dayBefore(startOf(context))),
    ...(stands ? [] : [newTrack(context, track)]),
  ]
}

/** A switch that does not go on ends where it left from, and what was tried out. */
export const endSwitchTracks = (context: EffectContext): Effect[] => {
  const from = context.facts.jobSwitch?.from_track
  const ends = (row: Row) => !isJob(row) && (row.track === from || row.kind === 'trial')
  return endTracksThat(ends, context, dayBefore(context.validOn))
}
