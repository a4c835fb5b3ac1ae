import 'server-only'
import { z } from 'zod'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { reportFilter } from './filter'
import { subjectOf, type ReportFigures, type Subject } from './report-subject'
import { chosenRules, termShowNames, whoAsked } from './term-filter'
import {
  besideStand,
  listedRules,
  shownTerms,
  termFigureLabel,
  termMeasured,
  type TermCounts,
} from './term-figures'
import { termLag } from './why-term'

/** Rows on one page (as app.term_rows gives them). */
export const termPageSize = 50

/** As the report, the figure whose rows are shown, and which kinds of term, minded by whom; a wrong value counts as none. */
export const termReportFilter = reportFilter.extend({
  cijfer: z
    .string()
    .regex(/^[a-zA-Z]{1,10}\.[a-zA-Z0-9.]{1,40}$/)
    .optional()
    .catch(undefined),
  toon: z.enum(termShowNames).catch('alles'),
  wie: z.string().max(60).optional().catch(undefined),
})
export type TermReportFilter = z.output<typeof termReportFilter>

/** A term without a name and without a day: its place in the rows of the figure, counted from 1. */
export interface TermRow {
  line: number
  /** How far past its last day or from it, roughly: as of the rows that show the same. */
  lag: string
}

/** The figure that was asked for, when it may be shown. */
function opened(answer: TermCounts, name = '') {
  const [label, asked] = [termFigureLabel(answer, name), shownTerms(answer)[name]]
  return label !== null && asked?.kind === 'number'
    ? { name, label, total: asked.value, measured: termMeasured(answer, name) }
    : null
}

/** The rows of a figure that follow the first ones, the worst first; how far is that of the rows that show the same. */
async function rowsOf({ sql }: Context, subject: Subject, figure: string, first: number): Promise<TermRow[]> {
  const { municipality, day, known } = subject
  const rows = await sql<{ line: number; shortest: number; longest: number }[]>`
    select line::int, shortest, longest from app.term_rows(${municipality?.id ?? null}, ${figure}, ${day}, ${instantOf(known)}, ${first}) order by line`
  return rows.map(({ line, shortest, longest }) => ({ line, lag: termLag(figure, shortest, longest) }))
} // prettier-ignore

/**
 * Terms that end soon or are past on a day, and those kept and broken this year, by kind, as known on a day: with the last
 * day that was known then, and open while nobody had recorded the end. One statement, one for rows. From when a last day is
 * kept that moved since, `keptFrom` says for an earlier day ('yyyy-mm-dd'); what was closed before then is read from the timeline.
 */
export const termReportScreen = query({
  permission: 'report.read',
  run: async (context, filter: TermReportFilter) => {
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject) return null
    const { municipality, day, known } = subject
    const asked = [municipality?.id ?? null, day, instantOf(known)] as const
    const [row] = await context.sql<{ terms: TermCounts; report: ReportFigures }[]>`
      select app.term_figures(${asked[0]}, ${asked[1]}, ${asked[2]}) as terms, app.report_figures(${asked[0]}, ${asked[1]}, ${asked[2]}) as report`
    if (!row) throw new Error('term_figures answered nothing')
    const answer = besideStand(row.terms, row.report)
    const figure = opened(answer, filter.cijfer)
    const first = (filter.pagina - 1) * termPageSize
    const rows = figure ? await rowsOf(context, subject, figure.name, first) : []
    const [every, shown] = [listedRules(answer), shownTerms(answer)]
    return {
      ...subject,
      every,
      rules: chosenRules(every, shown, filter),
      choice: { toon: filter.toon, wie: whoAsked(every, filter) },
      shown,
      threshold: answer.threshold,
      soonDays: answer.soonDays,
      keptFrom: answer.keptFrom,
      figure,
      rows,
    }
  },
})
export type TermReport = NonNullable<Awaited<ReturnType<typeof termReportScreen.run>>>
