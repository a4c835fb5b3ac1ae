import { holdsOn, type AsOf, type Fragment } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'

/** Who stood on the list of a municipality as `e`, when each was last heard of and talked with: a talk after that day was not yet held. */
export function entriesOn(context: Context, municipalityId: string, asked: AsOf) {
  const { sql } = context
  const { day, now, instant } = asked
  const from = sql`waiting_list_entry e where e.municipality_id = ${municipalityId} and ${holdsOn(context, 'e', asked)}`
  const heardOn: Fragment = now ? sql`e.last_known_on` : sql`app.last_known(e, ${day}, ${instant})`
  const confirmedOn = now
    ? sql`e.confirmed_on`
    : sql`case when e.confirmed_on > ${day} then nullif(${heardOn}, e.position_on) else e.confirmed_on end`
  return { from, heardOn, confirmedOn }
}
