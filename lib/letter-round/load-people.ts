import 'server-only'
import type { AddressCheck } from '@/lib/domain/address-check'
import { addWeeks, type IsoDate } from '@/lib/domain/calendar'
import { addresseeOf, type LetterRepresentative, type PostalAddress } from '@/lib/domain/letter-address'
import { leftOut, type LeftOut, type RoundKind, type RoundPerson } from '@/lib/domain/letter-round'
import type { Gender } from '@/lib/domain/person-name'
import { nameOf, type NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'

interface PersonRow extends NameRow, PostalAddress {
  trajectoryId: string
  personId: string
  place: number
  queue: string | null
  gender: string | null
  confirmedOn: IsoDate | null
  restedOn: IsoDate | null
  lastSentOn: IsoDate | null
  lastOfKindOn: IsoDate | null
  spokenOn: IsoDate | null
  letterWaits: boolean
  representatives: LetterRepresentative[]
  checks: AddressCheck[]
}

/** Somebody who is looked at for a round: where in it, to which address, and why there is no letter (null: there is one). */
export interface Candidate {
  trajectoryId: string
  personId: string
  place: number
  addressLines: string[]
  leftOut: LeftOut | null
}

/** Whose letters: a list as it is today, or the people of a round that have no letter yet. */
export type Chosen =
  | { municipalityId: string; queue: string | null; unconfirmedSince: IsoDate | null }
  | { roundId: string; trajectoryIds?: readonly string[] }

const genders: Readonly<Record<string, Gender>> = { m: 'male', f: 'female' }

/** Who was spoken or written to on or after this day is left alone; the far future where no number of weeks is set. */
async function recentFrom({ sql, today }: Context): Promise<IsoDate> {
  const [row] = await sql<{ value: string }[]>`
    select value from parameter where key = 'contactRound.recentWeeks' and not is_plan and superseded_at is null
      and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) order by valid_from desc limit 1`
  return row ? addWeeks(today, -Number(row.value)) : '9999-12-31'
}

/** Whom a round of this kind is about, of the whole list: who rests, who came back from rest, or everybody. */
function queuesOf({ sql }: Context, kind: RoundKind) {
  if (kind === 'rest') return sql`and e.queue = 'resting'`
  if (kind === 'restReturn')
    return sql`and e.queue <> 'resting' and exists (select from waiting_list_entry r where r.trajectory_id = e.trajectory_id and r.queue = 'resting' and r.superseded_at is null)`
  return kind === 'invitation' ? sql`and e.queue <> 'resting'` : sql``
}

function listed(context: Context, kind: RoundKind, chosen: Chosen) {
  const { sql } = context
  if ('roundId' in chosen)
    return sql`
      select l.trajectory_id, l.place, e.queue, e.confirmed_on, e.valid_from from letter_round_line l
        left join waiting_list_entry e on e.trajectory_id = l.trajectory_id and e.superseded_at is null and e.valid_to is null
      where l.round_id = ${chosen.roundId} and l.letter_id is null and l.left_out is distinct from 'unticked'
        ${chosen.trajectoryIds ? sql`and l.trajectory_id = any (${[...chosen.trajectoryIds]}::uuid[])` : sql``}`
  const { municipalityId, queue, unconfirmedSince } = chosen
  return sql`
    select e.trajectory_id, (row_number() over (order by e.order_key, e.trajectory_id))::int as place, e.queue, e.confirmed_on, e.valid_from
    from waiting_list_entry e where e.municipality_id = ${municipalityId} and e.superseded_at is null and e.valid_to is null ${queuesOf(context, kind)}
      ${queue === null ? sql`` : sql`and e.queue = ${queue}`}
      ${unconfirmedSince === null ? sql`` : sql`and (e.confirmed_on is null or e.confirmed_on < ${unconfirmedSince})`}`
}

/** Everybody who is chosen, in the order of the list, each with why there is no letter. Two statements, however many. */
export async function loadCandidates(
  context: Context,
  kind: RoundKind,
  chosen: Chosen,
): Promise<Candidate[]> {
  const { sql, today } = context
  const rows = await sql<PersonRow[]>`
    with listed as materialized (${listed(context, kind, chosen)})
    select x.trajectory_id as "trajectoryId", x.place, x.queue, x.confirmed_on as "confirmedOn",
      case when x.queue = 'resting' then x.valid_from else (select max(r.valid_to) from waiting_list_entry r where r.trajectory_id = x.trajectory_id
        and r.queue = 'resting' and r.superseded_at is null) end as "restedOn", p.id as "personId", p.initials, p.given_name as "givenName",
      p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", p.gender, p.street,
      p.house_number as "houseNumber", p.postcode, p.city, l.sent as "lastSentOn", l.of_kind as "lastOfKindOn",
      (select max(n.on_day) from note n where n.trajectory_id = t.id and n.superseded_at is null and n.reached and n.party in ('person', 'representative')) as "spokenOn",
      l.waits or exists (select from decision d where d.trajectory_id = t.id and d.superseded_at is null and d.announced_on > ${today}) as "letterWaits",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'name', r.name, 'covers', r.covers, 'street', r.street, 'houseNumber', r.house_number,
          'postcode', r.postcode, 'city', r.city, 'validFrom', r.valid_from, 'validTo', r.valid_to)), '[]')
        from representative r where r.person_id = p.id and r.superseded_at is null) as representatives,
      (select coalesce(jsonb_agg(jsonb_build_object('address', c.address, 'outcome', c.outcome, 'source', c.source, 'checkedOn', c.checked_on)
          order by c.checked_on desc, c.seq desc), '[]') from address_check c where c.person_id = p.id) as checks
    from listed x join trajectory t on t.id = x.trajectory_id join person p on p.id = t.person_id
    left join lateral (select max(l.sent_on) as sent, max(coalesce(l.sent_on, l.dated_on)) filter (where l.kind = ${kind} and l.state in ('toCheck', 'checked', 'sent')) as of_kind,
        coalesce(bool_or(l.state in ('draft', 'toCheck', 'checked')), false) as waits
      from letter l where l.person_id = p.id) l on true
    order by x.place`
  const about = { kind, day: today, recentFrom: await recentFrom(context) }
  return rows.map((row) => candidate(row, about))
}

function candidate(row: PersonRow, about: Parameters<typeof leftOut>[1]): Candidate {
  const { trajectoryId, personId, place, representatives } = row
  const gender = genders[row.gender ?? ''] ?? 'unknown'
  const { lines } = addresseeOf(
    { name: nameOf(row), gender, address: row },
    representatives,
    about.kind,
    about.day,
  )
  const person: RoundPerson = { ...row, addressLines: lines, hasGaps: false }
  return { trajectoryId, personId, place, addressLines: lines, leftOut: leftOut(person, about) }
}
