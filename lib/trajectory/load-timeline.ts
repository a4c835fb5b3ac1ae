import 'server-only'
import type { Talk } from '@/lib/domain/contact-moment'
import type { Context } from '@/lib/pipeline/context'
import type { TimelineKind } from './timeline-kinds'

export interface TimelineRow {
  id: string
  kind: string
  fromState: string | null
  toState: string | null
  validOn: string
  recordedAt: string
  actorName: string
  reason: string | null
  /** Of a note: its text and with whom; null for other lines and for who may not read the note. */
  note: string | null
  withWhom: string | null
  /** Of a contact: with whom, how and whether they were reached; null for other lines. */
  talk: Talk | null
  /** A note that was corrected: its text stays to be read. */
  superseded: boolean
  /** Of an offer whose match sheet was kept. */
  offerId: string | null
  /** Of a correction: what was there and what is there now. Of a term or task: its label. */
  details: Record<string, unknown>
}

const notes = ['noteWritten', 'noteCorrected', 'companyNoteWritten', 'companyNoteCorrected']
const contact = [...notes, 'positionConfirmed', 'noted', 'confirmed']

/** The newest lines of the log, one more than asked so that "meer" is known. */
export async function loadTimeline(
  { sql }: Context,
  trajectoryId: string,
  kind: TimelineKind | undefined,
  count: number,
): Promise<TimelineRow[]> {
  const only = {
    stappen: sql`and e.move is not null`,
    contact: sql`and e.kind = any (${contact})`,
    wijzigingen: sql`and e.move is null and not e.kind = any (${contact})`,
  }
  return sql<TimelineRow[]>`
    with line as materialized (
      select e.id, e.kind, e.move, e.from_state, e.to_state, e.valid_on, e.recorded_at, e.actor_name, e.reason, e.details
      from event e where e.trajectory_id = ${trajectoryId} ${kind ? only[kind] : sql``} order by e.id desc limit ${count + 1})
    select e.id, e.kind, e.from_state as "fromState", e.to_state as "toState", e.valid_on as "validOn", e.recorded_at as "recordedAt",
      e.actor_name as "actorName", e.reason, n.text as note, n.with_whom as "withWhom", n.superseded_at is not null as superseded,
      case when n.party <> 'none' then jsonb_build_object('party', n.party, 'channel', n.channel, 'reached', n.reached) end as talk, m.offer_id as "offerId",
      jsonb_build_object('before', e.details->'before', 'after', e.details->'after', 'label', e.details->'label') as details
    from line e left join note n on e.kind = any (${notes}) and n.id = (e.details->>'noteId')::uuid
      left join match_sheet m on e.move in ('offer', 'offerAboveNumber') and m.trajectory_id = ${trajectoryId} and m.made_at = e.recorded_at
    order by e.id desc`
}
