import { z } from 'zod'
import { quarterOf } from '@/lib/domain/quarter'
import { submission } from '@/lib/pipeline/inputs'

const quarterName = z.string().refine((name) => quarterOf(name) !== null, 'Kies een kwartaal.')

/** Gemeente and quarter; a wrong value in the address counts as none. */
export const setFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  kwartaal: quarterName.optional().catch(undefined),
})
export type SetFilter = z.output<typeof setFilter>

/** Keep the figures of a quarter ('2026-k3') of a gemeente. */
export const makeSetSchema = z.object({ ...submission, municipalityId: z.uuid(), quarter: quarterName })
/** Take a set along that was made before. */
export const takeSetSchema = z.object({ ...submission, id: z.uuid() })
