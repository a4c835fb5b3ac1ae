import { z } from 'zod'
import { switchActors, switchTracks } from '@/lib/domain/switch-rules'

/** Which switch one wants to read about before it is begun; a wrong value in the address counts as none. */
export const switchPageFilter = z.object({ naar: z.enum(switchTracks).nullable().catch(null) })
export type SwitchPageInput = { number: string } & z.output<typeof switchPageFilter>

/** Whose tasks are printed; a wrong value in the address counts as those of the consulent. */
export const switchTasksFilter = z.object({ voor: z.enum(switchActors).catch('caseworker') })
export type SwitchTasksInput = { number: string } & z.output<typeof switchTasksFilter>
