import { z } from 'zod'
import { formLabel } from '@/lib/domain/labels'
import { kindOfWorkLabel } from '@/lib/domain/work-terms'

const words = (max: number) => z.string().trim().min(1).max(max).optional().catch(undefined)

/** What the list of places shows; a part of the address that means nothing is left out. */
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
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type WorkplaceFilter = z.output<typeof workplaceFilter>
