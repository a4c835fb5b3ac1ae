import 'server-only'
import type { AsOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'

/** What is planned with, tried for and proposed of the people `p` of today's list, by the lines `t` of their trajectories. */
const checksNow = ({ sql }: Context) => sql`coalesce(p.review_on, t.next_check_on) as "nextCheckOn",
  (select count(*)::int from note n where n.trajectory_id = p.trajectory_id and n.superseded_at is null and n.reached = false
    and n.party in ('person', 'representative') and n.on_day > coalesce(p.confirmed_on, '-infinity'))
  + (select count(*)::int from letter x where x.trajectory_id = p.trajectory_id and x.state = 'sent' and x.kind in ('contactRound', 'invitation')
    and x.sent_on > coalesce(p.confirmed_on, '-infinity')) as attempts,
  (select x.move from proposal x where x.trajectory_id = p.trajectory_id and x.outcome is null limit 1) as proposed`

/**
 * The same of another day, as known on a day. A letter was sent once that was recorded; a proposal is made and answered
 * on the day it is recorded, so that the earlier of the two days counts.
 */
export function checksOf(context: Context, on: AsOf) {
  if (on.now) return checksNow(context)
  const { sql } = context
  const { day, known, instant } = on
  const told = known !== null && known < day ? known : day
  return sql`coalesce(p.review_on, app.check_planned(p.trajectory_id, ${day}, ${instant})) as "nextCheckOn",
    (select count(*)::int from note n where n.trajectory_id = p.trajectory_id and n.written_at <= ${instant}
      and (n.superseded_at is null or n.superseded_at > ${instant}) and n.reached = false
      and n.party in ('person', 'representative') and n.on_day > coalesce(p.confirmed_on, '-infinity') and n.on_day <= ${day})
    + (select count(*)::int from letter x where x.trajectory_id = p.trajectory_id and x.state = 'sent' and x.kind in ('contactRound', 'invitation')
      and x.sent_on > coalesce(p.confirmed_on, '-infinity') and x.sent_on <= ${day} and exists (select from event v
        where v.trajectory_id = x.trajectory_id and v.kind = 'letterSent' and v.details->>'letterId' = x.id::text and v.recorded_at <= ${instant})) as attempts,
    (select x.move from proposal x where x.trajectory_id = p.trajectory_id and x.proposed_on <= ${told}
      and (x.answered_on is null or x.answered_on > ${told}) limit 1) as proposed`
}
