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
