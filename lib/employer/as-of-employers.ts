import 'server-only'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { instantOf } from '@/lib/report/report-subject'
import { isKnown, type AsOf } from '@/lib/waiting-list/as-of'

/** Employers `e` of the own company, or of those that worked for the own municipalities on a day. */
const served = ({ sql, actor }: Context, day: string) =>
  sql`(e.company_id = ${actor.companyId} or e.company_id in (select s.company_id from service_area s
    where s.municipality_id = any (${municipalityIds(actor)}::uuid[]) and s.valid_from <= ${day} and (s.valid_to is null or s.valid_to >= ${day})))`

const employersNow = (context: Context) => {
  const { sql, today } = context
  return {
    employers: sql`employer e where ${served(context, today)}`,
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
  const { sql, today } = context
  const { day, instant } = on
  const byThen = sql`created_at <= ${instantOf(day)}`
  const atWork = sql`select unnest(array[w.employer_id, w.host_id]) from app.places_known(${instant}) w where w.valid_from <= ${day}`
  return {
    employers: sql`app.employers_known(${instant}) e where ${served(context, today)} and ${served(context, day)} and (e.${byThen} or e.id in (${atWork}))`,
    places: sql`(select w.* from app.places_known(${instant}) w where w.valid_from <= ${day} or w.${byThen}) w`,
    done: sql`d.done_on <= ${day} and ${isKnown(context, 'd', on)}`,
    spoken: sql`c.on_day <= ${day} and ${isKnown(context, 'c', on)}`,
  }
}
