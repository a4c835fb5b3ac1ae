import 'server-only'
import type { PendingQuery, Row } from 'postgres'
import type { Context } from '@/lib/pipeline/context'

/**
 * Part of a statement: whether nobody recorded yet what came of a letter of a contact round, of the line that it calls l in
 * the round that it calls letter_round. What the round planned still stands, and nobody rests or is proposed to.
 */
export const isSilent = (sql: Context['sql']): PendingQuery<Row[]> => sql`(
  exists (select from deadline d where d.trajectory_id = l.trajectory_id and d.rule = 'contactRound' and d.closed_on is null
    and d.started_on = letter_round.sent_on and d.due_on = letter_round.respond_by)
  and not exists (select from waiting_list_entry e where e.trajectory_id = l.trajectory_id and e.queue = 'resting' and e.valid_to is null and e.superseded_at is null)
  and not exists (select from proposal p where p.trajectory_id = l.trajectory_id and p.move = 'restUnreachable' and p.answered_on is null))`

/**
 * Part of a statement: the last thing recorded of somebody since the letter of the line l left, as one of the outcomes of a
 * contact round; null where nothing was.
 */
export const outcomeSince = (sql: Context['sql']): PendingQuery<Row[]> => sql`(
  select case when e.kind = 'positionConfirmed' then 'confirmed' when e.kind in ('personChanged', 'addressWrong') then 'address'
      when e.kind = 'rested' then coalesce((select w.rest_reason from waiting_list_entry w where w.trajectory_id = e.trajectory_id and w.queue = 'resting'
        and w.valid_from = e.valid_on order by w.recorded_at desc limit 1), 'notAvailable')
      else 'unreachable' end
  from event e where e.trajectory_id = l.trajectory_id
    and e.id > (select max(s.id) from event s where s.trajectory_id = l.trajectory_id and s.kind = 'letterSent' and s.details->>'letterId' = l.letter_id::text)
    and (e.kind in ('positionConfirmed', 'rested', 'foundUnreachable', 'addressWrong') or e.kind = 'closingProposed' and e.details->>'move' = 'restUnreachable'
      or e.kind = 'personChanged' and e.details->'fields' ?| array['street', 'houseNumber', 'postcode', 'city'])
  order by e.id desc limit 1)`
