import 'server-only'
import { quarterOf, quartersBefore, type Quarter } from '@/lib/domain/quarter'
import type { UwvIndicator } from '@/lib/domain/uwv-figures'
import { municipalityOf, type Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import type { UwvFilter } from './schemas'

/** What a page asks: a figure of a quarter of a gemeente, as known on a day. */
export interface UwvQuestion {
  municipality: { id: string; name: string }
  quarter: Quarter
  quarters: Quarter[]
  indicator: UwvIndicator
  /** The day of which the knowledge is shown; null is now. */
  known: string | null
  today: string
}

/** The quarters that were over on a day, and the one that is asked where that is over today: also one of long ago. */
function quartersAsked(today: string, known: string | null, name: string | undefined) {
  const offered = quartersBefore(known ?? today, 12)
  const asked = name === undefined ? null : quarterOf(name)
  const quarter = asked && asked.until < today ? asked : offered[0]
  const others = offered.filter((one) => one.name !== quarter?.name)
  const quarters = quarter ? [...others, quarter].sort((a, b) => b.until.localeCompare(a.until)) : []
  return { quarter, quarters }
}

/**
 * Which figure of which gemeente, the own one that was chosen or else the first, and of which quarter: the one that was chosen,
 * or else the last that was over on the day of which the knowledge is asked. Null where there is none to choose.
 */
export function askedOf(actor: Actor, today: string, { gemeente, kwartaal, cijfer, bekend }: UwvFilter) {
  const municipality = municipalityOf(actor, gemeente)
  const known = bekend !== undefined && bekend < today ? bekend : null
  const { quarter, quarters } = quartersAsked(today, known, kwartaal)
  if (!municipality || !quarter) return null
  return { municipality, quarter, quarters, indicator: cijfer, known, today } satisfies UwvQuestion
}

/** A figure of UWV, or what was agreed, as it was recorded. */
export interface UwvKept {
  kind: 'theirs' | 'agreed'
  value: number
  ours: number | null
  note: string
  recordedOn: string
  by: string
}

/** What had been recorded of this figure and quarter by an instant, the newest first. */
export async function keptOf(
  { sql }: Context,
  { municipality, quarter, indicator }: UwvQuestion,
  instant: string,
) {
  const rows = await sql<UwvKept[]>`
    select kind, value, ours, note, recorded_on as "recordedOn", recorded_by_name as by from uwv_figure
    where municipality_id = ${municipality.id} and day = ${quarter.until} and indicator = ${indicator} and recorded_at <= ${instant}
    order by recorded_at desc limit 20`
  return [...rows]
}
