import 'server-only'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Block } from '@/lib/domain/letter-blocks'
import { letterValues } from '@/lib/domain/letter-fields'
import { isLetterKind, type LetterKind } from '@/lib/domain/letter-terms'
import type { WordLetter } from '@/lib/domain/word/letter-words'
import { loadLetterGround } from '@/lib/letter/load-facts'
import { query } from '@/lib/pipeline/query'
import { loadFacts } from '@/lib/trajectory/apply-move'

/** The Word template of a kind that holds today, as it was uploaded; null without one. */
export const wordTemplateFile = query({
  permission: 'letterTemplate.manage',
  run: async ({ sql, actor, today }, { kind, gemeente }: { kind: string; gemeente: string }) => {
    const own = actor.organisationKind === 'installation' || actor.organisationId === gemeente
    if (!isLetterKind(kind) || !own) return null
    const [row] = await sql<{ bytes: Uint8Array }[]>`
      select content as bytes from word_template where municipality_id = ${gemeente} and kind = ${kind} and superseded_at is null
        and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})`
    return row ? { bytes: row.bytes, fileName: `sjabloon-${kind}.docx` } : null
  },
})

interface Row {
  trajectoryId: string
  kind: LetterKind
  subject: string
  body: Block[]
  addressee: Addressee
  datedOn: string
  fields: Record<string, string | null>
  template: Uint8Array
}

/**
 * A letter that did not leave yet with the Word template of its municipality on the day of the letter, under the reader's
 * own rights. Null where there is no such template, and for a letter that was sent: what left is kept as it left.
 */
export const wordLetterFile = query({
  permission: 'letter.read',
  run: async (context, { number, letterId }: { number: string; letterId: string }) => {
    const [row] = await context.sql<Row[]>`
      select l.trajectory_id as "trajectoryId", l.kind, l.subject, l.body, l.addressee, l.dated_on as "datedOn", l.fields, w.content as template
      from letter l join trajectory t on t.id = l.trajectory_id join word_template w on w.municipality_id = l.municipality_id and w.kind = l.kind
        and w.superseded_at is null and w.valid_from <= l.dated_on and (w.valid_to is null or w.valid_to >= l.dated_on)
      where l.id = ${letterId} and t.number = ${number} and l.state in ('draft', 'toCheck', 'checked')`
    const facts = row && (await loadFacts(context, row.trajectoryId))
    const ground = facts && (await loadLetterGround(context, facts, row))
    if (!row || !ground) return null
    const { template, fields, ...letter } = row
    const values = { ...letterValues(ground.letter), ...fields }
    const filled: WordLetter = { ...letter, values }
    return { letter: filled, template, fileName: `brief-${number}-${row.datedOn}.docx` }
  },
})
