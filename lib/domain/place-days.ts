import { formatNumber, roundHalfUp } from './dutch-number'

/** One weekday (1 Monday … 7 Sunday) of a place: hours that it is open, seats and hours of support, and what is taken of both. */
export interface PlaceDay {
  weekday: number
  hours: number
  seats: number
  used: number
  support: number
  supportUsed: number
}

/**
 * Seats that somebody more can have on this day: none when the support is all taken. A day without support hours has
 * none to give: it is free for who asks none, and who asks more needs a reason.
 */
export const freeSeats = ({ seats, used, support, supportUsed }: PlaceDay) =>
  support > 0 && supportUsed >= support ? 0 : Math.max(0, seats - used)

/** The most seats that are free on one of the days: 0 when the place is full. */
export const mostFree = (days: readonly PlaceDay[]) => Math.max(0, ...days.map(freeSeats))

/**
 * The day from which nothing more is free on any weekday that is free now, as far as is known; null while one of them
 * stays free, or none is. `fullFrom` is by weekday the first later day on which it is full ('yyyy-mm-dd').
 */
export function freeUntil(
  days: readonly PlaceDay[],
  fullFrom: Readonly<Record<string, string>>,
): string | null {
  const ends = days.filter((day) => freeSeats(day) > 0).map(({ weekday }) => fullFrom[weekday] ?? null)
  return ends.includes(null) ? null : (ends.sort().at(-1) ?? null)
}

/** A weekday with the seats that are free on it, and whether more seats or hours of support are taken than there are. */
export interface DayStanding extends PlaceDay {
  free: number
  over: boolean
}

/** How one day of one place stands. */
export const dayStanding = (day: PlaceDay): DayStanding => ({
  ...day,
  free: freeSeats(day),
  over: day.used > day.seats || day.supportUsed > day.support,
})

/**
 * Several places on one weekday together, none when all are closed. Seats and support of different places do not help
 * each other: free is what each place has free, and over is said as soon as one place is.
 */
export function togetherOn(weekday: number, places: readonly (readonly PlaceDay[])[]): DayStanding[] {
  const days = places.flatMap((place) => place.filter((day) => day.weekday === weekday).map(dayStanding))
  if (days.length === 0) return []
  const sum = (of: (day: DayStanding) => number) => days.reduce((all, day) => all + of(day), 0)
  return [
    {
      weekday,
      hours: 0,
      seats: sum(({ seats }) => seats),
      used: sum(({ used }) => used),
      support: sum(({ support }) => support),
      supportUsed: sum(({ supportUsed }) => supportUsed),
      free: sum(({ free }) => free),
      over: days.some(({ over }) => over),
    },
  ]
}

/**
 * Hours of support that are taken, in words: to one decimal, and to two where one would say more or less than there is to
 * who compares it with what the place gives ('4,97' of 5 is not yet all of it, '5,97' of 5 is too much).
 */
export const takenWords = ({ support, supportUsed }: Pick<PlaceDay, 'support' | 'supportUsed'>): string =>
  formatNumber(supportUsed, supportUsed > support || roundHalfUp(supportUsed, 1) === support ? 2 : 1)
