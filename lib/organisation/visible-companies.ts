import 'server-only'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

/**
 * Whether a row is of a company that the reader may see on a day: the own company, or one that works for the own
 * municipalities then. `of` is the name of its column in the statement.
 */
export const ofVisibleCompany = (
  { sql, actor, today }: Context,
  of: string,
  day = today,
) => sql`(${sql(of)} = ${actor.companyId}
  or ${sql(of)} in (select s.company_id from service_area s where s.municipality_id = any (${municipalityIds(actor)}::uuid[])
    and s.valid_from <= ${day} and (s.valid_to is null or s.valid_to >= ${day})))`
