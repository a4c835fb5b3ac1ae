import 'server-only'
import { ofVisibleCompany } from '@/lib/organisation/visible-companies'
import { type AsOf, instantOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { fullFromDays, fullLater } from './full-later'

/** The places `w` of today, seats and support of the rows `mine`, and of a page of them when they will be full. */
const placesNow = (context: Context) => {
  const { sql, today } = context
  return {
    places: sql`workplace w where ${ofVisibleCompany(context, 'w.company_id')}`,
    capacity: sql`app.capacity_on((select array_agg(id) from mine), ${today})`,
    later: sql`with mine as (select k.id, k.company_id from kept k where k.id in (select id from page))
      select l.workplace_id, ${fullFromDays(context)} as days from (${fullLater(context, today)}) l group by l.workplace_id`,
  }
}

/**
 * The same of a day, as known on a day. Only of companies that worked for the gemeente on that day and still do; a place
 * that opened after the day is there when it was recorded by then.
 */
export function placesOn(context: Context, on: AsOf) {
  if (on.now) return placesNow(context)
  const { sql } = context
  const { day, instant } = on
  return {
    places: sql`app.places_known(${instant}) w where ${ofVisibleCompany(context, 'w.company_id')} and ${ofVisibleCompany(context, 'w.company_id', day)}
      and (w.valid_from <= ${day} or w.created_at <= ${instantOf(day)})`,
    capacity: sql`app.capacity_known((select array_agg(id) from mine), ${day}, ${instant})`,
    later: sql`select null::uuid as workplace_id, null::jsonb as days where false`,
  }
}
