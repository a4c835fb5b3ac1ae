import { z } from 'zod'
import { dayParam } from '@/lib/waiting-list/list-filter'

/** The day that the sum is shown of; without one today. */
export const wageSubsidyFilter = z.object({ dag: dayParam })
