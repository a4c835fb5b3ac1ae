-- A trial placement lasts at most six months in all (Pw art. 8a lid 2 d): days of earlier trials of the same person count,
-- at the same employer, and elsewhere too where a setting of that day says so. A number of days, also for a company.
create function app.trial_days_before(p_trajectory uuid, p_person uuid, p_today date) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  with setting as materialized (select p.key, p.value <> 0 as yes from parameter p
      where p.key in ('trialPlacement.addsUpAtEmployer', 'trialPlacement.addsUpElsewhere') and not p.is_plan and p.superseded_at is null
        and p.valid_from <= p_today and (p.valid_to is null or p.valid_to >= p_today)),
    place as materialized (select lower(w.employer_name) as employer from workplace w where w.id = coalesce(
      (select x.workplace_id from trial_placement x where x.trajectory_id = p_trajectory and x.outcome is null limit 1),
      (select o.workplace_id from offer o where o.trajectory_id = p_trajectory and o.closed_on is null limit 1)))
  select coalesce(sum(x.last - x.started_on + 1), 0)::int
  from (select x.started_on, coalesce(x.ended_on, x.last_day) as last, lower(w.employer_name) = (select employer from place) as here
      from trajectory t join trial_placement x on x.trajectory_id = t.id left join workplace w on w.id = x.workplace_id
      where t.person_id = p_person and x.basis = 'socialAssistance' and x.outcome is not null) x
  where x.last >= x.started_on and exists (select from setting s where s.yes
    and s.key = case when x.here then 'trialPlacement.addsUpAtEmployer' else 'trialPlacement.addsUpElsewhere' end)
$$;--> statement-breakpoint
do $$
declare
  former constant text := '''otherOpenTrajectory'', ';
  definition text := pg_get_functiondef('app.situations(uuid[],date)'::regprocedure);
begin
  if position(former in definition) = 0 then raise exception 'app.situations has no otherOpenTrajectory'; end if;
  grant create on schema app to app_definer;
  alter function app.trial_days_before(uuid, uuid, date) owner to app_definer;
  revoke all on function app.trial_days_before(uuid, uuid, date) from public;
  set local role app_definer;
  execute replace(definition, former, '''trialDaysBefore'', case when t.state in (''offered'', ''trialPlacement'')
      then app.trial_days_before(t.id, t.person_id, p_today) else 0 end, ' || former);
  reset role;
  revoke create on schema app from app_definer;
end $$;
