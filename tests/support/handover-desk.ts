import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { handoverFilter } from '@/lib/trajectory/handover-filter'
import { handoverScreen } from '@/lib/trajectory/handover-screen'
import { receivedHandoverScreen } from '@/lib/trajectory/received-handover'
import { now } from './factories'
import type { AccountKey, World } from './world'

interface SentHandover {
  id: string
  answer_by: string
  outcome: string | null
  fields: string[]
  payload: string
}

/** What tests of handovers look at and press: the handover, who owns, what is due, and both pages. */
export function handoverDesk(admin: postgres.Sql, world: () => World) {
  const handoverOf = async ({ trajectoryId }: { trajectoryId: string }) => {
    const [row] = await admin<SentHandover[]>`
      select id, answer_by::text, outcome, fields, payload from handover where trajectory_id = ${trajectoryId} order by sent_at desc limit 1`
    if (!row) throw new Error('nothing was sent')
    return row
  }
  const ownerOf = async ({ trajectoryId }: Moved) =>
    (await admin`select owner_id as owner from trajectory where id = ${trajectoryId}`)[0]?.owner
  const termsOf = async ({ trajectoryId }: Moved) => {
    const rows =
      await admin`select rule || ' ' || due_on::text as term from deadline where trajectory_id = ${trajectoryId} and closed_on is null
      and (rule like 'handover%' or rule = 'subsidyPayer') order by rule`
    return rows.map(({ term }) => term)
  }
  const receives = <T>(command: Command<T>, as: AccountKey, handoverId: string, words = {}) =>
    perform(command, world().session[as], { handoverId, submissionId: randomUUID(), ...words }, now)
  const pageOf = async (as: AccountKey, { number }: Moved, filter = {}) => {
    const asked = { number, filter: handoverFilter.parse(filter) }
    const answer = await read(handoverScreen, world().session[as], asked, now)
    return answer.status === 'found' ? answer.data : null
  }
  const receivedBy = async (as: AccountKey, id: string) => {
    const answer = await read(receivedHandoverScreen, world().session[as], { id }, now)
    return answer.status === 'found' ? answer.data : null
  }
  return { handoverOf, ownerOf, termsOf, receives, pageOf, receivedBy }
}
