import 'server-only'
import { storeBytes, removeStored, type StoredBytes } from '@/lib/document/store-bytes'
import { letterValues } from '@/lib/domain/letter-fields'
import type { LetterKind } from '@/lib/domain/letter-terms'
import { wordGaps, type WordLetter } from '@/lib/domain/word/letter-words'
import type { LetterGround } from '@/lib/letter/load-facts'
import type { Context } from '@/lib/pipeline/context'
import { log } from '@/lib/pipeline/log'
import { refuse } from '@/lib/pipeline/result'
import { tagsOf, wordLetterBytes } from './fill-template'

/** A Word template with the fields that it asks. */
export interface WordTemplate {
  id: string
  content: Buffer
  tags: readonly string[]
}

/** The Word template of a municipality for a kind of letter that is dated on a day ('yyyy-mm-dd'); null without one. */
export async function wordTemplateOn(
  { sql }: Context,
  { municipalityId, kind, datedOn }: { municipalityId: string; kind: LetterKind; datedOn: string },
): Promise<WordTemplate | null> {
  const [row] = await sql<{ id: string; content: Uint8Array }[]>`
    select id, content from word_template where municipality_id = ${municipalityId} and kind = ${kind} and superseded_at is null
      and valid_from <= ${datedOn} and (valid_to is null or valid_to >= ${datedOn})`
  if (!row) return null
  const content = Buffer.from(row.content)
  return { id: row.id, content, tags: tagsOf(content) }
}

/** A letter as it is put in a Word template: what was written, what was filled in, and for other fields what the file says. */
export const wordLetterOf = (
  { letter }: LetterGround,
  {
    subject,
    body,
    addressee,
    datedOn,
    fields,
  }: Omit<WordLetter, 'values'> & { fields: WordLetter['values'] },
): WordLetter => ({ subject, body, addressee, datedOn, values: { ...letterValues(letter), ...fields } })

/** A letter that becomes final. */
export interface FinalLetter {
  letterId: string
  trajectoryId: string
  municipalityId: string
  word: WordLetter
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** The files of letters in the store, in their order; refuses when the store does not take them, and then leaves none. */
async function stored(template: WordTemplate, letters: readonly FinalLetter[]): Promise<StoredBytes[]> {
  const files: StoredBytes[] = []
  const [first] = letters
  try {
    for (const { word, municipalityId } of letters) {
      const bytes = wordLetterBytes({ letter: word, template: template.content })
      files.push(await storeBytes(municipalityId, once(bytes), { limit: bytes.length }))
    }
    return files
  } catch (error) {
    log.error({ event: 'letterWord', err: error }, 'a letter in Word was not kept')
    if (first) await removeStored(files, first.municipalityId).catch(() => {})
    refuse('letter_word_not_kept')
  }
}

/**
 * Makes letters of one kind and day in the Word template of their municipality, once, as they become final: encrypted in the
 * store of documents, with which template made them and their sha256. Nothing where there is no template, and nothing of a
 * letter of which the template asks what nobody knows: that one is there as PDF alone. Two statements, however many.
 */
export async function keepInWord(
  context: Context,
  kind: LetterKind,
  letters: readonly FinalLetter[],
): Promise<void> {
  const [first] = letters
  if (!first) return
  const { municipalityId, word } = first
  const template = await wordTemplateOn(context, { municipalityId, kind, datedOn: word.datedOn })
  if (!template) return
  const whole = letters.filter(({ word: one }) => wordGaps(one, template.tags).length === 0)
  const files = await stored(template, whole)
  const rows = whole.map(({ letterId, trajectoryId }, at) => ({ letterId, trajectoryId, ...files[at] }))
  const { sql, actor, now } = context
  await sql`
    insert into letter_word (id, letter_id, trajectory_id, municipality_id, template_id, size, sha256, sealed_key, made_at, made_by)
    select v.id, v."letterId", v."trajectoryId", ${municipalityId}, ${template.id}, v.size, v.sha256, v."sealedKey", ${now.toISOString()}::timestamptz, ${actor.accountId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as v ("letterId" uuid, "trajectoryId" uuid, id uuid, size integer, sha256 text, "sealedKey" text)`
}
