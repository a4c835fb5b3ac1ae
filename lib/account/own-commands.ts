import 'server-only'
import { eq } from 'drizzle-orm'
import { account } from '@/db/schema/account'
import { recordAudit } from '@/lib/pipeline/audit'
import { command, nothing } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { dailyMailSchema, endSessionSchema, nothingSchema, singleKeysSchema } from './schemas'

/** A session of one's own by the start of its id; the whole id never leaves the server. */
async function ownSession({ sql, actor }: Context, { session }: { session: string }) {
  const [row] = await sql<{ id: string }[]>`
    select id from session where account_id = ${actor.accountId} and left(id, 16) = ${session} and ended_at is null
    for update`
  return row ?? null
}

/** Signs the actor out on one of the own devices. */
export const endOwnSession = command({
  permission: 'session.own',
  input: endSessionSchema,
  subject: ownSession,
  run: async ({ subject, ...context }) => {
    await context.sql`update session set ended_at = now() where id = ${subject.id}`
    return recordAudit(context, { kind: 'sessionsEnded', details: { own: true, count: 1 } }, {})
  },
})

/** Everywhere but here: for who lost a telephone or forgot to sign out. */
export const endOtherSessions = command({
  permission: 'session.own',
  input: nothingSchema,
  subject: nothing,
  run: async ({ actor, ...context }) => {
    const { count } = await context.sql`
      update session set ended_at = now()
      where account_id = ${actor.accountId} and id <> ${actor.sessionId} and ended_at is null`
    return recordAudit({ ...context, actor }, { kind: 'sessionsEnded', details: { own: true, count } }, {})
  },
})

/** Shortcuts of one key on or off (WCAG 2.1.4). */
export const setSingleKeys = command({
  permission: 'session.own',
  input: singleKeysSchema,
  subject: nothing,
  run: async ({ input, ...context }) => {
    const { singleKeys } = input
    await context.tx.update(account).set({ singleKeys }).where(eq(account.id, context.actor.accountId))
    return recordAudit(context, { kind: 'shortcutsSet', details: { singleKeys } }, { singleKeys })
  },
})

/** One mail on a working day with how much is due, or none. */
export const setDailyMail = command({
  permission: 'mail.own',
  input: dailyMailSchema,
  subject: nothing,
  run: async ({ input, ...context }) => {
    const { dailyMail } = input
    await context.tx.update(account).set({ dailyMail }).where(eq(account.id, context.actor.accountId))
    return recordAudit(context, { kind: 'dailyMailSet', details: { dailyMail } }, { dailyMail })
  },
})
