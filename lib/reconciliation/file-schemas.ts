import { z } from 'zod'
import { quarterOf } from '@/lib/domain/quarter'
import { withoutBsns } from '@/lib/domain/sensitive-text'
import { uwvIndicatorNames } from '@/lib/domain/uwv-figures'
import { uwvKey } from '@/lib/domain/uwv-file/read-rows'
import { submission } from '@/lib/pipeline/inputs'

const figure = z.object({
  line: z.int().min(1).max(2_000_000),
  municipalityId: z.uuid(),
  quarter: z.string().refine((name) => quarterOf(name) !== null),
  indicator: z.enum(uwvIndicatorNames),
  value: z.int().min(0).max(999_999),
})

/** The figures of a file as they stood in the preview, each once, and how many there were. */
export const uwvFileSchema = z
  .object({
    ...submission,
    fileName: z.string().trim().min(1).max(200).transform(withoutBsns),
    count: z.int(),
    figures: z.array(figure).min(1).max(5_000),
  })
  .refine(({ figures, count }) => figures.length === count && new Set(figures.map(uwvKey)).size === count)
