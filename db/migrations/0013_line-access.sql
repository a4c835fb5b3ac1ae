ALTER TABLE "trajectory_line" ADD COLUMN "companies" uuid[];--> statement-breakpoint
-- A company's list would otherwise read all that the company has access to before its first line.
create or replace function app.keep_lines(p_trajectories uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into trajectory_line as l (id, municipality_id, person_id, number, state, owner_id, initials, given_name, prefix, surname,
    partner_prefix, partner_surname, name_use, support, hours_wanted, next_check_on, state_since, registered_on, birth_date, birth_year,
    due_on, due_label, check_in_on, companies)
  select t.id, t.municipality_id, t.person_id, t.number, t.state, t.owner_id, p.initials, p.given_name, p.prefix, p.surname,
    p.partner_prefix, p.partner_surname, p.name_use, w.support, w.hours_wanted, d.check_on, t.state_since, t.registered_on, p.birth_date,
    p.birth_year, first.due_on, first.label, d.check_in_on,
    (select array_agg(a.organisation_id order by a.organisation_id) from access a where a.trajectory_id = t.id and a.ended_at is null)
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
    due_label = excluded.due_label, check_in_on = excluded.check_in_on,
    companies = excluded.companies
  where l.* is distinct from excluded.*
$$;--> statement-breakpoint

create function app.keep_lines_of_access() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_lines((select array_agg(distinct trajectory_id) from changed));
  return null;
end $$;--> statement-breakpoint
create trigger keep_lines after insert on access referencing new table as changed for each statement execute function app.keep_lines_of_access();--> statement-breakpoint
create trigger keep_changed_lines after update on access referencing new table as changed for each statement execute function app.keep_lines_of_access();--> statement-breakpoint
create trigger keep_former_lines after delete on access referencing old table as changed for each statement execute function app.keep_lines_of_access();--> statement-breakpoint
drop policy company_reads on trajectory_line;--> statement-breakpoint
create policy company_reads on trajectory_line for select to app_web
  using (nullif(current_setting('app.company', true), '')::uuid = any (companies));--> statement-breakpoint
-- The policy reads that column too, so counting by index alone needs it there.
drop index trajectory_line_state, trajectory_line_open, trajectory_line_own_state, trajectory_line_own;--> statement-breakpoint
create index trajectory_line_state on trajectory_line (municipality_id, state, state_since, id) include (companies);--> statement-breakpoint
create index trajectory_line_open on trajectory_line (municipality_id, state_since, id) include (companies) where state <> 'closed';--> statement-breakpoint
create index trajectory_line_own_state on trajectory_line (owner_id, municipality_id, state, state_since, id) include (companies);--> statement-breakpoint
create index trajectory_line_own on trajectory_line (owner_id, municipality_id, state_since, id) include (companies) where state <> 'closed';--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.keep_lines_of_access() owner to app_definer;
  revoke all on function app.keep_lines_of_access() from public;
  set local role app_definer;
  -- Forty lines stay under 30 kB, also when each of them is to be confirmed.
  execute replace(pg_get_functiondef('app.report_waiting(uuid, text, date, integer)'::regprocedure), 'limit 50', 'limit 40');
  perform app.refresh_lines();
  reset role;
  revoke create on schema app from app_definer;
end $$;
