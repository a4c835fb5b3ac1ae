import { z } from 'zod'
import { dayParam } from '@/lib/waiting-list/list-filter'

/** Any day of the week that is shown, and whose appointments; a wrong value in the address counts as none. */
export const agendaFilter = z.object({
  dag: dayParam,
  van: z.literal('team').optional().catch(undefined),
})
export type AgendaFilter = z.output<typeof agendaFilter>
