import 'server-only'
import type { FindingKind } from '@/lib/domain/finding-terms'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

export type Counted = Partial<Record<FindingKind, number>>

/** Trajectories whose summary and facts do not say the same, or that nobody minds, in the municipality that was entered. */
export async function checkTrajectories({ sql, actor, today }: Context): Promise<Counted> {
  const [row] = await sql<Counted[]>`
    with here as materialized (select t.* from trajectory t where t.municipality_id = any (${municipalityIds(actor)}::uuid[])),
    open as (select * from here where state <> 'closed'),
    entry as (select e.trajectory_id, e.queue from here t join waiting_list_entry e on e.trajectory_id = t.id where e.superseded_at is null and e.valid_to is null)
    select
      (select count(*)::int from open where owner_id is null) as "noOwner",
      (select count(*)::int from open t where t.owner_id is not null and not exists (
        select from account a join account_municipality m on m.account_id = a.id where a.id = t.owner_id and a.active
          and m.municipality_id = t.municipality_id and (m.valid_to is null or m.valid_to >= ${today}))) as "ownerGone",
      (select count(*)::int from open t where not exists (select from deadline d where d.trajectory_id = t.id and d.closed_on is null and d.lane <> 'none')) as "noNextStep",
      (select count(*)::int from here t where app.broken_link(t.id) is not null) as "brokenChain",
      (select count(*)::int from here t where array[t.state] <> array(select p.state from state_period p
        where p.trajectory_id = t.id and p.superseded_at is null and p.valid_to is null)) as "stateNotPeriod",
      (select count(*)::int from here t where
        (case when t.state in ('toBePlaced', 'waiting', 'resting') then array[t.state] else '{}' end) <> array(select e.queue from entry e where e.trajectory_id = t.id)
        or (t.state = 'offered') <> exists (select from offer o where o.trajectory_id = t.id and o.closed_on is null)
        or (t.state = 'trialPlacement') <> exists (select from trial_placement x where x.trajectory_id = t.id and x.outcome is null)) as "stateNotFacts",
      (select count(*)::int from here t join placement p on p.trajectory_id = t.id
        where not exists (select from decision d where d.id = p.decision_id and d.kind = 'grant')) as "jobWithoutDecision",
      (select count(distinct x.person_id)::int from here t join placement_term x on x.trajectory_id = t.id join placement_term y on y.person_id = x.person_id and y.id > x.id
        where x.kind = 'sheltered' and y.kind = 'sheltered' and x.superseded_at is null and y.superseded_at is null
          and daterange(x.valid_from, x.valid_to, '[]') && daterange(y.valid_from, y.valid_to, '[]')) as "twoJobs",
      (select count(distinct t.id)::int from here t join deadline d on d.trajectory_id = t.id where t.state = 'closed' and d.closed_on is null and d.rule not like 'objectionDecision%' and d.rule <> 'appeal') as "closedWithTerms",
      (select count(distinct t.id)::int from here t join access a on a.trajectory_id = t.id where t.state = 'closed' and a.ended_at is null) as "closedWithAccess",
      (select coalesce(sum(d.count), 0)::int from app.documents_due(${today}) d) as "documentsDue",
      (select count(*)::int from open t where t.state in ('toBePlaced', 'waiting')
        and not exists (select from bridging b where b.trajectory_id = t.id and b.superseded_at is null and (b.valid_to is null or b.valid_to >= ${today}))
        and not exists (select from deadline d where d.trajectory_id = t.id and d.rule = 'bridgingArrangement' and d.closed_on is null)) as "notBridged",
      app.mend_lines() as "lineMended"`
  return row ?? {}
}

/** Seats of the company that was entered which two hold on one weekday at once. */
export async function checkSeats({ sql, actor }: Context): Promise<Counted> {
  const [row] = await sql<Counted[]>`
    select count(distinct x.seat_id)::int as "seatTwice" from seat_use x join seat_use y on y.seat_id = x.seat_id and y.weekday = x.weekday and y.id > x.id
    where x.company_id = ${actor.companyId} and x.superseded_at is null and y.superseded_at is null
      and daterange(x.valid_from, x.valid_to, '[]') && daterange(y.valid_from, y.valid_to, '[]')`
  return row ?? {}
}
