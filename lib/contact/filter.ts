import { z } from 'zod'
import type { Channel, Party } from '@/lib/domain/contact-moment'

/** The words of each in an address. */
export const partyWord: Record<Party, string> = {
  person: 'persoon',
  representative: 'vertegenwoordiger',
  employer: 'werkgever',
  uwv: 'uwv',
  wmo: 'wmo',
  colleague: 'collega',
  other: 'anders',
  none: 'notitie',
}
export const channelWord: Record<Channel, string> = {
  phone: 'telefoon',
  visit: 'bezoek',
  letter: 'brief',
  mail: 'mail',
  video: 'beeldbellen',
}

const keyOf = <K extends string>(words: Record<K, string>, asked: string) =>
  (Object.keys(words) as K[]).find((key) => words[key] === asked)

export const contactSteps = [
  'writeNote',
  'correctNote',
  'makeAppointment',
  'changeAppointment',
  'cancelAppointment',
] as const
export type ContactStep = (typeof contactSteps)[number]

/** With whom, how, which page, and which form is open about what; a wrong value in the address counts as none. */
export const contactFilter = z.object({
  wie: z
    .string()
    .transform((word) => keyOf(partyWord, word))
    .optional()
    .catch(undefined),
  hoe: z
    .string()
    .transform((word) => keyOf(channelWord, word))
    .optional()
    .catch(undefined),
  stap: z.enum(contactSteps).optional().catch(undefined),
  bij: z.uuid().optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type ContactFilter = z.output<typeof contactFilter>
