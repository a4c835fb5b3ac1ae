-- What lists read of a trajectory in one place, and what managers read: numbers, and rows without a name.
alter table trajectory_line enable row level security;--> statement-breakpoint
alter table trajectory_line force row level security;--> statement-breakpoint
create policy definer on trajectory_line to app_definer using (true) with check (true);--> statement-breakpoint
create policy municipality_reads on trajectory_line for select to app_web
  using (municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]));--> statement-breakpoint
create policy company_reads on trajectory_line for select to app_web
  using (id in (select a.trajectory_id from access a where a.organisation_id = nullif(current_setting('app.company', true), '')::uuid and a.ended_at is null));--> statement-breakpoint
grant select on trajectory_line to app_web;--> statement-breakpoint
grant select, insert, update, delete on trajectory_line to app_definer;--> statement-breakpoint

create unique index trajectory_line_id on trajectory_line (id) include (municipality_id, number, state, owner_id, initials, given_name, prefix, surname,
  partner_prefix, partner_surname, name_use, support, hours_wanted, next_check_on);--> statement-breakpoint
drop index waiting_list_entry_list;--> statement-breakpoint
create index waiting_list_entry_list on waiting_list_entry (municipality_id, queue, position_on, trajectory_id)
  include (confirmed_on, review_on) where valid_to is null and superseded_at is null;--> statement-breakpoint
create index waiting_list_entry_history on waiting_list_entry (municipality_id, queue, position_on, trajectory_id)
  include (valid_from, valid_to, confirmed_on, review_on) where superseded_at is null;--> statement-breakpoint
drop index deadline_due;--> statement-breakpoint
drop index deadline_company_due;--> statement-breakpoint
create index deadline_due on deadline (municipality_id, audience, lane, due_on, id)
  include (company_id, trajectory_id, rule, label, basis) where closed_on is null;--> statement-breakpoint
create index deadline_owner_due on deadline (owner_id, audience, lane, due_on, id)
  include (municipality_id, company_id, trajectory_id, rule, label, basis) where closed_on is null;--> statement-breakpoint
create index deadline_company_due on deadline (company_id, audience, lane, due_on, id)
  include (municipality_id, trajectory_id, rule, label, basis) where closed_on is null;--> statement-breakpoint
drop index state_period_figure;--> statement-breakpoint
create index state_period_open on state_period (municipality_id, state, valid_from)
  include (trajectory_id) where valid_to is null and superseded_at is null and state <> 'closed';--> statement-breakpoint
create index state_period_until on state_period (municipality_id, valid_to)
  include (state, valid_from, trajectory_id) where valid_to is not null and superseded_at is null;--> statement-breakpoint
create index placement_term_until on placement_term (municipality_id, valid_to, valid_from)
  include (hours_per_week, person_id, trajectory_id) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_until on placement_term (company_id, valid_to, valid_from)
  include (hours_per_week, trajectory_id) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index access_open on access (organisation_id, trajectory_id) include (municipality_id) where ended_at is null;--> statement-breakpoint
create index placement_workplace on placement (workplace_id);--> statement-breakpoint
create index placement_term_placement on placement_term (placement_id) where superseded_at is null;--> statement-breakpoint
create index placement_term_company_figure on placement_term (company_id, valid_from)
  include (valid_to, hours_per_week, trajectory_id) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index trial_placement_workplace on trial_placement (workplace_id) where outcome is null;--> statement-breakpoint
create index trial_placement_company on trial_placement (company_id, started_on);--> statement-breakpoint
create index offer_workplace on offer (workplace_id) where closed_on is null;--> statement-breakpoint

