import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/pipeline/query'
import { reportFilter } from './filter'
import { subjectOf } from './report-subject'
import { listedRules, shownTerms, termFigureLabel, type TermCounts } from './term-figures'

/** Rows on one page (as app.term_rows gives them). */
export const termPageSize = 50

/** Gemeente and day, and the figure whose rows are shown; a wrong value counts as none. */
export const termReportFilter = reportFilter.omit({ bekend: true }).extend({
  cijfer: z
    .string()
    .regex(/^[a-zA-Z]{1,10}\.[a-zA-Z0-9.]{1,40}$/)
    .optional()
    .catch(undefined),
})
export type TermReportFilter = z.output<typeof termReportFilter>

/** A term without a name: begin, last day, and the day it was closed. */
export interface TermRow {
  key: string
  since: string
  until: string
  closed: string | null
}

/** The figure that was asked for, when it may be shown. */
function opened(answer: TermCounts, name = '') {
  const [label, asked] = [termFigureLabel(answer, name), shownTerms(answer)[name]]
  return label !== null && asked?.kind === 'number' ? { name, label, total: asked.value } : null
}

/** Terms that end soon or are past on a day, and those kept and broken this year, by kind; one statement, one for rows. */
export const termReportScreen = query({
  permission: 'report.read',
  run: async (context, filter: TermReportFilter) => {
    const subject = subjectOf(context.actor, context.today, { ...filter, bekend: undefined })
    if (!subject) return null
    const { municipality, day } = subject
    const [row] = await context.sql<{ answer: TermCounts }[]>`
      select app.term_figures(${municipality?.id ?? null}, ${day}) as answer`
    if (!row) throw new Error('term_figures answered nothing')
    const { answer } = row
    const figure = opened(answer, filter.cijfer)
    const rows = figure
      ? await context.sql<TermRow[]>`
          select key, since, until, closed from app.term_rows(${municipality?.id ?? null}, ${figure.name}, ${day}, ${(filter.pagina - 1) * termPageSize})`
      : []
    return {
      ...subject,
      rules: listedRules(answer),
      shown: shownTerms(answer),
      threshold: answer.threshold,
      soonDays: answer.soonDays,
      figure,
      rows: [...rows],
    }
  },
})
export type TermReport = NonNullable<Awaited<ReturnType<typeof termReportScreen.run>>>
