import { z } from 'zod'
import { dayParam } from '@/lib/waiting-list/list-filter'

/** Gemeente, the day that is shown and the day on which that was known; a wrong value in the address counts as none. */
export const reportFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  dag: dayParam,
  bekend: dayParam,
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type ReportFilter = z.output<typeof reportFilter>
