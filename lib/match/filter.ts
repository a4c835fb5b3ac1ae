import { z } from 'zod'
import { dayParam } from '@/lib/waiting-list/list-filter'

const page = z.coerce.number().int().min(1).max(1000).catch(1)

/** The address of a match sheet: how far among who fits (`pagina`) and among who is left out (`buiten`), and the day on which work would begin. */
export const matchFilter = z.object({ pagina: page, buiten: page, vanaf: dayParam })
export type MatchFilter = z.output<typeof matchFilter>
