import 'server-only'
import type { PendingQuery, Row } from 'postgres'
import type { RoundKind } from '@/lib/domain/letter-round'
import { scopeOf } from '@/lib/domain/policy'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

/** A round of letters that waits for this reader. */
export interface RoundToDo {
  id: string
  kind: RoundKind
  municipality: string
  /** What is to be done: read the letters of a colleague and send them, send one's own, or go on with what was begun. */
  what: 'read' | 'send' | 'goOn'
  letters: number
  /** Who made it, and on which day ('yyyy-mm-dd'). */
  by: string
  since: string
}

/**
 * Part of a statement: the rounds of the reader's municipalities that wait for the reader, oldest first, for who may run
 * them. Letters that a second person reads wait for everybody but their makers; other letters for who began the round.
 */
export function roundsToDo({ sql, actor }: Context): PendingQuery<Row[]> {
  const running = scopeOf(actor.role, 'letterRound.run') === 'ownMunicipality' ? municipalityIds(actor) : []
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'municipality', o.name, 'letters', r.letters, 'by', coalesce(a.name, ''),
      'since', (r.started_at at time zone 'Europe/Amsterdam')::date,
      'what', case when r.unread > 0 and r.state in ('made', 'sending') then 'read' when r.state = 'made' then 'send' else 'goOn' end) order by r.started_at), '[]')
    from (select x.*, n.* from letter_round x cross join lateral (
        select count(y.id)::int as letters, count(y.id) filter (where y.state = 'toCheck')::int as unread,
          coalesce(bool_or(y.state = 'toCheck' and ${actor.accountId}::uuid = any (y.writers)), false) as mine
        from letter_round_line l join letter y on y.id = l.letter_id and y.state <> 'withdrawn' where l.round_id = x.id) n
      where x.municipality_id = any (${running}::uuid[]) and x.state not in ('sent', 'undone') and x.state <> 'choosing') r
    join organisation o on o.id = r.municipality_id left join account a on a.id = r.started_by
    where case when r.unread > 0 and r.state in ('made', 'sending') then not r.mine else r.started_by = ${actor.accountId} end)`
}
