import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { queueMessage, type NewMessage } from '@/lib/outbox/queue-message'
import { unseal } from '@/lib/pipeline/seal'
import type { Appointment } from './appointment-row'

/** What a message about an appointment does: invites to what stands, or takes back an earlier invitation. */
export type InvitationSubject = 'appointment' | 'appointmentLeft'

const addressIn = ({ invitedSealed }: Pick<Appointment, 'invitedSealed'>) =>
  invitedSealed === null ? null : unseal(invitedSealed)

/**
 * Puts an invitation in the outbox for everybody who comes along, and for the person where that was asked; whoever came
 * along before and no longer does gets the same invitation taken back: the person at the address where it went to. The
 * file is made when it leaves.
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
  const [address, former] = [addressIn(now), before ? addressIn(before) : null]
  if (address) await send({ address }, 'appointment')
  if (former && former !== address) await send({ address: former }, 'appointmentLeft')
}
