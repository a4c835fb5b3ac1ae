import 'server-only'
import { blocksText, type Block } from '@/lib/domain/letter-blocks'
import { isLetterKind, type LetterKind } from '@/lib/domain/letter-terms'
import { loadPlainWords } from '@/lib/plain-language/load-words'
import { keptMunicipalities } from '@/lib/organisation/kept-municipalities'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { query } from '@/lib/pipeline/query'

export interface TemplateLine {
  kind: LetterKind
  source: string
  from: string
  /** A version that begins later. */
  next: string | null
  /** Since when a Word template of the municipality holds too; null without one. */
  wordFrom: string | null
}

export interface LetterSettingRow {
  address: string | null
  postcode: string | null
  city: string | null
  phone: string | null
  email: string | null
  objectionAddress: string | null
  checkedKinds: string[]
  from: string
}

/** `/beheer/brieven`: which template of each kind holds today, and what stands on the paper. */
export const letterTemplatesScreen = query({
  permission: 'letterTemplate.manage',
  run: async (context, { gemeente }: { gemeente?: string }) => {
    const { sql, today } = context
    const { municipalities, municipality } = await keptMunicipalities(context, gemeente)
    const id = municipality?.id ?? null
    const templates = await sql<TemplateLine[]>`
      select distinct on (t.kind) t.kind, t.source, t.valid_from as "from",
        (select min(n.valid_from) from letter_template n where n.municipality_id = ${id}::uuid and n.kind = t.kind and n.superseded_at is null
          and n.valid_from > ${today}) as next,
        (select max(w.valid_from) from word_template w where w.municipality_id = ${id}::uuid and w.kind = t.kind and w.superseded_at is null
          and w.valid_from <= ${today} and (w.valid_to is null or w.valid_to >= ${today})) as "wordFrom"
      from letter_template t where t.superseded_at is null and t.valid_from <= ${today} and (t.valid_to is null or t.valid_to >= ${today})
        and (t.municipality_id is null or t.municipality_id = ${id}::uuid) order by t.kind, t.municipality_id nulls last, t.valid_from desc`
    const [setting] = await sql<LetterSettingRow[]>`
      select address, postcode, city, phone, email, objection_address as "objectionAddress", checked_kinds as "checkedKinds", valid_from as "from"
      from letter_setting where municipality_id = ${id}::uuid and superseded_at is null order by valid_from desc limit 1`
    const drafts = await keptDrafts(context, `brieven ${id}`)
    return { municipalities, municipality, templates, setting: setting ?? null, today, drafts }
  },
})

interface TemplateVersion {
  id: string
  subject: string
  body: Block[]
  source: string
  from: string
  until: string | null
  by: string | null
}

/** One kind of letter: the versions of the municipality and of Schakel, newest first. */
export const letterTemplateScreen = query({
  permission: 'letterTemplate.manage',
  run: async (context, { kind, gemeente }: { kind: string; gemeente?: string }) => {
    if (!isLetterKind(kind)) return null
    const { municipalities, municipality } = await keptMunicipalities(context, gemeente)
    if (!municipality) return null
    const versions = await context.sql<TemplateVersion[]>`
      select t.id, t.subject, t.body, t.source, t.valid_from as "from", t.valid_to as until, (select a.name from account a where a.id = t.recorded_by) as by
      from letter_template t where t.kind = ${kind} and t.superseded_at is null and (t.municipality_id is null or t.municipality_id = ${municipality.id})
      order by t.municipality_id nulls last, t.valid_from desc limit 100`
    const shown = versions.map(({ body, ...version }) => ({ ...version, text: blocksText(body) }))
    const drafts = await keptDrafts(context, `sjabloon ${municipality.id} ${kind}`)
    const words = await loadPlainWords(context)
    const word = await context.sql<{ fileName: string; from: string; until: string | null }[]>`
      select file_name as "fileName", valid_from as "from", valid_to as until from word_template
      where municipality_id = ${municipality.id} and kind = ${kind} and superseded_at is null order by valid_from desc limit 20`
    return { kind, municipalities, municipality, versions: shown, today: context.today, drafts, words, word }
  },
})

export type LetterTemplatesData = NonNullable<Awaited<ReturnType<typeof letterTemplatesScreen.run>>>
export type LetterTemplateData = NonNullable<Awaited<ReturnType<typeof letterTemplateScreen.run>>>