-- The lines of these trajectories as the facts are now.
create function app.keep_lines(p_trajectories uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into trajectory_line (id, municipality_id, person_id, number, state, owner_id, initials, given_name, prefix, surname,
    partner_prefix, partner_surname, name_use, support, hours_wanted, next_check_on)
  select t.id, t.municipality_id, t.person_id, t.number, t.state, t.owner_id, p.initials, p.given_name, p.prefix, p.surname,
    p.partner_prefix, p.partner_surname, p.name_use, w.support, w.hours_wanted,
    (select min(d.due_on) from deadline d where d.trajectory_id = t.id and d.closed_on is null and d.lane = 'list')
  from trajectory t join person p on p.id = t.person_id
    left join lateral (select left(w.support, 80) as support, w.hours_wanted from work_profile w
      where w.person_id = t.person_id and w.superseded_at is null and w.valid_to is null order by w.valid_from desc, w.recorded_at desc limit 1) w on true
  where t.id = any (p_trajectories)
  on conflict (id) do update set municipality_id = excluded.municipality_id, person_id = excluded.person_id, number = excluded.number,
    state = excluded.state, owner_id = excluded.owner_id, initials = excluded.initials, given_name = excluded.given_name, prefix = excluded.prefix,
    surname = excluded.surname, partner_prefix = excluded.partner_prefix, partner_surname = excluded.partner_surname, name_use = excluded.name_use,
    support = excluded.support, hours_wanted = excluded.hours_wanted, next_check_on = excluded.next_check_on
$$;--> statement-breakpoint

-- All of them anew, after rows came in past the triggers.
create function app.refresh_lines() returns void language sql security definer set search_path = public, pg_temp as $$
  update deadline d set owner_id = t.owner_id from trajectory t where t.id = d.trajectory_id and d.owner_id is distinct from t.owner_id;
  select app.keep_lines((select array_agg(id) from trajectory));
$$;--> statement-breakpoint

create function app.keep_lines_of_trajectory() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    update deadline d set owner_id = c.owner_id from changed c
      where d.trajectory_id = c.id and d.closed_on is null and d.owner_id is distinct from c.owner_id;
  end if;
  perform app.keep_lines((select array_agg(id) from changed));
  return null;
end $$;--> statement-breakpoint
create trigger keep_lines after insert on trajectory referencing new table as changed for each statement execute function app.keep_lines_of_trajectory();--> statement-breakpoint
create trigger keep_changed_lines after update on trajectory referencing new table as changed for each statement execute function app.keep_lines_of_trajectory();--> statement-breakpoint

create function app.keep_lines_of_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_lines((select array_agg(l.id) from trajectory_line l join changed c on c.id = l.person_id));
  return null;
end $$;--> statement-breakpoint
create trigger keep_lines after update on person referencing new table as changed for each statement execute function app.keep_lines_of_person();--> statement-breakpoint

create function app.keep_lines_of_profile() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_lines((select array_agg(l.id) from trajectory_line l join changed c on c.person_id = l.person_id));
  return null;
end $$;--> statement-breakpoint
create trigger keep_lines after insert on work_profile referencing new table as changed for each statement execute function app.keep_lines_of_profile();--> statement-breakpoint
create trigger keep_changed_lines after update on work_profile referencing new table as changed for each statement execute function app.keep_lines_of_profile();--> statement-breakpoint

create function app.keep_lines_of_deadline() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from changed c where c.lane = 'list') then
    perform app.keep_lines((select array_agg(c.trajectory_id) from (select distinct trajectory_id from changed where lane = 'list') c));
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger keep_lines after insert on deadline referencing new table as changed for each statement execute function app.keep_lines_of_deadline();--> statement-breakpoint
create trigger keep_changed_lines after update on deadline referencing new table as changed for each statement execute function app.keep_lines_of_deadline();--> statement-breakpoint

create function app.own_deadline() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.owner_id := (select t.owner_id from trajectory t where t.id = new.trajectory_id);
  return new;
end $$;--> statement-breakpoint
create trigger own_deadline before insert on deadline for each row execute function app.own_deadline();--> statement-breakpoint

-- Number and realisation of a municipality on a day, as known at an instant ('infinity' is: as known now, by index alone).
create or replace function app.duty_of(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with terms as (
    select t.person_id, t.hours_per_week from placement_term t
      where p_known = 'infinity' and t.superseded_at is null and t.municipality_id = p_municipality and t.kind = 'sheltered'
        and t.valid_to is null and t.valid_from <= p_day
    union all
    select t.person_id, t.hours_per_week from placement_term t
      where p_known = 'infinity' and t.superseded_at is null and t.municipality_id = p_municipality and t.kind = 'sheltered'
        and t.valid_to >= p_day and t.valid_from <= p_day
    union all
    select t.person_id, t.hours_per_week from placement_term t
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
    'persons', (select count(distinct person_id) from terms), 'hours', (select coalesce(sum(hours_per_week), 0) from terms),
    'standardPlaceHours', (select value from place),
    'extra', coalesce((select sum(extra_places) from target_exceedance e where e.municipality_id = p_municipality
      and e.recorded_at <= p_known and (e.superseded_at is null or e.superseded_at > p_known)
      and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)), 0))
  from organisation o, target where o.id = p_municipality
$$;--> statement-breakpoint

