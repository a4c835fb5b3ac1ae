import { z } from 'zod'
import { isIsoDate } from '@/lib/domain/calendar'
import { parseDutchDate } from '@/lib/domain/dutch-date'

const latestYear = 2060

/** The day whose week is shown; what is no day counts as today. */
export const weekOfFilter = z.object({
  op: z
    .string()
    .transform((text) => {
      if (isIsoDate(text.trim())) return text.trim()
      const reading = parseDutchDate(text, latestYear)
      return reading.ok ? reading.date : undefined
    })
    .optional()
    .catch(undefined),
})
