import 'server-only'
import { parseBsn } from '@/lib/domain/bsn'
import type { State } from '@/lib/domain/states'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { bsnHash } from './bsn-cipher'
import { findHandedOver, type HandedOver } from './handed-over'
import { listNameOf, type NameRow } from './name-row'

export interface DoubleWords {
  bsn?: string | null
  surname?: string | null
  initials?: string | null
  givenName?: string | null
  birthDate?: string | null
}

/** How sure: the same BSN; the same surname and birth date; or only the same birth date, or surname and initial. */
export type Likeness = 'bsn' | 'name' | 'similar'

export interface PossibleDouble {
  personId: string
  municipalityId: string
  municipality: string
  name: string
  birthDate: string | null
  likeness: Likeness
  trajectories: { id: string; number: string; state: State }[]
}

type Row = NameRow & Omit<PossibleDouble, 'name'>

/** Persons of these municipalities who may be the one that was typed, surest first; one statement, at most ten. */
export async function findDoubles(
  { sql }: Context,
  municipalities: string[],
  words: DoubleWords,
): Promise<PossibleDouble[]> {
  const reading = parseBsn(words.bsn ?? '')
  const hash = reading.ok ? bsnHash(reading.bsn) : null
  const { surname = null, birthDate = null } = words
  const initial = (words.initials ?? words.givenName ?? '').trim().slice(0, 1) || null
  const rows = await sql<Row[]>`
    with m as (select x as id from unnest(${municipalities}::uuid[]) x),
    hit as (
      select b.person_id as id, 1 as rank from m join person_bsn b on b.municipality_id = m.id and b.search_hash = ${hash}
      union all
      select h.id, h.rank from m cross join lateral (select p.id, case when replace(app.fold(p.surname), ' ', '') = replace(app.fold(${surname}), ' ', '') then 2 else 3 end as rank
        from person p where p.municipality_id = m.id and p.birth_date = ${birthDate}::date order by 2 limit 10) h
      union all
      select h.id, 3 from m cross join lateral (select p.id from person_name_key k join person p on p.id = k.person_id
        where k.municipality_id = m.id and ${surname}::text is not null and k.key = replace(app.fold(${surname}), ' ', '')
          and upper(left(coalesce(p.initials, p.given_name), 1)) = upper(${initial}) limit 10) h)
    select p.id as "personId", p.municipality_id as "municipalityId", o.name as municipality, p.birth_date as "birthDate",
      p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix",
      p.partner_surname as "partnerSurname", (array['bsn', 'name', 'similar'])[best.rank] as likeness,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'state', t.state) order by t.registered_on desc), '[]')
        from trajectory t where t.person_id = p.id) as trajectories
    from (select id, min(rank) as rank from hit group by id order by 2, 1 limit 10) best
      join person p on p.id = best.id join organisation o on o.id = p.municipality_id order by best.rank, p.surname, p.id`
  return rows.map(({ personId, municipalityId, municipality, birthDate, likeness, trajectories, ...name }) => ({
    personId, municipalityId, municipality, birthDate, likeness, trajectories, name: listNameOf(name),
  })) // prettier-ignore
}

/** Before a new trajectory: who is known already in the own municipalities, or is being handed over to them. Nobody else elsewhere is ever shown. */
export const possibleDoubles = query({
  permission: 'trajectory.register',
  run: async (context, words: DoubleWords): Promise<(PossibleDouble | HandedOver)[]> => {
    const own = municipalityIds(context.actor)
    return [...(await findHandedOver(context, own, words)), ...(await findDoubles(context, own, words))]
  },
})
