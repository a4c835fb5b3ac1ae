-- What every page counts stays small as a municipality grows: each count reads an index that holds an entry per value and
-- a few bytes per row, never a row of the table.

-- Whole numbers, because an index keeps equal ones together and equal numerics apart.
alter table placement_term add column quarter_hours integer not null generated always as ((hours_per_week * 4)::integer) stored;--> statement-breakpoint
create index placement_term_open on placement_term (municipality_id, quarter_hours)
  where superseded_at is null and kind = 'sheltered' and valid_to is null;--> statement-breakpoint
drop index placement_term_running;--> statement-breakpoint

-- A fact that takes the place of another comes with all columns of the former, also with those the database works out.
do $$
declare
  before text := pg_get_functiondef('app.insert_row(text, jsonb)'::regprocedure);
  after text := replace(before, 'from jsonb_object_keys(p_row) k;', 'from jsonb_object_keys(p_row) k where k <> ''quarter_hours'';');
begin
  if after = before then raise exception 'app.insert_row reads otherwise'; end if;
  execute after;
end $$;--> statement-breakpoint

-- As known now nobody works in two places on one day (placement_term_no_overlap), so persons are terms: those without an
-- end, less those that begin later, and those that end later. An earlier knowledge reads the history.
create or replace function app.duty_of(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with terms as (
    select count(*) as persons, coalesce(sum(t.quarter_hours), 0) / 4.0 as hours from placement_term t
      where p_known = 'infinity' and t.superseded_at is null and t.municipality_id = p_municipality and t.kind = 'sheltered' and t.valid_to is null
    union all
    select -count(*), -coalesce(sum(t.hours_per_week), 0) from placement_term t
      where p_known = 'infinity' and t.superseded_at is null and t.municipality_id = p_municipality and t.kind = 'sheltered'
        and t.valid_to is null and t.valid_from > p_day
    union all
    select count(*), coalesce(sum(t.hours_per_week), 0) from placement_term t
      where p_known = 'infinity' and t.superseded_at is null and t.municipality_id = p_municipality and t.kind = 'sheltered'
        and t.valid_to >= p_day and t.valid_from <= p_day
    union all
    select count(distinct t.person_id), coalesce(sum(t.hours_per_week), 0) from placement_term t
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
    'standardPlaceHours', (select value from place),
    'extra', coalesce((select sum(extra_places) from target_exceedance e where e.municipality_id = p_municipality
      and e.recorded_at <= p_known and (e.superseded_at is null or e.superseded_at > p_known)
      and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)), 0))
  from organisation o, target where o.id = p_municipality
$$;--> statement-breakpoint

-- Terms by trajectory have a hash index; those of a company or of an owner stand in an index of theirs alone.
drop index deadline_open, deadline_company_due, deadline_owner_due, deadline_owner_count;--> statement-breakpoint
create index deadline_owner_due on deadline (owner_id, audience, lane, due_on, id)
  include (municipality_id, company_id, trajectory_id, rule, label, basis) where closed_on is null and owner_id is not null;--> statement-breakpoint
create index deadline_company_due on deadline (company_id, audience, lane, due_on, id)
  include (municipality_id, trajectory_id, rule, label, basis) where closed_on is null and company_id is not null;--> statement-breakpoint
create index deadline_count on deadline (municipality_id, audience, lane, due_on, company_id) where closed_on is null;--> statement-breakpoint
create index deadline_owner_count on deadline (owner_id, audience, lane, due_on, municipality_id, company_id)
  where closed_on is null and owner_id is not null;--> statement-breakpoint
create index deadline_company_count on deadline (company_id, audience, lane, due_on, municipality_id)
  where closed_on is null and company_id is not null;--> statement-breakpoint

-- Each role counts by its own index: one condition for two roles leaves the planner with the whole municipality.
do $$
declare
  before text := pg_get_functiondef('app.enter(text)'::regprocedure);
  after text := replace(replace(before, $q$ and (s.role <> 'caseworker' or d.owner_id = s.account_id)$q$, ''),
    $q$    select count(*) into due from (select from deadline d where d.closed_on is null and d.municipality_id = any (ids)
      and d.audience = s.role$q$,
    $q$    if s.role = 'caseworker' then
      select count(*) into due from (select from deadline d where d.closed_on is null and d.owner_id = s.account_id
        and d.municipality_id = any (ids) and d.audience = 'caseworker' and d.lane in ('act', 'others') and d.due_on <= today limit 100) x;
    else select count(*) into due from (select from deadline d where d.closed_on is null and d.municipality_id = any (ids)
      and d.audience = s.role$q$);
begin
  after := replace(after, $q$d.due_on <= today limit 100) x;
  elsif s.role = 'hr'$q$, $q$d.due_on <= today limit 100) x; end if;
  elsif s.role = 'hr'$q$);
  if after = before then raise exception 'app.enter reads otherwise'; end if;
  execute after;
end $$;--> statement-breakpoint

-- The terms of an employer or of one form stand together, so that a filter reads no other; those of a trajectory cost as
-- many pages at any size.
do $$
declare
  scope text; kept text;
  shown constant text := 'valid_to, started_on, followed, placement_id, trajectory_id, hours_per_week';
  as_known constant text := 'where superseded_at is null and kind = ''sheltered''';
begin
  foreach scope in array array['municipality_id', 'company_id'] loop
    kept := shown || case scope when 'company_id' then ', municipality_id' else ', company_id' end;
    execute format('create index on placement_term (%I, employer_name, valid_from, id) include (%s, form) %s', scope, kept, as_known);
    execute format('create index on placement_term (%I, form, valid_from, id) include (%s, employer_name) %s', scope, kept, as_known);
  end loop;
end $$;--> statement-breakpoint
drop index placement_term_trajectory;--> statement-breakpoint
create index placement_term_trajectory on placement_term using hash (trajectory_id);--> statement-breakpoint

-- A list stays a walk along an index while its pages are known to be visible to all, which is what vacuum keeps.
do $$
declare t text;
begin
  foreach t in array array['trajectory_line', 'deadline', 'waiting_list_entry', 'placement_term', 'access', 'seat_step', 'signal'] loop
    execute format('alter table %I set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05)', t);
  end loop;
end $$;
