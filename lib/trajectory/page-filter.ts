import { z } from 'zod'
import { switchActors } from '@/lib/domain/switch-rules'
import { isOutcome, type Outcome } from '@/lib/domain/outcomes'
import { dayParam } from '@/lib/waiting-list/list-filter'
import { timelineKinds } from './timeline-kinds'
import { isStep, type Step } from './step-specs'

/** The address of a trajectory page: which form is open, about what, and how much of the timeline. */
export const trajectoryPageFilter = z.object({
  stap: z
    .string()
    .refine(isStep)
    .transform((step) => step as Step)
    .optional()
    .catch(undefined),
  /** An act that ends one way or the other, while none of them is chosen. */
  keuze: z
    .string()
    .refine(isOutcome)
    .transform((outcome) => outcome as Outcome)
    .optional()
    .catch(undefined),
  /** The term that the form is about, or whatever else (`bij`). */
  termijn: z.uuid().optional().catch(undefined),
  bij: z.uuid().optional().catch(undefined),
  /** Of an offer: the place that was chosen on a match sheet. */
  plek: z.uuid().optional().catch(undefined),
  /** And the day on which work would begin there. */
  vanaf: dayParam,
  /** Of a switch: which party. */
  partij: z.enum(switchActors).optional().catch(undefined),
  tijdlijn: z.enum(timelineKinds).optional().catch(undefined),
  aantal: z.coerce.number().int().min(20).max(500).catch(20),
  /** Where the reader came from and goes back to. */
  van: z.enum(['vandaag', 'plaatsing', 'week', 'switch', 'kwaliteit']).optional().catch(undefined),
})

export type TrajectoryPageFilter = z.output<typeof trajectoryPageFilter>
