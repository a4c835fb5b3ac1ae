-- Until when the next check of somebody on the list was planned on a day, as known then: a plan is what was recorded of it by the
-- end of that day. What terms were before they changed is kept since 0118, and read by functions alone.
do $$
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  create function app.check_planned(p_trajectory uuid, p_day date, p_known timestamptz) returns date
  language sql stable security definer set search_path = public, pg_temp as $f$
    with asked as (select least(p_known, (p_day + 1)::timestamp at time zone 'Europe/Amsterdam') as at),
    plan as (
      select d.municipality_id, d.lane, d.started_on, d.due_on, d.closed_on from deadline d, asked
        where d.trajectory_id = p_trajectory and coalesce(d.changed_at, d.recorded_at) <= asked.at
      union all
      select x.municipality_id, x.lane, x.started_on, x.due_on, x.closed_on from deadline d join deadline_past x on x.deadline_id = d.id, asked
        where d.trajectory_id = p_trajectory and x.recorded_at <= asked.at and x.superseded_at > asked.at)
    select min(p.due_on) from plan p where p.lane = 'list' and p.closed_on is null
      and app.setting('role') in ('caseworker', 'decisionMaker') and p.municipality_id = any (app.setting('municipalities')::uuid[])
  $f$;
  revoke all on function app.check_planned(uuid, date, timestamptz) from public;
  grant execute on function app.check_planned(uuid, date, timestamptz) to app_web;
  reset role;
  revoke create on schema app from app_definer;
end $$;
