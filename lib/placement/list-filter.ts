import { z } from 'zod'
import { formLabel } from '@/lib/domain/labels'
import { dayParam } from '@/lib/waiting-list/list-filter'

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

/** What can be told of another day too: the jobs themselves are kept by day. */
export const datedTabs = ['loopt', 'eerste-weken', 'eindigt', 'beeindigd'] as const
export type DatedTab = (typeof datedTabs)[number]

/** Weeks after a start that are its first. */
export const firstWeeks = 12

const forms = Object.keys(formLabel) as (keyof typeof formLabel)[]

/** Which placements, of which gemeente, employer and form, found by which kept words, the day, the day on which that was known, and the page; a wrong value in the address counts as none. */
export const placementFilter = z.object({
  toon: z.enum(placementTabs).catch('loopt'),
  gemeente: z.uuid().optional().catch(undefined),
  werkgever: z.string().trim().min(1).max(120).optional().catch(undefined),
  vorm: z.enum(forms).optional().catch(undefined),
  zoek: z.uuid().optional().catch(undefined),
  dag: dayParam,
  bekend: dayParam,
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type PlacementFilter = z.output<typeof placementFilter>
