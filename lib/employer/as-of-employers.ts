import 'server-only'
import { ofVisibleCompany } from '@/lib/organisation/visible-companies'
import { type AsOf, instantOf, isKnown } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'

const employersNow = (context: Context) => {
  const { sql } = context
  return {
    employers: sql`employer e where ${ofVisibleCompany(context, 'e.company_id')}`,
    places: sql`workplace w`,
    done: sql`d.superseded_at is null`,
    spoken: sql`c.superseded_at is null`,
  }
}

/**
 * The parts of a list of employers `e` of a day, as known on a day: places `w` at them, steps `d` that were arranged and
 * talks `c` that were held by then. An employer has no first day: it is there once it was recorded, or had a place. Only of companies that worked for the gemeente on that day and still do.
 */
export function employersOn(context: Context, on: AsOf) {
  if (on.now) return employersNow(context)
  const { sql } = context
  const { day, instant } = on
  const byThen = sql`created_at <= ${instantOf(day)}`
  const atWork = sql`select unnest(array[w.employer_id, w.host_id]) from app.places_known(${instant}) w where w.valid_from <= ${day}`
  return {
    employers: sql`app.employers_known(${instant}) e where ${ofVisibleCompany(context, 'e.company_id')} and ${ofVisibleCompany(context, 'e.company_id', day)} and (e.${byThen} or e.id in (${atWork}))`,
    places: sql`(select w.* from app.places_known(${instant}) w where w.valid_from <= ${day} or w.${byThen}) w`,
    done: sql`d.done_on <= ${day} and ${isKnown(context, 'd', on)}`,
    spoken: sql`c.on_day <= ${day} and ${isKnown(context, 'c', on)}`,
  }
}
