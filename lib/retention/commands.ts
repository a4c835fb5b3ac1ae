import 'server-only'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { destroyDocumentsSchema } from './schemas'

interface Asked {
  municipalityId: string
  class: string
}

/** The proposal that was looked at, if this administrator decides for that municipality; null is "not found". */
async function proposal({ sql, today }: Context, { municipalityId, class: kind }: Asked) {
  const [row] = await sql<{ count: number; months: number; source: string }[]>`
    select count, months, source from app.documents_due(${today}) where municipality_id = ${municipalityId} and class = ${kind}`
  return row ?? null
}

/**
 * Destroys the documents of one kind whose term is over, confirmed by their number and with a reason (Archiefwet art. 5).
 * Nothing is destroyed by itself; refused when the number is not that of the proposal, or is another by now.
 */
export const destroyDocuments = command({
  permission: 'retention.decide',
  input: destroyDocumentsSchema,
  subject: proposal,
  run: async ({ subject: due, input: { municipalityId, class: kind, proposed, input }, ...context }) => {
    if (Number(input.count) !== proposed) refuse('count_differs')
    if (due.count !== proposed) refuse('changed_meanwhile')
    const { sql, today, now, actor } = context
    const [row] = await sql<{ id: string | null }[]>`
      select app.destroy_documents(${municipalityId}, ${kind}, ${proposed}, ${String(input.reason)}, ${today}, ${now.toISOString()}, ${actor.name}) as id`
    if (!row?.id) refuse('changed_meanwhile')
    const details = { documentClass: kind, count: proposed, months: due.months, source: due.source }
    const line = { kind: 'documentsDestroyed', subjectKind: 'destruction', subjectId: row.id, details }
    return recordAudit(context, line, { id: row.id })
  },
})
