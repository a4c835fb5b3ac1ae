import 'server-only'
import type { NameRow } from '@/lib/person/name-row'
import type { State } from '@/lib/domain/states'
import { bsnHash } from '@/lib/person/bsn-cipher'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { incomingHandovers, type IncomingHandover } from '@/lib/trajectory/incoming-handovers'
import { readWords, type SearchWords } from './read-words'

/** So many people at most; who finds more types more letters. */
export const shownAtMost = 15

export interface FoundRow extends NameRow {
  personId: string
  number: string
  state: State
  stateSince: string
  owner: string | null
  birthDate: string | null
  birthYear: number | null
}

export interface Found {
  kind: SearchWords['kind']
  rows: FoundRow[]
  more: boolean
  /** Who is handed over to the reader and not answered yet. */
  incoming: IncomingHandover[]
  /** What was typed reads as a day that does not exist (31-02). */
  impossibleDay: boolean
}

/** Persons by name, without accents, prefix, hyphen and with ij as y, from the beginning of surname or given name. */
const byName = ({ sql, actor }: Context, keys: string[]) => sql`
  select k.person_id from (select distinct app.fold(x) as key from unnest(${keys}::text[]) x) q
    cross join unnest(${municipalityIds(actor)}::uuid[]) m (id) cross join lateral (
    select k.person_id from person_name_key k
    where k.municipality_id = m.id and k.key ~>=~ q.key and k.key ~<~ (q.key || '{')
    order by k.key using ~<~ limit ${shownAtMost + 1}) k
  where q.key <> ''`

const byBsn = ({ sql, actor }: Context, bsn: string) => sql`
  select b.person_id from unnest(${municipalityIds(actor)}::uuid[]) m (id)
    join person_bsn b on b.municipality_id = m.id and b.search_hash = ${bsnHash(bsn)}`

const byBirthDate = ({ sql, actor }: Context, date: string) => sql`
  select p.id as person_id from unnest(${municipalityIds(actor)}::uuid[]) m (id) cross join lateral (
    select p.id from person p where p.municipality_id = m.id and p.birth_date = ${date} limit ${shownAtMost + 1}) p`

const byNumber = ({ sql, actor }: Context, number: string) => sql`
  select t.person_id from trajectory t
  where t.number = ${number} and t.municipality_id = any (${municipalityIds(actor)}::uuid[])`

const personsBy = (context: Context, words: SearchWords) => {
  switch (words.kind) {
    case 'name':
      return byName(context, words.keys)
    case 'bsn':
      return byBsn(context, words.bsn)
    case 'birthDate':
      return byBirthDate(context, words.date)
    case 'number':
      return byNumber(context, words.number)
  }
}

const sameName = ({ sql }: Context, keys: string[]) => sql`exists (
  select from unnest(${keys}::text[]) x cross join lateral (select app.fold(x) as key) q
  where q.key <> '' and (starts_with(app.fold(concat_ws(' ', h.who->>'surname', h.who->>'given_name')), q.key)
    or starts_with(app.fold(concat_ws(' ', h.who->>'given_name', h.who->>'surname')), q.key)))`

/** Whether an incoming handover (`h`) is about somebody like this. */
function handedOver(context: Context, words: SearchWords) {
  const { sql } = context
  if (words.kind === 'name') return sameName(context, words.keys)
  if (words.kind === 'bsn') return sql`h.bsn = ${bsnHash(words.bsn)}`
  return words.kind === 'birthDate' ? sql`h.who->>'birth_date' = ${words.date}` : sql`false`
}

/**
 * Trajectories of the own municipalities by name, BSN, birth date or number; of at most 15 people, closed ones included, in
 * order of surname, and who is being handed over here. What else belongs to another municipality is not found.
 */
export async function findTrajectories(context: Context, text: string): Promise<Found> {
  const { sql, now } = context
  const words = readWords(text, now.getFullYear())
  const found = await sql<(FoundRow & { incoming: IncomingHandover[] })[]>`
    with hit as materialized (select distinct x.person_id from (${personsBy(context, words)}) x limit ${shownAtMost + 1}),
    line as materialized (select t.* from hit cross join lateral (select t.* from trajectory_line t where t.person_id = hit.person_id) t),
    owners as materialized (select a.id, a.name from account a where a.id = any (array(select distinct owner_id from line)))
    , incoming as materialized (select ${incomingHandovers(context, handedOver(context, words))} as list)
    select incoming.list as incoming, t.person_id as "personId", t.number, t.state, t.state_since as "stateSince", a.name as owner, t.birth_date as "birthDate", t.birth_year as "birthYear",
      t.initials, t.given_name as "givenName", t.prefix, t.surname, t.name_use as "nameUse", t.partner_prefix as "partnerPrefix",
      t.partner_surname as "partnerSurname"
    from incoming left join line t on true left join owners a on a.id = t.owner_id
    order by t.surname, t.given_name, t.person_id, t.registered_on desc`
  const rows = found.filter(({ personId }) => personId !== null)
  const persons = [...new Set(rows.map(({ personId }) => personId))]
  const shown = new Set(persons.slice(0, shownAtMost))
  return {
    kind: words.kind,
    rows: rows.filter(({ personId }) => shown.has(personId)),
    incoming: found[0]?.incoming ?? [],
    more: persons.length > shownAtMost,
    impossibleDay: words.kind === 'name' && words.impossibleDay === true,
  }
}
