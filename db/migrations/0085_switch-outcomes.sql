-- How switches went, as of a day: one that ends later still runs then. Somebody came back also by a prepared switch, and from
-- sheltered work by a switch to where somebody was before. Of everybody who came back the reason counts once, so that the
-- reasons add up to the numbers.
do $$
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  execute $function$
create or replace function app.switch_outcomes(p_municipality uuid, p_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $body$
  with known as (
    select s.*, case when s.ended_on <= p_day then s.outcome end as went from job_switch s
    where s.municipality_id = p_municipality and s.started_on <= p_day
  ), came_back as (
    select k.id, r.why from known k cross join lateral (
      select coalesce(e.details#>>'{input,returnReason}', 'unknown') as why, e.valid_on as on_day from event e
      where k.to_track <> 'sheltered' and e.trajectory_id = k.trajectory_id and e.valid_on between k.ended_on and p_day
        and (e.move in ('switchBackToPlace', 'switchBackToWait', 'returnToScreening', 'returnToPlace', 'returnToWait', 'returnToJob', 'requestAdviceAgain')
          or (e.move in ('endSwitchToPlace', 'endSwitchToWait') and exists (select from job_switch n where n.trajectory_id = k.trajectory_id
            and n.outcome = 'switched' and n.to_track = 'sheltered' and n.ended_on = e.valid_on)))
        and not exists (select from job_switch n where n.trajectory_id = k.trajectory_id and n.outcome = 'switched' and n.id <> k.id
          and n.to_track <> 'sheltered' and n.ended_on > k.ended_on and n.ended_on <= e.valid_on)
      union all
      select 'unknown', n.ended_on from job_switch n
      where n.trajectory_id = k.trajectory_id and n.outcome = 'switched' and n.id <> k.id and n.from_track = k.to_track and n.to_track = k.from_track
        and k.from_track <> 'sheltered' and n.started_on >= k.ended_on and n.ended_on <= p_day
        and not exists (select from job_switch m where m.trajectory_id = k.trajectory_id and m.outcome = 'switched' and m.id not in (k.id, n.id)
          and m.ended_on > k.ended_on and m.ended_on < n.ended_on)
      order by on_day limit 1) r
    where k.went = 'switched'
  )
  select jsonb_build_object(
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid),
    'rows', coalesce((select jsonb_agg(to_jsonb(x)) from (
      select k.from_track as "from", k.to_track as "to",
        count(*) filter (where k.went = 'switched')::int as completed,
        count(*) filter (where k.went = 'stopped')::int as stopped,
        count(b.id)::int as returned,
        count(*) filter (where k.went is null)::int as running
      from known k left join came_back b on b.id = k.id group by 1, 2) x), '[]'),
    'stopped', coalesce((select jsonb_object_agg(why, n) from (select coalesce(k.stop_kind, 'unknown') as why, count(*)::int as n from known k
      where k.went = 'stopped' group by 1) y), '{}'),
    'returned', coalesce((select jsonb_object_agg(why, n) from (select b.why, count(*)::int as n from came_back b group by 1) z), '{}'))
  where app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[])
$body$
  $function$;
  reset role;
  revoke create on schema app from app_definer;
end $$;
