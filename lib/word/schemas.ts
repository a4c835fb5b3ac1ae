import { z } from 'zod'
import { letterKinds, type LetterKind } from '@/lib/domain/letter-terms'
import { withoutBsns } from '@/lib/domain/sensitive-text'
import { wordLimits } from '@/lib/domain/word/problems'
import { choiceInput, dayInput, submission } from '@/lib/pipeline/inputs'

const ofKind = {
  ...submission,
  municipalityId: z.uuid(),
  kind: choiceInput('Soort brief', letterKinds, { required: true }).pipe(z.custom<LetterKind>()),
}

export const addWordTemplateSchema = z.strictObject({
  ...ofKind,
  from: dayInput('Geldt vanaf', { required: true }).pipe(z.string()),
  fileName: z.string().max(200).transform(withoutBsns),
  // One more byte than may be, so that the refusal is that of the file and not of the form.
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= wordLimits.bytes + 1),
})
export const endWordTemplateSchema = z.strictObject(ofKind)
