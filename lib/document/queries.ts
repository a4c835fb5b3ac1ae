import 'server-only'
import type { DocumentClass, FileKind } from '@/lib/domain/document-terms'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { NameRow } from '@/lib/person/name-row'
import { largestDocument, scannerAddress } from '@/lib/pipeline/document-settings'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'

export interface DocumentVersionRow {
  id: string
  number: number
  kind: FileKind
  size: number
  givenName: string
  madeAt: string
  /** Null for a company, which sees no accounts of the municipality. */
  madeBy: string | null
  scannedBy: 'clamd' | 'none'
}

export interface DocumentRow {
  id: string
  class: DocumentClass
  title: string
  companyId: string | null
  company: string | null
  withdrawnAt: string | null
  withdrawnReason: string | null
  /** Newest first; a company gets one. */
  versions: DocumentVersionRow[]
}

interface Head extends NameRow {
  id: string
  number: string
  municipality: string
  /** Companies with access, for sharing. */
  companies: { id: string; name: string }[]
  retention: { key: string; value: string; source: string; certainty: string }[]
}

const documentsOf = ({ sql }: Context, trajectoryId: string) => sql<DocumentRow[]>`
  select d.id, d.class, d.title, d.company_id as "companyId", o.name as company, d.withdrawn_at as "withdrawnAt",
    d.withdrawn_reason as "withdrawnReason", v.versions
  from document d left join organisation o on o.id = d.company_id
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'number', x.number, 'kind', x.kind, 'size', x.size,
        'givenName', x.given_name, 'madeAt', x.made_at, 'madeBy', (select a.name from account a where a.id = x.made_by), 'scannedBy', x.scanned_by)
      order by x.number desc), '[]') as versions from document_version x where x.document_id = d.id) v
  where d.trajectory_id = ${trajectoryId} order by d.made_at desc, d.id`

/** What a company need not know: how a file was called by who brought it in, and why something was withdrawn. */
const forCompany = (rows: DocumentRow[]) =>
  rows.map((row) => ({
    ...row,
    versions: row.versions.map((version) => ({ ...version, givenName: '', madeBy: null })),
  }))

/** `/trajecten/[number]/documenten`: every document that the reader may see, with its versions. */
export const documentsScreen = query({
  permission: 'document.read',
  run: async (context, { number }: { number: string }) => {
    const { sql, actor, today } = context
    const [head] = await sql<Head[]>`
      select t.id, t.number, m.name as municipality, p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse",
        p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname",
        (select coalesce(jsonb_agg(distinct jsonb_build_object('id', o.id, 'name', o.name)), '[]') from access a
          join organisation o on o.id = a.organisation_id where a.trajectory_id = t.id and a.ended_at is null) as companies,
        (select coalesce(jsonb_agg(jsonb_build_object('key', r.key, 'value', r.value::text, 'source', r.source, 'certainty', r.certainty)), '[]')
          from parameter r where r.key in ('document.retention.usual', 'document.retention.uwvReport') and not r.is_plan
            and r.superseded_at is null and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})) as retention
      from trajectory t join person p on p.id = t.person_id join organisation m on m.id = t.municipality_id
      where t.number = ${number}`
    if (!head) return null
    const rows = await documentsOf(context, head.id)
    const isCompany = actor.role === 'hr'
    return {
      ...head,
      companies: isCompany ? [] : head.companies,
      documents: isCompany ? forCompany(rows) : [...rows],
      limit: largestDocument(),
      scans: scannerAddress() !== null,
      drafts: await keptDrafts(context, `documenten ${head.id} `),
    }
  },
})

export type DocumentsScreen = NonNullable<Awaited<ReturnType<typeof documentsScreen.run>>>

/** The trajectory that an upload is for, asked before a byte of it is read; null for who may not add there. */
export const uploadTarget = query({
  permission: 'document.keep',
  run: async ({ sql }, { number }: { number: string }) => {
    const [row] = await sql<{ trajectoryId: string; municipalityId: string }[]>`
      select t.id as "trajectoryId", t.municipality_id as "municipalityId" from trajectory t where t.number = ${number}`
    return row ?? null
  },
})
