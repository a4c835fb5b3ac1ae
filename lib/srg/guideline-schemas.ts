import { z } from 'zod'
import { certainties } from '@/lib/domain/srg/table-rows'
import { choiceInput, dayInput, submission, textInput } from '@/lib/pipeline/inputs'

/** The guideline that is opened; a wrong value in the address counts as none. */
// prettier-ignore
export const guidelineFilter = z.object({
  jaar: z.string().max(20).optional().catch(undefined),
})
export type GuidelineFilter = z.output<typeof guidelineFilter>

const needed = { required: true }

/** A guideline with the text of its two files. */
export const guidelineSchema = z.strictObject({
  ...submission,
  key: z.string().trim().regex(/^20\d\d[a-z]?$/, 'Vul bij “Jaar” een jaar in, bijvoorbeeld 2018.'),
  title: textInput('Titel van de richtlijn', { ...needed, max: 200 }).pipe(z.string()),
  from: dayInput('Eerste dag', needed).pipe(z.string()),
  until: dayInput('Laatste dag', needed).pipe(z.string()),
  source: textInput('Bron', { ...needed, max: 300 }).pipe(z.string()),
  link: z.string().trim().max(500).regex(/^https:\/\/[^\s/]+\.[^\s]+$/, 'Vul bij “Adres van de bron” een adres in dat met https:// begint.'),
  certainty: choiceInput('Zekerheid', certainties, needed).pipe(z.enum(certainties)),
  note: textInput('Toelichting', { max: 500 }),
  fields: z.string().max(200_000),
  codes: z.string().max(200_000),
}) // prettier-ignore

/** Which guideline is taken back. */
export const withdrawSchema = z.strictObject({ ...submission, key: z.string().max(20) })
