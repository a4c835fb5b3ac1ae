import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/pipeline/query'
import { reportFilter } from './filter'
import { shownOutcomes, switchFigureLabel, type SwitchOutcomes } from './switch-outcomes'

/** Rows on one page (as app.switch_rows gives them). */
export const switchPageSize = 50

/** Gemeente and day, and the figure whose rows are shown; a wrong value counts as none. */
export const switchReportFilter = reportFilter.omit({ bekend: true }).extend({
  cijfer: z
    .string()
    .regex(/^[a-zA-Z]{1,20}(-[a-zA-Z]{1,20})?\.[a-zA-Z]{1,20}$/)
    .optional()
    .catch(undefined),
})
export type SwitchReportFilter = z.output<typeof switchReportFilter>

/** A switch without who: when it was prepared, and when it ended or somebody came back. */
export interface SwitchRow {
  key: string
  since: string
  until: string | null
}

/** The figure that was asked for, when it may be shown. */
function opened(answer: SwitchOutcomes, name = '') {
  const [label, asked] = [switchFigureLabel(answer, name), shownOutcomes(answer)[name]]
  return label !== null && asked?.kind === 'number' ? { name, label, total: asked.value } : null
}

/** How switches ended in a municipality until a day, by kind of switch and with the reasons; one statement, one for rows. */
export const switchOutcomesScreen = query({
  permission: 'report.read',
  run: async ({ sql, actor, today }, { gemeente, dag, cijfer, pagina }: SwitchReportFilter) => {
    const municipality = actor.municipalities.find(({ id }) => id === gemeente) ?? actor.municipalities[0]
    if (!municipality) return null
    const day = dag ?? today
    const [row] = await sql<{ outcomes: SwitchOutcomes | null }[]>`
      select app.switch_outcomes(${municipality.id}, ${day}) as outcomes`
    if (!row?.outcomes) return null
    const figure = opened(row.outcomes, cijfer)
    const rows = figure
      ? await sql<SwitchRow[]>`
          select key, since, until from app.switch_rows(${municipality.id}, ${day}, ${figure.name}, ${(pagina - 1) * switchPageSize})`
      : []
    return { ...row.outcomes, municipality, day, shown: shownOutcomes(row.outcomes), figure, rows: [...rows] }
  },
})

export type SwitchOutcomesScreen = NonNullable<Awaited<ReturnType<typeof switchOutcomesScreen.run>>>
