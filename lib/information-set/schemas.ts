import { z } from 'zod'
import { quarterOf } from '@/lib/domain/quarter'
import { submission } from '@/lib/pipeline/inputs'
import { dayParam } from '@/lib/waiting-list/list-filter'

const quarterName = z.string().refine((name) => quarterOf(name) !== null, 'Kies een kwartaal.')

/** Gemeente, quarter and the day of which the knowledge is shown; a wrong value in the address counts as none. */
export const setFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  kwartaal: quarterName.optional().catch(undefined),
  bekend: dayParam,
})
export type SetFilter = z.output<typeof setFilter>

/** Keep the figures of a quarter ('2026-k3') of a gemeente or a company, as known on a day ('yyyy-mm-dd'), or now. */
export const makeSetSchema = z.object({
  ...submission,
  organisationId: z.uuid(),
  quarter: quarterName,
  known: z.iso.date().nullish(),
})
/** Take a set along that was made before. */
export const takeSetSchema = z.object({ ...submission, id: z.uuid() })
