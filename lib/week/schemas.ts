import { z } from 'zod'
import { trackActFields } from '@/lib/domain/track-fields'
import { formSchema } from '@/lib/trajectory/fields-schema'

const trajectory = { trajectoryId: z.uuid() }
const track = { ...trajectory, factId: z.uuid() }

export const addParticipationSchema = formSchema(trajectory, trackActFields.addParticipation)
export const changeParticipationSchema = formSchema(track, trackActFields.changeParticipation)
export const endParticipationSchema = formSchema(track, trackActFields.endParticipation)
export const changeWorkTimesSchema = formSchema(track, trackActFields.changeWorkTimes)
