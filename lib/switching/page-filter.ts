import { z } from 'zod'
import { switchTracks } from '@/lib/domain/switch-rules'

/** Which switch one wants to read about before it is begun; a wrong value in the address counts as none. */
export const switchPageFilter = z.object({ naar: z.enum(switchTracks).nullable().catch(null) })
export type SwitchPageInput = { number: string } & z.output<typeof switchPageFilter>
