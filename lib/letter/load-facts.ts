import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { addresseeOf, type LetterRepresentative, type PostalAddress } from '@/lib/domain/letter-address'
import type { LetterFacts, Sender } from '@/lib/domain/letter-facts'
import type { LetterKind } from '@/lib/domain/letter-terms'
import type { Gender } from '@/lib/domain/person-name'
import { nameOf, type NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'

interface Loaded extends NameRow, PostalAddress {
  gender: string | null
  birthDate: string | null
  municipality: string
  caseworker: string | null
  decider: string | null
  closedReason: string | null
  sender: Sender | null
  checkedKinds: string[] | null
  place: LetterFacts['place']
  representatives: LetterRepresentative[]
}

/** A letter's facts, and what the municipality set for letters on that day. */
export interface LetterGround {
  letter: LetterFacts
  closedReason: string | null
  /** Kinds that a second person reads; null where the municipality set nothing. */
  checkedKinds: string[] | null
}

const genders: Readonly<Record<string, Gender>> = { m: 'male', f: 'female' }

/**
 * What a letter of one trajectory may say on a day: the person, who receives it, and what stands on the paper of the
 * municipality. One statement under the reader's own rights; null is "not found".
 */
export async function loadLetterGround(
  context: Context,
  facts: TrajectoryFacts,
  { kind, datedOn }: { kind: LetterKind; datedOn: string },
): Promise<LetterGround | null> {
  const { sql, actor } = context
  const [row] = await sql<Loaded[]>`
    select p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix",
      p.partner_surname as "partnerSurname", p.gender, p.birth_date as "birthDate", p.street, p.house_number as "houseNumber", p.postcode, p.city,
      o.name as municipality, t.closed_reason as "closedReason", (select a.name from account a where a.id = t.owner_id) as caseworker,
      (select a.name from account a where a.id = ${(facts.decision?.decided_by as string | null | undefined) ?? null}::uuid) as decider,
      (select jsonb_build_object('name', w.name, 'employer', w.employer_name, 'city', w.city, 'company', c.name) from workplace w
        join organisation c on c.id = w.company_id where w.id = ${(facts.offer?.workplace_id as string | undefined) ?? null}::uuid) as place,
      s.sender, s.checked as "checkedKinds",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'name', r.name, 'covers', r.covers, 'street', r.street, 'houseNumber', r.house_number,
          'postcode', r.postcode, 'city', r.city, 'validFrom', r.valid_from, 'validTo', r.valid_to)), '[]')
        from representative r where r.person_id = p.id and r.superseded_at is null) as representatives
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
    left join lateral (select to_jsonb(x.checked_kinds) as checked, jsonb_build_object('address', x.address, 'postcode', x.postcode, 'city', x.city, 'phone', x.phone,
        'email', x.email, 'objectionAddress', x.objection_address) as sender
      from letter_setting x where x.municipality_id = t.municipality_id and x.superseded_at is null and x.valid_from <= ${datedOn}
        and (x.valid_to is null or x.valid_to >= ${datedOn}) order by x.valid_from desc limit 1) s on true
    where t.id = ${facts.id}`
  if (!row) return null
  const { municipality, caseworker, decider, sender, place, birthDate } = row
  const name = nameOf(row)
  const gender = genders[row.gender ?? ''] ?? 'unknown'
  const addressee = addresseeOf({ name, gender, address: row }, row.representatives, kind, datedOn)
  const shown = { name, gender, birthDate, municipality, caseworker, decider, sender, place }
  return {
    letter: { facts, ...shown, writer: actor.name, addressee, datedOn },
    closedReason: row.closedReason,
    checkedKinds: row.checkedKinds,
  }
}
