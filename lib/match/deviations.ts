import 'server-only'
import { z } from 'zod'
import { showable, type Shown } from '@/lib/domain/small-numbers'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds, type Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { periodsOn, type Period } from '@/lib/report/missing-filter'
import type { FrozenLine } from './freeze-sheet'

export const deviationPageSize = 40

export const deviationFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  periode: z.string().optional().catch(undefined),
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
  /** Where the person stood; null for an offer from before sheets were kept. */
  line: FrozenLine | null
}

interface Common {
  period: Period
  periods: Period[]
  municipality: { id: string; name: string }
}
export type Deviations = Common &
  (
    | { named: true; rows: DeviationRow[]; total: number }
    | { named: false; shown: Record<string, Shown>; threshold: number }
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
      o.order_reason as reason, m.sheet->'line' as line, (select count(*)::int from offer o where ${meant}) as total
    from (select o.* from offer o where ${meant} order by o.offered_on desc, o.id limit ${deviationPageSize} offset ${(page - 1) * deviationPageSize}) o
      join trajectory_line t on t.id = o.trajectory_id join organisation c on c.id = o.company_id
      left join workplace w on w.id = o.workplace_id left join match_sheet m on m.offer_id = o.id
    order by o.offered_on desc, o.id`
  return { ...common, named: true, rows: [...rows], total: rows[0]?.total ?? 0 }
}

/** What is counted of the order of the list, in words. */
export const deviationFigures = [
  ['offers', 'aanbiedingen'],
  ['inOrder', 'in de volgorde van de lijst'],
  ['deviated', 'buiten de volgorde, met een reden'],
] as const

interface Numbers {
  offers: number
  deviated: number
  threshold: number
}

async function numbers({ sql }: Context, common: Common): Promise<Deviations | null> {
  const { from, until } = common.period
  const [row] = await sql<{ numbers: Numbers | null }[]>`
    select app.report_deviations(${common.municipality.id}, ${from}, ${until}) as numbers`
  if (!row?.numbers) return null
  const { offers, deviated, threshold } = row.numbers
  const figures = { offers, inOrder: offers - deviated, deviated }
  const sums = [{ total: 'offers', parts: ['inOrder', 'deviated'] }]
  return { ...common, named: false, shown: showable({ figures, threshold, sums }), threshold }
}

/**
 * Offers of a year in which the order of the list was not followed: for a caseworker each with its reason, for a
 * manager as numbers without anybody's name, small ones kept back.
 */
export const deviationsScreen = query({
  permission: 'deviation.read',
  run: async (context: Context, filter: DeviationFilter): Promise<Deviations | null> => {
    const municipality = chosen(context.actor, filter.gemeente)
    const periods = periodsOn(context.today, false)
    const period = periods.find(({ name }) => name === filter.periode) ?? periods[0]
    if (!municipality || !period) return null
    const common = { period, periods, municipality }
    return context.actor.role === 'manager' ? numbers(context, common) : named(context, common, filter.pagina)
  },
})
