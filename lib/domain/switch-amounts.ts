import { roundHalfUp } from './dutch-number'
import { hoursPerMonth } from './minimum-wage'

/** What the person and the consulent fill in together, in euros per month and hours per week; null where it is not known. */
export interface OwnFigures {
  hoursFrom: number | null
  hoursTo: number | null
  /** Gross per hour, as the employer says. */
  hourly: number | null
  netNow: number | null
  travelNow: number | null
  netAfterFrom: number | null
  netAfterTo: number | null
  travelAfter: number | null
}

/** Euros per month, from the lowest to the highest. */
export interface Range {
  from: number
  to: number
}

export interface SwitchAmounts {
  /** Gross pay without holiday allowance; null where hours or the minimum wage of the day are unknown, or nobody is paid. */
  pay: Range | null
  /** The employer named less than the minimum wage of the day. */
  belowMinimum: boolean
  leftNow: number | null
  leftAfter: Range | null
  /** After minus now, both with the own costs of travel taken off. */
  difference: Range | null
}

const ranged = (one: number | null, other: number | null): Range | null => {
  if (one === null && other === null) return null
  const [a, b] = [one ?? other ?? 0, other ?? one ?? 0]
  return { from: Math.min(a, b), to: Math.max(a, b) }
}

const cents = (value: number) => roundHalfUp(value, 2)

function payOf({ hoursFrom, hoursTo, hourly }: OwnFigures, minimum: number | null): Range | null {
  const hours = ranged(hoursFrom, hoursTo)
  const lowest = minimum ?? hourly
  if (hours === null || lowest === null) return null
  const highest = Math.max(lowest, hourly ?? lowest)
  return {
    from: cents(lowest * hoursPerMonth(hours.from)),
    to: cents(highest * hoursPerMonth(hours.to)),
  }
}

const left = (net: number, travel: number | null) => cents(net - (travel ?? 0))

const isBelow = (hourly: number | null, minimum: number | null) =>
  hourly !== null && minimum !== null && hourly < minimum

const differenceOf = (now: number, after: Range | null): Range | null =>
  after && { from: cents(after.from - now), to: cents(after.to - now) }

/**
 * What is known of an income before and after a switch: the own figures of the person and the minimum wage of the day
 * (euros per hour; null where there is none, or where the other track is not paid). A range and never a right: what
 * somebody gets, the employer, the income team and UWV say.
 */
export function switchAmounts(own: OwnFigures, paid: boolean, minimumHourly: number | null): SwitchAmounts {
  const leftNow = own.netNow === null ? null : left(own.netNow, own.travelNow)
  const after = ranged(own.netAfterFrom, own.netAfterTo)
  const leftAfter = after && { from: left(after.from, own.travelAfter), to: left(after.to, own.travelAfter) }
  return {
    pay: paid ? payOf(own, minimumHourly) : null,
    belowMinimum: paid && isBelow(own.hourly, minimumHourly),
    leftNow,
    leftAfter,
    difference: leftNow === null ? null : differenceOf(leftNow, leftAfter),
  }
}
