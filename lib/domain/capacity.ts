import type {
  DayFit,
  Fit,
  Help,
  OpenDay,
  Place,
  SeatStretch,
  SeatUse,
  Short,
  Start,
  Stretch,
} from './capacity-plan'
import { addDays, type IsoDate } from './calendar'
import { spreadSupport, weekSum } from './week-hours'

const covers = ({ from, to }: Stretch, day: IsoDate) => from <= day && (to === null || to >= day)
const endsAfter = ({ to }: Stretch, day: IsoDate) => to === null || to >= day

/** The days from `from` on at which something changes, `from` first. */
function turns(from: IsoDate, stretches: readonly Stretch[]): IsoDate[] {
  const days = stretches.flatMap(({ from: first, to }) => [first, ...(to === null ? [] : [addDays(to, 1)])])
  return [...new Set([from, ...days.filter((day) => day > from)])].sort()
}

/** The first day at or after `day` on which this seat is no longer free; null when it stays free. */
function seatUntil(seat: SeatStretch, uses: readonly SeatUse[], day: IsoDate): IsoDate | null {
  if (!covers(seat, day)) return day
  const taken = uses.filter((use) => use.seatId === seat.id && endsAfter(use, day))
  const stops = taken.map((use) => (use.from > day ? use.from : day))
  if (seat.to !== null) stops.push(addDays(seat.to, 1))
  return stops.length === 0 ? null : (stops.sort()[0] ?? null)
}

/** The last first day on which no seat is left, of the seat that stays free longest. */
function seatsUntil({ seats, uses }: Place, weekday: number, day: IsoDate): IsoDate | null {
  const own = uses.filter((use) => use.weekday === weekday)
  const stops = seats.map((seat) => seatUntil(seat, own, day))
  if (stops.some((stop) => stop === null)) return null
  return stops.length === 0 ? day : (stops.sort().at(-1) ?? day)
}

/** Hundredths, so that sums of hours are exact. */
const cents = (hours: number) => Math.round(hours * 100)

/** The first day at or after `day` from which the place is closed on this weekday, or open for fewer hours. */
function openUntil(days: readonly OpenDay[], weekday: number, hours: number, day: IsoDate): IsoDate | null {
  const open = days.find((each) => each.weekday === weekday && each.hours >= hours && covers(each, day))
  if (!open) return day
  return open.to === null ? null : openUntil(days, weekday, hours, addDays(open.to, 1))
}

/** The first day at or after `day` on which the support of others and this much more is above what there is. */
function supportUntil(place: Place, weekday: number, support: number, day: IsoDate): IsoDate | null {
  if (support === 0) return null
  const uses = place.uses.filter((use) => use.weekday === weekday)
  const given = place.days.filter((open) => open.weekday === weekday)
  const over = (on: IsoDate) => {
    const open = given.find((each) => covers(each, on))
    const held = uses.filter((use) => covers(use, on)).reduce((sum, use) => sum + cents(use.support), cents(support))
    return open !== undefined && held > cents(open.support)
  }
  return turns(day, [...uses, ...given]).find(over) ?? null
} // prettier-ignore

/** A seat as far as its place is there; none when it never is. */
const within = (place: Place, seat: SeatStretch): SeatStretch[] => {
  const from = seat.from > place.from ? seat.from : place.from
  const to = earliest(seat.to, place.to)
  return to !== null && to < from ? [] : [{ ...seat, from, to }]
}

const earliest = (...days: (IsoDate | null)[]) =>
  days.filter((day): day is IsoDate => day !== null).sort()[0] ?? null

/** How hours and support on one weekday fit, from a day on. */
function dayFit(place: Place, weekday: number, hours: number, support: number, from: IsoDate): DayFit {
  const stopsFrom = (day: IsoDate): Stops => ({
    closed: openUntil(place.days, weekday, hours, day),
    seat: seatsUntil(place, weekday, day),
    support: supportUntil(place, weekday, support, day),
  })
  const stops = stopsFrom(from)
  const until = earliest(...Object.values(stops))
  const ofDay = [...place.uses, ...place.days].filter((each) => each.weekday === weekday)
  const fitsFrom = turns(from, [...ofDay, ...place.seats]).find((day) => earliest(...Object.values(stopsFrom(day))) === null)
  return { weekday, hours, short: shortOn(place, until, stops), until, fitsFrom: fitsFrom ?? null }
} // prettier-ignore

/** Per kind of shortage the first day on which it is there; null for never. */
type Stops = Record<'closed' | 'seat' | 'support', IsoDate | null>

/** What is short on the first day that does not fit; a day that is closed has no seat to ask about. */
function shortOn(place: Place, until: IsoDate | null, stops: Stops): Short[] {
  if (until === null) return []
  if (!covers(place, until)) return ['gone']
  if (stops.closed === until) return ['closed']
  return (['seat', 'support'] as const).filter((kind) => stops[kind] === until)
} // prettier-ignore

function daysOf(place: Place, { from, week, support }: Start): DayFit[] {
  const shares = spreadSupport(support, week)
  return week.flatMap((hours, index) =>
    hours > 0 ? [dayFit(place, index + 1, hours, shares[index] ?? 0, from)] : [],
  )
}

const allFit = (place: Place, start: Start) => daysOf(place, start).every(({ until }) => until === null)

/**
 * Whether somebody who starts like this fits, per weekday: until when, from when, and what alone would make it fit. A
 * place is free only where a seat and enough support are, and only while it is there. Nothing is known of people who are not planned yet.
 */
export function fitOf(given: Place, start: Start): Fit {
  const place = { ...given, seats: given.seats.flatMap((seat) => within(given, seat)) }
  const days = daysOf(place, start)
  const until = earliest(...days.map((day) => day.until))
  const helps = until === null ? nothingNeeded : helpsOf(place, start, days)
  return { days, fits: until === null, until, helps }
}

const nothingNeeded: Help = { otherDays: [], extraSeat: false, lessSupport: null, laterStart: null }

function helpsOf(place: Place, start: Start, days: readonly DayFit[]): Help {
  const extra = within(place, { id: 'extra', from: start.from, to: null })
  const later = days.map(({ fitsFrom }) => fitsFrom)
  return {
    otherDays: otherDays(place, start, days),
    extraSeat: allFit({ ...place, seats: [...place.seats, ...extra] }, start),
    lessSupport: lessSupport(place, start),
    laterStart: later.includes(null) ? null : (later.sort().at(-1) ?? null),
  }
}

/** Days off in the plan to which the one day that is short can move as it is. */
function otherDays(place: Place, start: Start, days: readonly DayFit[]): number[] {
  const short = days.filter(({ until }) => until !== null)
  const [moved] = short
  if (short.length !== 1 || !moved) return []
  return start.week.flatMap((hours, index) => {
    if (hours > 0) return []
    const week = start.week.map((own, at) =>
      at === index ? moved.hours : at === moved.weekday - 1 ? 0 : own,
    )
    return allFit(place, { ...start, week }) ? [index + 1] : []
  })
}

/** The most quarters of support below what was asked with which everything fits; null when it never does. */
function lessSupport(place: Place, start: Start): number | null {
  if (weekSum(start.week) === 0) return null
  for (let quarters = Math.ceil(start.support * 4) - 1; quarters >= 0; quarters -= 1)
    if (allFit(place, { ...start, support: quarters / 4 })) return quarters / 4
  return null
}
