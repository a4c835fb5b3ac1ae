import 'server-only'
import type { PendingQuery, Row } from 'postgres'
import { addDays } from '@/lib/domain/calendar'
import type { RoundKind } from '@/lib/domain/letter-round'
import { scopeOf } from '@/lib/domain/policy'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { isSilent } from './answers'

/** How many days after the day to answer a round is still watched. */
const watched = 90

/** A round of letters that waits for this reader. */
export interface RoundToDo {
  id: string
  kind: RoundKind
  municipality: string
  /**
   * What is to be done: read the letters of a colleague and send them, send one's own, go on with what was begun, or record
   * what came of the letters.
   */
  what: 'read' | 'send' | 'goOn' | 'hear'
  /** By when people answer, and how many of them did not; only of letters that left. */
  respondBy: string | null
  silent: number
  letters: number
  /** Who made it, and on which day ('yyyy-mm-dd'). */
  by: string
  since: string
}

/**
 * Part of a statement: the rounds of the reader's municipalities that wait for the reader, oldest first, for who may run
 * them. Letters that a second person reads wait for everybody but their makers; other letters for who began the round. A
 * contact round that left waits for everybody until of each person it is known what came of it.
 */
export function roundsToDo({ sql, actor, today }: Context): PendingQuery<Row[]> {
  const running = scopeOf(actor.role, 'letterRound.run') === 'ownMunicipality' ? municipalityIds(actor) : []
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'municipality', o.name, 'letters', r.letters, 'respondBy', r.respond_by, 'silent', r.silent, 'by', coalesce(a.name, ''),
      'since', (r.started_at at time zone 'Europe/Amsterdam')::date,
      'what', case when r.state = 'sent' then 'hear' when r.unread > 0 and r.state in ('made', 'sending') then 'read' when r.state = 'made' then 'send' else 'goOn' end) order by r.started_at), '[]')
    from (select letter_round.*, n.* from letter_round cross join lateral (
        select count(y.id)::int as letters, count(y.id) filter (where y.state = 'toCheck')::int as unread,
          coalesce(bool_or(y.state = 'toCheck' and ${actor.accountId}::uuid = any (y.writers)), false) as mine,
          (count(*) filter (where letter_round.state = 'sent' and ${isSilent(sql)}))::int as silent
        from letter_round_line l join letter y on y.id = l.letter_id and y.state <> 'withdrawn' where l.round_id = letter_round.id) n
      where letter_round.municipality_id = any (${running}::uuid[]) and (letter_round.state in ('making', 'made', 'sending', 'undoing')
        or letter_round.state = 'sent' and letter_round.respond_by >= ${addDays(today, -watched)}::date)) r
    join organisation o on o.id = r.municipality_id left join account a on a.id = r.started_by
    where case when r.state = 'sent' then r.silent > 0 when r.unread > 0 and r.state in ('made', 'sending') then not r.mine else r.started_by = ${actor.accountId} end)`
}
