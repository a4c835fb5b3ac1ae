import { z } from 'zod'
import { isIsoDate } from '@/lib/domain/calendar'
import { parseDutchDate } from '@/lib/domain/dutch-date'

/** A day in an address, as people type it or as 'yyyy-mm-dd'; anything else is no day. */
export const dayParam = z
  .string()
  .transform((text) => {
    if (isIsoDate(text)) return text
    const reading = parseDutchDate(text, 2060)
    return reading.ok ? reading.date : undefined
  })
  .optional()
  .catch(undefined)

/** The parts of the list in the order of the tabs: who is owed a place, who waits, who rests. */
export const queues = ['toBePlaced', 'waiting', 'resting'] as const
export type Queue = (typeof queues)[number]

/** The words of each queue in an address. */
export const queueWord = { toBePlaced: 'te-plaatsen', waiting: 'wachtlijst', resting: 'rustend' } as const

/** The part of the list of a word in an address; undefined for a word that is none. */
export const queueOfWord = (word: string) => queues.find((queue) => queueWord[queue] === word)

/** Gemeente, queue, day, the day on which that was known, and page; a wrong value in the address counts as none. */
export const waitingListFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  rij: z.string().transform(queueOfWord).optional().catch(undefined),
  dag: dayParam,
  bekend: dayParam,
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type WaitingListFilter = z.output<typeof waitingListFilter>
