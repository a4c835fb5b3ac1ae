import 'server-only'
import type { DutyFacts } from '@/lib/domain/facts'
import { municipalityOf, type Actor } from '@/lib/pipeline/actor'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import type { Counts } from './figures'
import type { ReportFilter } from './filter'

/** What app.report_figures answers of a subject on a day. */
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

/** Whom and which day a report is about. */
export interface Subject {
  /** Null for a company. */
  municipality: { id: string; name: string } | null
  name: string
  day: string
  /** The day of which the knowledge is shown; null is now. */
  known: string | null
  today: string
}

/** What the report is about: the chosen municipality among the own, or the own company; null is nothing to steer. */
export function subjectOf(
  actor: Actor,
  today: string,
  { gemeente, dag, bekend }: Pick<ReportFilter, 'gemeente' | 'dag' | 'bekend'>,
): Subject | null {
  const municipality = municipalityOf(actor, gemeente)
  if (!municipality && actor.organisationKind !== 'company') return null
  const day = dag ?? today
  const known = bekend !== undefined && bekend < today ? bekend : null
  return { municipality, name: municipality?.name ?? actor.organisationName, day, known, today }
}

/** The figures of that subject on its day, as known then, in one statement. */
export async function figuresOf(
  { sql }: Context,
  { municipality, day, known }: Pick<Subject, 'municipality' | 'day' | 'known'>,
): Promise<ReportFigures> {
  const [row] = await sql<{ report: ReportFigures }[]>`
    select app.report_figures(${municipality?.id ?? null}, ${day}, ${instantOf(known)}) as report`
  if (!row) throw new Error('report_figures answered nothing')
  return row.report
}
