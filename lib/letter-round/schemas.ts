import { z } from 'zod'
import { roundKinds, type RoundKind } from '@/lib/domain/letter-round'
import { choiceInput, dayInput, seenVersion, submission, textInput, timeInput } from '@/lib/pipeline/inputs'

/** What each kind of round asks once for all its letters. */
const askedOf = {
  contactRound: ['respondBy'],
  invitation: ['meetingOn', 'meetingAt', 'meetingPlace'],
  rest: [],
  restReturn: [],
} as const satisfies Record<RoundKind, readonly string[]>

const round = { ...submission, roundId: z.uuid() }

/** Of which list: one queue, or (empty) the whole list with who rests. */
export const roundQueueLabel = { toBePlaced: 'Te plaatsen', waiting: 'Wachtlijst' } as const
const queues = Object.keys(roundQueueLabel)

const none = null
export const startRoundSchema = z
  .object({
    ...submission,
    municipalityId: z.uuid(),
    kind: choiceInput('Welke brief?', roundKinds, { required: true }).pipe(z.custom<RoundKind>()),
    queue: choiceInput('Welke lijst?', queues).default(none),
    unconfirmedSince: dayInput('Alleen wie niet is gesproken sinds').default(none),
    respondBy: dayInput('Reageren kan tot en met').default(none),
    meetingOn: dayInput('Dag van het gesprek').default(none),
    meetingAt: timeInput('Tijd van het gesprek').default(none),
    meetingPlace: textInput('Plaats van het gesprek', { max: 150 }).default(none),
  })
  .superRefine((round, { addIssue }) => {
    for (const field of askedOf[round.kind])
      if (round[field] === null) addIssue({ code: 'custom', path: [field], message: 'Vul dit in.' })
  })

export const roundStepSchema = z.object(round)
export const roundVersionSchema = z.object({ ...round, version: seenVersion })
export const tickLineSchema = z.object({ ...round, lineId: z.uuid(), joins: z.boolean() })
export const tickAllSchema = z.object({ ...round, joins: z.boolean() })
export const confirmAddressesSchema = z.object({
  ...round,
  lineIds: z.array(z.uuid()).min(1, 'Vink aan welke adressen u hebt nagekeken.').max(1000),
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
