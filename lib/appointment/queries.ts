import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { calendarFile, calendarType } from './calendar-file'

/** An appointment as its list shows it. */
export interface AppointmentEntry {
  id: string
  title: string
  party: string
  withWhom: string | null
  place: string | null
  beginsAt: string
  endsAt: string
  attends: string[]
  attendNames: string[]
  invitesPerson: boolean
  sequence: number
  version: number
  companyId: string | null
  company: string | null
  madeByName: string
  madeByEmail: string
  changedAt: string
  changedByName: string
  cancelledAt: string | null
  cancelReason: string | null
  /** Begin and end of another appointment of this reader at the same time; null when there is none. */
  clash: { beginsAt: string; endsAt: string } | null
}

const columns = ({ sql }: Context) => sql`
  a.id, a.title, a.party, a.with_whom as "withWhom", a.place, a.begins_at as "beginsAt", a.ends_at as "endsAt", a.attends,
  a.attend_names as "attendNames", a.invites_person as "invitesPerson", a.sequence, a.version, a.company_id as "companyId",
  a.made_by_name as "madeByName", a.made_by_email as "madeByEmail", a.changed_at as "changedAt",
  a.changed_by_name as "changedByName", a.cancelled_at as "cancelledAt", a.cancel_reason as "cancelReason"`

/** Another appointment that this account attends, among those of its own side, at the same time. */
export const clashOf = ({ sql, actor }: Context) => {
  const own =
    actor.role === 'hr'
      ? sql`b.company_id = ${actor.companyId}`
      : sql`b.municipality_id = any (${actor.municipalities.map(({ id }) => id)}::uuid[])`
  return sql`(select jsonb_build_object('beginsAt', b.begins_at, 'endsAt', b.ends_at) from appointment b
    where ${own} and b.cancelled_at is null and b.id <> a.id and a.cancelled_at is null and a.attends @> array[${actor.accountId}]::uuid[]
      and b.attends @> array[${actor.accountId}]::uuid[] and b.begins_at < a.ends_at and b.ends_at > a.begins_at
      and b.begins_at > a.begins_at - interval '24 hours' order by b.begins_at limit 1)`
}

export const listedAppointments = 100

/** The appointments of a trajectory that this reader may see: the coming ones in order, then the newest before. */
export function loadAppointments(context: Context, trajectoryId: string): Promise<AppointmentEntry[]> {
  const { sql, now } = context
  return sql<AppointmentEntry[]>`
    select ${columns(context)}, (select o.name from organisation o where o.id = a.company_id) as company, ${clashOf(context)} as clash
    from appointment a where a.trajectory_id = ${trajectoryId}
    order by a.ends_at < ${now.toISOString()}::timestamptz, abs(extract(epoch from a.begins_at - ${now.toISOString()}::timestamptz))
    limit ${listedAppointments}`
}

/** The invitation of an appointment for the own calendar of whoever asks, who may see it. */
export const appointmentFile = query({
  permission: 'contact.read',
  run: async (context, { number, id }: { number: string; id: string }) => {
    const { sql, actor } = context
    const [row] = await sql<AppointmentEntry[]>`
      select ${columns(context)}, null as company, null as clash from appointment a join trajectory t on t.id = a.trajectory_id
      where a.id = ${id} and t.number = ${number}`
    if (!row) return null
    const cancelled = row.cancelledAt !== null
    const organiser = { name: row.madeByName, email: row.madeByEmail }
    const attendee = { name: actor.name, email: actor.email }
    return {
      type: calendarType({ cancelled }),
      text: calendarFile({ ...row, cancelled, organiser, attendee }),
    }
  },
})
