import 'server-only'
import type { FindingKind } from '@/lib/domain/finding-terms'
import type { Context } from '@/lib/pipeline/context'

export interface FindingLine {
  kind: FindingKind
  organisation: string
  count: number
  foundOn: string
  lastFoundOn: string
}

/** What the nightly checks found and did not see go away, by organisation; never which rows. */
export const openFindings = ({ sql }: Context): Promise<FindingLine[]> => sql<FindingLine[]>`
  select f.kind, o.name as organisation, f.count, f.found_on as "foundOn", f.last_found_on as "lastFoundOn"
  from finding f join organisation o on o.id = f.organisation_id where f.settled_on is null order by o.name, f.kind limit 500`
