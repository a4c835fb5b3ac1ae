import 'server-only'
import { invitation } from '@/db/schema/account'
import type { Context } from '@/lib/pipeline/context'
import { paths } from '@/lib/paths'
import { invitationHash, invitationHours, newInvitationToken } from './invitation-token'

/** Makes a link to choose a password; only this answer holds it, the database keeps its hash. */
export async function invite({ tx }: Context, accountId: string): Promise<string> {
  const token = newInvitationToken()
  // Not `now` of the context: in the practice environment that may stand still.
  const expiresAt = new Date(Date.now() + invitationHours * 3_600_000).toISOString()
  await tx.insert(invitation).values({ tokenHash: invitationHash(token), accountId, expiresAt })
  return paths.setPassword(token)
}
