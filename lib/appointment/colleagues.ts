import 'server-only'
import type { Context } from '@/lib/pipeline/context'

export interface Colleague {
  id: string
  name: string
}

/** Who of the reader's own side may come along: consulenten and besluitnemers of the gemeente, or HR of the company. */
export function loadColleagues({ sql, actor, today }: Context, municipalityId: string): Promise<Colleague[]> {
  if (actor.role === 'hr') return sql<Colleague[]>`select id, name from app.company_colleagues()`
  return sql<Colleague[]>`
    select a.id, a.name from account a where a.active and a.role in ('caseworker', 'decisionMaker') and a.id in (
      select m.account_id from account_municipality m where m.municipality_id = ${municipalityId}
        and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today}))
    order by a.name, a.id`
}
