import 'server-only'
import type { MailKind, PostKind } from '@/lib/domain/message-terms'
import type { Context } from '@/lib/pipeline/context'
import { seal } from '@/lib/pipeline/seal'

/** What a message is about: the row that its text is made from when it is sent. */
interface Subject {
  kind: string
  id: string
}

interface Message {
  /** Of whom it is: they see it in the timeline. At least one of both; a company sees only what names it. */
  municipalityId?: string | null
  companyId?: string | null
  trajectoryId?: string | null
  subject: Subject
  /** Given: a message with the same key is made once and never again, such as the digest of an account on a day. */
  once?: string
}

export type NewMessage = Message &
  (
    | { channel: 'mail'; kind: MailKind; to: { accountId: string } | { address: string } }
    | { channel: 'post'; kind: PostKind }
  )

function recipientOf(message: NewMessage) {
  if (message.channel === 'post') return { accountId: null, sealed: null }
  if ('accountId' in message.to) return { accountId: message.to.accountId, sealed: null }
  return { accountId: null, sealed: seal(message.to.address) }
}

/**
 * Puts a message in the outbox, inside the transaction of whoever entered: it leaves when that change is kept, and not
 * otherwise. Only ids are kept; an address of somebody without an account is sealed. Answers its id, or null when `once`
 * says that it was made before.
 */
export async function queueMessage(
  { sql, actor, now }: Context,
  message: NewMessage,
): Promise<string | null> {
  const { municipalityId = null, companyId = null, trajectoryId = null, subject, once = null } = message
  const { accountId, sealed } = recipientOf(message)
  const [row] = await sql<{ id: string }[]>`
    insert into outbox (municipality_id, company_id, trajectory_id, channel, kind, recipient_account_id, recipient_sealed,
      subject_kind, subject_id, once_key, made_at, made_by_name)
    values (${municipalityId}, ${companyId}, ${trajectoryId}, ${message.channel}, ${message.kind}, ${accountId}, ${sealed},
      ${subject.kind}, ${subject.id}, ${once}, ${now.toISOString()}::timestamptz, ${actor.name})
    on conflict do nothing returning id`
  return row?.id ?? null
}
