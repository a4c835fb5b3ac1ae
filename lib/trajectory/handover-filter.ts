import { z } from 'zod'
import { receivers } from '@/lib/domain/handover-fields'

/** To whom and on what ground one wants to hand over; a wrong value in the address counts as the first. */
export const handoverFilter = z.object({
  aan: z.enum(receivers).catch('municipality'),
  grond: z.string().max(60).optional().catch(undefined),
})
export type HandoverFilter = z.output<typeof handoverFilter>
