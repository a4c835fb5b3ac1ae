import type { Context } from '@/lib/pipeline/context'
import { instantOf } from '@/lib/report/report-subject'

/** A part of a statement. */
export type Fragment = ReturnType<Context['sql']>

/** Which day a list shows, and as known on which day. */
export interface AsOf {
  day: string
  /** The day of which the knowledge is shown; null is now. */
  known: string | null
  /** Whether it is the list of today as it stands. */
  now: boolean
  /** Everything recorded by this instant is known. */
  instant: string
}

/** What an address asks of the days of a list: a day to come is today, and what was known today is what is known now. */
export function asOf({ dag, bekend }: { dag?: string; bekend?: string }, today: string): AsOf {
  const day = dag !== undefined && dag <= today ? dag : today
  const known = bekend !== undefined && bekend < today ? bekend : null
  return { day, known, now: day === today && known === null, instant: instantOf(known) }
}

/** Whether a dated fact, by its name in the statement, was recorded by then and not yet superseded. */
export function isKnown({ sql }: Context, fact: string, { known, instant }: AsOf) {
  const x = sql(fact)
  if (known === null) return sql`${x}.superseded_at is null`
  return sql`${x}.recorded_at <= ${instant} and (${x}.superseded_at is null or ${x}.superseded_at > ${instant})`
}

/** Whether it held on the day, as known then. Of facts that never begin in the future the open ones are today's. */
export function holdsOn(context: Context, fact: string, asked: AsOf) {
  const { sql } = context
  const x = sql(fact)
  const held = asked.now
    ? sql`${x}.valid_to is null`
    : sql`${x}.valid_from <= ${asked.day} and (${x}.valid_to is null or ${x}.valid_to >= ${asked.day})`
  return sql`${held} and ${isKnown(context, fact, asked)}`
}

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
