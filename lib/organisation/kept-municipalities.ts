import 'server-only'
import type { Context } from '@/lib/pipeline/context'

export interface Municipality {
  id: string
  name: string
}

/**
 * The municipalities of which this administrator keeps the letters and routes, and the chosen one of them: of the whole
 * installation every active one, of a municipality its own. An unknown choice counts as the first.
 */
export async function keptMunicipalities({ sql, actor }: Context, chosen: string | undefined) {
  const own = actor.organisationKind === 'installation' ? null : actor.organisationId
  const municipalities = await sql<Municipality[]>`
    select id, name from organisation where kind = 'municipality' and active and (${own}::uuid is null or id = ${own}::uuid) order by name`
  return {
    municipalities,
    municipality: municipalities.find(({ id }) => id === chosen) ?? municipalities[0] ?? null,
  }
}
