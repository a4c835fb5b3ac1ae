import 'server-only'
import type { SrgCodeRow } from '@/lib/domain/srg/code-table'
import type { SrgFieldRow } from '@/lib/domain/srg/field-table'
import { codesCsv, fieldsCsv } from '@/lib/domain/srg/read-tables'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { isInstallation } from '@/lib/parameter/dated-rows'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { GuidelineFilter } from './guideline-schemas'

/** A guideline as it is known: for which months, where it is read, and how much it holds. */
export interface GuidelineRow {
  key: string
  title: string
  source: string
  link: string | null
  certainty: string
  note: string | null
  validFrom: string
  validTo: string | null
  /** When and by whom it was brought in; null for what Schakel came with. */
  recordedAt: string | null
  by: string | null
  fields: number
  codes: number
}

interface GuidelineTables {
  fields: SrgFieldRow[]
  codes: SrgCodeRow[]
}

/** The fields and codes of a guideline in their order; null where it is not known. */
async function tablesOf({ sql }: Context, key: string): Promise<GuidelineTables | null> {
  const [row] = await sql<GuidelineTables[]>`
    select (select coalesce(jsonb_agg(to_jsonb(f) - 'guideline' order by f.position), '[]') from srg_field f where f.guideline = g.key) as fields,
      (select coalesce(jsonb_agg(to_jsonb(c) - 'guideline' - 'stands_for' || jsonb_build_object('standsFor', c.stands_for) order by c.field, c.code), '[]')
        from srg_code c where c.guideline = g.key) as codes
    from srg_guideline g where g.key = ${key}`
  return row ?? null
}

/** Every guideline of CBS that is known, newest first, and the tables of the one that is opened. For who administers. */
export const guidelinesScreen = query({
  permission: 'parameter.manage',
  run: async (context, { jaar }: GuidelineFilter) => {
    const guidelines = await context.sql<GuidelineRow[]>`
      select g.key, g.title, g.source, g.link, g.certainty, g.note, g.valid_from as "validFrom", g.valid_to as "validTo",
        g.recorded_at as "recordedAt", g.recorded_by_name as by, (select count(*)::int from srg_field f where f.guideline = g.key) as fields,
        (select count(*)::int from srg_code c where c.guideline = g.key) as codes
      from srg_guideline g order by g.valid_from desc`
    const opened = guidelines.find(({ key }) => key === jaar) ?? null
    const mayAdd = isInstallation(context)
    return {
      guidelines: [...guidelines],
      opened,
      tables: opened ? await tablesOf(context, opened.key) : null,
      mayAdd,
      drafts: mayAdd ? await keptDrafts(context, 'srg richtlijn') : {},
    }
  },
})
export type GuidelinesScreen = NonNullable<Awaited<ReturnType<typeof guidelinesScreen.run>>>

/** One table of a guideline as a CSV file that is read back the same; null for a guideline or a table that is not known. */
export const srgTableFile = query({
  permission: 'parameter.manage',
  run: async (context, { key, table }: { key: string; table: 'fields' | 'codes' | null }) => {
    const tables = table && (await tablesOf(context, key))
    if (!tables) return null
    const text = table === 'fields' ? fieldsCsv(key, tables.fields) : codesCsv(key, tables.codes)
    return { fileName: `srg-${key}-${table === 'fields' ? 'velden' : 'codes'}.csv`, text }
  },
})
