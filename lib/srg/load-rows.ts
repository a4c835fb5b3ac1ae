import 'server-only'
import type { SrgGuideline } from '@/lib/domain/srg/guideline'
import { provisionsOf, type Provision, type Stretch } from '@/lib/domain/srg/provision'
import { recordOf, type SrgHead, type SrgRecord } from '@/lib/domain/srg/record'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { unseal } from '@/lib/pipeline/seal'

/** One record with whose it is. */
export interface SrgRow extends SrgRecord {
  number: string
  name: NameRow
  lastDigits: string | null
  provision: Provision
}

interface PlacementRow {
  id: string
  number: string
  name: NameRow
  birthDate: string | null
  gender: string | null
  cipher: string | null
  lastDigits: string | null
  endReason: string | null
  terms: Stretch[]
  subsidies: Stretch[]
}

/** A month by its first and last day ('yyyy-mm-dd'). */
export interface SrgMonth {
  from: string
  until: string
}

/** Every placement of a municipality in sheltered work of which a counted stretch touches the month; one statement. */
async function placementsOf({ sql }: Context, municipalityId: string, { from, until }: SrgMonth) {
  return sql<PlacementRow[]>`
    with found as (select distinct x.placement_id from placement_term x
      where x.municipality_id = ${municipalityId} and x.superseded_at is null and x.kind = 'sheltered' and x.counted
        and x.valid_from <= ${until} and (x.valid_to is null or x.valid_to >= ${from}))
    select p.id, t.number, n.birth_date as "birthDate", n.gender, b.cipher, b.last_digits as "lastDigits", p.end_reason as "endReason",
      jsonb_build_object('initials', n.initials, 'givenName', n.given_name, 'prefix', n.prefix, 'surname', n.surname, 'nameUse', n.name_use,
        'partnerPrefix', n.partner_prefix, 'partnerSurname', n.partner_surname) as name,
      (select jsonb_agg(jsonb_build_object('from', x.valid_from, 'until', x.valid_to, 'wageValue', null))
        from placement_term x where x.placement_id = p.id and x.superseded_at is null and x.kind = 'sheltered' and x.counted) as terms,
      (select coalesce(jsonb_agg(jsonb_build_object('from', w.valid_from, 'until', w.valid_to, 'wageValue', w.wage_value)), '[]')
        from wage_subsidy w where w.placement_id = p.id and w.superseded_at is null) as subsidies
    from found f join placement p on p.id = f.placement_id join trajectory t on t.id = p.trajectory_id join person n on n.id = p.person_id
      left join person_bsn b on b.person_id = n.id
    order by t.number, p.started_on, p.id`
}

/** The records of a month by a guideline: one for each provision that ran or ended in it. */
export async function srgRows(
  context: Context,
  municipalityId: string,
  month: SrgMonth,
  { guideline, head }: { guideline: SrgGuideline; head: SrgHead },
): Promise<SrgRow[]> {
  const placements = await placementsOf(context, municipalityId, month)
  return placements.flatMap(({ id, terms, subsidies, cipher, birthDate, gender, endReason, ...shown }) => {
    const bsn = cipher === null ? null : unseal(cipher)
    const provisions = [
      ...provisionsOf('sheltered', id, terms, month),
      ...provisionsOf('wageSubsidy', id, subsidies, month),
    ]
    const lastDay = provisions.find(({ kind }) => kind === 'sheltered')?.endedOn ?? null
    return provisions.map((provision) => {
      // Of a subsidy that ended before the job the reason of the job says nothing.
      const why = provision.endedOn === lastDay ? endReason : null
      const person = { bsn, birthDate, gender, endReason: why }
      return { ...shown, provision, ...recordOf({ guideline, head, provision, person }) }
    })
  })
}
