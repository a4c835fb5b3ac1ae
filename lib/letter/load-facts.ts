import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import {
  addresseeOf,
  unclearFor,
  type LetterRepresentative,
  type PostalAddress,
} from '@/lib/domain/letter-address'
import type { LetterFacts, Sender } from '@/lib/domain/letter-facts'
import type { LetterKind } from '@/lib/domain/letter-terms'
import type { Gender } from '@/lib/domain/person-name'
import { nameOf, type NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'

interface Loaded extends NameRow, PostalAddress {
  id: string
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
  /** Who decides for the person without it being known which letters they get. */
  unclear: LetterRepresentative[]
  /** Kinds that a second person reads; null where the municipality set nothing. */
  checkedKinds: string[] | null
}

const genders: Readonly<Record<string, Gender>> = { m: 'male', f: 'female' }

interface About {
  kind: LetterKind
  datedOn: string
}

/**
 * What letters of some trajectories may say on a day: the person, who receives it, and what stands on the paper of the
 * municipality. One statement under the reader's own rights; who may not be read is left out of the answer.
 */
export async function loadLetterGrounds(
  context: Context,
  many: readonly TrajectoryFacts[],
  about: About,
): Promise<Map<string, LetterGround>> {
  const { sql, actor } = context
  const asked = many.map(({ id, decision, offer }) => ({
    id,
    decider: decision?.decided_by,
    place: offer?.workplace_id,
  }))
  const rows = await sql<Loaded[]>`
    select t.id, p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix",
      p.partner_surname as "partnerSurname", p.gender, p.birth_date as "birthDate", p.street, p.house_number as "houseNumber", p.postcode, p.city,
      o.name as municipality, t.closed_reason as "closedReason", (select a.name from account a where a.id = t.owner_id) as caseworker,
      (select a.name from account a where a.id = f.decider) as decider,
      (select jsonb_build_object('name', w.name, 'employer', w.employer_name, 'city', w.city, 'company', c.name) from workplace w
        join organisation c on c.id = w.company_id where w.id = f.place) as place,
      s.sender, s.checked as "checkedKinds",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'name', r.name, 'covers', r.covers, 'street', r.street, 'houseNumber', r.house_number,
          'postcode', r.postcode, 'city', r.city, 'validFrom', r.valid_from, 'validTo', r.valid_to)), '[]')
        from representative r where r.person_id = p.id and r.superseded_at is null) as representatives
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as f (id uuid, decider uuid, place uuid)
    join trajectory t on t.id = f.id join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
    left join lateral (select to_jsonb(x.checked_kinds) as checked, jsonb_build_object('address', x.address, 'postcode', x.postcode, 'city', x.city, 'phone', x.phone,
        'email', x.email, 'objectionAddress', x.objection_address) as sender
      from letter_setting x where x.municipality_id = t.municipality_id and x.superseded_at is null and x.valid_from <= ${about.datedOn}
        and (x.valid_to is null or x.valid_to >= ${about.datedOn}) order by x.valid_from desc limit 1) s on true`
  const factsOf = new Map(many.map((facts) => [facts.id, facts]))
  return new Map(
    rows.flatMap((row) => {
      const facts = factsOf.get(row.id)
      return facts ? [[row.id, groundOf(row, facts, actor.name, about)] as const] : []
    }),
  )
}

function groundOf(
  row: Loaded,
  facts: TrajectoryFacts,
  writer: string,
  { kind, datedOn }: About,
): LetterGround {
  const { municipality, caseworker, decider, sender, place, birthDate } = row
  const name = nameOf(row)
  const gender = genders[row.gender ?? ''] ?? 'unknown'
  const addressee = addresseeOf({ name, gender, address: row }, row.representatives, kind, datedOn)
  const shown = { name, gender, birthDate, municipality, caseworker, decider, sender, place }
  return {
    letter: { facts, ...shown, writer, addressee, datedOn },
    closedReason: row.closedReason,
    unclear: unclearFor(row.representatives, kind, datedOn),
    checkedKinds: row.checkedKinds,
  }
}

/** The same for one trajectory; null is "not found". */
export async function loadLetterGround(
  context: Context,
  facts: TrajectoryFacts,
  about: About,
): Promise<LetterGround | null> {
  return (await loadLetterGrounds(context, [facts], about)).get(facts.id) ?? null
}
