import { readFileSync } from 'node:fs'
import type { TransactionSql } from 'postgres'
import { parseBlocks } from '../../lib/domain/letter-blocks'
import { letterKinds } from '../../lib/domain/letter-terms'

const since = '2020-01-01'
const source = 'Sjabloon van Schakel'

/** A template as a file holds it: its subject on the first line, then the text. */
export function templateOf(text: string) {
  const [first = '', ...rest] = text.split('\n')
  return { subject: first.replace(/^Onderwerp: /, '').trim(), body: parseBlocks(rest.join('\n')) }
}

/** The text of a letter template as it stands beside the code. */
export const templateText = (kind: string) =>
  readFileSync(new URL(`./letters/${kind}.txt`, import.meta.url), 'utf8')

/**
 * Schakel's own templates, one of each kind, for municipalities without their own. A text that changed becomes a new
 * version; letters keep the one they were made from.
 */
export async function loadLetterTemplates(sql: TransactionSql) {
  for (const kind of letterKinds) {
    const { subject, body } = templateOf(templateText(kind))
    const blocks = JSON.stringify(body)
    const [known] = await sql`
      select 1 from letter_template where municipality_id is null and kind = ${kind} and superseded_at is null
        and subject = ${subject} and body = ${blocks}::text::jsonb`
    if (known) continue
    await sql`update letter_template set superseded_at = now() where municipality_id is null and kind = ${kind} and superseded_at is null`
    await sql`insert into letter_template (kind, subject, body, source, valid_from)
      values (${kind}, ${subject}, ${blocks}::text::jsonb, ${source}, ${since})`
  }
}