-- The same for whoever works for, or steers, this municipality; null for anyone else.
create function app.duty_for_reader(p_municipality uuid, p_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select app.duty_of(p_municipality, p_day, 'infinity')
  where p_municipality = any (coalesce(app.setting('municipalities'), app.setting('reports'))::uuid[])
$$;--> statement-breakpoint

-- Seats of workplaces that are taken on a day by a job, an open trial or an open offer: numbers only, whoever sits there.
create function app.taken_seats(p_workplaces uuid[], p_day date) returns table (workplace_id uuid, taken integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, ((select count(*) from placement p where p.workplace_id = w.id and exists (select from placement_term t where t.placement_id = p.id
        and t.superseded_at is null and (t.valid_to is null or t.valid_to >= p_day)))
      + (select count(*) from trial_placement x where x.workplace_id = w.id and x.outcome is null)
      + (select count(*) from offer o where o.workplace_id = w.id and o.closed_on is null))::int
  from workplace w where w.id = any (p_workplaces)
    and (w.company_id = app.setting('company')::uuid or exists (select from service_area s where s.company_id = w.company_id
      and s.municipality_id = any (app.setting('municipalities')::uuid[])))
$$;--> statement-breakpoint

-- May whoever entered steer this municipality (null: the own company)? Answers the company, or null for a municipality.
create function app.report_company(p_municipality uuid) returns uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid;
begin
  if app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[]) then return null; end if;
  if app.setting('role') = 'manager' and p_municipality is null then
    select o.id into company from organisation o where o.id = app.setting('organisation')::uuid and o.kind = 'company';
  end if;
  if company is null then raise exception 'not of this manager' using errcode = 'SK002'; end if;
  return company;
end $$;--> statement-breakpoint

-- Every fact that a figure counts on a day, as known at an instant: the one definition under tiles, lists and rows.
create function app.report_facts(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz)
returns table (figure text, trajectory_id uuid, since date, until date, hours numeric)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  known text := case when p_known = 'infinity' then '%1$s.superseded_at is null'
    else '%1$s.recorded_at <= $4 and (%1$s.superseded_at is null or %1$s.superseded_at > $4)' end;
  own text := case when p_company is null then 'x.municipality_id = $1' else 'x.company_id = $1' end;
begin
  return query execute format($q$
    select 'working', x.trajectory_id, x.valid_from, x.valid_to, x.hours_per_week from placement_term x
      where %1$s and %2$s and x.kind = 'sheltered' and x.valid_to is null and x.valid_from <= $2
    union all
    select 'working', x.trajectory_id, x.valid_from, x.valid_to, x.hours_per_week from placement_term x
      where %1$s and %2$s and x.kind = 'sheltered' and x.valid_to >= $2 and x.valid_from <= $2
    union all
    select 'started', x.trajectory_id, x.valid_from, x.valid_to, x.hours_per_week from placement_term x
      where %1$s and %2$s and x.kind = 'sheltered' and x.valid_from between $3 and $2
        and not exists (select from placement_term y where y.trajectory_id = x.trajectory_id and y.placement_id = x.placement_id and %3$s and y.valid_from < x.valid_from)
    union all
    select 'ended', x.trajectory_id, x.valid_from, x.valid_to, x.hours_per_week from placement_term x
      where %1$s and %2$s and x.kind = 'sheltered' and x.valid_from <= $2 and x.valid_to between $3 and $2
        and not exists (select from placement_term y where y.trajectory_id = x.trajectory_id and y.placement_id = x.placement_id and %3$s and y.valid_from > x.valid_from)
  $q$, own, format(known, 'x'), format(known, 'y')) using coalesce(p_company, p_municipality), p_day, date_trunc('year', p_day)::date, p_known;
  if p_company is null then
    return query execute format($q$
      select 'state.' || x.state, x.trajectory_id, x.valid_from, x.valid_to, null::numeric from state_period x
        where x.municipality_id = $1 and %1$s and x.state <> 'closed' and x.valid_to is null and x.valid_from <= $2
      union all
      select 'state.' || x.state, x.trajectory_id, x.valid_from, x.valid_to, null::numeric from state_period x
        where x.municipality_id = $1 and %1$s and x.state <> 'closed' and x.valid_to >= $2 and x.valid_from <= $2
    $q$, format(known, 'x')) using p_municipality, p_day, null, p_known;
  else
    return query
      select 'offers', o.trajectory_id, o.offered_on, o.closed_on, null::numeric from offer o
        where o.company_id = p_company and o.offered_on <= p_day and (o.closed_on is null or o.closed_on > p_day)
      union all
      select 'trials', x.trajectory_id, x.started_on, x.last_day, null::numeric from trial_placement x
        where x.company_id = p_company and x.started_on <= p_day and x.last_day >= p_day and (x.outcome is null or p_day < current_date);
  end if;
end $$;--> statement-breakpoint

-- The figures of a municipality (null: of the own company) on a day, and what they are held against.
create function app.report_figures(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company uuid := app.report_company(p_municipality);
  counts jsonb; worked numeric; seats integer;
begin
  select jsonb_object_agg(f.figure, f.n), max(f.hours) filter (where f.figure = 'working') into counts, worked
    from (select x.figure, count(*) as n, sum(x.hours) as hours from app.report_facts(p_municipality, company, p_day, p_known) x group by x.figure) f;
  if company is not null then
    select coalesce(sum(w.seats), 0) into seats from workplace w where w.company_id = company and w.valid_from <= p_day and (w.valid_to is null or w.valid_to >= p_day);
  end if;
  return jsonb_build_object('counts', coalesce(counts, '{}'), 'hours', coalesce(worked, 0), 'seats', seats,
    'placeHours', (select value from parameter where key = 'standardPlace.hours' and not is_plan and superseded_at is null
      and valid_from <= p_day and (valid_to is null or valid_to >= p_day) limit 1),
    'duty', case when company is null then app.duty_of(p_municipality, p_day, p_known) end,
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid));
end $$;--> statement-breakpoint

-- A row without a name: the key means nothing outside this account.
create function app.opaque_key(p_trajectory uuid) returns text language sql stable as $$
  select upper(substr(encode(sha256(convert_to(app.setting('account') || p_trajectory::text, 'UTF8')), 'hex'), 1, 8))
$$;--> statement-breakpoint

-- The rows behind a figure, newest first; none for a figure that is too small to show.
create function app.report_rows(p_municipality uuid, p_figure text, p_day date, p_known timestamptz, p_offset integer)
returns table (key text, since date, until date, hours numeric)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query with facts as materialized (select x.* from app.report_facts(p_municipality, company, p_day, p_known) x where x.figure = p_figure)
    select app.opaque_key(f.trajectory_id), f.since, f.until, f.hours from facts f
    where (select count(*) from facts) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.since desc, f.trajectory_id limit 50 offset p_offset;
end $$;--> statement-breakpoint

-- The list without names: the numbers of each queue on a day, and the rows of one queue or of all that are large enough to show.
create function app.report_waiting(p_municipality uuid, p_queue text, p_day date, p_offset integer) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  small integer; counts jsonb; lines jsonb;
begin
  if app.report_company(p_municipality) is not null then return null; end if;
  select o.small_number into small from organisation o where o.id = app.setting('organisation')::uuid;
  select coalesce(jsonb_object_agg(c.queue, c.n), '{}') into counts from (
    select w.queue, count(*) as n from waiting_list_entry w where w.municipality_id = p_municipality and w.superseded_at is null
      and w.valid_from <= p_day and (w.valid_to is null or w.valid_to >= p_day) group by w.queue) c;
  select coalesce(jsonb_agg(to_jsonb(r) order by r.place), '[]') into lines from (
    select row_number() over (order by e.position_on, e.trajectory_id) as place, app.opaque_key(e.trajectory_id) as key, e.queue, e.position_on as "positionOn",
      e.confirmed_on as "confirmedOn", coalesce(e.review_on, l.next_check_on) as "nextCheckOn", l.hours_wanted as hours, l.support
    from waiting_list_entry e join trajectory_line l on l.id = e.trajectory_id
    where e.municipality_id = p_municipality and e.queue = p_queue and e.superseded_at is null and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)
      and coalesce((counts->>p_queue)::int, 0) >= small
    order by e.position_on, e.trajectory_id limit 50 offset p_offset) r;
  return jsonb_build_object('counts', counts, 'rows', lines, 'threshold', small);
end $$;--> statement-breakpoint

do $$
declare f record;
begin
  grant create on schema app to app_definer;
  for f in select p.oid::regprocedure as signature, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('keep_lines', 'refresh_lines', 'keep_lines_of_trajectory', 'keep_lines_of_person', 'keep_lines_of_profile',
      'keep_lines_of_deadline', 'own_deadline', 'duty_of', 'duty_for_reader', 'taken_seats', 'report_company', 'report_facts', 'report_figures', 'opaque_key', 'report_rows', 'report_waiting') loop
    if f.prosecdef then execute format('alter function %s owner to app_definer', f.signature); end if;
    execute format('revoke all on function %s from public', f.signature);
  end loop;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.opaque_key(uuid) to app_definer;--> statement-breakpoint
grant execute on function app.keep_lines_of_person(), app.keep_lines_of_profile() to app_web;--> statement-breakpoint
grant execute on function app.duty_for_reader(uuid, date), app.taken_seats(uuid[], date), app.report_figures(uuid, date, timestamptz),
  app.report_rows(uuid, text, date, timestamptz, integer), app.report_waiting(uuid, text, date, integer) to app_web;
