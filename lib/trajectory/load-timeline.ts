import 'server-only'
import type { Talk } from '@/lib/domain/contact-moment'
import type { MessageKind, MessageState } from '@/lib/domain/message-terms'
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
  /** Of a message that leaves Schakel: what it is, to whom, and where it stands. */
  message: TimelineMessage | null
}

export interface TimelineMessage {
  kind: MessageKind
  state: MessageState
  /** The accounts, as far as this reader may see them. */
  to: string | null
  sentAt: string | null
  problem: string | null
  /** Of an appointment: messages about it that an earlier version of it left behind, folded into this line. */
  earlier: number
}

/** Messages that are looked at for each line that is shown: those about one appointment become one line. */
const foldedAtMost = 5

const notes = ['noteWritten', 'noteCorrected', 'companyNoteWritten', 'companyNoteCorrected']
const appointments = ['appointmentMade', 'appointmentChanged', 'appointmentCancelled']
const letters = ['contactSought', 'letterReturned']
const contact = [...notes, ...appointments, ...letters, 'positionConfirmed', 'noted', 'confirmed']

/**
 * The newest lines of the log with the messages that left, one more than asked so that "meer" is known. A message stands
 * right after what was recorded last when it was made; all messages about one appointment are one line, where the newest
 * stands, with to whom those went and the worst of their states.
 */
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
  const messages = kind === undefined || kind === 'contact'
  return sql<TimelineRow[]>`
    with line as materialized (
      select e.id, e.kind, e.move, e.from_state, e.to_state, e.valid_on, e.recorded_at, e.actor_name, e.reason, e.details
      from event e where e.trajectory_id = ${trajectoryId} ${kind ? only[kind] : sql``} order by e.id desc limit ${count + 1}),
    message as (
      select o.*, case o.kind when 'appointment' then o.subject_id else o.id end as fold
      from outbox o where ${messages} and o.trajectory_id = ${trajectoryId} order by o.made_at desc limit ${(count + 1) * foldedAtMost}),
    sent as materialized (
      select min(m.id::text) filter (where m.newest) as id, m.kind, min(m.state) filter (where m.newest) as state, array_agg(m.recipient_account_id) filter (where m.newest) as told,
        max(m.made_at) as made_at, min(m.made_by_name) filter (where m.newest) as made_by_name, max(m.sent_at) filter (where m.newest) as sent_at,
        min(m.last_problem) filter (where m.newest) as last_problem, count(*) filter (where not m.newest) as earlier
      from (select m.*, m.made_at = max(m.made_at) over (partition by m.fold) as newest from message m) m
      group by m.fold, m.kind order by max(m.made_at) desc limit ${count + 1})
    select x.id, x.kind, x.from_state as "fromState", x.to_state as "toState", x.valid_on as "validOn", x.recorded_at as "recordedAt",
      x.actor_name as "actorName", x.reason, x.note, x.with_whom as "withWhom", x.superseded, x.talk, x.offer_id as "offerId", x.details, x.message
    from (
      select e.id as place, e.id::text, e.kind, e.from_state, e.to_state, e.valid_on, e.recorded_at, e.actor_name, e.reason, n.text as note, n.with_whom,
        n.superseded_at is not null as superseded, case when n.party <> 'none' then jsonb_build_object('party', n.party, 'channel', n.channel, 'reached', n.reached) end as talk,
        m.offer_id, jsonb_build_object('before', e.details->'before', 'after', e.details->'after', 'label', e.details->'label') as details, null::jsonb as message
      from line e left join note n on e.kind = any (${notes}) and n.id = (e.details->>'noteId')::uuid
        left join match_sheet m on e.move in ('offer', 'offerAboveNumber') and m.trajectory_id = ${trajectoryId} and m.made_at = e.recorded_at
      union all
      select coalesce((select max(e.id) from line e where e.recorded_at <= s.made_at), 0), s.id, 'message', null, null,
        (s.made_at at time zone 'Europe/Amsterdam')::date, s.made_at, s.made_by_name, null, null, null, false, null, null, '{}',
        jsonb_build_object('kind', s.kind, 'state', s.state, 'to', (select string_agg(a.name, ', ' order by a.name) from account a where a.id = any (s.told)),
          'sentAt', case s.state when 'sent' then s.sent_at end, 'problem', s.last_problem, 'earlier', s.earlier)
      from sent s) x
    order by x.place desc, x.message is null, x.recorded_at desc, x.id limit ${count + 1}`
}
