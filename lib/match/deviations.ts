import 'server-only'
import { z } from 'zod'
import type { Shown } from '@/lib/domain/small-numbers'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds, type Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { periodsOn, type Period } from '@/lib/report/missing-filter'
import { deviationLabel, shownDeviations, type DeviationCounts } from './deviation-figures'
import type { FrozenLine } from './freeze-sheet'

/** Rows on one page, also of the rows without a name (as app.deviation_rows gives them). */
export const deviationPageSize = 40

/** Gemeente, year ('2026'), the figure whose rows are shown, and page; a wrong value counts as none. */
export const deviationFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  periode: z.string().optional().catch(undefined),
  cijfer: z
    .string()
    .regex(/^[a-zA-Z]{1,20}(\.[a-zA-Z]{1,20})?$/)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
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

/** The same without anybody's name or the words of the consulent: a key that means nothing elsewhere. */
export interface UnnamedDeviation {
  key: string
  offeredOn: string
  /** Null where the figure is not about a reason, or where the kind is too small to be told. */
  kind: string | null
  /** The queue the offer was made out of; null where it is not told or not kept. */
  queue: string | null
}

interface Common {
  period: Period
  periods: Period[]
  municipality: { id: string; name: string }
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

const chosen = ({ municipalities }: Actor, asked: string | undefined) =>
  municipalities.find(({ id }) => id === asked) ?? municipalities[0]

async function named({ sql, actor }: Context, common: Common, page: number): Promise<Deviations> {
  const { from, until } = common.period
  const own = municipalityIds(actor).filter((id) => id === common.municipality.id)
  const meant = sql`o.municipality_id = any (${own}::uuid[]) and o.order_reason is not null and o.offered_on between ${from} and ${until}`
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
  const { from, until } = common.period
  const rows = await sql<UnnamedDeviation[]>`
    select key, "offeredOn", kind, queue from app.deviation_rows(${common.municipality.id}, ${from}, ${until}, ${name},
      ${(filter.pagina - 1) * deviationPageSize})`
  const tells = (kind: string | null) => shown[`kind.${kind ?? ''}`]?.kind === 'number'
  return {
    figure: { name, label, total: asked.value },
    rows: rows.map((row) => ({ ...row, kind: tells(row.kind) ? row.kind : null })),
  }
}

async function unnamed(
  context: Context,
  common: Common,
  filter: DeviationFilter,
): Promise<Deviations | null> {
  const { from, until } = common.period
  const [row] = await context.sql<{ counts: DeviationCounts | null }[]>`
    select app.report_deviations(${common.municipality.id}, ${from}, ${until}) as counts`
  if (!row?.counts) return null
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
 * Offers of a year in which the order of the list was not followed: for a caseworker each with its reason, for a
 * manager as numbers, small ones kept back, and of a figure that may be shown the rows without a name.
 */
export const deviationsScreen = query({
  permission: 'deviation.read',
  run: async (context: Context, filter: DeviationFilter): Promise<Deviations | null> => {
    const municipality = chosen(context.actor, filter.gemeente)
    const periods = periodsOn(context.today, false)
    const period = periods.find(({ name }) => name === filter.periode) ?? periods[0]
    if (!municipality || !period) return null
    const common = { period, periods, municipality }
    return context.actor.role === 'manager'
      ? unnamed(context, common, filter)
      : named(context, common, filter.pagina)
  },
})
