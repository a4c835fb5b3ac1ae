import { addDays, dateParts, isoDate, type IsoDate } from '../calendar'
import { pickInForce, type Dated } from '../dated'
import { amountOn, type Amount, type Job, type Tables } from './amount'
import { forfaitLastDay, periodOn, runsSince, type SubsidyPeriod } from './period'
import { plannedAmount, type PlannedAmount } from './plan'
import { recalculationKey, recalculationMonth, type ParameterRow } from './rules'

/** What a contract says from day to day. */
export interface JobTerm extends Dated {
  hours: number
  cao: string | null
}

/** A job with its contract over time and what the right to a subsidy depends on. */
export interface JobCourse {
  startedOn: IsoDate
  terms: readonly JobTerm[]
  birthDate: IsoDate | null
  benefit: string | null
  /** Whether a determination of sheltered work stands or stood, and its last day when it was revoked. */
  targetGroup: boolean
  targetGroupUntil: IsoDate | null
}

/** The job on a day, or null when there is no contract that day. */
export function jobOn(course: JobCourse, day: IsoDate): Job | null {
  const term = pickInForce(course.terms, day)
  if (term === null) return null
  const { startedOn, birthDate, benefit, targetGroupUntil } = course
  const targetGroup = course.targetGroup && (targetGroupUntil === null || day <= targetGroupUntil)
  return { startedOn, birthDate, benefit, targetGroup, hours: term.hours, cao: term.cao }
}

/** An amount and the days that it holds. */
export interface Stretch {
  from: IsoDate
  until: IsoDate
  hours: number
  amount: Amount
}

const starts = (rows: readonly Dated[]): IsoDate[] =>
  rows.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  )

/** The days of the yearly recalculation from one day to another: first days of the month that holds then. */
function recalculationDays(rows: readonly ParameterRow[], from: IsoDate, to: IsoDate): IsoDate[] {
  const [first, last] = [dateParts(from).year, dateParts(to).year]
  const months = Array.from({ length: 12 * (last - first + 1) }, (_, index) =>
    isoDate({ year: first + Math.floor(index / 12), month: (index % 12) + 1, day: 1 }),
  )
  return months.filter((day) => recalculationMonth(rows, day) === dateParts(day).month)
}

/**
 * The amounts of a job one after another, up to and including the last day of the year `to` is in: a new one begins
 * with another regime, wage value or number of hours, after the forfait, and on every day of recalculation.
 */
export function stretches(
  course: JobCourse,
  periods: readonly SubsidyPeriod[],
  tables: Tables,
  to: IsoDate,
): Stretch[] {
  const last = `${to.slice(0, 4)}-12-31`
  const forfaitEnds = forfaitLastDay(tables.terms, course.startedOn)
  const days = [
    ...starts(periods),
    ...starts(course.terms),
    ...starts(tables.parameters.filter(({ key }) => key === recalculationKey)),
    ...recalculationDays(tables.parameters, course.startedOn, last),
    ...[forfaitEnds, course.targetGroupUntil].flatMap((day) => (day ? [addDays(day, 1)] : [])),
  ]
  const firsts = [...new Set(days)].filter((day) => day >= course.startedOn && day <= last).sort()
  const found = firsts.flatMap((from, index) => {
    const job = jobOn(course, from)
    if (job === null || periodOn(periods, from) === null) return []
    const next = firsts[index + 1]
    const until = next ? addDays(next, -1) : last
    return [{ from, until, hours: job.hours, amount: amountOn(from, job, periods, tables) }]
  })
  return found.reduce<Stretch[]>(joined, [])
}

const same = (a: Amount, b: Amount): boolean => {
  if (a.status === 'known' && b.status === 'known')
    return a.cents === b.cents && a.regime === b.regime && a.referenceDay === b.referenceDay
  if (a.status === 'none' && b.status === 'none') return a.reason === b.reason
  return (
    a.status === 'unknown' && b.status === 'unknown' && a.what === b.what && a.referenceDay === b.referenceDay
  )
}

/** A stretch that goes on unchanged is one. */
function joined(done: Stretch[], next: Stretch): Stretch[] {
  const last = done.at(-1)
  const goesOn = last && addDays(last.until, 1) === next.from && last.hours === next.hours
  if (!last || !goesOn || !same(last.amount, next.amount)) return [...done, next]
  return [...done.slice(0, -1), { ...last, until: next.until }]
}

/** What the job costs under each regime on a day, side by side; the plan is marked as one. */
export interface Compared {
  wageValue: Amount | null
  forfait: Amount
  /** Whether the forfait may still be used that day. */
  forfaitAllowed: boolean
  plan: PlannedAmount | null
}

/** Null where no subsidy is recorded on that day. */
export function compared(
  day: IsoDate,
  job: Job,
  periods: readonly SubsidyPeriod[],
  tables: Tables,
): Compared | null {
  const period = periodOn(periods, day)
  if (period === null) return null
  const since = runsSince(periods, period)
  const under = (regime: SubsidyPeriod['regime'], known: Job, wageValue: number | null) =>
    amountOn(day, known, [{ ...period, regime, wageValue, validFrom: since }], tables)
  const wageValue = period.wageValue ?? periods.findLast((row) => row.wageValue !== null)?.wageValue ?? null
  const lastForfait = forfaitLastDay(tables.terms, job.startedOn)
  return {
    wageValue: wageValue === null ? null : under('wageValue', job, wageValue),
    // As if the job began today, so that there is a figure to compare with after the first months too.
    forfait: under('forfait50', { ...job, startedOn: day }, null),
    forfaitAllowed: lastForfait !== null && day <= lastForfait,
    plan: plannedAmount(day, job, tables),
  }
}
