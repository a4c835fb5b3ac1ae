import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { asActor } from '@/db/client'
import { formDraft } from '@/db/schema/form'
import type { Actor } from '@/lib/pipeline/actor'
import type { Command } from '@/lib/pipeline/command'
import { seal } from '@/lib/pipeline/seal'

const input = z.object({
  key: z.string().min(1).max(200),
  values: z.record(z.string(), z.unknown()).nullable(),
})
const longest = 20_000

/**
 * Keeps what someone typed and has not sent, per account and form, encrypted; null throws it away. It is nobody's
 * record yet, so it leaves no line in a log; row level security keeps it with its account.
 */
export const keepDraft: Command<null> = {
  permission: 'session.own',
  perform: async (sessionId, raw, now) => {
    const parsed = input.safeParse(raw)
    if (!parsed.success) return { status: 'invalid', fields: {} }
    const { key, values } = parsed.data
    const text = JSON.stringify(values)
    if (text.length > longest) return { status: 'invalid', fields: {} }
    const done = await asActor<Actor, true>(sessionId, async ({ tx }, { accountId }) => {
      const own = and(eq(formDraft.accountId, accountId), eq(formDraft.formKey, key))
      if (values === null) await tx.delete(formDraft).where(own)
      else {
        const kept = { content: { sealed: seal(text) }, savedAt: now.toISOString() }
        await tx
          .insert(formDraft)
          .values({ accountId, formKey: key, ...kept })
          .onConflictDoUpdate({ target: [formDraft.accountId, formDraft.formKey], set: kept })
      }
      return true
    })
    return done ? { status: 'done', value: null } : { status: 'signedOut' }
  },
}
