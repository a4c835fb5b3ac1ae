import { z } from 'zod'
import { reportFilter } from './filter'
import { termShowNames } from './term-filter'

/** What the gemeenten are laid beside each other in, with the words in an address and on the screen. */
export const groupParts = [
  ['stand', 'Stand'],
  ['instroom', 'Instroom'],
  ['doorlooptijd', 'Doorlooptijd'],
  ['wachten', 'Wie wacht'],
  ['uitval', 'Wie er nog werkt'],
  ['termijnen', 'Termijnen'],
  ['switches', 'Switches'],
  ['volgorde', 'Volgorde'],
  ['kwaliteit', 'Kwaliteit'],
] as const
export type GroupPart = (typeof groupParts)[number][0]

const words = groupParts.map(([word]) => word)

/**
 * As the report, which part of the figures, of terms which kinds, minded by whom, and the figure of all together whose rows are
 * shown; a wrong value counts as none.
 */
export const groupFilter = reportFilter.extend({
  onderdeel: z.enum(words).catch('stand'),
  cijfer: z
    .string()
    .regex(/^[a-zA-Z0-9.-]{1,60}$/)
    .optional()
    .catch(undefined),
  toon: z.enum(termShowNames).catch('alles'),
  wie: z.string().max(60).optional().catch(undefined),
})
export type GroupFilter = z.output<typeof groupFilter>
