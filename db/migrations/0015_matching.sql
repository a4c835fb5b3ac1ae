-- What someone can do and needs at work: per aspect one value with its own source, day and two times. A value that is
-- null was asked and is not known yet; an aspect without a row was never asked. No free text but a short note.
alter table work_profile add column aspect text, add column value jsonb, add column known_on date, add column note text;--> statement-breakpoint

create or replace function app.keep_lines(p_trajectories uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into trajectory_line as l (id, municipality_id, person_id, number, state, owner_id, initials, given_name, prefix, surname,
    partner_prefix, partner_surname, name_use, support, hours_wanted, next_check_on, state_since, registered_on, birth_date, birth_year,
    due_on, due_label, check_in_on, companies)
  select t.id, t.municipality_id, t.person_id, t.number, t.state, t.owner_id, p.initials, p.given_name, p.prefix, p.surname,
    p.partner_prefix, p.partner_surname, p.name_use, w.support, w.hours_wanted, d.check_on, t.state_since, t.registered_on, p.birth_date,
    p.birth_year, first.due_on, first.label, d.check_in_on,
    (select array_agg(a.organisation_id order by a.organisation_id) from access a where a.trajectory_id = t.id and a.ended_at is null)
  from trajectory t join person p on p.id = t.person_id
    left join lateral (select max(w.value #>> '{}') filter (where w.aspect = 'supportClass') as support,
        max((w.value #>> '{}')::numeric) filter (where w.aspect = 'hours') as hours_wanted
      from work_profile w where w.person_id = t.person_id and w.superseded_at is null and w.valid_to is null) w on true
    left join lateral (select min(d.due_on) filter (where d.lane = 'list') as check_on,
        min(d.due_on) filter (where d.rule in ('checkIn4', 'checkIn8', 'checkIn12')) as check_in_on
      from deadline d where d.trajectory_id = t.id and d.closed_on is null) d on true
    left join lateral (select d.due_on, d.label from deadline d where d.trajectory_id = t.id and d.closed_on is null
      and d.due_on is not null and d.lane <> 'none' order by d.due_on, d.id limit 1) first on true
  where t.id = any (p_trajectories)
  on conflict (id) do update set municipality_id = excluded.municipality_id, person_id = excluded.person_id, number = excluded.number,
    state = excluded.state, owner_id = excluded.owner_id, initials = excluded.initials, given_name = excluded.given_name, prefix = excluded.prefix,
    surname = excluded.surname, partner_prefix = excluded.partner_prefix, partner_surname = excluded.partner_surname, name_use = excluded.name_use,
    support = excluded.support, hours_wanted = excluded.hours_wanted, next_check_on = excluded.next_check_on, state_since = excluded.state_since,
    registered_on = excluded.registered_on, birth_date = excluded.birth_date, birth_year = excluded.birth_year, due_on = excluded.due_on,
    due_label = excluded.due_label, check_in_on = excluded.check_in_on,
    companies = excluded.companies
  where l.* is distinct from excluded.*
$$;--> statement-breakpoint

-- What was one row becomes a row for each thing it said.
alter table work_profile alter column source drop not null;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  insert into work_profile (person_id, municipality_id, aspect, value, source, known_on, note, valid_from, valid_to, recorded_at, recorded_by,
      superseded_at, correction_reason, origin, batch_id)
  select w.person_id, w.municipality_id, x.aspect, x.value, case w.source when 'import' then 'import' else 'talk' end, w.valid_from,
    left(x.note, 200), w.valid_from, w.valid_to, w.recorded_at, w.recorded_by, w.superseded_at, w.correction_reason, w.origin, w.batch_id
  from work_profile w cross join lateral (values
    ('supportClass', case w.support when 'light' then '"light"'::jsonb when 'medium' then '"medium"' when 'intensive' then '"heavy"' end, null, w.support),
    ('hours', to_jsonb(w.hours_wanted), null, w.hours_wanted::text), ('travelMeans', null, w.travel, w.travel),
    ('kindsWanted', null, w.kind_of_work, w.kind_of_work), ('adaptations', null, w.adaptations, w.adaptations)) x (aspect, value, note, said)
  where w.aspect is null and x.said is not null;
  delete from work_profile where aspect is null;
  reset role;
end $$;--> statement-breakpoint
alter table work_profile drop column support, drop column hours_wanted, drop column travel, drop column kind_of_work, drop column adaptations,
  alter column aspect set not null, alter column source set not null, alter column known_on set not null,
  add check (source in ('talk', 'representative', 'uwvAdvice', 'employer', 'internship', 'trialPlacement', 'school', 'import')),
  add check (length(note) <= 200),
  add constraint work_profile_value check (case
    when aspect in ('adaptations', 'kindsWanted', 'kindsNotWanted', 'travelMeans', 'contactStyle') then value is null or jsonb_typeof(value) = 'array'
    when aspect = 'weekdays' then value is null or (jsonb_typeof(value) = 'array' and jsonb_array_length(value) = 7)
    when aspect in ('hours', 'hoursGrowth', 'travelDistance') then value is null or jsonb_typeof(value) = 'number'
    when aspect = 'supportClass' then value is null or value <@ '["light", "medium", "heavy"]'
    else false end),
  add constraint work_profile_no_overlap exclude using gist (person_id with =, aspect with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null);--> statement-breakpoint

-- Points on the map: of postcodes, from a file that the administrator loads, and of towns, from a package. As the crow flies only.
create table postcode_load (
  id uuid primary key default gen_random_uuid(), source text not null, file_name text not null, dated_on date not null,
  points integer not null, loaded_at timestamptz not null, loaded_by uuid, loaded_by_name text not null);--> statement-breakpoint
create table postcode_point (postcode4 text primary key check (postcode4 ~ '^[1-9][0-9]{3}$'), lat double precision not null, lon double precision not null);--> statement-breakpoint
create table town_point (name_key text not null, municipality_code text not null, name text not null, lat double precision not null, lon double precision not null,
  primary key (name_key, municipality_code));--> statement-breakpoint
grant select on postcode_load, postcode_point, town_point to app_web, app_definer;--> statement-breakpoint
grant insert, update, delete on postcode_load, postcode_point, town_point to app_definer;--> statement-breakpoint

-- All points anew, by the administrator of the installation; what was loaded before stays in the list of loads.
create function app.load_postcode_points(p_points jsonb, p_source text, p_file text, p_dated date, p_now timestamptz, p_name text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  if app.setting('installation') is distinct from 'on' then raise exception 'not for this role' using errcode = 'SK002'; end if;
  delete from postcode_point;
  insert into postcode_point (postcode4, lat, lon) select x.key, (x.value->>0)::float8, (x.value->>1)::float8 from jsonb_each(p_points) x;
  get diagnostics n = row_count;
  insert into postcode_load (source, file_name, dated_on, points, loaded_at, loaded_by, loaded_by_name)
    values (p_source, p_file, p_dated, n, p_now, app.setting('account')::uuid, p_name);
  return n;
end $$;--> statement-breakpoint

-- The sheet with its inputs as it was when the offer was made: criteria, values, sources and days; no names, no BSN.
create table match_sheet (
  offer_id uuid primary key references offer (id), trajectory_id uuid not null references trajectory (id), municipality_id uuid not null,
  company_id uuid not null references organisation (id), made_at timestamptz not null, sheet jsonb not null);--> statement-breakpoint
create index match_sheet_trajectory on match_sheet (trajectory_id);--> statement-breakpoint
alter table match_sheet enable row level security;--> statement-breakpoint
alter table match_sheet force row level security;--> statement-breakpoint
create policy definer on match_sheet to app_definer using (true) with check (true);--> statement-breakpoint
create policy municipality_reads on match_sheet for select to app_web
  using (municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]));--> statement-breakpoint
create policy company_reads on match_sheet for select to app_web
  using (company_id = nullif(current_setting('app.company', true), '')::uuid);--> statement-breakpoint
create policy offerer_adds on match_sheet for insert to app_web with check (exists (select from offer o where o.id = offer_id
  and o.trajectory_id = match_sheet.trajectory_id and o.municipality_id = match_sheet.municipality_id and o.company_id = match_sheet.company_id
  and o.closed_on is null) and app.setting('role') in ('caseworker', 'hr'));--> statement-breakpoint
grant select, insert on match_sheet to app_web;--> statement-breakpoint
grant select, insert on match_sheet to app_definer;--> statement-breakpoint
create trigger append_only before update or delete on match_sheet for each row execute function app.refuse_change();--> statement-breakpoint

-- Who waits in these gemeenten with what is known of each, in the order of the list and without a name: for a caseworker
-- everybody of the own gemeenten, for a company the people referred to it, whose place tells how many others stand higher.
-- What may be seen is decided once instead of for every row.
create index work_profile_standing on work_profile (person_id) include (aspect, value) where superseded_at is null and valid_to is null;--> statement-breakpoint
create function app.people_in_line(p_municipalities uuid[])
returns table (id uuid, queue text, place integer, known json, lat double precision, lon double precision)
language sql stable security definer set search_path = public, pg_temp as $$
  with own as materialized (select m.id from unnest(p_municipalities) m (id)
      where app.setting('role') = 'caseworker' and m.id = any (app.setting('municipalities')::uuid[])),
    referred as materialized (select a.trajectory_id, a.municipality_id from access a
      where app.setting('role') = 'hr' and a.organisation_id = app.setting('company')::uuid and a.ended_at is null and a.municipality_id = any (p_municipalities)),
    line as materialized (select e.trajectory_id, e.municipality_id, e.queue, e.position_on,
        row_number() over (partition by e.municipality_id, e.queue order by e.position_on, e.trajectory_id)::int as place
      from (select o.id from own o union select r.municipality_id from referred r) g join waiting_list_entry e on e.municipality_id = g.id
      where e.queue in ('toBePlaced', 'waiting') and e.valid_to is null and e.superseded_at is null),
    seen as materialized (select l.* from line l
      where app.setting('role') = 'caseworker' or l.trajectory_id in (select r.trajectory_id from referred r))
  select l.trajectory_id, l.queue, l.place, k.known, coalesce(pc.lat, tp.lat), coalesce(pc.lon, tp.lon)
  from seen l join trajectory_line t on t.id = l.trajectory_id and t.state in ('toBePlaced', 'waiting')
    join person p on p.id = t.person_id join organisation o on o.id = l.municipality_id
    left join postcode_point pc on pc.postcode4 = left(p.postcode, 4)
    left join lateral (select x.lat, x.lon from (select n.lat, n.lon, count(*) over () as n, coalesce(n.municipality_code = o.cbs_code, false) as own
        from town_point n where n.name_key = lower(btrim(p.city))) x where x.n = 1 or x.own order by x.own desc limit 1) tp on pc.postcode4 is null
    cross join lateral (select json_object_agg(w.aspect, w.value) as known from work_profile w
      where w.person_id = t.person_id and w.superseded_at is null and w.valid_to is null) k
  order by l.queue, l.position_on, l.place, l.trajectory_id
$$;--> statement-breakpoint

-- Offers of a year out of the order of the list, as numbers, for a manager of the gemeente; null for anybody else.
create index offer_deviation on offer (municipality_id, offered_on desc, id) where order_reason is not null;--> statement-breakpoint
create function app.report_deviations(p_municipality uuid, p_from date, p_until date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('offers', count(*), 'deviated', count(*) filter (where o.order_reason is not null),
      'threshold', (select g.small_number from organisation g where g.id = p_municipality))
  from offer o where o.municipality_id = p_municipality and o.offered_on between p_from and p_until
  having app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[])
$$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.report_deviations(uuid, date, date)', 'app.load_postcode_points(jsonb, text, text, date, timestamptz, text)', 'app.people_in_line(uuid[])'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_web', f);
  end loop;
  revoke create on schema app from app_definer;
end $$;
