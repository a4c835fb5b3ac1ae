import { z } from 'zod'

/** Which rows the control step shows, and which page of them; a bad URL is corrected. */
export const rowFilter = z.object({
  stap: z.enum(['kolommen', 'controle']).optional().catch(undefined),
  toon: z.enum(['gebreken', 'goed', 'waarschuwing', 'geweigerd', 'alle']).catch('gebreken'),
  soort: z.string().max(40).optional().catch(undefined),
  pagina: z.coerce.number().int().positive().max(1_000).catch(1),
  /** The row whose form is open, by its number in the file. */
  rij: z.coerce.number().int().positive().optional().catch(undefined),
})
export type RowFilter = z.output<typeof rowFilter>

/** Rows of a list on one page of the control step. */
export const rowsPerPage = 50
