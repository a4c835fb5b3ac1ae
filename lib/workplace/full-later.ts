import 'server-only'
import type { Context } from '@/lib/pipeline/context'

/**
 * Per place and weekday the first day after `from` on which it is full: no seat is left, or all support is taken. Seats and
 * support change on days of their own, so each stretch of the one is held against each of the other. The places are the rows of `mine`.
 */
export const fullLater = ({ sql }: Context, from: string) => sql`
  select s.workplace_id, s.weekday, min(f.on_day) filter (where s.seats_used >= s.seats) as seats, min(f.on_day) filter (where v.support_hours > 0
      and s.support_used >= v.support_hours) as support
  from mine m join seat_step s on s.workplace_id = m.id and s.until > ${from}::date
    join workplace_day v on v.workplace_id = s.workplace_id and v.weekday = s.weekday and v.superseded_at is null
      and v.until > ${from}::date and v.valid_from <= s.until and v.until >= s.valid_from
    cross join lateral (select greatest(s.valid_from, v.valid_from, ${from}::date + 1) as first) b
    cross join lateral (select b.first + ((s.weekday - extract(isodow from b.first)::int + 7) % 7) as on_day) f
  where f.on_day <= least(s.until, v.until) group by s.workplace_id, s.weekday`
