import 'server-only'
import { undecidedTerms } from '@/lib/domain/effects/contract-terms'
import { checkInRules } from '@/lib/domain/effects/first-weeks'
import { queueStates, type State } from '@/lib/domain/states'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

/** A term that follows from a fact and was never opened. */
export interface MissingTerm {
  trajectoryId: string
  rule: string
  startedOn: string
  companyId: string | null
}

const reviews = ['reviewTwoYears', 'reviewFiveYears']
/** On the way to a place: who was granted one and did not begin yet. */
const beforePlace: readonly State[] = [...queueStates, 'resting', 'offered', 'trialPlacement']
/** Not announced ahead: owed on the day itself, however long it may take. */
const nowOwed = 'bridgingArrangement'

/**
 * Whether something bridges the time until a place (Pw art. 10b lid 7), or was declined: not dagbesteding of which the
 * last day has passed (`bridgingOver` says the same of one trajectory).
 */
const bridged = ({ sql, today }: Pick<Context, 'sql' | 'today'>) => sql`exists (select from bridging b
  where b.trajectory_id = t.id and b.superseded_at is null and (b.valid_to is null or b.valid_to >= ${today})
    and not (b.kind = 'dayActivities'
      and exists (select from participation p where p.trajectory_id = t.id and p.superseded_at is null and p.track = 'dayActivities'
        and p.kind <> 'trial' and p.valid_to < ${today} and p.valid_to >= b.valid_from)
      and not exists (select from participation p where p.trajectory_id = t.id and p.superseded_at is null and p.track = 'dayActivities'
        and p.kind <> 'trial' and (p.valid_to is null or p.valid_to >= ${today}))))`

/**
 * Terms of open trajectories that follow from a fact and stand nowhere, neither running nor done, and whose day comes
 * near: an advice that gets old, the place that a positive advice asks, talks at work, the end of a contract, the end of a return guarantee, the yearly review
 * of a Wmo provision and of a wage subsidy, and the bridging that somebody who waits for a place does not have. Mostly the move that wrote the fact opened them; not where the rule is newer
 * than the fact, after a closing that was undone, or where a term comes again every year. What had passed when the fact
 * was recorded (a list that was brought in) is not asked about. `trajectoryId` narrows it to one.
 */
export async function missingTerms(
  { sql, actor, today }: Context,
  trajectoryId: string | null = null,
): Promise<MissingTerm[]> {
  return sql<MissingTerm[]>`
    with here as materialized (
      select t.id, t.state from trajectory t where t.municipality_id = any (${municipalityIds(actor)}::uuid[]) and t.state <> 'closed'
        and (${trajectoryId}::uuid is null or t.id = ${trajectoryId}::uuid)),
    -- a closing that was undone took terms along that were not done
    undone as (
      select e.trajectory_id, e.valid_on from here t join event e on e.trajectory_id = t.id and e.to_state = 'closed'
        join event r on r.trajectory_id = t.id and r.move = 'reopen' and r.id > e.id),
    advised as (
      select distinct on (a.trajectory_id) a.trajectory_id, a.advised_on, a.recorded_at, a.outcome, t.state from here t join advice a on a.trajectory_id = t.id
      where a.superseded_at is null order by a.trajectory_id, a.advised_on desc, a.recorded_at desc),
    job as (
      select x.trajectory_id, x.company_id, x.contract_ends_on, x.recorded_at, p.id as placement_id, p.started_on
      from here t join placement_term x on x.trajectory_id = t.id join placement p on p.id = x.placement_id
      where t.state in ('placed', 'switchPreparing') and x.superseded_at is null and not x.followed and (x.valid_to is null or x.valid_to >= ${today})),
    fact (trajectory_id, rule, started_on, company_id, recorded_at) as (
      select a.trajectory_id, r.rule, a.advised_on, null::uuid, a.recorded_at
        from advised a cross join unnest(${reviews}::text[]) r (rule)
      union all select a.trajectory_id, 'followUpPlacement', a.advised_on, null::uuid, a.recorded_at
        from advised a where a.outcome = 'positive' and a.state = any (${[...beforePlace]}::text[])
          and exists (select from decision c where c.trajectory_id = a.trajectory_id and c.kind = 'grant' and c.superseded_at is null)
          and not exists (select from placement p where p.trajectory_id = a.trajectory_id and p.started_on >= a.advised_on)
      union all select j.trajectory_id, r.rule, j.started_on, j.company_id, j.recorded_at from job j cross join unnest(${[...checkInRules]}::text[]) r (rule)
      union all select j.trajectory_id, r.rule, j.contract_ends_on, j.company_id, j.recorded_at from job j cross join unnest(${[...undecidedTerms]}::text[]) r (rule)
        where j.contract_ends_on >= ${today} and not exists (select from contract_decision c where c.placement_id = j.placement_id
          and c.ends_on = j.contract_ends_on and c.superseded_at is null)
      union all select s.trajectory_id, 'returnGuaranteeAlert', s.return_until, null::uuid, s.ended_on::timestamptz
        from here t join job_switch s on s.trajectory_id = t.id
        where t.state in ('elsewhereDayActivities', 'elsewhereJobAgreement', 'elsewhereRegular') and s.outcome = 'switched' and s.return_until >= ${today}
      union all select d.trajectory_id, d.rule, max(d.closed_on), null::uuid, max(d.closed_on)::timestamptz from here t join deadline d on d.trajectory_id = t.id
        where t.state = 'elsewhereDayActivities' and d.rule = 'wmoReview' group by d.trajectory_id, d.rule having bool_and(d.closed_on is not null)
      union all select s.trajectory_id, 'wageSubsidyRecalculation', greatest(s.valid_from, date_trunc('year', ${today}::date)::date), null::uuid, s.recorded_at
        from job j join wage_subsidy s on s.placement_id = j.placement_id
        where s.superseded_at is null and s.valid_to is null and s.regime = 'wageValue' and not exists (select from deadline d
          where d.trajectory_id = j.trajectory_id and d.rule = 'wageSubsidyRecalculation' and d.due_on > ${today})
      union all select t.id, ${nowOwed}, ${today}::date, null::uuid, ${today}::date::timestamptz from here t
        where t.state = any (${[...queueStates]}::text[]) and not ${bridged({ sql, today })}),
    dated as (
      select f.*, case r.counting
        when 'yearEnd' then make_date(extract(year from f.started_on)::int, 12, 31) + r.length
        else (f.started_on + (case r.counting when 'back' then -1 else 1 end) * r.length * ('1 ' || r.unit)::interval)::date end as due_on
      from fact f join deadline_rule r on r.key = f.rule and r.superseded_at is null and r.valid_from <= f.started_on
        and (r.valid_to is null or r.valid_to >= f.started_on)),
    ahead as (select value::int as days from parameter where key = 'reminder.openDays' and not is_plan and superseded_at is null
      and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) limit 1)
    select f.trajectory_id as "trajectoryId", f.rule, f.started_on as "startedOn", f.company_id as "companyId"
    from dated f cross join ahead where (f.due_on <= ${today}::date + ahead.days or f.rule = ${nowOwed})
      and greatest(f.due_on, f.started_on) >= (f.recorded_at at time zone 'Europe/Amsterdam')::date
      and not exists (select from deadline d where d.trajectory_id = f.trajectory_id and d.rule = f.rule
        and (d.closed_on is null or (d.started_on = f.started_on and d.lapsed is distinct from 'undone'
          and not exists (select from undone u where u.trajectory_id = d.trajectory_id and u.valid_on = d.closed_on))))
    order by f.trajectory_id, f.rule`
}
