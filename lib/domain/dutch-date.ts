import { dateParts, isExistingDay, isoDate, weekday, type IsoDate } from './calendar'

/** A day read from Dutch text; `impossible` is a day that does not exist (31-02), `unreadable` no day at all. */
export type DateReading =
  { ok: true; date: IsoDate } | { ok: false; reason: 'empty' | 'impossible' | 'unreadable' }

/** The months by their names, January first. */
export const monthNames = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni',
  'juli', 'augustus', 'september', 'oktober', 'november', 'december',
] // prettier-ignore
const weekdayNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']
const abbreviations = new Map([['mrt', 3], ['sept', 9], ['oct', 10]]) // prettier-ignore
const weekdayPrefix =
  /^(?:ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?)[.,]?\s+/

type Written = { day: string; month: string; year: string }

const patterns = [
  /^(?<day>\d{1,2})\s*[-/.\u2010-\u2015]\s*(?<month>\d{1,2})\s*[-/.\u2010-\u2015]\s*(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2})[\s-]*(?<month>[a-z]{3,9})\.?[\s-]*'?(?<year>\d{4}|\d{2})$/,
]

function monthNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const known = abbreviations.get(text)
  if (known !== undefined) return known
  const index = monthNames.findIndex((name) => text.length >= 3 && name.startsWith(text))
  return index === -1 ? null : index + 1
}

// '26' with latest year 2036 is 2026, '88' is 1988: the last year with these digits that is not later.
function fullYear(text: string, latestYear: number): number {
  if (text.length === 4) return Number(text)
  const century = Math.floor(latestYear / 100) * 100
  const candidate = century + Number(text)
  return candidate > latestYear ? candidate - 100 : candidate
}

/**
 * Reads a day as Dutch people write it: 21-11-2026, 21-11-26, 21112026, 211126, 21 nov 2026, 2026-11-21, 21/11/2026.
 * `latestYear` is the last year that two digits may mean: this year for a birth date, some years ahead for a
 * contract. Years outside 1850–2199 are impossible. What cannot be read is said so, never guessed.
 */
export function parseDutchDate(text: string, latestYear: number): DateReading {
  const written = text.trim().toLowerCase().replace(weekdayPrefix, '')
  if (written === '') return { ok: false, reason: 'empty' }
  const groups = patterns.map((pattern) => pattern.exec(written)?.groups).find((found) => found !== undefined)
  if (!groups) return { ok: false, reason: 'unreadable' }
  const { day, month, year } = groups as Written
  const monthIndex = monthNumber(month)
  if (monthIndex === null) return { ok: false, reason: 'unreadable' }
  const parts = { year: fullYear(year, latestYear), month: monthIndex, day: Number(day) }
  if (!isExistingDay(parts) || parts.year < 1850 || parts.year > 2199)
    return { ok: false, reason: 'impossible' }
  return { ok: true, date: isoDate(parts) }
}

/** '21-11-2026' */
export function formatDate(date: IsoDate): string {
  return date.split('-').reverse().join('-')
}

/** 'ma 02-03-2026': the same day in the same figures as without its weekday. */
export const formatDateWithWeekday = (date: IsoDate): string =>
  `${weekdayNames[weekday(date) - 1]} ${formatDate(date)}`

/** '21 november 2026' */
export function formatDateLong(date: IsoDate): string {
  const { year, month, day } = dateParts(date)
  return `${day} ${monthNames[month - 1]} ${year}`
}

/** 'november 2026', of any day in it */
export function formatMonth(date: IsoDate): string {
  const { year, month } = dateParts(date)
  return `${monthNames[month - 1]} ${year}`
}
