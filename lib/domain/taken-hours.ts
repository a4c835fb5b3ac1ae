import { dayTimeWords } from './day-times'
import { formatDate } from './dutch-date'
import { formatNumber } from './dutch-number'
import { trackLabel } from './labels'
import type { ReasonCode } from './reasons'
import { wordOf } from './terms'
import { weekdayLabel, type Weekday } from './work-terms'

/** One weekday of a refused week as the database names it, and what it falls together with if the reader may know that. */
interface Taken {
  weekday: number
  starts?: string
  ends?: string
  hours?: number
  /** The count of the day was too high; no two times fell together. */
  full: boolean
  /** The hours of that day together, and the most there may be while not every time is known. */
  total?: number
  most?: number
  other?: { track: string; starts?: string; ends?: string; from: string }
}

const timeOf = ({ starts, ends }: { starts?: string; ends?: string }) =>
  starts && ends ? ` ${dayTimeWords({ starts: starts.slice(0, 5), ends: ends.slice(0, 5) })}` : ''

const fullWords = ({ total, most }: Taken) =>
  total === undefined || most === undefined
    ? ' staan samen te veel uren'
    : ` staat samen ${formatNumber(total)} uur, en meer dan ${formatNumber(most)} uur kan niet`

/**
 * Why a week was refused, from the detail of the database (JSON). `mayKnow` is false for a company about what is not its
 * own: then only its own day and time are named, and nothing of what stands in the way.
 */
export function takenHours(detail: string, mayKnow: boolean): { reason: ReasonCode; about: string } {
  const taken = JSON.parse(detail) as Taken
  const day = weekdayLabel[taken.weekday as Weekday]
  if (!mayKnow || !taken.other) {
    const when = timeOf(taken) || (taken.hours ? ` ${formatNumber(taken.hours)} uur` : '')
    return { reason: 'person_not_available', about: `${day}${when}` }
  }
  if (taken.full) return { reason: 'day_full', about: `${day}${fullWords(taken)}` }
  const { track, from } = taken.other
  const what = wordOf(trackLabel, track).toLowerCase()
  return {
    reason: 'hours_taken',
    about: `${what} op ${day}${timeOf(taken.other)} (vanaf ${formatDate(from)})`,
  }
}
