import 'server-only'
import { dutyOf } from '@/lib/domain/duty-state'
import type { DutyFacts } from '@/lib/domain/facts'
import { wrongQueue } from '@/lib/domain/wrong-queue'
import { mailWords } from '@/lib/outbox/mail-words'
import { queueMessage } from '@/lib/outbox/queue-message'
import type { Renderer } from '@/lib/outbox/rendered'
import { paths, withQuery } from '@/lib/paths'
import type { Context } from '@/lib/pipeline/context'
import { peopleToTell } from './unseen-terms'

type Queue = 'toBePlaced' | 'waiting'

/** The queue of the municipality that is wrong by its duty of today; null when everybody stands right. */
async function wrongToday({ sql, actor, today }: Context): Promise<Queue | null> {
  const [row] = await sql<{ found: { duty: DutyFacts; counts: Partial<Record<Queue, number>> } | null }[]>`
    select app.queues_beside_duty(${actor.organisationId}, ${today}) as found`
  return row?.found ? wrongQueue(dutyOf(row.found.duty).state, row.found.counts) : null
}

/** Settles what is no longer so; answers whether this queue was told of already. */
async function settleOthers({ sql, actor, today }: Context, wrong: Queue | null): Promise<boolean> {
  await sql`
    update queue_notice set settled_on = greatest(${today}::date, found_on)
    where municipality_id = ${actor.organisationId} and settled_on is null and queue is distinct from ${wrong}`
  const [open] = await sql`
    select 1 from queue_notice where municipality_id = ${actor.organisationId} and settled_on is null`
  return open !== undefined
}

/**
 * Tells the managers of the municipality that a whole queue is to move, because the duty of Pw art. 10b turned: one mail for
 * each time it turns. Where no manager is there to be told nothing is kept, so that the next night tries again. Answers how
 * many mails were made.
 */
export async function tellOfWrongQueue(context: Context): Promise<number> {
  const { sql, actor, today } = context
  const wrong = await wrongToday(context)
  if ((await settleOthers(context, wrong)) || wrong === null) return 0
  const managers = await peopleToTell(context, 'manager')
  if (managers.length === 0) return 0
  const [notice] = await sql<{ id: string }[]>`
    insert into queue_notice (municipality_id, queue, found_on) values (${actor.organisationId}, ${wrong}, ${today})
    on conflict do nothing returning id`
  if (!notice) return 0
  for (const accountId of managers)
    await queueMessage(context, {
      municipalityId: actor.organisationId,
      channel: 'mail',
      kind: 'queueWrong',
      to: { accountId },
      subject: { kind: 'queueNotice', id: notice.id },
      once: `queueWrong ${accountId} ${notice.id}`,
    })
  return managers.length
}

const moves: Record<Queue, string> = {
  toBePlaced: 'is bereikt, en er staan nog mensen in de rij “te plaatsen”. Zij horen nu op de wachtlijst.',
  waiting:
    'is niet (meer) bereikt, en er staan mensen op de wachtlijst. Zij horen nu in de rij “te plaatsen”.',
}

/** To a manager, which queue is to move, never how many or who; without words when it was settled meanwhile. */
export const queueWrong: Renderer = async ({ sql, actor }, { subjectId, recipientName }) => {
  const [row] = await sql<{ queue: Queue }[]>`
    select queue from queue_notice where id = ${subjectId} and settled_on is null`
  if (!row) return null
  const lines = [
    `Het aantal plekken van ${actor.organisationName} ${moves[row.queue]}`,
    'Bij Sturing staat het voorstel om de hele rij over te zetten. Pas als u het bevestigt, verandert er iets; niemand verliest zijn plaats.',
  ]
  return {
    subject: 'Schakel: een rij van de wachtlijst moet verschuiven',
    text: mailWords({
      to: recipientName,
      lines,
      path: withQuery(paths.report, { gemeente: actor.organisationId }),
    }),
  }
}
