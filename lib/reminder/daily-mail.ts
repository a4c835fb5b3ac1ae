import 'server-only'
import { nextWorkingDay } from '@/lib/domain/holidays'
import { queueMessage } from '@/lib/outbox/queue-message'
import type { Context } from '@/lib/pipeline/context'
import { equatedDays } from './equated-days'

/** Whose rows a message is: those of the organisation that was entered. */
export const ofOrganisation = ({ actor }: Context) =>
  actor.companyId === null ? { municipalityId: actor.organisationId } : { companyId: actor.companyId }

/**
 * One mail on a working day to everyone of the organisation that asked for it and has something due: how much, and a link.
 * On a day with nothing there is none; what falls on a weekend waits for Monday. Answers how many were made.
 */
export async function sendDigests(context: Context): Promise<number> {
  const { sql, today } = context
  if (nextWorkingDay(today, await equatedDays(context)) !== today) return 0
  const rows = await sql<{ id: string }[]>`select id from app.digests_due(${today}) as id`
  let made = 0
  for (const { id } of rows) {
    const message = await queueMessage(context, {
      ...ofOrganisation(context),
      channel: 'mail',
      kind: 'digest',
      to: { accountId: id },
      subject: { kind: 'account', id },
      once: `digest ${id} ${today}`,
    })
    if (message !== null) made += 1
  }
  return made
}
