import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import type { DutyFacts } from '@/lib/domain/facts'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { figureBySlug, shownFigures, type Counts } from './figures'
import type { ReportFilter } from './filter'

export const figurePageSize = 50

export interface ReportFigures {
  counts: Counts
  /** Contract hours per week of all who work. */
  hours: number
  /** Of those, what counts for places; and the most hours that count for one person, null without a limit. */
  countedHours: number
  placeLimit: number | null
  /** Size of one place of the number in hours per week; null while not known. */
  placeHours: number | null
  /** Only of a company: the seats of its workplaces. */
  seats: number | null
  /** Only of a municipality. */
  duty: DutyFacts | null
  threshold: number
}

export interface Exceedance {
  id: string
  extraPlaces: number
  budgetNote: string
  validFrom: string
  validTo: string | null
}

interface Subject {
  /** Null for a company. */
  municipality: { id: string; name: string } | null
  name: string
  day: string
  /** The day of which the knowledge is shown; null is now. */
  known: string | null
  today: string
}

/** What the report is about: the chosen municipality among the own, or the own company; null is nothing to steer. */
function subjectOf(actor: Actor, today: string, { gemeente, dag, bekend }: ReportFilter): Subject | null {
  const municipality =
    actor.municipalities.find(({ id }) => id === gemeente) ?? actor.municipalities[0] ?? null
  if (!municipality && actor.organisationKind !== 'company') return null
  const day = dag ?? today
  const known = bekend !== undefined && bekend < today ? bekend : null
  return { municipality, name: municipality?.name ?? actor.organisationName, day, known, today }
}

/** Everything recorded up to and including that day. */
const instantOf = (known: string | null) =>
  known === null ? 'infinity' : `${addDays(known, 1)} 00:00 Europe/Amsterdam`

async function figuresOf({ sql }: Context, { municipality, day, known }: Subject): Promise<ReportFigures> {
  const [row] = await sql<{ report: ReportFigures }[]>`
    select app.report_figures(${municipality?.id ?? null}, ${day}, ${instantOf(known)}) as report`
  if (!row) throw new Error('report_figures answered nothing')
  return row.report
}

/** Number against realised, states, waiting and placements of the own organisation on a day, in three statements. */
export const reportScreen = query({
  permission: 'report.read',
  run: async (context, filter: ReportFilter) => {
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject) return null
    const report = await figuresOf(context, subject)
    const exceedances = await context.sql<Exceedance[]>`
      select id, extra_places as "extraPlaces", budget_note as "budgetNote", valid_from as "validFrom", valid_to as "validTo"
      from target_exceedance where municipality_id = ${subject.municipality?.id ?? null} and superseded_at is null
      order by valid_from desc limit 20`
    return {
      ...subject,
      ...report,
      shown: shownFigures(report.counts, report.threshold),
      exceedances: [...exceedances],
      drafts: await keptDrafts(context, 'sturing '),
    }
  },
})

export interface FigureRow {
  key: string
  since: string
  until: string | null
  hours: string | null
}

/** The rows behind one figure, without names; a figure that is too small, or unknown, is not found. */
export const figureScreen = query({
  permission: 'report.read',
  run: async (context, { slug, ...filter }: ReportFilter & { slug: string }) => {
    const spec = figureBySlug(slug)
    const subject = subjectOf(context.actor, context.today, filter)
    if (!spec || !subject) return null
    const report = await figuresOf(context, subject)
    const shown = shownFigures(report.counts, report.threshold)[spec.counted]
    if (shown?.kind !== 'number') return null
    const { municipality, day, known } = subject
    const rows = await context.sql<FigureRow[]>`
      select key, since, until, hours from app.report_rows(${municipality?.id ?? null}, ${spec.counted}, ${day}, ${instantOf(known)},
        ${(filter.pagina - 1) * figurePageSize})`
    return {
      ...subject,
      spec,
      total: shown.value,
      placeHours: report.placeHours,
      placeLimit: report.placeLimit,
      rows: [...rows],
    }
  },
})
