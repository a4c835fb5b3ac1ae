import { z } from 'zod'
import { paths, withQuery } from '@/lib/paths'
import { hygieneFilter } from './hygiene-filter'

/** From where somebody records an outcome: a round, or a part and page of the list. */
export const outcomeFrom = hygieneFilter
  .pick({ deel: true, pagina: true })
  .extend({ ronde: z.uuid().optional().catch(undefined) })

/** Where one goes on afterwards: to the round, else to the same part and page of the list of this municipality. */
export function backFrom(
  { ronde, deel, pagina }: z.output<typeof outcomeFrom>,
  municipalityId: string,
): string {
  if (ronde) return withQuery(paths.letterRound(ronde), { deel: 'antwoord' })
  return withQuery(paths.hygiene, {
    gemeente: municipalityId,
    deel: deel === 'nalopen' ? undefined : deel,
    pagina: pagina > 1 ? String(pagina) : undefined,
  })
}
