-- Whether one person counts for more than one place of the number is a dated parameter (standardPlace.mayExceedOne): when it
-- says no, the hours above one place count as hours and not as place. Null is: no limit.
create function app.place_limit(p_day date, p_known timestamptz) returns numeric
language sql stable security definer set search_path = public, pg_temp as $$
  select case when (select value from parameter where key = 'standardPlace.mayExceedOne' and not is_plan and valid_from <= p_day
      and (valid_to is null or valid_to >= p_day) and recorded_at <= p_known and (superseded_at is null or superseded_at > p_known) limit 1) = 0
    then (select value from parameter where key = 'standardPlace.hours' and not is_plan and valid_from <= p_day
      and (valid_to is null or valid_to >= p_day) and recorded_at <= p_known and (superseded_at is null or superseded_at > p_known) limit 1) end
$$;--> statement-breakpoint

-- Number and realisation as before (0019), with the hours that count for a place beside the contract hours.
create or replace function app.duty_of(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with most as materialized (select app.place_limit(p_day, p_known) as hours),
  terms as (
    select count(*) as persons, coalesce(sum(t.quarter_hours), 0) / 4.0 as hours,
      coalesce(sum(least(t.quarter_hours, (select most.hours * 4 from most))), 0) / 4.0 as counted from placement_term t
      where p_known = 'infinity' and t.superseded_at is null and t.municipality_id = p_municipality and t.kind = 'sheltered' and t.valid_to is null
    union all
    select -count(*), -coalesce(sum(t.hours_per_week), 0), -coalesce(sum(least(t.hours_per_week, (select most.hours from most))), 0) from placement_term t
      where p_known = 'infinity' and t.superseded_at is null and t.municipality_id = p_municipality and t.kind = 'sheltered'
        and t.valid_to is null and t.valid_from > p_day
    union all
    select count(*), coalesce(sum(t.hours_per_week), 0), coalesce(sum(least(t.hours_per_week, (select most.hours from most))), 0) from placement_term t
      where p_known = 'infinity' and t.superseded_at is null and t.municipality_id = p_municipality and t.kind = 'sheltered'
        and t.valid_to >= p_day and t.valid_from <= p_day
    union all
    select count(distinct t.person_id), coalesce(sum(t.hours_per_week), 0), coalesce(sum(least(t.hours_per_week, (select most.hours from most))), 0)
      from placement_term t
      where p_known <> 'infinity' and t.municipality_id = p_municipality and t.kind = 'sheltered'
        and t.valid_from <= p_day and (t.valid_to is null or t.valid_to >= p_day)
        and t.recorded_at <= p_known and (t.superseded_at is null or t.superseded_at > p_known)),
  target as (
    select max(places) filter (where kind = 'ministerial') as ministerial, max(places) filter (where kind = 'local') as local
    from annual_target a where a.municipality_id = p_municipality and a.year = extract(year from p_day)
      and a.recorded_at <= p_known and (a.superseded_at is null or a.superseded_at > p_known)),
  place as (
    select value from parameter where key = 'standardPlace.hours' and not is_plan and valid_from <= p_day and (valid_to is null or valid_to >= p_day)
      and recorded_at <= p_known and (superseded_at is null or superseded_at > p_known) limit 1)
  select jsonb_build_object('basis', o.counting_basis, 'ministerial', target.ministerial, 'local', target.local,
    'persons', (select sum(persons) from terms), 'hours', (select trim_scale(sum(hours)) from terms),
    'countedHours', (select trim_scale(sum(counted)) from terms), 'standardPlaceHours', (select value from place),
    'extra', coalesce((select sum(extra_places) from target_exceedance e where e.municipality_id = p_municipality
      and e.recorded_at <= p_known and (e.superseded_at is null or e.superseded_at > p_known)
      and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)), 0))
  from organisation o, target where o.id = p_municipality
$$;--> statement-breakpoint

-- The figures say the same. A correction may move the day on which the step began, with its facts; nothing else of a step.
do $$
declare
  figures text := pg_get_functiondef('app.report_figures(uuid, date, timestamptz)'::regprocedure);
  change text := pg_get_functiondef('app.change_trajectory(jsonb)'::regprocedure);
  changed text;
begin
  grant create on schema app to app_definer;
  alter function app.place_limit(date, timestamptz) owner to app_definer;
  revoke all on function app.place_limit(date, timestamptz) from public;
  changed := replace(replace(replace(figures, 'worked numeric;', 'worked numeric; counted numeric; most constant numeric := app.place_limit(p_day, p_known);'),
    'max(f.hours) filter (where f.figure = ''working'') into counts, worked',
    'max(f.hours) filter (where f.figure = ''working''), max(f.counted) filter (where f.figure = ''working'') into counts, worked, counted'),
    'sum(x.hours) as hours from', 'sum(x.hours) as hours, sum(least(x.hours, most)) as counted from');
  changed := replace(changed, '''seats'', seats,', '''countedHours'', coalesce(counted, 0), ''placeLimit'', most, ''seats'', seats,');
  if length(changed) - length(figures) < 200 then raise exception 'app.report_figures reads otherwise'; end if;
  execute changed;
  changed := replace(change, 'update trajectory set version = version + 1 where id = t.id returning * into t;',
    'update trajectory set version = version + 1, state_since = coalesce((p_plan->>''stateSince'')::date, state_since) where id = t.id returning * into t;');
  if changed = change then raise exception 'app.change_trajectory reads otherwise'; end if;
  execute changed;
  revoke create on schema app from app_definer;
end $$;
