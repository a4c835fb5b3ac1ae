import { z } from 'zod'
import { states } from '@/lib/domain/states'
import { dayParam } from '@/lib/waiting-list/list-filter'

/** Where a page of the list begins: the last row of the page before it (or the first of the page after). */
const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
  .transform((text) => ({ since: text.slice(0, 10), id: text.slice(11) }))

/** Filters, sort, day and page of `/trajecten`; a wrong value in the address counts as none. */
export const trajectoryListFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  stap: z.enum(states).optional().catch(undefined),
  van: z.literal('mij').optional().catch(undefined),
  sort: z.literal('langst').optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10000).catch(1),
  na: cursor.optional().catch(undefined),
  voor: cursor.optional().catch(undefined),
  zoek: z.uuid().optional().catch(undefined),
  dag: dayParam,
  bekend: dayParam,
})

export type TrajectoryListFilter = z.output<typeof trajectoryListFilter>
