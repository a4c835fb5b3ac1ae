import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import { seenVersion } from '@/lib/pipeline/inputs'
import { formSchema } from '@/lib/trajectory/fields-schema'

export const recordWageSubsidySchema = formSchema(
  { trajectoryId: z.uuid(), version: seenVersion },
  actFields.recordWageSubsidy,
)
