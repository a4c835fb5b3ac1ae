import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import { formSchema } from '@/lib/trajectory/fields-schema'

const trajectory = { trajectoryId: z.uuid() }
const deadline = { ...trajectory, deadlineId: z.uuid() }

export const addTaskSchema = formSchema(trajectory, actFields.addTask)
export const closeDeadlineSchema = formSchema(deadline, actFields.closeDeadline)
export const extendDeadlineSchema = formSchema(deadline, actFields.extendDeadline)
export const suspendDeadlineSchema = formSchema(deadline, actFields.suspendDeadline)
export const resumeDeadlineSchema = formSchema(deadline, actFields.resumeDeadline)
