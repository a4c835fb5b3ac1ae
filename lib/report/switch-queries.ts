import 'server-only'
import { z } from 'zod'
import { instantOf } from '@/lib/pipeline/as-of'
import { query } from '@/lib/pipeline/query'
import { reportFilter } from './filter'
import { subjectOf } from './report-subject'
import { shownOutcomes, switchFigureLabel, type SwitchOutcomes } from './switch-outcomes'

/** Rows on one page (as app.switch_rows gives them). */
export const switchPageSize = 50

/** As the report, and the figure whose rows are shown; a wrong value counts as none. */
export const switchReportFilter = reportFilter.extend({
  cijfer: z
    .string()
    .regex(/^[a-zA-Z]{1,20}(-[a-zA-Z]{1,20})?\.[a-zA-Z]{1,20}$/)
    .optional()
    .catch(undefined),
})
export type SwitchReportFilter = z.output<typeof switchReportFilter>

/** A switch without who and without when: its place in the rows of the figure, counted from 1. */
export interface SwitchRow {
  line: number
}

/** The figure that was asked for, when it may be shown. */
function opened(answer: SwitchOutcomes, name = '') {
  const [label, asked] = [switchFigureLabel(answer, name), shownOutcomes(answer)[name]]
  return label !== null && asked?.kind === 'number' ? { name, label, total: asked.value } : null
}

/**
 * How switches ended until a day, by kind of switch, as known on a day: a switch recorded later is not there yet, and of one
 * whose end was recorded later it is under way. Of a municipality with the reasons; of a company of whoever worked there last,
 * without them, for those are of the consulent. One statement, one for rows.
 */
export const switchOutcomesScreen = query({
  permission: 'report.read',
  run: async (context, filter: SwitchReportFilter) => {
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject) return null
    const { day, known } = subject
    const [id, until] = [subject.municipality?.id ?? null, instantOf(known)]
    const [row] = await context.sql<{ outcomes: SwitchOutcomes }[]>`
      select app.switch_outcomes(${id}, ${day}, ${until}) as outcomes`
    if (!row) throw new Error('switch_outcomes answered nothing')
    const figure = opened(row.outcomes, filter.cijfer)
    const rows = figure
      ? await context.sql<SwitchRow[]>`
          select line from app.switch_rows(${id}, ${day}, ${until}, ${figure.name}, ${(filter.pagina - 1) * switchPageSize})`
      : []
    return { ...subject, ...row.outcomes, shown: shownOutcomes(row.outcomes), figure, rows: [...rows] }
  },
}) // prettier-ignore

export type SwitchOutcomesScreen = NonNullable<Awaited<ReturnType<typeof switchOutcomesScreen.run>>>
