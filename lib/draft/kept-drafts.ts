import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { openDraft, type KeptDraft } from './open-draft'

/** What the reader typed earlier in the forms of one page and did not send, by the name of the draft. */
export async function keptDrafts(
  { sql, actor }: Context,
  /** What the names of the page's drafts begin with. */
  start: string,
): Promise<Record<string, KeptDraft>> {
  const rows = await sql<{ key: string; sealed: string; keptAt: string }[]>`
    select form_key as key, content->>'sealed' as sealed, saved_at as "keptAt" from form_draft
    where account_id = ${actor.accountId} and starts_with(form_key, ${start}) limit 100`
  return Object.fromEntries(rows.map(({ key, ...row }) => [key, openDraft(row)]))
}
