import 'server-only'
import type { HoursBand } from '@/lib/domain/hours-band'
import { keepingOut } from '@/lib/domain/quality-rules'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { qualityFigures, rulesOf, shownOf } from '@/lib/quality/report-queries'
import { sumOf } from './figure-rows'
import { figureBySlug, isCountedOf, shownFigures, type Counted, type Counts } from './figures'
import type { ReportFilter } from './filter'
import { figuresOf, subjectOf, type ReportFigures, type Subject } from './report-subject'
import type { WhyIdle } from './why-counted'

/** Rows on one page (as app.report_rows gives them). */
export const figurePageSize = 50

/** A decision to offer places above the number, and from which day to which. */
export interface Exceedance {
  id: string
  extraPlaces: number
  budgetNote: string
  validFrom: string
  validTo: string | null
  /** When it was ended or taken back and why; null while it stands. */
  takenBack: { on: string; why: string } | null
}

const stepsAmong = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([name]) => name.startsWith('state.')))

/** Of whom these figures could not count, on the same day as known then, beside how many are in which step by them. */
async function uncounted(context: Context, subject: Subject, { counts }: ReportFigures) {
  const names = rulesOf(subject).filter((name) => keepingOut.some((one) => one === name))
  // A company counts no steps.
  const states = subject.municipality ? stepsAmong(counts) : undefined
  const figures = await qualityFigures(context, subject, names, states)
  const working = subject.municipality ? null : (counts.working ?? 0)
  return { names, shown: shownOf(figures, working), threshold: figures.threshold }
}

/** Number against realised, states, waiting and placements of the own organisation on a day, in four statements and one for drafts. */
export const reportScreen = query({
  permission: 'report.read',
  run: async (context, filter: ReportFilter) => {
    const subject = subjectOf(context.actor, context.today, filter)
    if (!subject) return null
    const report = await figuresOf(context, subject)
    const exceedances = await context.sql<Exceedance[]>`
      select id, extra_places as "extraPlaces", budget_note as "budgetNote", valid_from as "validFrom", valid_to as "validTo",
        case when superseded_at is not null then jsonb_build_object('on', (superseded_at at time zone 'Europe/Amsterdam')::date, 'why', correction_reason) end as "takenBack"
      from target_exceedance where municipality_id = ${subject.municipality?.id ?? null}
      order by superseded_at is not null, valid_from desc, recorded_at desc limit 20`
    return {
      ...subject,
      ...report,
      shown: shownFigures(report.counts, report.threshold),
      exceedances: [...exceedances],
      quality: await uncounted(context, subject, report),
      drafts: await keptDrafts(context, 'sturing '),
    }
  },
})

/** A row behind a figure without a name or a day: its number on the list, and what makes it count. */
export interface FigureRow {
  line: number
  /** Per week, of who works: as of the rows that show the same. */
  hours: HoursBand | null
  why: WhyIdle | null
}

/** The rows of a figure that follow the first ones; hours are those of the rows that show the same. */
const rowsOf = ({ sql }: Context, { municipality, day, known }: Subject, counted: Counted, first: number) => sql<FigureRow[]>`
  select line::int, hours, why from app.report_rows(${municipality?.id ?? null}, ${counted}, ${day}, ${instantOf(known)}, ${first}) order by line` // prettier-ignore

/** The rows behind one figure, without names; a figure that is too small, or unknown, is not found. */
export const figureScreen = query({
  permission: 'report.read',
  run: async (context, { slug, ...filter }: ReportFilter & { slug: string }) => {
    const spec = figureBySlug(slug)
    const subject = subjectOf(context.actor, context.today, filter)
    if (!spec || !subject) return null
    if (!isCountedOf(spec, subject.municipality ? 'municipality' : 'company')) return null
    const report = await figuresOf(context, subject)
    const shown = shownFigures(report.counts, report.threshold)
    const figure = shown[spec.counted]
    if (figure?.kind !== 'number') return null
    const first = (filter.pagina - 1) * figurePageSize
    const rows = await rowsOf(context, subject, spec.counted, first)
    return {
      ...subject,
      spec,
      total: figure.value,
      sum: sumOf(spec, { ...report, ...subject, shown }),
      shown,
      threshold: report.threshold,
      duty: report.duty,
      placeHours: report.placeHours,
      placeLimit: report.placeLimit,
      rows: [...rows],
    }
  },
})
export type FigureScreen = NonNullable<Awaited<ReturnType<typeof figureScreen.run>>>
