import 'server-only'
import type { PlainWordRow } from '@/lib/domain/plain-language/words'
import type { Context } from '@/lib/pipeline/context'

/** The word list of a day as it goes to the browser: what somebody writes is looked through there and sent nowhere. */
export interface PlainWordList {
  rows: PlainWordRow[]
  /** A sentence with more words is long; null when the beheerder set no number, and then none is. */
  longSentence: number | null
}

/** The words that are in force today, and from how many words on a sentence is long. One statement. */
export async function loadPlainWords({ sql, today }: Context): Promise<PlainWordList> {
  const [row] = await sql<{ rows: PlainWordRow[]; long: string | null }[]>`
    select coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'forms', w.forms, 'plain', coalesce(w.plain, ''))) from plain_word w
        where w.valid_from <= ${today} and (w.valid_to is null or w.valid_to >= ${today})), '[]') as rows,
      (select p.value from parameter p where p.key = 'language.longSentence' and not p.is_plan and p.superseded_at is null
        and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today}) order by p.valid_from desc limit 1) as long`
  return { rows: row?.rows ?? [], longSentence: row?.long == null ? null : Number(row.long) }
}
