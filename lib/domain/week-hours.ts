import { formatNumber, isQuarterHours, parseHours } from './dutch-number'

/** Hours per weekday, Monday first: seven numbers in quarters of an hour, at least one above 0. */
export type WeekHours = readonly number[]

export const weekdayShort = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const

/** Seven numbers from the database or an input; null for anything else (unknown). */
export function asWeek(value: unknown): WeekHours | null {
  if (!Array.isArray(value) || value.length !== 7) return null
  const hours = value.map(Number)
  return hours.every((each) => Number.isFinite(each) && each >= 0) ? hours : null
}

/** Hours in all. */
export const weekSum = (week: WeekHours) => week.reduce((sum, hours) => sum + hours, 0)

/** A week as a form holds it: seven texts with a bar between them, empty where nobody works: '8|8||7,5|||'. */
export const weekText = (week: WeekHours) =>
  week.map((hours) => (hours === 0 ? '' : formatNumber(hours))).join('|')

/** The numbers of such a text, null per day that cannot be read; fewer than seven parts leave the rest empty. */
export function weekParts(text: string): (number | null)[] {
  const parts = text.split('|')
  return weekdayShort.map((_, index) => {
    const part = (parts[index] ?? '').trim()
    if (part === '') return 0
    const reading = parseHours(part)
    return reading.ok && isQuarterHours(reading.value) && reading.value >= 0 && reading.value <= 24
      ? reading.value
      : null
  })
}

/** The weekdays (0 Monday … 6 Sunday) that cannot be read, or the week; null when nobody works on any day. */
export function parseWeek(text: string): { unreadable: number[] } | WeekHours | null {
  const parts = weekParts(text)
  const unreadable = parts.flatMap((hours, index) => (hours === null ? [index] : []))
  if (unreadable.length > 0) return { unreadable }
  const week = parts.map(Number)
  return weekSum(week) === 0 ? null : week
}

/** The week in words: 'ma 8, di 8, do 7,5'. */
export const weekWords = (week: WeekHours) =>
  week
    .flatMap((hours, index) => (hours > 0 ? [`${weekdayShort[index]} ${formatNumber(hours)}`] : []))
    .join(', ')

/**
 * Lays hours per week over the days of a place, whole days first and at most the hours of each day. What does not fit
 * is left out, so that the sum shows it.
 */
export function spreadHours(hoursPerWeek: number, days: WeekHours): WeekHours {
  let left = hoursPerWeek
  return days.map((open) => {
    const hours = Math.min(open, left)
    left -= hours
    return hours
  })
}

/** The part of the support per week that each worked day gets, by its hours, in hundredths and never rounded up. */
export function spreadSupport(support: number, week: WeekHours): number[] {
  const sum = weekSum(week)
  return week.map((hours) => (sum === 0 ? 0 : Math.floor((support * 100 * hours) / sum + 1e-9) / 100))
}
