-- A list reads its page as neighbouring rows of one index, never look-ups per person: what it shows stands in the line
-- of the trajectory, or in the term of the placement, kept by triggers in the transaction that changes it.
create or replace function app.keep_lines(p_trajectories uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into trajectory_line as l (id, municipality_id, person_id, number, state, owner_id, initials, given_name, prefix, surname,
    partner_prefix, partner_surname, name_use, support, hours_wanted, next_check_on, state_since, registered_on, birth_date, birth_year,
    due_on, due_label, check_in_on)
  select t.id, t.municipality_id, t.person_id, t.number, t.state, t.owner_id, p.initials, p.given_name, p.prefix, p.surname,
    p.partner_prefix, p.partner_surname, p.name_use, w.support, w.hours_wanted, d.check_on, t.state_since, t.registered_on, p.birth_date,
    p.birth_year, first.due_on, first.label, d.check_in_on
  from trajectory t join person p on p.id = t.person_id
    left join lateral (select left(w.support, 80) as support, w.hours_wanted from work_profile w
      where w.person_id = t.person_id and w.superseded_at is null and w.valid_to is null order by w.valid_from desc, w.recorded_at desc limit 1) w on true
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
    due_label = excluded.due_label, check_in_on = excluded.check_in_on
  where l.* is distinct from excluded.*
$$;--> statement-breakpoint

create or replace function app.keep_lines_of_deadline() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_lines((select array_agg(distinct trajectory_id) from changed where lane <> 'none'));
  return null;
end $$;--> statement-breakpoint

-- A term carries the workplace of its placement, and whether a later term of that placement stands.
create function app.place_term() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.workplace_id := (select p.workplace_id from placement p where p.id = new.placement_id);
  return new;
end $$;--> statement-breakpoint
create trigger place_term before insert on placement_term for each row execute function app.place_term();--> statement-breakpoint

create function app.keep_order_of_terms() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- The update below calls this again, with nothing changed.
  if not exists (select from changed) then return null; end if;
  update placement_term t set followed = not t.followed
    where t.placement_id in (select c.placement_id from changed c) and t.superseded_at is null
      and t.followed <> exists (select from placement_term y where y.placement_id = t.placement_id and y.superseded_at is null and y.valid_from > t.valid_from);
  return null;
end $$;--> statement-breakpoint
create trigger keep_order after insert on placement_term referencing new table as changed for each statement execute function app.keep_order_of_terms();--> statement-breakpoint
create trigger keep_changed_order after update on placement_term referencing new table as changed for each statement execute function app.keep_order_of_terms();--> statement-breakpoint

create function app.move_terms() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update placement_term t set workplace_id = new.workplace_id where t.placement_id = new.id;
  return null;
end $$;--> statement-breakpoint
create trigger move_terms after update of workplace_id on placement for each row when (old.workplace_id is distinct from new.workplace_id)
  execute function app.move_terms();--> statement-breakpoint

create or replace function app.refresh_lines() returns void language sql security definer set search_path = public, pg_temp as $$
  update deadline d set owner_id = t.owner_id from trajectory t where t.id = d.trajectory_id and d.owner_id is distinct from t.owner_id;
  update placement_term t set workplace_id = p.workplace_id from placement p where p.id = t.placement_id and t.workplace_id is distinct from p.workplace_id;
  update placement_term t set followed = not t.followed where t.superseded_at is null and t.followed <> exists (
    select from placement_term y where y.placement_id = t.placement_id and y.superseded_at is null and y.valid_from > t.valid_from);
  select app.keep_lines((select array_agg(id) from trajectory));
$$;--> statement-breakpoint

-- Seats of workplaces that are taken on a day: the running jobs, open trials and open offers of their companies, each in
-- one stretch of an index.
create or replace function app.taken_seats(p_workplaces uuid[], p_day date) returns table (workplace_id uuid, taken integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select w.id, w.company_id from workplace w where w.id = any (p_workplaces)
      and (w.company_id = app.setting('company')::uuid or exists (select from service_area s where s.company_id = w.company_id
        and s.municipality_id = any (app.setting('municipalities')::uuid[])))),
    c as materialized (select distinct company_id as id from mine),
    job as (
      select t.workplace_id, t.placement_id from c cross join lateral (select t.workplace_id, t.placement_id from placement_term t
        where t.company_id = c.id and t.superseded_at is null and t.valid_to is null) t
      union
      select t.workplace_id, t.placement_id from c cross join lateral (select t.workplace_id, t.placement_id from placement_term t
        where t.company_id = c.id and t.superseded_at is null and t.valid_to >= p_day) t),
    seat as (
      select workplace_id from job
      union all select x.workplace_id from c join trial_placement x on x.company_id = c.id and x.outcome is null
      union all select o.workplace_id from c join offer o on o.company_id = c.id and o.closed_on is null),
    counted as materialized (select s.workplace_id, count(*)::int as n from seat s group by s.workplace_id)
  select m.id, coalesce(n.n, 0) from mine m left join counted n on n.workplace_id = m.id
$$;--> statement-breakpoint

-- By a random id a hash index costs one page at any size, a b-tree three, and the line is one more.
drop index trajectory_line_id;--> statement-breakpoint
create unique index trajectory_line_id on trajectory_line (id);--> statement-breakpoint
create index trajectory_line_by_id on trajectory_line using hash (id);--> statement-breakpoint
create index trajectory_line_state on trajectory_line (municipality_id, state, state_since, id);--> statement-breakpoint
create index trajectory_line_open on trajectory_line (municipality_id, state_since, id) where state <> 'closed';--> statement-breakpoint
create index trajectory_line_own_state on trajectory_line (owner_id, municipality_id, state, state_since, id);--> statement-breakpoint
create index trajectory_line_own on trajectory_line (owner_id, municipality_id, state_since, id) where state <> 'closed';--> statement-breakpoint
drop index trajectory_open;--> statement-breakpoint
drop index trajectory_list;--> statement-breakpoint
create index trajectory_list on trajectory (municipality_id, state, state_since, id);--> statement-breakpoint

-- Counts read an index without what a line shows.
create index waiting_list_entry_open on waiting_list_entry (municipality_id, queue) where valid_to is null and superseded_at is null;--> statement-breakpoint
create index placement_term_running on placement_term (municipality_id, valid_from) include (hours_per_week, person_id)
  where superseded_at is null and kind = 'sheltered' and valid_to is null;--> statement-breakpoint
create index deadline_owner_count on deadline (owner_id, audience, lane, due_on) include (municipality_id, company_id) where closed_on is null;--> statement-breakpoint

create index placement_term_list on placement_term (municipality_id, valid_from, id)
  include (valid_to, placement_id, trajectory_id, company_id, employer_name, hours_per_week, form) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_list_until on placement_term (municipality_id, valid_to, id)
  include (valid_from, placement_id, trajectory_id, company_id, employer_name, hours_per_week, form, followed) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_list on placement_term (company_id, valid_from, id)
  include (valid_to, placement_id, trajectory_id, municipality_id, employer_name, hours_per_week, form) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_list_until on placement_term (company_id, valid_to, id)
  include (valid_from, placement_id, trajectory_id, municipality_id, employer_name, hours_per_week, form, followed) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_seat on placement_term (company_id, valid_to, workplace_id, placement_id) where superseded_at is null;--> statement-breakpoint
create index trial_placement_seat on trial_placement (company_id, workplace_id) where outcome is null;--> statement-breakpoint
create index offer_seat on offer (company_id, workplace_id) include (trajectory_id, municipality_id, answer_by) where closed_on is null;--> statement-breakpoint
create index access_referred on access (municipality_id, valid_from, id) include (trajectory_id, organisation_id, ground)
  where ended_at is null and ground in ('referral', 'offer');--> statement-breakpoint
create index access_company_referred on access (organisation_id, valid_from, id) include (trajectory_id, municipality_id, ground)
  where ended_at is null and ground in ('referral', 'offer');--> statement-breakpoint

-- The web role's connections do without bitmaps (db/client.ts), which is right for a page and wrong for a figure that counts everything.
alter function app.report_facts(uuid, uuid, date, timestamptz) set enable_bitmapscan = on;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.place_term()', 'app.keep_order_of_terms()', 'app.move_terms()'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema app from app_definer;
  set local role app_definer;
  perform app.refresh_lines();
  reset role;
end $$;
