import type postgres from 'postgres'
import { contactFilter } from '@/lib/contact/filter'
import { contactScreen } from '@/lib/contact/queries'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { writeNote } from '@/lib/trajectory/note-command'
import { act, lastEvent, made, type ActOptions } from './acts'
import { now, today } from './factories'
import type { AccountKey, World } from './world'

/** A talk on the phone in which somebody was reached. */
export const call = {
  party: 'person',
  channel: 'phone',
  reached: 'yes',
  onDay: today,
  atTime: '9.30',
  text: 'Gebeld.',
}

/** Notes as accounts write and read them. */
export function contactDesk(admin: postgres.Sql, world: () => World) {
  /** Writes one and gives its id. */
  async function written(t: Moved, input: Record<string, unknown> = {}, options: ActOptions = {}) {
    made(await act(world(), admin, writeNote, t, { ...call, ...input }, options))
    const event = await lastEvent(admin, t)
    return String(event?.details.noteId)
  }

  async function pageOf(account: AccountKey, { number }: Moved, filter: Record<string, unknown> = {}) {
    const input = { number, filter: contactFilter.parse(filter) }
    const answer = await read(contactScreen, world().session[account], input, now)
    return answer.status === 'found' ? answer.data : null
  }

  const textsFor = async (account: AccountKey, t: Moved, filter = {}) =>
    (await pageOf(account, t, filter))?.notes.map(({ text }) => text) ?? null

  return { written, pageOf, textsFor }
}
