import { z } from 'zod'
import { formLabel } from '@/lib/domain/labels'
import { kindOfWorkLabel } from '@/lib/domain/work-terms'
import { dayParam } from '@/lib/waiting-list/list-filter'

const words = (max: number) => z.string().trim().min(1).max(max).optional().catch(undefined)

/** What the list of places shows, of which day, and as known on which day; a part of the address that means nothing is left out. */
export const workplaceFilter = z.object({
  toon: z.enum(['vrij', 'vol', 'voorbij']).optional().catch(undefined),
  soort: z
    .enum(Object.keys(kindOfWorkLabel) as [string, ...string[]])
    .optional()
    .catch(undefined),
  vorm: z
    .enum(Object.keys(formLabel) as [string, ...string[]])
    .optional()
    .catch(undefined),
  werkgever: z.uuid().optional().catch(undefined),
  plaats: words(120),
  plek: words(80),
  dag: dayParam,
  bekend: dayParam,
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type WorkplaceFilter = z.output<typeof workplaceFilter>
