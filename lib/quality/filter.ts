import { z } from 'zod'
import { qualityRules, type QualityRuleName } from '@/lib/domain/quality-rules'
import { dayParam } from '@/lib/waiting-list/list-filter'

const isRule = (name: string): name is QualityRuleName => Object.hasOwn(qualityRules, name)

/** Gemeente, the rule whose findings are shown, whose they are, the day, the day on which that was known, and page; a wrong value in the address counts as none. */
export const qualityFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  soort: z.string().refine(isRule).transform((name) => name as QualityRuleName).optional().catch(undefined), // prettier-ignore
  van: z.enum(['team']).optional().catch(undefined),
  dag: dayParam,
  bekend: dayParam,
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type QualityFilter = z.output<typeof qualityFilter>
