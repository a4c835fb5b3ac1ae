import 'server-only'
import type { Context } from '@/lib/pipeline/context'

/**
 * Per place and weekday the first day after `from` on which it is full: no seat is left, or all support is taken. Seats and
 * support change on days of their own, so each stretch of the one is held against each of the other. The places are the rows of `mine`,
 * with `company_id`; what their companies have is read along its own index at once, however many places there are.
 */
export const fullLater = ({ sql }: Context, from: string) => sql`
  with company as materialized (select distinct company_id as id from mine),
    step as materialized (select s.workplace_id, s.weekday, s.valid_from, s.until, s.seats, s.seats_used, s.support_used
      from company c join seat_step s on s.company_id = c.id and s.until between ${from}::date + 1 and 'infinity'),
    version as materialized (select v.workplace_id, v.weekday, v.valid_from, v.until, v.support_hours
      from company c join workplace_day v on v.company_id = c.id and v.superseded_at is null and v.until between ${from}::date + 1 and 'infinity')
  select s.workplace_id, s.weekday, min(f.on_day) filter (where s.seats_used >= s.seats) as seats, min(f.on_day) filter (where v.support_hours > 0
      and s.support_used >= v.support_hours) as support
  from mine m join step s on s.workplace_id = m.id
    join version v on v.workplace_id = s.workplace_id and v.weekday = s.weekday and v.valid_from <= s.until and v.until >= s.valid_from
    cross join lateral (select greatest(s.valid_from, v.valid_from, ${from}::date + 1) as first) b
    cross join lateral (select b.first + ((s.weekday - extract(isodow from b.first)::int + 7) % 7) as on_day) f
  where f.on_day <= least(s.until, v.until) group by s.workplace_id, s.weekday`

/** Of rows `l` of `fullLater`: by weekday (1–7) the first later day on which the place is full; a weekday that stays free is not in it. */
export const fullFromDays = ({ sql }: Context) =>
  sql`coalesce(jsonb_object_agg(l.weekday, least(l.seats, l.support)) filter (where least(l.seats, l.support) is not null), '{}')`
