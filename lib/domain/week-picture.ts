import { timesOfRow, type DayTime } from './day-times'
import type { Row } from './facts'
import type { WorkKind } from './job-agreement'
import { asWeek, weekSum } from './week-hours'

/** One weekday (0 Monday … 6 Sunday) of a track: hours, and from when to when if that is known. */
export interface TrackDay {
  weekday: number
  hours: number
  time: DayTime | null
}

/** Something that somebody does in a week, from its first day to its last (null: no end). */
export interface WeekTrack {
  id: string
  track: WorkKind
  kind: 'standing' | 'trial'
  provider: string | null
  days: TrackDay[]
  /** Days as people wrote them down, where begin and hours per day are not known. */
  dayWords: string | null
  /** Hours per week that somebody is there; null where they are not known. */
  hours: number | null
  validFrom: string
  validTo: string | null
  evaluateOn: string | null
  /** Weekdays (1–7) that the job lets free because something is tried out. */
  daysAside: number[]
}

const text = (value: unknown) => (value == null ? null : String(value))

/** A row of participation as a picture of the week shows it. */
export function trackOf(row: Row): WeekTrack {
  const week = asWeek(row.weekday_hours)
  const times = timesOfRow(row.day_starts, row.day_ends)
  const daysAside = Array.isArray(row.days_aside) ? row.days_aside.map(Number) : []
  const there = (week ?? []).map((hours, index) => (daysAside.includes(index + 1) ? 0 : hours))
  return {
    id: row.id,
    track: row.track as WorkKind,
    kind: row.kind === 'trial' ? 'trial' : 'standing',
    provider: text(row.provider),
    days: there.flatMap((hours, weekday) => (hours > 0 ? [{ weekday, hours, time: times?.[weekday] ?? null }] : [])),
    dayWords: week ? null : text(row.weekdays),
    hours: week ? weekSum(there) : row.hours_per_week == null ? null : Number(row.hours_per_week),
    validFrom: String(row.valid_from),
    validTo: text(row.valid_to),
    evaluateOn: text(row.evaluate_on),
    daysAside: daysAside.filter((day) => (week?.[day - 1] ?? 0) > 0),
  }
} // prettier-ignore

const order: readonly WorkKind[] = ['sheltered', 'dayActivities', 'jobAgreement', 'regular']

/** What runs on a day: the job first. */
export const tracksOn = (tracks: readonly WeekTrack[], day: string): WeekTrack[] =>
  tracks
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
    .toSorted(
      (a, b) => order.indexOf(a.track) - order.indexOf(b.track) || a.validFrom.localeCompare(b.validFrom),
    )

/** What happens on one weekday, in the order of the clock; what has no time comes last. */
export const partsOfDay = (tracks: readonly WeekTrack[], weekday: number) =>
  tracks
    .flatMap((track) => track.days.filter((day) => day.weekday === weekday).map((day) => ({ track, day })))
    .toSorted((a, b) => (a.day.time?.starts ?? '99').localeCompare(b.day.time?.starts ?? '99'))

/** Something that begins or ends: the first or last day of a track. */
export interface WeekChange {
  day: string
  what: 'begins' | 'ends'
  track: WeekTrack
}

/** What begins after a day or ends on or after it, in order; a track that goes on in another week is one change. */
export function changesAfter(tracks: readonly WeekTrack[], day: string): WeekChange[] {
  const begins = tracks.filter(({ validFrom }) => validFrom > day).map((track) => ({ day: track.validFrom, what: 'begins' as const, track }))
  const ends = tracks
    .filter(({ validTo }) => validTo !== null && validTo >= day)
    .map((track) => ({ day: String(track.validTo), what: 'ends' as const, track }))
  return [...begins, ...ends].toSorted((a, b) => a.day.localeCompare(b.day))
} // prettier-ignore

/** What ended before a day, the latest first. */
export const endedBefore = (tracks: readonly WeekTrack[], day: string): WeekTrack[] =>
  tracks
    .filter(({ validTo }) => validTo !== null && validTo < day)
    .toSorted((a, b) => String(b.validTo).localeCompare(String(a.validTo)))
