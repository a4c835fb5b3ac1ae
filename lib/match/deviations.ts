import 'server-only'
import { z } from 'zod'
import type { Shown } from '@/lib/domain/small-numbers'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds } from '@/lib/pipeline/actor'
import { instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { reportFilter } from '@/lib/report/filter'
import { subjectOf } from '@/lib/report/report-subject'
import { deviationLabel, shownDeviations, type DeviationCounts } from './deviation-figures'
import type { FrozenLine } from './freeze-sheet'

/** Rows on one page, also of the rows without a name (as app.deviation_rows gives them). */
export const deviationPageSize = 40

/** As the report, and the figure whose rows are shown; a wrong value counts as none. */
export const deviationFilter = reportFilter.extend({
  cijfer: z
    .string()
    .regex(/^[a-zA-Z]{1,20}(\.[a-zA-Z]{1,20})?$/)
    .optional()
    .catch(undefined),
})
export type DeviationFilter = z.output<typeof deviationFilter>

/** An offer to somebody who was not the first in line, with its reason. */
export interface DeviationRow extends NameRow {
  number: string
  offeredOn: string
  workplace: string
  company: string
  reason: string
  /** One of a closed list; null for an offer from before it was asked. */
  kind: string | null
  /** Where the person stood; null for an offer from before sheets were kept. */
  line: FrozenLine | null
}

/** The same without who, when or the words of the consulent. */
export interface UnnamedDeviation {
  /** Null where the figure is not about a reason, or where a kind among its rows is too small to be told. */
  kind: string | null
}

interface Common {
  /** Null for a company: then the offers of its own places. */
  municipality: { id: string; name: string } | null
  /** Whose offers these are. */
  name: string
  /** The first day of the year, and the day up to which offers count ('yyyy-mm-dd'). */
  from: string
  day: string
  /** The day of which the knowledge is shown; null is now. */
  known: string | null
  today: string
}
/** What the screen answers: rows with names, or numbers and rows without. */
export type Deviations = Common &
  (
    | { named: true; rows: DeviationRow[]; total: number }
    | {
        named: false
        shown: Record<string, Shown>
        threshold: number
        figure: { name: string; label: string; total: number } | null
        rows: UnnamedDeviation[]
      }
  )

async function named({ sql, actor }: Context, common: Common, page: number): Promise<Deviations> {
  const { from, day, known } = common
  const own = municipalityIds(actor).filter((id) => id === common.municipality?.id)
  const meant = sql`o.municipality_id = any (${own}::uuid[]) and o.order_reason is not null and o.offered_on between ${from} and ${day}
    and o.recorded_at <= ${instantOf(known)}`
  const rows = await sql<(DeviationRow & { total: number })[]>`
    select t.number, t.initials, t.given_name as "givenName", t.prefix, t.surname, t.partner_prefix as "partnerPrefix",
      t.partner_surname as "partnerSurname", t.name_use as "nameUse", o.offered_on as "offeredOn", w.name as workplace, c.name as company,
      o.order_reason as reason, o.order_kind as kind, m.sheet->'line' as line, (select count(*)::int from offer o where ${meant}) as total
    from (select o.* from offer o where ${meant} order by o.offered_on desc, o.id limit ${deviationPageSize} offset ${(page - 1) * deviationPageSize}) o
      join trajectory_line t on t.id = o.trajectory_id join organisation c on c.id = o.company_id
      left join workplace w on w.id = o.workplace_id left join match_sheet m on m.offer_id = o.id
    order by o.offered_on desc, o.id`
  return { ...common, named: true, rows: [...rows], total: rows[0]?.total ?? 0 }
}

/** Of a figure that may be shown, the rows of a page of it; none where no figure, or a small one, was asked for. */
async function openedRows(
  { sql }: Context,
  common: Common,
  counts: DeviationCounts,
  filter: DeviationFilter,
) {
  const [name, shown] = [filter.cijfer ?? '', shownDeviations(counts)]
  const [label, asked] = [deviationLabel(name), shown[name]]
  if (label === null || asked?.kind !== 'number') return { figure: null, rows: [] }
  const rows = await sql<UnnamedDeviation[]>`
    select kind from app.deviation_rows(${common.municipality?.id ?? null}, ${common.from}, ${common.day}, ${instantOf(common.known)}, ${name},
      ${(filter.pagina - 1) * deviationPageSize})`
  return { figure: { name, label, total: asked.value }, rows: [...rows] }
}

async function unnamed(context: Context, common: Common, filter: DeviationFilter): Promise<Deviations> {
  const { municipality, from, day, known } = common
  const [row] = await context.sql<{ counts: DeviationCounts }[]>`
    select app.report_deviations(${municipality?.id ?? null}, ${from}, ${day}, ${instantOf(known)}) as counts`
  if (!row) throw new Error('report_deviations answered nothing')
  const opened = await openedRows(context, common, row.counts, filter)
  return {
    ...common,
    named: false,
    shown: shownDeviations(row.counts),
    threshold: row.counts.threshold,
    ...opened,
  }
}

/**
 * Offers from the first of January up to a day in which the order of the list was not followed, as known on a day: for a
 * caseworker each with its reason (names as they are now), for a manager as numbers, small ones kept back, and of a figure
 * that may be shown the rows without a name; for who steers a company of the offers of its own places. An offer does not lie
 * ahead: a later day is today.
 */
export const deviationsScreen = query({
  permission: 'deviation.read',
  run: async (context: Context, filter: DeviationFilter): Promise<Deviations | null> => {
    const { actor, today } = context
    const subject = subjectOf(actor, today, filter)
    if (!subject) return null
    const day = subject.day < today ? subject.day : today
    const { municipality, name, known } = subject
    const common = { municipality, name, from: `${day.slice(0, 4)}-01-01`, day, known, today }
    return actor.role === 'manager' ? unnamed(context, common, filter) : named(context, common, filter.pagina)
  },
})
