import 'server-only'
import { addMonths, type IsoDate } from '@/lib/domain/calendar'
import type { SrgField } from '@/lib/domain/srg/guideline'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { daysOf, monthOf, release } from './load-month'
import { srgRows } from './load-rows'
import type { SrgFilter } from './schemas'

/** Rows of the preview on one page. */
export const srgPageSize = 50

/** A file that was made, without its content. */
export interface SrgDelivery {
  id: string
  month: IsoDate
  rowCount: number
  leftOut: number
  sha256: string
  madeAt: string
  by: string
}

/**
 * The values of a record as the screen may show them, in the order of the fields: of a BSN only its last four digits, and no
 * reporter, who is asked when the file is made.
 */
const shownValues = (fields: readonly SrgField[], values: readonly string[]) =>
  fields.map(({ fills }, at) => {
    const value = values[at] ?? ''
    if (fills === 'reporter') return 'vult u in'
    return fills === 'bsn' && value !== '' ? `•••••${value.slice(-4)}` : value
  })

/** The month that is asked for, or the last one that is over. */
function monthAsked(today: IsoDate, { jaar, maand }: SrgFilter): IsoDate {
  const before = addMonths(`${today.slice(0, 7)}-01`, -1)
  const year = jaar ?? Number(before.slice(0, 4))
  return `${year}-${String(maand ?? Number(before.slice(5, 7))).padStart(2, '0')}-01`
}

async function deliveriesOf({ sql }: Context, municipalityId: string) {
  const rows = await sql<SrgDelivery[]>`
    select id, month, row_count as "rowCount", left_out as "leftOut", sha256, made_at as "madeAt", made_by_name as by
    from srg_delivery where municipality_id = ${municipalityId} order by made_at desc limit 50`
  return [...rows]
}

/**
 * What would go to CBS about a month: every record with what does not fit, and the files that were made. Of a month
 * without a guideline the rows are looked at by the last one that is known. Four statements, one of them for drafts.
 */
export const srgScreen = query({
  permission: 'srg.read',
  run: async (context, filter: SrgFilter) => {
    const { municipalities } = context.actor
    const municipality = municipalities.find(({ id }) => id === filter.gemeente) ?? municipalities[0]
    if (!municipality) return null
    const month = monthAsked(context.today, filter)
    const { inForce, last, municipalityCode, dueOn, lastReporter } = await monthOf(context, municipality.id, month) // prettier-ignore
    // The reporter is asked in the form, so that here it is never what is wrong.
    const head = { month, release, municipalityCode: municipalityCode ?? '', reporter: '0000' }
    const rows = last ? await srgRows(context, municipality.id, daysOf(month), { guideline: last, head }) : []
    const faulty = rows.filter(({ findings }) => findings.length > 0)
    const listed = filter.toon === 'bevindingen' ? faulty : rows
    const from = (filter.pagina - 1) * srgPageSize
    return {
      municipality,
      month,
      thisYear: Number(context.today.slice(0, 4)),
      running: daysOf(month).until >= context.today,
      guideline: inForce,
      lookedAtBy: last,
      municipalityCode,
      dueOn,
      lastReporter,
      total: rows.length,
      faulty: faulty.length,
      listed: listed.length,
      fields: last?.fields.map(({ label }) => label) ?? [],
      rows: listed
        .slice(from, from + srgPageSize)
        .map(({ values, ...row }) => ({ ...row, delivered: shownValues(last?.fields ?? [], values) })),
      deliveries: await deliveriesOf(context, municipality.id),
      drafts: await keptDrafts(context, `srg ${municipality.id}`),
    }
  },
})
export type SrgScreen = NonNullable<Awaited<ReturnType<typeof srgScreen.run>>>
