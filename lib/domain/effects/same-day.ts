import { addDays, weekday } from '../calendar'
import { timesOfRow } from '../day-times'
import { formatNumber } from '../dutch-number'
import type { Row } from '../facts'
import { trackLabel } from '../labels'
import { wordOf } from '../terms'
import { asWeek } from '../week-hours'
import { weekdayLabel, type Weekday } from '../work-terms'
import { isJob, lastDayOf } from './track-days'

type Track = Readonly<Record<string, unknown>>

/** One weekday (1–7) of a track: its hours, and whether it is known from when to when. */
interface Part {
  day: Weekday
  hours: number
  timed: boolean
}

function partsOf(row: Track): Part[] {
  const [week, times] = [asWeek(row.weekday_hours) ?? [], timesOfRow(row.day_starts, row.day_ends)]
  const aside = Array.isArray(row.days_aside) ? row.days_aside.map(Number) : []
  return week.flatMap((hours, index) =>
    hours > 0 && !aside.includes(index + 1)
      ? [{ day: (index + 1) as Weekday, hours, timed: times?.[index] != null }]
      : [],
  )
}

const words = (row: Track, { day, hours }: Part) =>
  `${weekdayLabel[day]} al ${formatNumber(hours)} uur ${wordOf(trackLabel, row.track).toLowerCase()}`

/** Each weekday of these tracks whose hours are known and whose times are not: 'vrijdag al 8 uur beschut werk'. */
export const untimedDays = (tracks: readonly Row[]): string[] =>
  tracks.flatMap((row) =>
    partsOf(row)
      .filter(({ timed }) => !timed)
      .map((part) => words(row, part)),
  )

/** From a day until a day, both included. */
interface Period {
  from: string
  until: string
}

/** Whether one such weekday (1–7) falls in the period. */
const comesIn = (day: Weekday, { from, until }: Period) =>
  [0, 1, 2, 3, 4, 5, 6].some(
    (after) => weekday(addDays(from, after)) === day && addDays(from, after) <= until,
  )

/** When a row and a period hold both. */
const together = (row: Row, { from, until }: Period): Period => ({
  from: String(row.valid_from) > from ? String(row.valid_from) : from,
  until: lastDayOf(row) < until ? lastDayOf(row) : until,
})

/** A new track with its period, what there is beside it, and whether the job lets its days free. */
interface Made {
  made: Track
  period: Period
  others: readonly Row[]
  freesJob: boolean
}

/**
 * The first weekday of a new track on which nobody can tell whether it falls together with what somebody does already: of
 * one of the two only the hours are known. Null when every day is clear or the job lets its days free.
 */
export function unclearDay({ made, period, others, freesJob }: Made): string | null {
  const own = partsOf(made)
  const found = others
    .filter((row) => !(freesJob && isJob(row)))
    .flatMap((row) => partsOf(row).map((part) => ({ row, part })))
    .find(({ row, part }) =>
      own.some(({ day, timed }) => day === part.day && !(timed && part.timed) && comesIn(day, together(row, period))),
    )
  return found ? words(found.row, found.part) : null
} // prettier-ignore
