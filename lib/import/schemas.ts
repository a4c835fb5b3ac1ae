import { z } from 'zod'
import {
  importFields,
  wordFields,
  type ColumnTarget,
  type ImportField,
  type WordField,
} from '@/lib/domain/import/fields'
import { withoutBsns } from '@/lib/domain/sensitive-text'
import { seenVersion, submission } from '@/lib/pipeline/inputs'

const batch = { ...submission, batchId: z.uuid(), version: seenVersion }

/** A file and the municipality whose list it is; the bytes come from the request, never from a form value. */
export const uploadSchema = z.object({
  ...submission,
  municipalityId: z.uuid(),
  fileName: z.string().trim().min(1).max(200).transform(withoutBsns),
  bytes: z.instanceof(Uint8Array),
})

const target = z.enum([...importFields, 'ignore']) satisfies z.ZodType<ColumnTarget>

/** Each field may be given to one column. */
const columns = z
  .array(target)
  .min(1)
  .max(200)
  .refine((list) => {
    const used = list.filter((one) => one !== 'ignore')
    return new Set(used).size === used.length
  }, 'Twee kolommen hebben hetzelfde veld. Kies voor één van de twee “Niet overnemen”.')
  .refine(
    (list) => list.includes('surname') || list.includes('fullName'),
    'Kies welke kolom de achternaam is.',
  )

const word = z.object({
  field: z.enum(wordFields) satisfies z.ZodType<WordField>,
  word: z.string().max(4000),
  value: z.string().max(60),
})

export const mappingSchema = z.object({ ...batch, columns, words: z.array(word).max(500), keep: z.boolean() })

const field = z.enum(importFields) satisfies z.ZodType<ImportField>

/**
 * What the user decides about one row; a correction replaces the text of a cell, an empty one makes it empty.
 * `keepsBsn` when the form did not show the BSN: what was written there before stays.
 */
export const rowChoiceSchema = z.object({
  ...submission,
  batchId: z.uuid(),
  rowNumber: z.number().int().positive(),
  decision: z.enum(['auto', 'skip', 'otherPerson']),
  keepsBsn: z.boolean().default(false),
  corrections: z.partialRecord(field, z.string().max(2000)),
})

export const batchSchema = z.object(batch)
export const nextRowsSchema = z.object({ ...submission, batchId: z.uuid() })
