import { z } from 'zod'
import { workActFields } from '@/lib/domain/work-act-fields'
import { seenVersion } from '@/lib/pipeline/inputs'
import { formSchema } from '@/lib/trajectory/fields-schema'

const trajectory = { trajectoryId: z.uuid() }
const seen = { ...trajectory, version: seenVersion }

export const recordAbsenceSchema = formSchema(seen, workActFields.recordAbsence)
export const changeAbsenceSchema = formSchema({ ...seen, absenceId: z.uuid() }, workActFields.changeAbsence)
export const recordSupportSchema = formSchema(seen, workActFields.recordSupport)
export const recordCoachSchema = formSchema(seen, workActFields.recordCoach)
export const recordCheckInSchema = formSchema(
  { ...seen, deadlineId: z.uuid().nullish() },
  workActFields.recordCheckIn,
)
export const decideContractEndSchema = formSchema(seen, workActFields.decideContractEnd)
export const addEarlierContractSchema = formSchema(seen, workActFields.addEarlierContract)
export const startPreparationSchema = formSchema(seen, workActFields.startPreparation)
export const endPreparationSchema = formSchema(seen, workActFields.endPreparation)
