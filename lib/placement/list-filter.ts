import { z } from 'zod'

export const placementTabs = ['loopt', 'eindigt', 'beeindigd', 'verwezen'] as const
export type PlacementTab = (typeof placementTabs)[number]

/** Which placements, of which gemeente, and the page; a wrong value in the address counts as none. */
export const placementFilter = z.object({
  toon: z.enum(placementTabs).catch('loopt'),
  gemeente: z.uuid().optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type PlacementFilter = z.output<typeof placementFilter>
