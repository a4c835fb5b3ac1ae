import 'server-only'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

export const placementPageSize = 50
export const countedTo = 1000

export interface Listed extends NameRow {
  /** Null where the reader may no longer see the trajectory; then there is no name either. */
  number: string | null
  company: string | null
  total: number
}

/** The number and the parts of the name of a trajectory `t`, to be said as a name; empty where the reader may not see it. */
export const nameColumns = ({
  sql,
}: Context) => sql`t.number, t.initials, t.given_name as "givenName", t.prefix, coalesce(t.surname, '') as surname,
  coalesce(t.name_use, 'E') as "nameUse", t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"`

/** By what rows are found: the own company, or the own municipalities (one of them when it was chosen). */
export function scopeOf({ actor }: Context, gemeente: string | undefined) {
  if (actor.role === 'hr') return { company: true, ids: [actor.companyId] }
  return {
    company: false,
    ids: municipalityIds(actor).filter((id) => gemeente === undefined || id === gemeente),
  }
}
