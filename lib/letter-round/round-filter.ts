import { z } from 'zod'

/** Which lines of a round, as they stand in the address: with a letter, no answer yet, left out, or came back. */
export const roundParts = { mee: 'in', antwoord: 'silent', weg: 'out', terug: 'returned' } as const
export type RoundPart = (typeof roundParts)[keyof typeof roundParts]

export const roundPageSize = 50

export const roundFilter = z.object({
  deel: z
    .string()
    .transform((word) => (Object.hasOwn(roundParts, word) ? (word as keyof typeof roundParts) : undefined))
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type RoundFilter = z.output<typeof roundFilter>
