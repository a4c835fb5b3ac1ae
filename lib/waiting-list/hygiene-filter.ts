import { z } from 'zod'
import { dayParam } from './list-filter'

/** Parts of the list that are looked at, with their words in an address and on the screen. */
export const hygieneParts = [
  ['nalopen', 'Nalopen'],
  ['telt-niet', 'Telt niet mee'],
  ['overbrugging', 'Zonder overbrugging of ander aanbod'],
  ['rustend', 'Rustend'],
  ['alle', 'Iedereen'],
] as const
export type HygienePart = (typeof hygieneParts)[number][0]

const words = hygieneParts.map(([word]) => word)

/**
 * Gemeente, which part of the list to look after, its day, the day on which that was known, the figure whose rows a manager reads,
 * and page; a wrong value counts as none.
 */
export const hygieneFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  deel: z.enum(words).catch('nalopen'),
  dag: dayParam,
  bekend: dayParam,
  cijfer: z
    .string()
    .regex(/^[a-zA-Z]{1,20}(\.[a-zA-Z]{1,20})?$/)
    .optional()
    .catch(undefined),
  /** Whose outcome was recorded just now. */
  van: z
    .string()
    .regex(/^T-\d{4}-\d{4,9}$/)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type HygieneFilter = z.output<typeof hygieneFilter>
