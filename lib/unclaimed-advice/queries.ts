import 'server-only'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { listNameOf, type NameRow } from '@/lib/person/name-row'
import { municipalityOf } from '@/lib/pipeline/actor'
import { asOf, type AsOf } from '@/lib/pipeline/as-of'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import type { UnclaimedFilter } from './schemas'

/** Advices on one page. */
export const unclaimedPageSize = 50

/** An advice that no trajectory holds, and who of the own people it may be about. */
export interface UnclaimedRow {
  id: string
  /** Null of another day, where the reader may no longer see who it is about. */
  surname: string | null
  prefix: string | null
  initials: string | null
  birthDate: string | null
  outcome: 'positive' | 'negative'
  advisedOn: string
  receivedOn: string
  /** Like what follows here, only on the list of today. */
  owner: string
  isMine: boolean
  version: number
  /** Numbers of trajectories of somebody of this name and birth date. */
  likely: string[]
}

/** The name on an advice as one of a person: UWV gives no given name or partner. */
const nameRow = ({ surname, prefix, initials }: UnclaimedRow): NameRow => ({
  ...{ surname: surname ?? '', prefix, initials, givenName: null },
  ...{ nameUse: 'E', partnerPrefix: null, partnerSurname: null },
})

/** The name on an advice, as lists say it. */
export const unclaimedName = (row: UnclaimedRow) =>
  row.surname === null ? 'Niet meer zichtbaar' : listNameOf(nameRow(row))

interface Asked {
  municipalityId: string
  filter: UnclaimedFilter
  on: AsOf
}
type Found = UnclaimedRow & { total: number }

const offsetOf = ({ pagina }: UnclaimedFilter) => (pagina - 1) * unclaimedPageSize

function waitingNow({ sql, actor }: Context, { municipalityId, filter }: Asked) {
  const meant = sql`u.municipality_id = ${municipalityId} and u.answer is null
    ${filter.van ? sql`and u.owner_id = ${actor.accountId}` : sql``}`
  return sql<Found[]>`
    with page as materialized (select u.* from unclaimed_advice u where ${meant}
      order by u.received_on, u.id limit ${unclaimedPageSize} offset ${offsetOf(filter)})
    select u.id, u.surname, u.prefix, u.initials, u.birth_date as "birthDate", u.outcome, u.advised_on as "advisedOn", u.received_on as "receivedOn",
      coalesce(a.name, '') as owner, u.owner_id = ${actor.accountId} as "isMine", u.version,
      coalesce((select jsonb_agg(t.number order by t.number) from person p join trajectory t on t.person_id = p.id
        where p.municipality_id = u.municipality_id and p.birth_date = u.birth_date and app.fold(p.surname) = app.fold(u.surname) and t.state <> 'closed'), '[]') as likely,
      (select count(*)::int from unclaimed_advice u where ${meant}) as total
    from page u left join account a on a.id = u.owner_id order by u.received_on, u.id`
}

/** What came in by a day and had no answer then, as known on a day. Who an answered one is about stands in its trajectory. */
function waitingThen({ sql }: Context, { municipalityId, filter, on: { day, known, instant } }: Asked) {
  const open = sql`u.answered_on is null or u.answered_on > ${day} ${known === null ? sql`` : sql`or u.answered_on > ${known}`}`
  const meant = sql`u.municipality_id = ${municipalityId} and u.received_on <= ${day} and u.recorded_at <= ${instant} and (${open})`
  return sql<Found[]>`
    with page as materialized (select u.* from unclaimed_advice u where ${meant}
      order by u.received_on, u.id limit ${unclaimedPageSize} offset ${offsetOf(filter)})
    select u.id, coalesce(u.surname, p.surname) as surname, case when u.surname is null then p.prefix else u.prefix end as prefix,
      case when u.surname is null then p.initials else u.initials end as initials, coalesce(u.birth_date, p.birth_date) as "birthDate", u.outcome,
      u.advised_on as "advisedOn", u.received_on as "receivedOn", '' as owner, false as "isMine", u.version, '[]'::jsonb as likely,
      (select count(*)::int from unclaimed_advice u where ${meant}) as total
    from page u left join trajectory t on t.id = u.trajectory_id left join person p on p.id = t.person_id order by u.received_on, u.id`
}

/**
 * What UWV advised and nobody picked up, longest ago first, today or of another day; one statement, and one for what was
 * typed. Whose an advice is and whom it is like are not kept by day.
 */
export const unclaimedScreen = query({
  permission: 'unclaimedAdvice.answer',
  run: async (context, filter: UnclaimedFilter) => {
    const { actor, today } = context
    const municipality = municipalityOf(actor, filter.gemeente)
    if (!municipality) return null
    const on = asOf(filter, today)
    const asked = { municipalityId: municipality.id, filter, on }
    const rows = await (on.now ? waitingNow(context, asked) : waitingThen(context, asked))
    return {
      ...{ municipality, today, day: on.day, known: on.known, now: on.now },
      rows: rows.map(({ total: _, ...row }): UnclaimedRow => row),
      total: rows[0]?.total ?? 0,
      /** Whether only the reader's own are shown. */
      mine: on.now && filter.van === 'mij',
      open: (on.now && rows.find(({ id }) => id === filter.bij)) || null,
      drafts: await keptDrafts(context, 'advies '),
    }
  },
})
