import { formatTime, parseTime, type ClockTime } from './clock-time'
import { weekdayShort, type WeekHours } from './week-hours'

/** From when to when on one weekday; both 'hh:mm', in quarters of an hour. */
export interface DayTime {
  starts: ClockTime
  ends: ClockTime
}

/** Seven weekdays, Monday first; null where somebody does not come. */
export type WeekTimes = readonly (DayTime | null)[]

const minutesOf = (time: ClockTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Hours from begin to end. */
export const lengthOf = ({ starts, ends }: DayTime) => (minutesOf(ends) - minutesOf(starts)) / 60

/** Begin and end as people typed them ('9-17', '0930 – 12.30'); null when it is no stretch of a day in quarters. */
function parseDay(text: string): DayTime | null {
  const [starts, ends, ...more] = text.split(/\s*[-–]\s*/).map((part) => parseTime(part))
  if (!starts || !ends || more.length > 0) return null
  const inQuarters = [starts, ends].every((time) => minutesOf(time) % 15 === 0)
  return inQuarters && starts < ends ? { starts, ends } : null
}

/** A day of a form that nobody filled in: no begin and no end. */
const isEmpty = (text: string) => /^[\s-]*$/.test(text)

/**
 * Seven stretches as a form holds them ('9.00-17.00|9.00-12.30|||||', Monday first). Answers the weekdays (0–6) that
 * cannot be read, or the week; null when no day is filled in.
 */
export function parseTimes(text: string): { unreadable: number[] } | WeekTimes | null {
  const parts = weekdayShort.map((_, index) => text.split('|')[index] ?? '')
  const days = parts.map((part) => (isEmpty(part) ? null : parseDay(part)))
  const unreadable = parts.flatMap((part, index) => (!isEmpty(part) && !days[index] ? [index] : []))
  if (unreadable.length > 0) return { unreadable }
  return days.every((each) => each === null) ? null : days
}

/** The week as one text, the same for the same week: '09:00-17:00|||||' and so on. */
export const timesText = (times: WeekTimes) =>
  times.map((each) => (each ? `${each.starts}-${each.ends}` : '')).join('|')

/** The week behind a text that a schema has read; null for anything else. */
export function asTimes(value: unknown): WeekTimes | null {
  const times = typeof value === 'string' ? parseTimes(value) : null
  return times === null || 'unreadable' in times ? null : times
}

/** The week of a row of the database: begins and ends per weekday; null where they are not known. */
export function timesOfRow(starts: unknown, ends: unknown): WeekTimes | null {
  if (!Array.isArray(starts) || !Array.isArray(ends)) return null
  return weekdayShort.map((_, index) => {
    const [from, to] = [starts[index] as string | null, ends[index] as string | null]
    return from && to ? { starts: from.slice(0, 5), ends: to.slice(0, 5) } : null
  })
}

/** Hours per weekday: from begin to end, less the break (minutes) on each day that is longer than it. */
export const hoursOfTimes = (times: WeekTimes, breakMinutes: number): WeekHours =>
  times.map((each) => {
    const length = each ? lengthOf(each) : 0
    return length * 60 > breakMinutes ? length - breakMinutes / 60 : length
  })

/** The weekdays (0–6) on which begin and end do not hold these hours, or only one of the two says that somebody comes. */
export const daysThatDiffer = (times: WeekTimes, hours: WeekHours): number[] =>
  times.flatMap((each, index) => {
    const counted = hours[index] ?? 0
    const fits = each ? counted > 0 && counted <= lengthOf(each) : counted === 0
    return fits ? [] : [index]
  })

/** '9.00–17.00 uur'. */
export const dayTimeWords = ({ starts, ends }: DayTime) => `${formatTime(starts)}–${formatTime(ends)} uur`
