import { asTimes, hoursOfTimes, type WeekTimes } from '../day-times'
import type { Row, TrajectoryFacts } from '../facts'
import type { MoveInput } from '../situation'
import { asWeek, weekSum, weekWords, type WeekHours } from '../week-hours'
import { number, text, type Effect, type FactContext } from './effect'

type Track = Readonly<Record<string, unknown>>

const columnsOfTimes = (times: WeekTimes | null) => ({
  day_starts: times?.map((each) => (each ? `${each.starts}:00` : null)) ?? null,
  day_ends: times?.map((each) => (each ? `${each.ends}:00` : null)) ?? null,
})

/** The week of a form in the columns of a track: from its times less the break, or as far as hours and days are known. */
export function weekColumns(input: MoveInput): Record<string, unknown> {
  const times = asTimes(input.dayTimes)
  const week = times && hoursOfTimes(times, Number(input.breakMinutes ?? 0))
  return {
    weekdays: week ? weekWords(week) : text(input, 'weekdays'),
    hours_per_week: week ? weekSum(week) : number(input, 'hoursPerWeek'),
    weekday_hours: week,
    ...columnsOfTimes(times),
  }
}

/** Whether a form says anything of a week. */
export const saysWeek = (input: MoveInput) =>
  asTimes(input.dayTimes) !== null ||
  number(input, 'hoursPerWeek') !== null ||
  text(input, 'weekdays') !== null

/** Begin and end beside the hours per day of a contract; without times the hours alone. */
export const workDays = (week: WeekHours | null, times: WeekTimes | null) => ({
  weekday_hours: week ?? (times && hoursOfTimes(times, 0)),
  ...columnsOfTimes(times),
})

/** Trying out as a form asks it: for how long, when people talk about it, and whether the job lets its days free. */
export function kindColumns(input: MoveInput): Record<string, unknown> {
  if (text(input, 'participationKind') !== 'trial') return { kind: 'standing' }
  return {
    kind: 'trial',
    evaluate_on: text(input, 'evaluateOn'),
    steps_aside: input.stepsAside === true,
  }
}

/** The job itself among the tracks: not a trial of sheltered work by who is elsewhere. */
export const isJob = ({ track, kind }: Track) => track === 'sheltered' && kind !== 'trial'

/** The last day of a row; one without an end lasts. */
export const lastDayOf = (row: Readonly<Record<string, unknown>>) =>
  row.valid_to == null ? '9999-12-31' : String(row.valid_to)

/** Whether a dated row holds on a day. */
export const runsOn = (row: Track, day: string) => String(row.valid_from) <= day && lastDayOf(row) >= day

/** Whether something goes on without an end, for good and not to try it out. */
export const goesOn = ({ tracks }: Pick<TrajectoryFacts, 'tracks'>, what: string) =>
  tracks.some(({ track, kind, valid_to }) => track === what && kind !== 'trial' && valid_to == null)

/** The weekdays (1–7) of a track, Monday first; none where they are not known. */
export const weekdaysOf = (row: Readonly<Record<string, unknown>>): number[] =>
  (asWeek(row.weekday_hours) ?? []).flatMap((hours, index) => (hours > 0 ? [index + 1] : []))

/** Every track that runs on a day or later, also when it ended before today: an act may be about a day that has passed. */
export const tracksFrom = ({ facts }: FactContext, day: string): Row[] =>
  [...facts.endedTracks, ...facts.tracks].filter((row) => lastDayOf(row) >= day)

/** The trials that take days of the job from a day on: as they stand, without this row. */
export const otherTrials = (context: FactContext, from: string, row: Row | null = null): Row[] =>
  tracksFrom(context, from).filter((track) => track.kind === 'trial' && track.id !== row?.id)

/** What gives way first: two tracks may change days with one another. */
export const inOrder = (effects: readonly Effect[]): Effect[] => [
  ...effects.filter(({ kind }) => kind === 'supersede'),
  ...effects.filter(({ kind }) => kind !== 'supersede'),
]
