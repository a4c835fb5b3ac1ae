import 'server-only'
import type { Row } from '@/lib/domain/facts'
import type { TrajectoryHead } from '@/lib/domain/facts-of-rows'
import type { ProfileRow } from '@/lib/domain/work-profile'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'

export interface KeptProfileRow extends ProfileRow {
  id: string
  recordedAt: string
  /** False for what was known earlier. */
  standing: boolean
}

/** Who this is and where the trajectory stands; what only the municipality keeps is null for a company. */
export interface HeadRow extends TrajectoryHead, NameRow {
  municipality: string
  owner: string | null
  closedOn: string | null
  closedReason: string | null
  phone: string | null
  email: string | null
  personVersion: number
  gender: string | null
  birthDate: string | null
  birthYear: number | null
  street: string | null
  houseNumber: string | null
  postcode: string | null
  city: string | null
  /** The last four digits; null where the reader may not see a BSN, or none is known. */
  bsnDigits: string | null
  representatives: Row[]
  /** What is and was known of the person at work, newest first. */
  workProfile: KeptProfileRow[]
  /** Other trajectories of the same person. */
  others: { number: string; state: string; registeredOn: string }[]
}

const ofMunicipality = [
  'gender',
  'birthDate',
  'birthYear',
  'street',
  'houseNumber',
  'postcode',
  'city',
] as const

/** One statement, by number; null is "not found". A company gets name, contact and work profile. */
export async function loadHead({ sql, actor, today }: Context, number: string): Promise<HeadRow | null> {
  const [row] = await sql<HeadRow[]>`
    select t.id, t.number, t.municipality_id as "municipalityId", t.person_id as "personId", t.version, t.state,
      t.state_since as "stateSince", t.former_state as "formerState", t.owner_id as "ownerId", t.registered_on as "registeredOn",
      t.closed_on as "closedOn", t.closed_reason as "closedReason", o.name as municipality,
      (select a.name from account a where a.id = t.owner_id) as owner,
      p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix",
      p.partner_surname as "partnerSurname", p.phone, p.email, p.version as "personVersion", p.gender, p.birth_date as "birthDate",
      p.birth_year as "birthYear", p.street, p.house_number as "houseNumber", p.postcode, p.city,
      (select b.last_digits from person_bsn b where b.person_id = p.id) as "bsnDigits",
      (select b.benefit from person_benefit b where b.person_id = p.id and b.superseded_at is null and b.valid_from <= ${today}
        and (b.valid_to is null or b.valid_to >= ${today}) order by b.valid_from desc limit 1) as benefit,
      (select coalesce(jsonb_agg(to_jsonb(r) order by r.valid_from), '[]') from representative r where r.person_id = p.id
        and r.superseded_at is null and (r.valid_to is null or r.valid_to >= ${today})) as representatives,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'aspect', w.aspect, 'value', w.value, 'source', w.source, 'knownOn', w.known_on,
          'note', w.note, 'recordedAt', w.recorded_at, 'standing', w.superseded_at is null and w.valid_to is null)
        order by w.known_on desc, w.recorded_at desc, w.id), '[]') from work_profile w where w.person_id = p.id) as "workProfile",
      (select coalesce(jsonb_agg(jsonb_build_object('number', x.number, 'state', x.state, 'registeredOn', x.registered_on)
        order by x.registered_on desc), '[]') from trajectory x where x.person_id = p.id and x.id <> t.id) as others
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
    where t.number = ${number}`
  if (!row) return null
  const found = { ...row, otherOpenTrajectory: row.others.some(({ state }) => state !== 'closed') }
  if (actor.role !== 'hr') return found
  return { ...found, others: [], ...Object.fromEntries(ofMunicipality.map((column) => [column, null])) }
}
