import 'server-only'
import type { Row } from '@/lib/domain/facts'
import type { JobTerm } from '@/lib/domain/wage-subsidy/overview'
import type { SubsidyPeriod } from '@/lib/domain/wage-subsidy/period'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'

export interface JobRow extends NameRow {
  id: string
  number: string
  birthDate: string | null
  municipality: string
  cbsCode: string | null
  placement: Row | null
  employer: string | null
  terms: JobTerm[]
  periods: SubsidyPeriod[]
}

/** The last job of a trajectory with its contract and its subsidy over time, in one statement; null is "not found". */
export async function loadJob({ sql }: Context, number: string): Promise<JobRow | null> {
  const [row] = await sql<JobRow[]>`
    select t.id, t.number, p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse",
      p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", p.birth_date as "birthDate",
      o.name as municipality, o.cbs_code as "cbsCode", to_jsonb(j) as placement,
      (select x.employer_name from placement_term x where x.placement_id = j.id and x.superseded_at is null order by x.valid_from desc limit 1) as employer,
      (select coalesce(jsonb_agg(jsonb_build_object('hours', x.hours_per_week, 'cao', x.cao, 'validFrom', x.valid_from, 'validTo', x.valid_to)
        order by x.valid_from), '[]') from placement_term x where x.placement_id = j.id and x.superseded_at is null) as terms,
      (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'placementId', x.placement_id, 'regime', x.regime, 'wageValue', x.wage_value,
        'wageValueSetOn', x.wage_value_set_on, 'requestedOn', x.requested_on, 'decidedOn', x.decided_on, 'employerCosts', x.employer_costs::text,
        'fullWeekHours', x.full_week_hours::text, 'exclusion', x.exclusion, 'validFrom', x.valid_from, 'validTo', x.valid_to) order by x.valid_from), '[]')
        from wage_subsidy x where x.placement_id = j.id and x.superseded_at is null) as periods
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
    left join lateral (select * from placement x where x.trajectory_id = t.id order by x.started_on desc limit 1) j on true
    where t.number = ${number}`
  return row ?? null
}
