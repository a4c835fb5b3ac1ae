/** A calendar day as ISO text, 'yyyy-mm-dd'. It sorts and compares as text and has no time zone. */
export type IsoDate = string

type Parts = { year: number; month: number; day: number }

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Year, month (1–12) and day of an ISO day; throws on text that is no existing day, because that is a bug. */
export function dateParts(date: IsoDate): Parts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) }
  if (!match || !isExistingDay(parts)) throw new RangeError(`Not a day: ${date}`)
  return parts
}

/** Whether the text is an existing day written as 'yyyy-mm-dd'. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return (
    match !== null &&
    isExistingDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  )
}

/** Whether this year, month and day exist together: 29-2 only in leap years, never 31-4. */
export function isExistingDay({ year, month, day }: Parts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** ISO text of an existing day. */
export function isoDate({ year, month, day }: Parts): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Length of a month in days (28–31). */
function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0)
}

// Proleptic Gregorian day number counted from 1970-01-01, with March as first month so that leap days come last.
function dayNumber(date: IsoDate): number {
  const { year, month, day } = dateParts(date)
  const shiftedYear = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400)
  return shiftedYear * 365 + leapDays + dayOfYear - 719468
}

function fromDayNumber(number: number): IsoDate {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return isoDate({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day })
}

/** The day that many days later; a negative number goes back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** The same weekday that many weeks later; a negative number goes back. */
export function addWeeks(date: IsoDate, weeks: number): IsoDate {
  return addDays(date, weeks * 7)
}

/** The same day of the month that many months later, or the last day of a shorter month (31-1 + 1 = 28-2). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateParts(date)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return isoDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

/** Days from the first day to the second: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}
