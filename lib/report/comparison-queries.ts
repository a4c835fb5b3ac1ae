import 'server-only'
import { z } from 'zod'
import { addMonths } from '@/lib/domain/calendar'
import { query } from '@/lib/pipeline/query'
import type { Context } from '@/lib/pipeline/context'
import { dayParam } from '@/lib/waiting-list/list-filter'
import { courseOf } from './course-queries'
import { differences } from './figure-difference'
import { figureRows } from './figure-rows'
import { shownFigures } from './figures'
import { reportFilter } from './filter'
import { figuresOf, subjectOf, type Subject } from './report-subject'

/** The report of a day beside that of an earlier one (`met`); without one: three months before. */
export const comparisonFilter = reportFilter.extend({ met: dayParam })
export type ComparisonFilter = z.output<typeof comparisonFilter>

async function figuresShown(context: Context, subject: Subject) {
  const report = await figuresOf(context, subject)
  const shown = shownFigures(report.counts, report.threshold)
  return { shown, threshold: report.threshold, rows: figureRows({ ...report, ...subject, shown }) }
}

/** Two days (ISO days) with the first one first, however they were typed. */
const inOrder = (one: string, other: string): [earlier: string, later: string] =>
  one <= other ? [one, other] : [other, one]

/** Every figure on two days and what lies between them, as known now or on an earlier day, with the course of a year; three statements. */
export const comparisonScreen = query({
  permission: 'report.read',
  run: async (context, filter: ComparisonFilter) => {
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject) return null
    const [earlier, day] = inOrder(filter.met ?? addMonths(subject.day, -3), subject.day)
    const before = await figuresShown(context, { ...subject, day: earlier })
    const after = await figuresShown(context, { ...subject, day })
    return {
      ...subject,
      ...{ day, earlier },
      threshold: after.threshold,
      shown: { before: before.shown, after: after.shown },
      rows: differences(before.rows, after.rows, { before: earlier, after: day }, after.threshold),
      course: await courseOf(context, { ...subject, day }),
    }
  },
})

export type Comparison = NonNullable<Awaited<ReturnType<typeof comparisonScreen.run>>>
