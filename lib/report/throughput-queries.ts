import 'server-only'
import { z } from 'zod'
import { bandLimits } from '@/lib/domain/duration-bands'
import type { Shown } from '@/lib/domain/small-numbers'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { reportFilter } from './filter'
import { shownFigures } from './figures'
import { figuresOf, subjectOf, type Subject } from './report-subject'
import { throughputLabel, type Step, type ThroughputCounts } from './throughput-figures'
import { shownThroughput } from './throughput-shown'

/** Rows on one page (as app.throughput_rows gives them). */
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

const limits = [...bandLimits]

/** Every count of how people came in and how long each step took, of a subject on its day. */
export async function throughputOf({ sql }: Context, { municipality, day, known }: Subject): Promise<Answer> {
  const [row] = await sql<{ answer: Answer }[]>`
    select app.throughput_figures(${municipality?.id ?? null}, ${day}, ${instantOf(known)}, ${limits}) as answer`
  if (!row) throw new Error('throughput_figures answered nothing')
  return row.answer
}

/** The figure whose rows were asked for: with its words and number, or null where there is none that may be shown. */
function openedFigure(shown: Record<string, Shown>, name = '') {
  const [label, asked] = [throughputLabel(name), shown[name]]
  return label !== null && asked?.kind === 'number' ? { name, label, total: asked.value } : null
}

/** A row behind a figure: its number on the list, for it counts by what its figure says and may tell no more. */
interface ThroughputRow {
  line: number
}

async function rowsOf({ sql }: Context, { municipality, day, known }: Subject, figure: string, page: number) {
  const rows = await sql<ThroughputRow[]>`
    select line::int from app.throughput_rows(${municipality?.id ?? null}, ${figure}, ${day}, ${instantOf(known)}, ${limits},
      ${(page - 1) * throughputPageSize})`
  return [...rows]
}

/**
 * How people came in this year up to a day, how long each step took, how long who waits has waited and how long
 * placements last: of the chosen municipality (of a company only the last), as known on a day, in two statements and
 * one for the rows of a figure.
 */
export const throughputScreen = query({
  permission: 'report.read',
  run: async (context, filter: ThroughputFilter) => {
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject) return null
    const { counts, threshold } = await figuresOf(context, subject)
    const answer = await throughputOf(context, subject)
    const shown = shownThroughput(answer.counts, threshold, {
      shown: shownFigures(counts, threshold),
      counts,
    })
    const figure = openedFigure(shown, filter.cijfer)
    const rows = figure ? await rowsOf(context, subject, figure.name, filter.pagina) : []
    return { ...subject, threshold, shown, spread: answer.spread, figure, rows }
  },
})
export type Throughput = NonNullable<Awaited<ReturnType<typeof throughputScreen.run>>>
