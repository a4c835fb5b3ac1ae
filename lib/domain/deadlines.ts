import { addDays, addMonths, addWeeks, dateParts, daysBetween, isoDate, type IsoDate } from './calendar'
import { pickInForce, type Dated } from './dated'
import { nextWorkingDay } from './holidays'

/**
 * How a length is counted from the event.
 * - `term`: the day of the event does not count (Awb 6:8; golden cases E1–E3, E8);
 * - `period`: the first day counts, the last is begin + length − 1 day (trial placement, forfait);
 * - `back`: counted back from an end, never moved (Algemene termijnenwet art. 1 lid 2);
 * - `yearEnd`: that long after 31 December of the year of the event.
 */
export type Counting = 'term' | 'period' | 'back' | 'yearEnd'
export type LengthUnit = 'days' | 'weeks' | 'months'
export type Length = { length: number; unit: LengthUnit }
export type DeadlineAudience = 'caseworker' | 'decisionMaker' | 'hr'

/** One dated row of the rule table: what is due, how long it takes, on what ground and who minds it. */
export type DeadlineRule = Dated &
  Length & {
    key: string
    label: string
    counting: Counting
    movesToWorkingDay: boolean
    audience: DeadlineAudience
    basis: string
    source: string
    certainty: string
  }

/** Days on which a term stands still: `from` is the first of them, `until` the first day that runs again. */
export type Suspension = { from: IsoDate; until: IsoDate | null }

/** What happened to one running term besides its start. */
export type Course = { startedOn: IsoDate; suspensions?: readonly Suspension[]; extension?: Length | null }

function addLength(date: IsoDate, { length, unit }: Length, direction: 1 | -1 = 1): IsoDate {
  if (unit === 'months') return addMonths(date, length * direction)
  return unit === 'weeks' ? addWeeks(date, length * direction) : addDays(date, length * direction)
}

function countedDay(rule: DeadlineRule, startedOn: IsoDate): IsoDate {
  switch (rule.counting) {
    case 'term':
      return addLength(startedOn, rule)
    case 'period':
      return addDays(addLength(startedOn, rule), -1)
    case 'back':
      return addLength(startedOn, rule, -1)
    case 'yearEnd':
      return addLength(isoDate({ year: dateParts(startedOn).year, month: 12, day: 31 }), rule)
  }
}

function moved(rule: DeadlineRule, date: IsoDate, equatedDays: readonly IsoDate[]): IsoDate {
  return rule.movesToWorkingDay ? nextWorkingDay(date, equatedDays) : date
}

/**
 * Suspension while an application is being completed (Awb 4:15 lid 1): from the day after the invitation until
 * the day of completion, which itself counts again. Not answered in time: pass the day after the set term.
 */
export function completionSuspension(invitedOn: IsoDate, completedOn: IsoDate | null): Suspension {
  return { from: addDays(invitedOn, 1), until: completedOn }
}

/**
 * Last day of a term with everything that happened to it; null while a suspension is open. The term gets one day
 * longer for each suspended day on which it still ran; a day suspended twice counts once. Only the end result
 * moves to a working day, and only where the rule says so.
 */
export function dueOn(rule: DeadlineRule, course: Course, equatedDays: readonly IsoDate[]): IsoDate | null {
  const counted = countedDay(rule, course.startedOn)
  let last = course.extension ? addLength(counted, course.extension) : counted
  let runsFrom = rule.counting === 'period' ? course.startedOn : addDays(course.startedOn, 1)
  const inOrder = [...(course.suspensions ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const { from, until } of inOrder) {
    const first = from > runsFrom ? from : runsFrom
    if (first > moved(rule, last, equatedDays)) break
    if (until === null) return null
    if (until <= first) continue
    last = addDays(last, daysBetween(first, until))
    runsFrom = until
  }
  return moved(rule, last, equatedDays)
}

/** Last day of a term that started on a day and ran undisturbed. */
export function lastDay(rule: DeadlineRule, startedOn: IsoDate, equatedDays: readonly IsoDate[]): IsoDate {
  return moved(rule, countedDay(rule, startedOn), equatedDays)
}

/** Last day of a term that was suspended, as often as happened; null while one suspension is open. */
export function withSuspensions(
  rule: DeadlineRule,
  startedOn: IsoDate,
  suspensions: readonly Suspension[],
  equatedDays: readonly IsoDate[],
): IsoDate | null {
  return dueOn(rule, { startedOn, suspensions }, equatedDays)
}

/** Last day after an extension (Awb 4:14, 7:10 lid 3), which lengthens the term itself, before any move. */
export function extend(
  rule: DeadlineRule,
  startedOn: IsoDate,
  extension: Length,
  equatedDays: readonly IsoDate[],
): IsoDate {
  return moved(rule, addLength(countedDay(rule, startedOn), extension), equatedDays)
}

/** The rule with this key in force on a day, or null: an unknown term is never guessed. */
export function ruleInForce(rules: readonly DeadlineRule[], key: string, day: IsoDate): DeadlineRule | null {
  return pickInForce(
    rules.filter((rule) => rule.key === key),
    day,
  )
}

/** Days until the last day: 0 today, negative when it has passed. */
export function daysLeft(due: IsoDate, today: IsoDate): number {
  return daysBetween(today, due)
}

/** Dutch text for the days left: 'nog 12 dagen', 'vandaag', '3 dagen te laat'. */
export function daysLeftText(due: IsoDate, today: IsoDate): string {
  const left = daysLeft(due, today)
  if (left === 0) return 'vandaag'
  const days = Math.abs(left) === 1 ? '1 dag' : `${Math.abs(left)} dagen`
  return left > 0 ? `nog ${days}` : `${days} te laat`
}
