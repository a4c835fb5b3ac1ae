import 'server-only'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

/** The places `w` that the reader may see: of the own company, or of those that work for the own municipalities, on a day. */
export const visiblePlaces = (
  { sql, actor, today }: Context,
  day = today,
) => sql`(w.company_id = ${actor.companyId}
  or w.company_id in (select s.company_id from service_area s where s.municipality_id = any (${municipalityIds(actor)}::uuid[])
    and s.valid_from <= ${day} and (s.valid_to is null or s.valid_to >= ${day})))`
