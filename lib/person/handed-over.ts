import 'server-only'
import { parseBsn } from '@/lib/domain/bsn'
import { mayEver } from '@/lib/domain/policy'
import type { Context } from '@/lib/pipeline/context'
import { bsnHash } from './bsn-cipher'
import { listNameOf, type NameRow } from './name-row'
import type { DoubleWords, Likeness } from './possible-doubles'

/** Somebody whom another municipality hands over to one of these: who it is and from where, and no more. */
export interface HandedOver {
  handoverId: string
  from: string
  name: string
  likeness: Likeness
}

type Row = NameRow & Omit<HandedOver, 'name'>

/** Open handovers to these municipalities of whoever may be the one that was typed, for who may answer them; at most ten. */
export async function findHandedOver(
  { sql, actor }: Context,
  municipalities: string[],
  words: DoubleWords,
): Promise<HandedOver[]> {
  if (!mayEver(actor.role, 'handover.answer')) return []
  const reading = parseBsn(words.bsn ?? '')
  const { surname = null, birthDate = null } = words
  const initial = (words.initials ?? words.givenName ?? '').trim().slice(0, 1) || null
  const rows = await sql<Row[]>`
    select h.id as "handoverId", o.name as from, (array['bsn', 'name', 'similar'])[h.rank] as likeness, h.who->>'initials' as initials,
      h.who->>'given_name' as "givenName", h.who->>'prefix' as prefix, h.who->>'surname' as surname, h.who->>'name_use' as "nameUse",
      h.who->>'partner_prefix' as "partnerPrefix", h.who->>'partner_surname' as "partnerSurname"
    from (select x.id, x.municipality_id, x.who, case
          when x.payload::jsonb#>>'{bsn,search_hash}' = ${reading.ok ? bsnHash(reading.bsn) : null} then 1
          when x.same_day and x.same_name then 2
          when x.same_day or (x.same_name and upper(left(coalesce(x.who->>'initials', x.who->>'given_name'), 1)) = upper(${initial})) then 3 end as rank
        from (select v.*, v.payload::jsonb->'person' as who, (v.payload::jsonb#>>'{person,birth_date}')::date = ${birthDate}::date as same_day,
            replace(app.fold(v.payload::jsonb#>>'{person,surname}'), ' ', '') = replace(app.fold(${surname}), ' ', '') as same_name
          from handover v where v.to_municipality_id = any (${municipalities}::uuid[]) and v.kind = 'municipality' and v.outcome is null and v.payload is not null) x) h
      join organisation o on o.id = h.municipality_id
    where h.rank is not null order by h.rank, h.id limit 10`
  return rows.map(({ handoverId, from, likeness, ...name }) => ({ handoverId, from, likeness, name: listNameOf(name) })) // prettier-ignore
}
