import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { wordTemplate } from '@/db/schema/letter-round'
import { addDays } from '@/lib/domain/calendar'
import type { LetterKind } from '@/lib/domain/letter-terms'
import { wordFields } from '@/lib/domain/word/letter-words'
import type { WordFault } from '@/lib/domain/word/problems'
import { endOfEarlier, ownMunicipality } from '@/lib/letter/template-commands'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { checkTemplate } from './check-template'
import { addWordTemplateSchema, endWordTemplateSchema } from './schemas'

const known = wordFields.map(([tag]) => tag)

const current = (municipalityId: string, kind: LetterKind) =>
  and(
    eq(wordTemplate.municipalityId, municipalityId),
    eq(wordTemplate.kind, kind),
    isNull(wordTemplate.supersededAt),
  )
const columns = { id: wordTemplate.id, validFrom: wordTemplate.validFrom, validTo: wordTemplate.validTo }

/** What came of an upload: nothing wrong, or every fault with its name and place; a file with a fault is not kept. */
export interface WordUpload {
  kind: LetterKind
  faults: WordFault[]
}

/** A Word template of the municipality for one kind of letter, from a day on; the one before it ends on the day before. */
export const addWordTemplate = command({
  permission: 'letterTemplate.manage',
  input: addWordTemplateSchema,
  subject: ownMunicipality,
  run: async ({ subject, input: { kind, from, fileName, bytes }, ...context }) => {
    const faults = checkTemplate(Buffer.from(bytes), known)
    const line = { subjectKind: 'organisation', subjectId: subject.id, details: { letter: kind, from } }
    if (faults.length > 0)
      return recordAudit<WordUpload>(context, { ...line, kind: 'wordTemplateRefused' }, { kind, faults })
    const { tx, actor, now } = context
    const earlier = endOfEarlier(
      await tx.select(columns).from(wordTemplate).where(current(subject.id, kind)),
      from,
    )
    if (earlier)
      await tx.update(wordTemplate).set({ validTo: addDays(from, -1) }).where(eq(wordTemplate.id, earlier)) // prettier-ignore
    await tx.insert(wordTemplate).values({
      municipalityId: subject.id,
      kind,
      fileName,
      content: Buffer.from(bytes),
      validFrom: from,
      recordedBy: actor.accountId,
      recordedAt: now.toISOString(),
    })
    return recordAudit<WordUpload>(context, { ...line, kind: 'wordTemplateAdded' }, { kind, faults: [] })
  },
})

/** The Word templates of a kind are not used any more; letters that were made stay as they are. */
export const endWordTemplate = command({
  permission: 'letterTemplate.manage',
  input: endWordTemplateSchema,
  subject: ownMunicipality,
  run: async ({ subject, input: { kind }, ...context }) => {
    const rows = await context.tx
      .update(wordTemplate)
      .set({ supersededAt: context.now.toISOString() })
      .where(current(subject.id, kind))
      .returning({ id: wordTemplate.id })
    if (rows.length === 0) refuse('nothing_changed')
    const line = { kind: 'wordTemplateEnded', subjectKind: 'organisation', subjectId: subject.id }
    return recordAudit(context, { ...line, details: { letter: kind } }, { kind })
  },
})
