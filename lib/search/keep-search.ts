import 'server-only'
import { and, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import { searchRequest } from '@/db/schema/form'
import { recordAudit } from '@/lib/pipeline/audit'
import { command, nothing } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { submission } from '@/lib/pipeline/inputs'
import { seal, unseal } from '@/lib/pipeline/seal'
import { readWords } from './read-words'

/** Search words are kept for one working day, so that going back brings the list again. */
const keptFor = 12 * 60 * 60 * 1000

export const wordsSchema = z.object({ ...submission, words: z.string().trim().min(1).max(120) })

/** Keeps search words, encrypted, behind a random id of this account; the log only tells what kind they were. */
export async function keepWords(context: Context, words: string) {
  const { tx, actor, now } = context
  const { kind } = readWords(words, now.getFullYear())
  const over = new Date(now.getTime() - keptFor).toISOString()
  await tx
    .delete(searchRequest)
    .where(and(eq(searchRequest.accountId, actor.accountId), lt(searchRequest.createdAt, over)))
  const [row] = await tx
    .insert(searchRequest)
    .values({ accountId: actor.accountId, kind, cipher: seal(words), createdAt: now.toISOString() })
    .returning({ id: searchRequest.id })
  return recordAudit(context, { kind: 'searched', details: { kind } }, { id: row?.id ?? '' })
}

/** The words of the search field that finds trajectories. */
export const keepSearch = command({
  permission: 'trajectory.search',
  input: wordsSchema,
  subject: nothing,
  run: ({ input: { words }, ...context }) => keepWords(context, words),
})

/** The words behind an id, for the account that typed them; null when they are not there (any more). */
export async function keptWords({ sql, actor }: Context, id: string): Promise<string | null> {
  const [row] = await sql<{ cipher: string }[]>`
    select cipher from search_request where id = ${id} and account_id = ${actor.accountId}`
  return row ? unseal(row.cipher) : null
}
