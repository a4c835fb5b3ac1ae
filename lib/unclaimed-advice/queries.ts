import 'server-only'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import type { NameRow } from '@/lib/person/name-row'
import { query } from '@/lib/pipeline/query'
import type { UnclaimedFilter } from './schemas'

/** Advices on one page. */
export const unclaimedPageSize = 50

/** An advice that no trajectory holds, and who of the own people it may be about. */
export interface UnclaimedRow {
  id: string
  surname: string
  prefix: string | null
  initials: string | null
  birthDate: string | null
  outcome: 'positive' | 'negative'
  advisedOn: string
  receivedOn: string
  owner: string
  isMine: boolean
  version: number
  /** Numbers of trajectories of somebody of this name and birth date. */
  likely: string[]
}

/** The name on an advice as one of a person: UWV gives no given name or partner. */
export const unclaimedNameRow = ({ surname, prefix, initials }: UnclaimedRow): NameRow => ({
  ...{ surname, prefix, initials, givenName: null },
  ...{ nameUse: 'E', partnerPrefix: null, partnerSurname: null },
})

/** What UWV advised and nobody picked up, longest ago first; one statement, and one for what was typed. */
export const unclaimedScreen = query({
  permission: 'unclaimedAdvice.answer',
  run: async (context, filter: UnclaimedFilter) => {
    const { sql, actor, today } = context
    const municipality =
      actor.municipalities.find(({ id }) => id === filter.gemeente) ?? actor.municipalities[0]
    if (!municipality) return null
    const meant = sql`u.municipality_id = ${municipality.id} and u.answer is null
      ${filter.van ? sql`and u.owner_id = ${actor.accountId}` : sql``}`
    const rows = await sql<(UnclaimedRow & { total: number })[]>`
      with page as materialized (select u.* from unclaimed_advice u where ${meant}
        order by u.received_on, u.id limit ${unclaimedPageSize} offset ${(filter.pagina - 1) * unclaimedPageSize})
      select u.id, u.surname, u.prefix, u.initials, u.birth_date as "birthDate", u.outcome, u.advised_on as "advisedOn", u.received_on as "receivedOn",
        coalesce(a.name, '') as owner, u.owner_id = ${actor.accountId} as "isMine", u.version,
        coalesce((select jsonb_agg(t.number order by t.number) from person p join trajectory t on t.person_id = p.id
          where p.municipality_id = u.municipality_id and p.birth_date = u.birth_date and app.fold(p.surname) = app.fold(u.surname) and t.state <> 'closed'), '[]') as likely,
        (select count(*)::int from unclaimed_advice u where ${meant}) as total
      from page u left join account a on a.id = u.owner_id order by u.received_on, u.id`
    return {
      ...{ municipality, today, rows: rows.map(({ total: _, ...row }): UnclaimedRow => row) },
      total: rows[0]?.total ?? 0,
      open: rows.find(({ id }) => id === filter.bij) ?? null,
      drafts: await keptDrafts(context, 'advies '),
    }
  },
})
