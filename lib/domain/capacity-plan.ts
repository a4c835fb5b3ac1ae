import type { IsoDate } from './calendar'
import type { WeekHours } from './week-hours'

/** From and to are days 'yyyy-mm-dd', both included; to is null without an end. */
export interface Stretch {
  from: IsoDate
  to: IsoDate | null
}
/** A weekday (1 Monday … 7 Sunday) that a place is open for a time: its hours, and the hours of support in all. */
export type OpenDay = Stretch & { weekday: number; hours: number; support: number }
export type SeatStretch = Stretch & { id: string }
/** A seat that somebody holds on a weekday, with the support that goes with it. */
export type SeatUse = Stretch & { seatId: string; weekday: number; support: number }

/** `from` and `to` are the days that the place itself is there. */
export interface Place extends Stretch {
  days: readonly OpenDay[]
  seats: readonly SeatStretch[]
  uses: readonly SeatUse[]
}

/** A start that is thought of: from a day on, without an end; hours per weekday and support per week. */
export interface Start {
  from: IsoDate
  week: WeekHours
  support: number
}

/** Why a weekday does not fit: the place is not there that day, is closed or open for fewer hours, no seat, or too little support. */
export type Short = 'gone' | 'closed' | 'seat' | 'support'

/** How one worked weekday of a start fits. */
export interface DayFit {
  weekday: number
  hours: number
  /** What is short from the first day that does not fit; empty when it fits for good. */
  short: Short[]
  /** The first day on which it would no longer fit; null when it fits for good. */
  until: IsoDate | null
  /** The first day from which it fits for good, not before the start; null for never, as far as is known. */
  fitsFrom: IsoDate | null
}

/** One seat is held all the time, so what counts is one seat that stays free; support adds up. */
export interface Fit {
  days: DayFit[]
  /** It fits on every worked weekday, for good. */
  fits: boolean
  /** The first day on which it would no longer fit on some weekday. */
  until: IsoDate | null
  helps: Help
}

/** What would make it fit; each of these alone, null or empty where it would not. */
export interface Help {
  /** Weekdays that are not worked in the plan and on which the hours of a day that is short would fit. */
  otherDays: number[]
  /** Whether one extra seat is enough. */
  extraSeat: boolean
  /** The most support per week, in quarters of an hour, with which it fits. */
  lessSupport: number | null
  /** The first day from which the whole plan fits for good. */
  laterStart: IsoDate | null
}
