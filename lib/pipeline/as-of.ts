import { addDays } from '@/lib/domain/calendar'
import type { Context } from './context'

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

/** Everything recorded up to and including that day, in Dutch time; null is all there is. */
export const instantOf = (known: string | null) =>
  known === null ? 'infinity' : `${addDays(known, 1)} 00:00 Europe/Amsterdam`

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
