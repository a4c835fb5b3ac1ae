import { z } from 'zod'
import { paths, withQuery } from '@/lib/paths'

/** What may come of a contact, each with what one reads of it back at the list. */
export const heardWords = {
  confirmed: 'De plaats is bevestigd: iemand telt weer mee.',
  ownWish: 'Staat op rustend, op eigen verzoek. De dag op de lijst blijft.',
  moved: 'Staat op rustend, verhuisd. De dag op de lijst blijft.',
  workingAlready: 'Staat op rustend, werkt al. De dag op de lijst blijft.',
  unreachable: 'Het voorstel ligt bij de besluitnemer. Tot dan blijft iemand staan.',
  address:
    'Wat u van het adres weet, is vastgelegd. De plaats blijft; of iemand meetelt, hangt af van het laatste gesprek.',
} as const
export type Recorded = keyof typeof heardWords
const outcomes = Object.keys(heardWords) as [Recorded, ...Recorded[]]

/** What was recorded last, as the address of the list says it; a wrong value counts as none. */
export const heardFilter = z.object({
  gehoord: z.enum(outcomes).optional().catch(undefined),
})

/** Back at the list with what was recorded; a round shows the outcome at the person itself. */
export const heardHref = (back: string, number: string, outcome: Recorded): string =>
  back.startsWith(paths.hygiene)
    ? `${back}${back.includes('?') ? '&' : '?'}${withQuery('', { gehoord: outcome, van: number }).slice(1)}`
    : back
