import { z } from 'zod'
import { choiceInput, dayInput, seenVersion, submission } from '@/lib/pipeline/inputs'

const round = { ...submission, roundId: z.uuid() }

/** Of which list: one queue, or (empty) the whole list with who rests. */
export const roundQueueLabel = { toBePlaced: 'Te plaatsen', waiting: 'Wachtlijst' } as const
const queues = Object.keys(roundQueueLabel)

export const startRoundSchema = z.object({
  ...submission,
  municipalityId: z.uuid(),
  queue: choiceInput('Welke lijst?', queues),
  unconfirmedSince: dayInput('Alleen wie niet is gesproken sinds'),
  respondBy: dayInput('Reageren kan tot en met', { required: true }),
})

export const roundStepSchema = z.object(round)
export const roundVersionSchema = z.object({ ...round, version: seenVersion })
export const tickLineSchema = z.object({ ...round, lineId: z.uuid(), joins: z.boolean() })
export const confirmAddressesSchema = z.object({
  ...round,
  checkedOn: dayInput('Nagekeken op', { required: true }),
})
export const returnedSchema = z.object({
  ...submission,
  letterId: z.uuid(),
  returnedOn: dayInput('Teruggekomen op', { required: true }),
})
export const checkAddressSchema = z.object({
  ...submission,
  letterId: z.uuid(),
  source: choiceInput('Hoe nagekeken?', ['register', 'person', 'other'], { required: true }),
  checkedOn: dayInput('Nagekeken op', { required: true }),
})
