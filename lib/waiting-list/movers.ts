import 'server-only'
import { moveReasons, type MoveReason, type Movers } from '@/lib/domain/order-moves'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'

/** Names per reason that a page shows. */
const shown = 20

/** Somebody who moved before or behind the person of the page. */
export interface Mover extends NameRow {
  id: string
  number: string
}

/** For one reason: who they are, and how many more there are that the page does not name. */
export interface NamedMovers {
  reason: MoveReason
  people: Mover[]
  more: number
}

/**
 * Who moved, by reason, in the order of the line; one statement. Names the first of each reason; of whom the reader
 * may not see the trajectory any more (it went to another municipality) only the number.
 */
export async function namedMovers({ sql }: Context, movers: Movers): Promise<NamedMovers[]> {
  const asked = moveReasons.flatMap((reason) => movers[reason].slice(0, shown))
  const rows =
    asked.length === 0
      ? []
      : await sql<Mover[]>`
          select t.id, t.number, t.initials, t.given_name as "givenName", t.prefix, t.surname, t.name_use as "nameUse",
            t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"
          from unnest(${asked}::uuid[]) x (id) cross join lateral (select l.* from trajectory_line l where l.id = x.id limit 1) t`
  const known = new Map(rows.map((row) => [row.id, row]))
  return moveReasons
    .map((reason) => {
      const people = movers[reason].slice(0, shown).flatMap((id) => known.get(id) ?? [])
      return { reason, people, more: movers[reason].length - people.length }
    })
    .filter(({ people, more }) => people.length + more > 0)
}
