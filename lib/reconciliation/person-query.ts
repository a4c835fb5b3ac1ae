import 'server-only'
import type { UwvAnswerReason, UwvReason } from '@/lib/domain/uwv-figures'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { instantOf } from '@/lib/pipeline/as-of'
import type { UwvQuestion } from './asked'

interface UwvSaid {
  id: string
  counts: boolean
  confirmedOn: string
  reason: UwvAnswerReason | null
  by: string
  /** Instants. */
  recordedAt: string
  supersededAt: string | null
}

/** A person of a figure, with all that was recorded by then of what UWV said of that person, the newest first. */
export interface UwvPerson extends NameRow {
  trajectoryId: string
  number: string
  why: UwvReason
  counts: boolean
  /** The answer that holds, or held then; null where UWV said nothing (any more). */
  holds: UwvSaid | null
  said: UwvSaid[]
}

/**
 * The person of this number in the gemeente that is asked, also one for whom Schakel knows no fact by which they would belong
 * to the figure: UWV may count them; as known on the day that is asked. Null where there is no such person. One statement.
 */
export async function uwvPerson({ sql }: Context, { municipality, indicator, quarter, known }: UwvQuestion, number: string) {
  const instant = instantOf(known)
  const [row] = await sql<Omit<UwvPerson, 'holds'>[]>`
    select l.id as "trajectoryId", l.number, coalesce(f.why, 'noFact') as why, coalesce(f.counts, false) as counts, l.initials, l.given_name as "givenName", l.prefix, l.surname,
      l.name_use as "nameUse", l.partner_prefix as "partnerPrefix", l.partner_surname as "partnerSurname",
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'counts', a.counts, 'confirmedOn', a.confirmed_on, 'reason', a.reason, 'by', a.recorded_by_name,
          'recordedAt', a.recorded_at, 'supersededAt', case when a.superseded_at <= ${instant} then a.superseded_at end) order by a.recorded_at desc)
        from uwv_answer a where a.trajectory_id = l.id and a.day = ${quarter.until} and a.indicator = ${indicator} and a.recorded_at <= ${instant}), '[]') as said
    from trajectory_line l left join app.uwv_answered(${municipality.id}, ${indicator}, ${quarter.from}, ${quarter.until}, ${instant}) f on f.trajectory_id = l.id
    where l.number = ${number} and l.municipality_id = ${municipality.id} limit 1`
  if (!row) return null
  return { ...row, holds: row.said.find(({ supersededAt }) => supersededAt === null) ?? null } satisfies UwvPerson
} // prettier-ignore
