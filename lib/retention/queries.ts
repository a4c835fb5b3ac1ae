import 'server-only'
import type { RetainedClass } from '@/lib/domain/document-terms'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { query } from '@/lib/pipeline/query'

export interface DueDocuments {
  municipalityId: string
  municipality: string
  class: RetainedClass
  months: number
  source: string
  count: number
}

export interface RetentionTerm {
  key: string
  months: number
  source: string
  certainty: string
}

export interface Destroyed {
  id: string
  municipality: string
  class: RetainedClass
  count: number
  months: number
  source: string
  closedUntil: string
  reason: string
  decidedAt: string
  decidedByName: string
}

const listed = 200

/** `/beheer/bewaartermijnen`: the terms, what is past them by kind and number, and what was destroyed; never which. */
export const retentionScreen = query({
  permission: 'retention.decide',
  run: async (context) => {
    const { sql, today } = context
    const terms = await sql<RetentionTerm[]>`
      select key, value::int as months, source, certainty from parameter where key in ('document.retention.usual', 'document.retention.uwvReport')
        and not is_plan and superseded_at is null and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) order by key`
    const due = await sql<DueDocuments[]>`
      select d.municipality_id as "municipalityId", o.name as municipality, d.class, d.months, d.source, d.count
      from app.documents_due(${today}) d join organisation o on o.id = d.municipality_id order by o.name, d.class`
    const destroyed = await sql<Destroyed[]>`
      select d.id, o.name as municipality, d.class, d.count, d.months, d.source, d.closed_until as "closedUntil", d.reason, d.decided_at as "decidedAt",
        d.decided_by_name as "decidedByName"
      from destruction d join organisation o on o.id = d.municipality_id order by d.decided_at desc, d.id limit ${listed}`
    return { terms: [...terms], due: [...due], destroyed: [...destroyed], drafts: await keptDrafts(context, 'vernietigen ') }
  },
}) // prettier-ignore
