import { z } from 'zod'

const page = z.coerce.number().int().min(1).max(1000).catch(1)

/** The address of a match sheet: how far among who fits (`pagina`) and among who is left out (`buiten`). */
export const matchFilter = z.object({ pagina: page, buiten: page })
export type MatchFilter = z.output<typeof matchFilter>
