import 'server-only'
import type { ExistingPerson } from '@/lib/domain/import/check-doubles'
import { identityKeys } from '@/lib/domain/import/check-doubles'
import { noValues, type RowValues } from '@/lib/domain/import/row-values'
import { bsnHash } from '@/lib/person/bsn-cipher'
import type { Context } from '@/lib/pipeline/context'

interface Found {
  id: string
  hash: string | null
  surname: string
  initials: string | null
  givenName: string | null
  birthDate: string | null
  /** Number of the trajectory that counts most: open before closed. */
  number: string | null
  /** Only an import that was undone knows this person: their row may be used again. */
  undone: boolean
}

/** Who of a list is known already, by the keys of `identityKeys`, and whose person row an undone import left behind. */
export interface KnownPersons {
  existing: Map<string, ExistingPerson>
  reusable: Map<string, { personId: string; hasBsn: boolean }>
}

/** Persons of the municipality with a BSN or birth date of these rows, in one statement, `without` those of one batch. */
export async function knownPersons(
  { sql }: Context,
  { municipalityId, without }: { municipalityId: string; without: string | null },
  rows: readonly RowValues[],
): Promise<KnownPersons> {
  const byHash = new Map(rows.flatMap(({ bsn }) => (bsn === null ? [] : [[bsnHash(bsn), bsn] as const])))
  const days = [...new Set(rows.flatMap(({ birthDate }) => (birthDate === null ? [] : [birthDate])))]
  const found = await sql<Found[]>`
    with hit as (
      select b.person_id as id from person_bsn b where b.municipality_id = ${municipalityId} and b.search_hash in (select jsonb_array_elements_text(${JSON.stringify([...byHash.keys()])}::text::jsonb))
      union select p.id from person p where p.municipality_id = ${municipalityId} and p.birth_date in (select d::date from jsonb_array_elements_text(${JSON.stringify(days)}::text::jsonb) d))
    select p.id, b.search_hash as hash, p.surname, p.initials, p.given_name as "givenName", p.birth_date as "birthDate",
      t.number, coalesce(t.undone, false) as undone
    from hit join person p on p.id = hit.id left join person_bsn b on b.person_id = p.id
    left join lateral (select x.number, x.batch_id, x.closed_reason is not distinct from 'importUndone' as undone from trajectory x
      where x.person_id = p.id order by x.closed_reason is not distinct from 'importUndone', x.state = 'closed', x.registered_on desc limit 1) t on true
    where t.undone or ${without}::uuid is null or t.batch_id is distinct from ${without}::uuid`
  return sort(found, byHash)
}

function sort(found: Found[], byHash: Map<string, string>): KnownPersons {
  const known: KnownPersons = { existing: new Map(), reusable: new Map() }
  for (const person of found) {
    const bsn = person.hash === null ? null : (byHash.get(person.hash) ?? 'other')
    const keys = identityKeys({ ...noValues, ...person, bsn })
    for (const key of [bsn && `bsn:${bsn}`, keys.name && `name:${keys.name}`]) {
      if (!key) continue
      if (person.undone) known.reusable.set(key, { personId: person.id, hasBsn: person.hash !== null })
      else known.existing.set(key, { label: person.number ?? 'zonder traject', bsn })
    }
  }
  return known
}

/** The person row that an undone import left for this row: by BSN, or by name when one of the two has no BSN. */
export function reusablePerson({ reusable }: KnownPersons, values: RowValues) {
  const { bsn, name } = identityKeys(values)
  const byBsn = bsn === null ? undefined : reusable.get(`bsn:${bsn}`)
  const byName = name === null ? undefined : reusable.get(`name:${name}`)
  return byBsn ?? (byName && (bsn === null || !byName.hasBsn) ? byName : undefined)
}
