import { z } from 'zod'
import { formLabel } from '@/lib/domain/labels'

export const placementTabs = ['loopt', 'signaal', 'eerste-weken', 'eindigt', 'beeindigd', 'verwezen'] as const
export type PlacementTab = (typeof placementTabs)[number]

export const placementTabLabel: Record<PlacementTab, string> = {
  loopt: 'Loopt',
  signaal: 'Signalen',
  'eerste-weken': 'In eerste weken',
  eindigt: 'Eindigt binnen 3 maanden',
  beeindigd: 'Beëindigd',
  verwezen: 'Verwezen en aangeboden',
}

const forms = Object.keys(formLabel) as (keyof typeof formLabel)[]

/** Which placements, of which gemeente, employer and form, found by which kept words, and the page; a wrong value in the address counts as none. */
export const placementFilter = z.object({
  toon: z.enum(placementTabs).catch('loopt'),
  gemeente: z.uuid().optional().catch(undefined),
  werkgever: z.string().trim().min(1).max(120).optional().catch(undefined),
  vorm: z.enum(forms).optional().catch(undefined),
  zoek: z.uuid().optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type PlacementFilter = z.output<typeof placementFilter>
