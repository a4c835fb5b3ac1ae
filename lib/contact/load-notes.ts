import 'server-only'
import type { Audience, Channel, Party, Talk } from '@/lib/domain/contact-moment'
import type { Context } from '@/lib/pipeline/context'
import type { ContactFilter } from './filter'

export const contactPageSize = 25

/** One version of a note: what was said, for whom, and by whom it was written. */
export interface NoteVersion extends Talk {
  id: string
  party: Party
  channel: Channel | null
  onDay: string
  atTime: string | null
  withWhom: string | null
  text: string
  audience: Audience
  /** The company that reads along, or that wrote it for itself. */
  companyId: string | null
  company: string | null
  author: string | null
  /** The company of who wrote it; null for the municipality. */
  authorCompanyId: string | null
  writtenAt: string
  /** When and why it was corrected; null while it stands. */
  supersededAt: string | null
  correctionReason: string | null
}

export interface NoteEntry extends NoteVersion {
  /** Earlier versions that this reader may read, newest first. */
  earlier: NoteVersion[]
}

const version = ({ sql }: Context) => sql`
  n.id, n.party, n.channel, n.reached, n.on_day as "onDay", n.at_time as "atTime", n.with_whom as "withWhom", n.text, n.audience,
  n.company_id as "companyId", (select c.name from organisation c where c.id = n.company_id) as company, n.author_name as author,
  n.author_company_id as "authorCompanyId", n.written_at as "writtenAt", n.superseded_at as "supersededAt",
  n.correction_reason as "correctionReason"`

/**
 * The notes of a trajectory that this reader may read, newest first, one more than a page so that "next" is known. A
 * corrected one stands under what took its place, or by itself where the reader may not read that.
 */
export function loadNotes(
  context: Context,
  trajectoryId: string,
  { wie, hoe, pagina }: Pick<ContactFilter, 'wie' | 'hoe' | 'pagina'>,
): Promise<NoteEntry[]> {
  const { sql } = context
  return sql<NoteEntry[]>`
    with page as materialized (select n.id, n.corrects, n.on_day, n.at_time, n.written_at from note n
      where n.trajectory_id = ${trajectoryId} and (n.superseded_at is null or not exists (select from note x where x.corrects = n.id))
        ${wie ? sql`and n.party = ${wie}` : sql``} ${hoe ? sql`and n.channel = ${hoe}` : sql``}
      order by n.on_day desc, n.at_time desc nulls last, n.written_at desc, n.id
      limit ${contactPageSize + 1} offset ${(pagina - 1) * contactPageSize})
    select ${version(context)}, coalesce(older.versions, '[]') as earlier
    from page p join note n on n.id = p.id
      left join lateral (
        with recursive before as (
          select n.id, n.corrects, 1 as depth from note n where n.id = p.corrects
          union all select n.id, n.corrects, b.depth + 1 from before b join note n on n.id = b.corrects)
        select jsonb_agg(to_jsonb(v) order by b.depth) as versions
        from before b join lateral (select ${version(context)} from note n where n.id = b.id) v on true) older on p.corrects is not null
    order by n.on_day desc, n.at_time desc nulls last, n.written_at desc, n.id`
}

/** One note that may be corrected: it stands, and was written by the side of this reader. */
export async function loadNote(
  context: Context,
  trajectoryId: string,
  id: string,
): Promise<NoteVersion | null> {
  const { sql, actor } = context
  const [row] = await sql<NoteVersion[]>`
    select ${version(context)} from note n where n.id = ${id} and n.trajectory_id = ${trajectoryId} and n.superseded_at is null
      and n.author_company_id is not distinct from ${actor.role === 'hr' ? actor.companyId : null}`
  return row ?? null
}
