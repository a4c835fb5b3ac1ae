import { addDays } from '../calendar'
import { asTimes, hoursOfTimes, type WeekTimes } from '../day-times'
import type { Row } from '../facts'
import type { MoveInput } from '../situation'
import { asWeek, weekSum, weekWords, type WeekHours } from '../week-hours'
import { insert, keptOf, number, text, type Effect, type FactContext } from './effect'

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

export const lastDayOf = (row: Readonly<Record<string, unknown>>) =>
  row.valid_to == null ? '9999-12-31' : String(row.valid_to)

/** The weekdays (1–7) of a track, Monday first; none where they are not known. */
export const weekdaysOf = (row: Readonly<Record<string, unknown>>): number[] =>
  (asWeek(row.weekday_hours) ?? []).flatMap((hours, index) => (hours > 0 ? [index + 1] : []))

type Track = Readonly<Record<string, unknown>>

const runsOn = (row: Track, day: string) => String(row.valid_from) <= day && lastDayOf(row) >= day

/** The weekdays that these trials take from the job on a day. */
const takenOn = (trials: readonly Track[], day: string): number[] =>
  [
    ...new Set(trials.filter((row) => row.steps_aside === true && runsOn(row, day)).flatMap(weekdaysOf)),
  ].sort()

interface Stretch {
  from: string
  to: string | null
  days: number[]
}

/** From a day to the last of the job: each stretch in which the trials take the same weekdays. */
function stretches(job: Track, trials: readonly Track[], from: string): Stretch[] {
  const last = lastDayOf(job)
  const points = [from, ...trials.flatMap((row) => [String(row.valid_from), addDays(lastDayOf(row).slice(0, 10), row.valid_to == null ? 0 : 1)])]
    .filter((day) => day >= from && day <= last)
  const days = [...new Set(points)].sort()
  const open = days.map((day) => ({ from: day, days: takenOn(trials, day) }))
  const changed = open.filter((each, index) => String(each.days) !== String(open[index - 1]?.days ?? 'none'))
  return changed.map((each, index) => {
    const next = changed[index + 1]
    return { ...each, to: next ? addDays(next.from, -1) : ((job.valid_to as string | null | undefined) ?? null) }
  })
} // prettier-ignore

/** What the sheltered jobs among these tracks let free from a day on, when these are the trials then. */
export function letDaysFree(context: FactContext, trials: readonly Track[], from: string): Effect[] {
  const jobs = context.facts.tracks.filter((row) => row.track === 'sheltered' && lastDayOf(row) >= from)
  return jobs.flatMap((job) => {
    const start = String(job.valid_from) > from ? String(job.valid_from) : from
    const parts = stretches(job, trials, start)
    if (parts.every(({ days }) => String(days) === String(job.days_aside ?? []))) return []
    const before = start > String(job.valid_from) ? [{ valid_to: addDays(start, -1) }] : []
    const after = parts.map(({ from: valid_from, to, days }) => ({ valid_from, valid_to: to, days_aside: days }))
    return [
      { kind: 'supersede', table: 'participation', id: job.id } as const,
      ...[...before, ...after].map((set) =>
        insert(context, 'participation', { ...keptOf(job), ...set, id: context.newId(), recorded_by: context.actorId || null }),
      ),
    ]
  })
} // prettier-ignore

/** The trials that take days of the job: as they stand, without this row. */
export const otherTrials = (context: FactContext, row: Row | null = null): Row[] =>
  context.facts.tracks.filter((track) => track.kind === 'trial' && track.id !== row?.id)

/** What gives way first: two tracks may change days with one another. */
export const inOrder = (effects: readonly Effect[]): Effect[] => [
  ...effects.filter(({ kind }) => kind === 'supersede'),
  ...effects.filter(({ kind }) => kind !== 'supersede'),
]
