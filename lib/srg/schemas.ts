import { z } from 'zod'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { submission } from '@/lib/pipeline/inputs'

/** The first year in which there was sheltered work to deliver. */
export const firstYear = 2015

/** Gemeente, year, month and page; a wrong value in the address counts as none. */
export const srgFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  jaar: z.coerce.number().int().min(firstYear).max(2100).optional().catch(undefined),
  maand: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  toon: z.enum(['bevindingen']).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type SrgFilter = z.output<typeof srgFilter>

/** What is asked of who delivers a month. */
export const deliverFields: FieldSpec[] = [
  {
    name: 'reporter',
    label: 'Berichtgevercode',
    kind: 'text',
    required: true,
    max: 4,
    help: 'Vier cijfers die CBS aan de gemeente gaf.',
  },
]
/** Whether rows with a finding stay behind, asked only where there are some. */
export const leaveOutField: FieldSpec = {
  name: 'leaveOut',
  label: 'Lever zonder de regels met een bevinding',
  kind: 'checkbox',
  help: 'Die regels komen in een volgende levering mee als zij hersteld zijn.',
}

/** The month that is delivered (its first day), the code of CBS, and whether rows with a finding stay behind. */
export const deliverSchema = z.object({
  ...submission,
  municipalityId: z.uuid(),
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-01$/),
  reporter: z.string().trim().regex(/^\d{4}$/, 'Vul bij “Berichtgevercode” vier cijfers in.'), // prettier-ignore
  leaveOut: z.boolean().default(false),
})

/** Take the file of a delivery along again. */
export const takeFileSchema = z.object({ ...submission, id: z.uuid() })
