import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { queueMessage, type NewMessage } from '@/lib/outbox/queue-message'
import type { Appointment } from './appointment-row'

/** What a message about an appointment does: invites to what stands, or takes back an earlier invitation. */
export type InvitationSubject = 'appointment' | 'appointmentLeft'

/** The address of the person, when one of both versions invited them and it is known. */
async function addressFor({ sql }: Context, now: Appointment, before: Appointment | undefined) {
  if (!now.invitesPerson && !before?.invitesPerson) return null
  const [row] = await sql<{ email: string | null }[]>`
    select p.email from trajectory t join person p on p.id = t.person_id where t.id = ${now.trajectoryId}`
  return row?.email ?? null
}

/**
 * Puts an invitation in the outbox for everybody who comes along, and for the person where that was asked; whoever came
 * along before and no longer does gets the same invitation taken back. The file is made when it leaves.
 */
export async function invite(context: Context, now: Appointment, before?: Appointment): Promise<void> {
  const { municipalityId, companyId, trajectoryId, id } = now
  const send = (to: Extract<NewMessage, { channel: 'mail' }>['to'], kind: InvitationSubject) =>
    queueMessage(context, {
      channel: 'mail',
      kind: 'appointment',
      to,
      municipalityId,
      companyId,
      trajectoryId,
      subject: { kind, id },
    })
  const left = (before?.attends ?? []).filter((account) => !now.attends.includes(account))
  for (const accountId of now.attends) await send({ accountId }, 'appointment')
  for (const accountId of left) await send({ accountId }, 'appointmentLeft')
  const address = await addressFor(context, now, before)
  if (address) await send({ address }, now.invitesPerson ? 'appointment' : 'appointmentLeft')
}
