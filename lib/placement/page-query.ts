import 'server-only'
import type { ChainParameter, Stretch } from '@/lib/domain/contract-chain'
import type { Row } from '@/lib/domain/facts'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'

export interface PlacementHead extends NameRow {
  id: string
  /** Null where the reader may no longer see the trajectory. */
  number: string | null
  /** Still the job of now, so that its first weeks and its end are recorded. */
  open: boolean
  startedOn: string
  endReason: string | null
  followUp: string | null
  company: string | null
  workplace: { id: string; name: string } | null
  trajectoryId: string
  personId: string
}

export interface SupportBudget {
  key: string
  value: string
  unit: string
  from: string
  until: string | null
  source: string
  certainty: string
}

export interface PlacementFacts {
  terms: Row[]
  stretches: Stretch[]
  chainParameters: ChainParameter[]
  absences: Row[]
  supports: Row[]
  coaches: Row[]
  checkIns: Row[]
  decisions: Row[]
  signals: Row[]
  preparations: Row[]
  /** What is known nationally of money for support, per place and year. */
  budgets: SupportBudget[]
  /** Running terms around the job that the reader may see. */
  deadlines: Row[]
}

async function loadHead({ sql }: Context, id: string): Promise<PlacementHead | null> {
  const [row] = await sql<PlacementHead[]>`
    select p.id, t.number, p.end_reason is null and not exists (select from placement n where n.trajectory_id = p.trajectory_id and n.started_on > p.started_on) as open,
      p.started_on as "startedOn", p.end_reason as "endReason", p.follow_up as "followUp", o.name as company,
      case when w.id is not null then jsonb_build_object('id', w.id, 'name', w.name) end as workplace,
      p.trajectory_id as "trajectoryId", p.person_id as "personId", t.initials, t.given_name as "givenName", t.prefix, coalesce(t.surname, '') as surname,
      coalesce(t.name_use, 'E') as "nameUse", t.partner_prefix as "partnerPrefix", t.partner_surname as "partnerSurname"
    from placement p left join trajectory_line t on t.id = p.trajectory_id left join organisation o on o.id = p.company_id
      left join workplace w on w.id = p.workplace_id
    where p.id = ${id}`
  return row ?? null
}

async function loadFacts({ sql, actor, today }: Context, { id, trajectoryId, personId }: PlacementHead) {
  const ofJob = (table: string) => sql`(
    select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from desc, x.recorded_at desc), '[]') from ${sql(table)} x
    where x.trajectory_id = ${trajectoryId} and x.placement_id = ${id} and x.superseded_at is null)`
  const [row] = await sql<PlacementFacts[]>`
    select ${ofJob('placement_term')} as terms, ${ofJob('absence')} as absences, ${ofJob('work_support')} as supports, ${ofJob('coach')} as coaches,
      ${ofJob('check_in')} as "checkIns", ${ofJob('contract_decision')} as decisions,
      (select coalesce(jsonb_agg(x), '[]') from (
        select x.employer_name as employer, x.employer_id as "employerId", x.valid_from as "startsOn", x.valid_to as "lastDay", x.contract_ends_on as "contractEndsOn" from placement_term x
          where x.person_id = ${personId} and x.superseded_at is null and x.kind = 'sheltered'
        union all select x.employer_name, x.employer_id, x.valid_from, x.valid_to, case x.permanent when 'temporary' then x.valid_to end from earlier_contract x
          join trajectory_line t on t.id = x.trajectory_id where t.person_id = ${personId} and x.superseded_at is null) x) as stretches,
      (select coalesce(jsonb_agg(jsonb_build_object('key', x.key, 'value', x.value, 'source', x.source, 'certainty', x.certainty,
        'validFrom', x.valid_from, 'validTo', x.valid_to)), '[]') from parameter x where x.key like 'contractChain.%' and not x.is_plan and x.superseded_at is null) as "chainParameters",
      (select coalesce(jsonb_agg(jsonb_build_object('key', x.key, 'value', x.value::text, 'unit', x.unit, 'from', x.valid_from, 'until', x.valid_to, 'source', x.source,
        'certainty', x.certainty) order by x.key, x.valid_from), '[]') from parameter x where x.key like 'supportBudget.%' and not x.is_plan and x.superseded_at is null
        and x.valid_from <= ${today}) as budgets,
      (select coalesce(jsonb_agg(to_jsonb(x) order by x.found_on desc), '[]') from signal x where x.trajectory_id = ${trajectoryId} and x.placement_id = ${id}) as signals,
      (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'goals', x.goals, 'startedOn', x.started_on, 'endsOn', x.ends_on, 'outcome', x.outcome,
        'note', x.outcome_note, 'answeredOn', x.decided_on) order by x.started_on desc, x.recorded_at desc), '[]') from preparation x where x.trajectory_id = ${trajectoryId}) as preparations,
      (select coalesce(jsonb_agg(to_jsonb(x) order by x.due_on nulls last, x.id), '[]') from deadline x where x.trajectory_id = ${trajectoryId} and x.closed_on is null
        and (x.rule like 'checkIn%' or (x.rule like 'contract%' and x.audience = ${actor.role}))) as deadlines`
  if (!row) throw new Error('a select without from gives one row')
  return row
}

/**
 * One placement: the chain of contracts, its terms over time, absence, support, talks and the time before it, in two
 * statements. A company reads its own for good, the name only while it has access.
 */
export const placementScreen = query({
  permission: 'placement.read',
  run: async (context, { id }: { id: string }) => {
    const head = await loadHead(context, id)
    if (!head) return null
    return { head, ...(await loadFacts(context, head)), today: context.today }
  },
})

export type PlacementScreen = NonNullable<Awaited<ReturnType<typeof placementScreen.run>>>
