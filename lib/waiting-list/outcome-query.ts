import 'server-only'
import { decide } from '@/lib/domain/decide'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import { reasons } from '@/lib/domain/reasons'
import { restReviewDay } from '@/lib/domain/rest-review'
import { situationOf } from '@/lib/domain/situation-of'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'

interface OutcomeRow extends NameRow {
  number: string
  municipalityId: string
  confirmedOn: string | null
  personVersion: number
  /** As it is kept; empty where a part is not known. */
  address: { street: string; houseNumber: string; postcode: string; city: string }
  facts: TrajectoryFacts
}

/** Why a move is not possible now, in words; null when it is. */
function closedWords(context: Context, facts: TrajectoryFacts, move: Move): string | null {
  const situation = situationOf(facts, context.actor.accountId, context.today)
  const verdict = decide(move, situation)
  return verdict.allowed ? null : reasons[verdict.reason].join(' ')
}

/** Who somebody is that was spoken to, and which outcomes can be recorded now; what was typed and not sent comes back. */
export const checkOutcomeScreen = query({
  permission: 'waitingList.confirm',
  run: async (context, { number }: { number: string }) => {
    const { sql, today } = context
    const [row] = await sql<OutcomeRow[]>`
      select t.number, t.municipality_id as "municipalityId", p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse",
        p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", e.confirmed_on as "confirmedOn", p.version as "personVersion",
        jsonb_build_object('street', coalesce(p.street, ''), 'houseNumber', coalesce(p.house_number, ''), 'postcode', coalesce(p.postcode, ''), 'city', coalesce(p.city, '')) as address,
        (select situation from app.situations(array[t.id], ${today})) as facts
      from trajectory t join person p on p.id = t.person_id
        left join waiting_list_entry e on e.trajectory_id = t.id and e.valid_to is null and e.superseded_at is null
      where t.number = ${number}`
    if (!row) return null
    const { facts, ...person } = row
    return {
      ...person,
      today,
      trajectoryId: facts.id,
      version: facts.version,
      queue: facts.entry ? String(facts.entry.queue) : null,
      reviewOn: restReviewDay(facts, today),
      closed: { rest: closedWords(context, facts, 'rest') },
      drafts: await keptDrafts(context, `uitkomst ${number} `),
    }
  },
})
