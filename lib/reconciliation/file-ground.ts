import 'server-only'
import { quarterOf, quartersBefore } from '@/lib/domain/quarter'
import { shownUwv, type UwvIndicator } from '@/lib/domain/uwv-figures'
import { uwvKey, type UwvFileFigure, type UwvGround } from '@/lib/domain/uwv-file/read-rows'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import type { UwvAnswer } from './queries'

/** Quarters of which figures of UWV can be recorded: as many as the page offers. */
export const uwvQuarters = (today: string) => quartersBefore(today, 12)

interface OwnRow {
  id: string
  name: string
  cbsCode: string | null
  kept: { indicator: UwvIndicator; day: string; value: number }[]
}

/** The own gemeenten, with UWV's figure that was recorded last of each figure and quarter; one statement. */
export async function uwvGround({ sql, actor, today }: Context): Promise<UwvGround> {
  const rows = await sql<OwnRow[]>`
    select o.id, o.name, o.cbs_code as "cbsCode", coalesce((select jsonb_agg(k) from (
      select distinct on (f.indicator, f.day) f.indicator, f.day, f.value from uwv_figure f
      where f.municipality_id = o.id and f.kind = 'theirs' order by f.indicator, f.day, f.recorded_at desc) k), '[]') as kept
    from organisation o where o.id = any (${municipalityIds(actor)}::uuid[]) order by o.name`
  const quarters = uwvQuarters(today)
  const nameOf = new Map(quarters.map(({ name, until }) => [until, name]))
  const kept = rows.flatMap(({ id, kept: figures }) =>
    figures.map(({ indicator, day, value }) => {
      const key = uwvKey({ municipalityId: id, indicator, quarter: nameOf.get(day) ?? '' })
      return [key, value] as const
    }),
  )
  return { municipalities: [...rows], quarters: quarters.map(({ name }) => name), kept: new Map(kept) }
}

/** What Schakel counts itself beside each figure, in their order; null where it may not be shown. One statement. */
export async function oursBeside({ sql }: Context, figures: UwvFileFigure[]): Promise<(number | null)[]> {
  const asked = figures.map(({ municipalityId, indicator, quarter }, place) => {
    const { from, until } = quarterOf(quarter) ?? {}
    return { place, municipality: municipalityId, indicator, from, until }
  })
  const rows = await sql<{ report: UwvAnswer }[]>`
    select app.uwv_report(a.municipality, a.indicator, a."from", a.until, 'infinity') as report
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) a (place integer, municipality uuid, indicator text, "from" date, until date)
    order by a.place`
  return rows.map(({ report }) => {
    const { ours } = shownUwv(report.rows, report.threshold)
    return ours?.kind === 'number' ? ours.value : null
  })
}
