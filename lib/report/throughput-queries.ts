import 'server-only'
import { z } from 'zod'
import { bandLimits } from '@/lib/domain/duration-bands'
import { query } from '@/lib/pipeline/query'
import { reportFilter } from './filter'
import { shownFigures } from './figures'
import { figuresOf, instantOf, subjectOf } from './report-subject'
import { throughputLabel, type Step, type ThroughputCounts } from './throughput-figures'
import { shownThroughput } from './throughput-shown'

export const throughputPageSize = 50

/** As the report, and the figure whose rows are shown; a wrong value counts as none. */
export const throughputFilter = reportFilter.extend({
  cijfer: z
    .string()
    .regex(/^[a-zA-Z]{1,20}(\.[a-zA-Z0-9]{1,20}){0,2}$/)
    .optional()
    .catch(undefined),
})
export type ThroughputFilter = z.output<typeof throughputFilter>

interface Answer {
  counts: ThroughputCounts
  /** Per step the days within which half of the rows and nine tenths of them lie. */
  spread: Partial<Record<Step, [half: number, most: number]>>
}

export interface ThroughputRow {
  key: string
  since: string | null
  until: string | null
}

/**
 * How people came in this year up to a day, how long each step took, how long who waits has waited and how long
 * placements last: of the chosen municipality (of a company only the last), as known on a day, in two statements and
 * one for the rows of a figure.
 */
export const throughputScreen = query({
  permission: 'report.read',
  run: async (context, filter: ThroughputFilter) => {
    const { sql, actor, today } = context
    const subject = subjectOf(actor, today, filter)
    if (!subject) return null
    const { municipality, day, known } = subject
    const limits = [...bandLimits]
    const report = await figuresOf(context, subject)
    const [row] = await sql<{ answer: Answer }[]>`
      select app.throughput_figures(${municipality?.id ?? null}, ${day}, ${instantOf(known)}, ${limits}) as answer`
    if (!row) throw new Error('throughput_figures answered nothing')
    const shown = shownThroughput(
      row.answer.counts,
      report.threshold,
      shownFigures(report.counts, report.threshold),
    )
    const name = filter.cijfer ?? ''
    const label = throughputLabel(name)
    const asked = shown[name]
    const figure = label !== null && asked?.kind === 'number' ? { name, label, total: asked.value } : null
    const rows = figure
      ? await sql<ThroughputRow[]>`
          select key, since, until from app.throughput_rows(${municipality?.id ?? null}, ${figure.name}, ${day}, ${instantOf(known)}, ${limits},
            ${(filter.pagina - 1) * throughputPageSize})`
      : []
    return {
      ...subject,
      threshold: report.threshold,
      shown,
      spread: row.answer.spread,
      figure,
      rows: [...rows],
    }
  },
})
export type Throughput = NonNullable<Awaited<ReturnType<typeof throughputScreen.run>>>
