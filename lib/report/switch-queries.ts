import 'server-only'
import { query } from '@/lib/pipeline/query'
import type { ReportFilter } from './filter'
import { shownOutcomes, type SwitchOutcomes } from './switch-outcomes'

/** How switches ended in a municipality until a day, by kind of switch and with the reasons; counts only, no rows. */
export const switchOutcomesScreen = query({
  permission: 'report.read',
  run: async ({ sql, actor, today }, { gemeente, dag }: Pick<ReportFilter, 'gemeente' | 'dag'>) => {
    const municipality = actor.municipalities.find(({ id }) => id === gemeente) ?? actor.municipalities[0]
    if (!municipality) return null
    const day = dag ?? today
    const [row] = await sql<{ outcomes: SwitchOutcomes | null }[]>`
      select app.switch_outcomes(${municipality.id}, ${day}) as outcomes`
    if (!row?.outcomes) return null
    return { ...row.outcomes, municipality, day, shown: shownOutcomes(row.outcomes) }
  },
})

export type SwitchOutcomesScreen = NonNullable<Awaited<ReturnType<typeof switchOutcomesScreen.run>>>
