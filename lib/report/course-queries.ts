import 'server-only'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { dutyOf } from '@/lib/domain/duty-state'
import type { TargetBasis } from '@/lib/domain/obligation'
import type { Shown } from '@/lib/domain/small-numbers'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { shownFigures } from './figures'
import type { ReportFigures, Subject } from './report-subject'

/** Number against realised on one day, in the unit in which the gemeente counted on it; of a company persons alone. */
export interface CoursePoint {
  day: string
  basis: TargetBasis
  /** Null where not known, and of a company. */
  target: number | null
  persons: Shown
  /** Realised in the unit of the number, and contract hours per week; null where the persons may not be shown. */
  realised: number | null
  hours: number | null
  /** Places of the size of that day; null where that size is not known or the persons may not be shown. */
  places: number | null
}

/** The last days of the four quarters before this day ('yyyy-mm-dd'), and the day itself. */
export function courseDays(day: string): string[] {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  const begins = `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
  return [...[-9, -6, -3, 0].map((months) => addDays(addMonths(begins, months), -1)), day]
}

/** A point as the page of that day shows it: with the other figures of the day, by which it could give one away. */
function pointOf({ day, report }: { day: string; report: ReportFigures }): CoursePoint {
  const persons = shownFigures(report.counts, report.threshold).working ?? { kind: 'number', value: 0 }
  const { target, realised, basis } = report.duty
    ? dutyOf(report.duty)
    : { target: null, realised: report.counts.working ?? 0, basis: 'persons' as const }
  const visible = persons.kind === 'number'
  const { placeHours, countedHours } = report
  return {
    ...{ day, basis, target, persons },
    realised: visible ? realised : null,
    hours: visible ? Number(report.hours) : null,
    places: visible && placeHours !== null ? Number(countedHours) / Number(placeHours) : null,
  }
}

/** Number against realised over a year up to the day that is asked, as known then, in one statement. */
export async function courseOf(
  { sql }: Context,
  { municipality, day, known }: Subject,
): Promise<CoursePoint[]> {
  const rows = await sql<{ day: string; report: ReportFigures }[]>`
    select d.on_day as day, app.report_figures(${municipality?.id ?? null}, d.on_day::date, ${instantOf(known)}) as report
    from unnest(${courseDays(day)}::text[]) d (on_day) order by d.on_day`
  return rows.map(pointOf)
}
