import 'server-only'
import { formatDate } from '@/lib/domain/dutch-date'
import { spokenNameOf, type NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'

/**
 * A place does not end before somebody begins there: refuses with place_begins_later, with who and when. Who sits there by
 * the last day keeps the work, also when a next contract begins after it. `lastDay` null is without an end.
 */
export async function refuseLaterStarts({ sql }: Context, workplaceId: string, lastDay: string | null) {
  if (lastDay === null) return
  const [first] = await sql<(NameRow & { from: string })[]>`
    select u.valid_from as "from", t.initials, t.given_name as "givenName", t.prefix, coalesce(t.surname, '') as surname,
      coalesce(t.name_use, 'E') as "nameUse", t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"
    from seat_use u left join trajectory_line t on t.id = u.trajectory_id
    where u.workplace_id = ${workplaceId} and u.superseded_at is null and u.valid_from > ${lastDay}
      and not exists (select from seat_use e where e.workplace_id = u.workplace_id and e.trajectory_id = u.trajectory_id
        and e.superseded_at is null and e.valid_from <= ${lastDay})
    order by u.valid_from, u.trajectory_id limit 1`
  if (!first) return
  const who = first.surname === '' ? 'Iemand die u niet meer ziet' : spokenNameOf(first)
  refuse('place_begins_later', undefined, `${who} begint hier op ${formatDate(first.from)}`)
}
