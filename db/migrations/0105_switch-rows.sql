-- Every figure that a switch counts for, as of a day: the one definition under tiles, rows and export (the rules are those of
-- 0099). `until` is the day it ended, or for who came back the day of coming back; none while it is prepared.
create function app.switch_facts(p_municipality uuid, p_day date)
returns table (figure text, switch_id uuid, since date, until date)
language sql stable security definer set search_path = public, pg_temp as $$
  with known as materialized (
    select s.*, case when s.ended_on <= p_day then s.outcome end as went, s.from_track || '-' || s.to_track as pair from job_switch s
    where s.municipality_id = p_municipality and s.started_on <= p_day
  ), came_back as (
    select k.id, k.pair, k.started_on, r.why, r.on_day from known k cross join lateral (
      select coalesce(e.details#>>'{input,returnReason}', 'unknown') as why, e.valid_on as on_day, e.id as at from event e
      where k.to_track <> 'sheltered' and e.trajectory_id = k.trajectory_id and e.id > k.ended_event and e.valid_on <= p_day
        and (e.move in ('switchBackToPlace', 'switchBackToWait', 'returnToScreening', 'returnToPlace', 'returnToWait', 'returnToJob', 'requestAdviceAgain')
          or (e.move in ('endSwitchToPlace', 'endSwitchToWait') and exists (select from job_switch n where n.trajectory_id = k.trajectory_id
            and n.outcome = 'switched' and n.to_track = 'sheltered' and n.ended_event = e.id)))
        and not exists (select from job_switch n where n.trajectory_id = k.trajectory_id and n.outcome = 'switched'
          and n.to_track <> 'sheltered' and n.ended_event > k.ended_event and n.ended_event < e.id)
      union all
      select 'unknown', n.ended_on, n.ended_event from job_switch n
      where n.trajectory_id = k.trajectory_id and n.outcome = 'switched' and n.from_track = k.to_track and n.to_track = k.from_track
        and k.from_track <> 'sheltered' and n.ended_event > k.ended_event and n.ended_on <= p_day
        and not exists (select from job_switch m where m.trajectory_id = k.trajectory_id and m.outcome = 'switched'
          and m.ended_event > k.ended_event and m.ended_event < n.ended_event)
      order by at limit 1) r
    where k.went = 'switched'
  )
  select k.pair || '.' || case k.went when 'switched' then 'completed' when 'stopped' then 'stopped' else 'running' end, k.id, k.started_on,
    case when k.went is not null then k.ended_on end
  from known k where k.went is null or k.went in ('switched', 'stopped')
  union all select 'stopped.' || coalesce(k.stop_kind, 'unknown'), k.id, k.started_on, k.ended_on from known k where k.went = 'stopped'
  union all select b.pair || '.returned', b.id, b.started_on, b.on_day from came_back b
  union all select 'returned.' || b.why, b.id, b.started_on, b.on_day from came_back b
$$;--> statement-breakpoint

-- How often each figure counts; nothing of who. Null for who does not steer this gemeente.
drop function app.switch_outcomes(uuid, date);--> statement-breakpoint
create function app.switch_outcomes(p_municipality uuid, p_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
      select f.figure, count(*)::int as n from app.switch_facts(p_municipality, p_day) f group by f.figure) c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid))
  where app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[])
$$;--> statement-breakpoint

-- The rows behind one figure, without a name and with a key of that figure alone; none for a figure that is too small.
create function app.switch_rows(p_municipality uuid, p_day date, p_figure text, p_offset integer)
returns table (key text, since date, until date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query with found as materialized (
      select f.switch_id, f.since, f.until from app.switch_facts(p_municipality, p_day) f where f.figure = p_figure)
    select app.opaque_key(md5(f.switch_id::text || p_figure)::uuid), f.since, f.until from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.since desc, 1 limit 50 offset p_offset;
end $$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.switch_facts(uuid, date)', 'app.switch_outcomes(uuid, date)', 'app.switch_rows(uuid, date, text, integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema app from app_definer;
  grant execute on function app.switch_outcomes(uuid, date), app.switch_rows(uuid, date, text, integer) to app_web;
end $$;
