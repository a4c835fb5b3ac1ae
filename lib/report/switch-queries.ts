import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/pipeline/query'
import { reportFilter } from './filter'
import { instantOf, subjectOf } from './report-subject'
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
 * How switches ended in a municipality until a day, by kind of switch and with the reasons, as known on a day: a switch
 * recorded later is not there yet, and of one whose end was recorded later it is under way. One statement, one for rows.
 */
export const switchOutcomesScreen = query({
  permission: 'report.read',
  run: async (context, filter: SwitchReportFilter) => {
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject?.municipality) return null
    const { municipality, day, known } = subject
    const until = instantOf(known)
    const [row] = await context.sql<{ outcomes: SwitchOutcomes | null }[]>`
      select app.switch_outcomes(${municipality.id}, ${day}, ${until}) as outcomes`
    if (!row?.outcomes) return null
    const figure = opened(row.outcomes, filter.cijfer)
    const rows = figure
      ? await context.sql<SwitchRow[]>`
          select line from app.switch_rows(${municipality.id}, ${day}, ${until}, ${figure.name}, ${(filter.pagina - 1) * switchPageSize})`
      : []
    return { ...subject, ...row.outcomes, municipality, shown: shownOutcomes(row.outcomes), figure, rows: [...rows] }
  },
}) // prettier-ignore

export type SwitchOutcomesScreen = NonNullable<Awaited<ReturnType<typeof switchOutcomesScreen.run>>>
