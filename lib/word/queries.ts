import 'server-only'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Block } from '@/lib/domain/letter-blocks'
import { isLetterKind, type LetterKind, type LetterState } from '@/lib/domain/letter-terms'
import type { WordLetter } from '@/lib/domain/word/letter-words'
import { loadLetterGround } from '@/lib/letter/load-facts'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { loadFacts } from '@/lib/trajectory/apply-move'
import { wordLetterOf, wordTemplateOn } from './keep-letters'

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
  municipalityId: string
  kind: LetterKind
  state: LetterState
  subject: string
  body: Block[]
  addressee: Addressee
  datedOn: string
  fields: Record<string, string | null>
  fileId: string | null
  sealedKey: string | null
}

/** A letter in Word: the file that was kept of it, or what a draft would be today. */
export type WordForm =
  | { kept: { id: string; municipalityId: string; sealedKey: string } }
  | { letter: WordLetter; template: Uint8Array }

/** A draft as it would be in the Word template of its day; null where there is none. */
async function asDraft(context: Context, row: Row): Promise<WordForm | null> {
  const template = await wordTemplateOn(context, row)
  const facts = template && (await loadFacts(context, row.trajectoryId))
  const ground = facts && (await loadLetterGround(context, facts, row))
  return template && ground ? { letter: wordLetterOf(ground, row), template: template.content } : null
}

/**
 * A letter in the Word template of its municipality, under the reader's own rights. Of a draft it is made now; from the
 * moment the letter is final it is the file that was kept then, whatever became of the template. Null where there is none.
 */
export const wordLetterFile = query({
  permission: 'letter.read',
  run: async (context, { number, letterId }: { number: string; letterId: string }) => {
    const [row] = await context.sql<Row[]>`
      select l.trajectory_id as "trajectoryId", l.municipality_id as "municipalityId", l.kind, l.state, l.subject, l.body, l.addressee, l.dated_on as "datedOn",
        l.fields, w.id as "fileId", w.sealed_key as "sealedKey"
      from letter l join trajectory t on t.id = l.trajectory_id left join letter_word w on w.letter_id = l.id
      where l.id = ${letterId} and t.number = ${number}`
    if (!row) return null
    const { fileId: id, sealedKey, municipalityId, datedOn } = row
    const fileName = `brief-${number}-${datedOn}`
    if (id && sealedKey)
      return { form: { kept: { id, municipalityId, sealedKey } }, fileName: `${fileName}.docx` }
    const isDraft = row.state === 'draft' || row.state === 'toCheck'
    const form = isDraft ? await asDraft(context, row) : null
    return form && { form, fileName: `${fileName}-concept.docx` }
  },
})
