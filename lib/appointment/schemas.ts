import { z } from 'zod'
import { cancelAppointment, changeAppointment, makeAppointment } from '@/lib/domain/appointment'
import { seenVersion } from '@/lib/pipeline/inputs'
import { formSchema } from '@/lib/trajectory/fields-schema'

const trajectory = { trajectoryId: z.uuid() }
const seen = { ...trajectory, appointmentId: z.uuid(), version: seenVersion }
const attends = z.array(z.uuid()).min(1, 'Kies bij “Wie van ons zijn erbij?” minstens één collega.').max(20)

export const makeAppointmentSchema = formSchema({ ...trajectory, attends }, makeAppointment)
export const changeAppointmentSchema = formSchema({ ...seen, attends }, changeAppointment)
export const cancelAppointmentSchema = formSchema(seen, cancelAppointment)
