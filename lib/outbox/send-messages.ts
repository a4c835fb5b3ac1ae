import 'server-only'
import { asWorker, type Door } from '@/db/client'
import { mailLabel, type MailKind } from '@/lib/domain/message-terms'
import { waitOfMessage, type WorkProblem } from '@/lib/domain/work-problems'
import { enterAsSystem } from '@/lib/pipeline/as-system'
import { log } from '@/lib/pipeline/log'
import { unseal } from '@/lib/pipeline/seal'
import { parallel, type MailWay } from './mail-way'
import { mailProblemOf, markOf } from './problem-of'
import type { QueuedMessage } from './rendered'
import { renderers } from './renderers'

/** Stops this message for the reason; what was begun in its transaction is undone. */
class NotSent extends Error {
  constructor(readonly problem: WorkProblem) {
    super(problem)
  }
}

const isMail = (kind: string): kind is MailKind => kind in mailLabel

const addressOf = ({ recipientSealed, recipientEmail, recipientActive }: QueuedMessage) =>
  recipientSealed ? unseal(recipientSealed) : recipientActive ? recipientEmail : null

async function hold({ sql }: Door, id: string): Promise<QueuedMessage | undefined> {
  const [row] = await sql<QueuedMessage[]>`
    select id, kind, attempts, organisation_id as "organisationId", trajectory_number as "trajectoryNumber", subject_kind as "subjectKind",
      subject_id as "subjectId", recipient_name as "recipientName", recipient_email as "recipientEmail",
      recipient_active as "recipientActive", recipient_sealed as "recipientSealed" from app.hold_message(${id})`
  return row
}

/** Hands one message over while its row is held, so that no second sender can have it at the same time. */
async function deliver(door: Door, message: QueuedMessage, way: MailWay, now: Date): Promise<void> {
  const context = await enterAsSystem(door, message.organisationId, now)
  const to = addressOf(message)
  if (!context || !to) throw new NotSent('recipientGone')
  if (!isMail(message.kind)) throw new NotSent('outdated')
  const rendered = await renderers[message.kind](context, message)
  if (!rendered) throw new NotSent('outdated')
  await way.deliver(context, { ...rendered, id: message.id, to })
  await door.sql`select app.message_sent(${message.id}, ${now.toISOString()}::timestamptz)`
}

async function putBack(id: string, attempts: number, error: unknown) {
  const problem = error instanceof NotSent ? error.problem : mailProblemOf(error)
  if (problem === 'unexpected') log.error({ err: error, message: id }, 'a message was not sent')
  const kept = problem === 'unexpected' ? `${problem} ${markOf(error)}` : problem
  await asWorker(
    ({ sql }) =>
      sql`select app.message_not_sent(${id}, ${kept}, ${waitOfMessage(attempts, problem)}::integer)`,
  )
}

/**
 * Sends the next message whose time has come; false when there is none. It counts as tried before it leaves, and as sent in
 * the transaction in which it was handed over: who is stopped in between sends it once more under the same Message-ID.
 */
async function sendNext(way: MailWay, now: Date): Promise<boolean> {
  const id = await asWorker(async ({ sql }) => {
    const [row] = await sql<{ id: string | null }[]>`select app.claim_message() as id`
    return row?.id ?? null
  })
  if (!id) return false
  let attempts = 1
  try {
    await asWorker(async (door) => {
      const message = await hold(door, id)
      if (!message) return
      attempts = message.attempts
      await deliver(door, message, way, now)
    })
  } catch (error) {
    await putBack(id, attempts, error)
  }
  return true
}

/** Sends until nothing is left whose time has come, or until told to stop; answers how many were tried. */
export async function sendMessages(way: MailWay, now: () => Date, stopped: () => boolean): Promise<number> {
  let tried = 0
  const lane = async () => {
    while (!stopped() && (await sendNext(way, now()))) tried += 1
  }
  await Promise.all(Array.from({ length: parallel }, lane))
  return tried
}
