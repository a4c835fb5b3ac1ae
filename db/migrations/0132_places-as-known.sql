-- Places, seats and employers as they were known on a day. They are changed in place; from now on what one was is kept
-- beside it: of each only what a list shows. `start` rows say since when this is kept, for companies that had places before.
create table place_past (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('workplace', 'seat', 'employer', 'start')),
  row_id uuid not null,
  company_id uuid not null references organisation (id),
  was jsonb not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz not null
);--> statement-breakpoint
create index place_past_row on place_past (row_id, superseded_at);--> statement-breakpoint
create index place_past_start on place_past (company_id, superseded_at) where kind = 'start';--> statement-breakpoint
alter table place_past enable row level security;--> statement-breakpoint
alter table place_past force row level security;--> statement-breakpoint
create policy definer on place_past to app_definer using (true) with check (true);--> statement-breakpoint
grant select, insert, update, delete on place_past to app_definer;--> statement-breakpoint

alter table workplace add column changed_at timestamptz;--> statement-breakpoint
alter table employer add column changed_at timestamptz;--> statement-breakpoint
alter table seat add column changed_at timestamptz, add column created_at timestamptz not null default now();--> statement-breakpoint
-- In full, besides the indexes of what holds now: what is asked is what was known.
create index workplace_day_known on workplace_day (workplace_id);--> statement-breakpoint
create index seat_use_known on seat_use (workplace_id, weekday, valid_from) include (valid_to, recorded_at, superseded_at, support_hours);--> statement-breakpoint
alter table seat disable trigger user;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  update seat s set created_at = w.created_at from workplace w where w.id = s.workplace_id;
  insert into place_past (kind, row_id, company_id, was, recorded_at, superseded_at)
    select 'start', c.company_id, c.company_id, '{}', now(), now() from (select company_id from employer union select company_id from workplace) c;
  reset role;
end $$;--> statement-breakpoint
alter table seat enable trigger user;--> statement-breakpoint
grant update (changed_at) on workplace, employer, seat to app_web;--> statement-breakpoint

-- Keeps of a row the columns that are named, before it changes; who writes says when in `changed_at`.
create function app.keep_past_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  since constant timestamptz := coalesce(old.changed_at, old.created_at);
  at constant timestamptz := case when new.changed_at is distinct from old.changed_at then new.changed_at else now() end;
begin
  if since < at then
    insert into place_past (kind, row_id, company_id, was, recorded_at, superseded_at)
      select tg_table_name, old.id, old.company_id, jsonb_object_agg(c.key, c.value), since, at
      from jsonb_each(to_jsonb(old)) c where c.key = any (tg_argv);
    new.changed_at := at;
  else
    new.changed_at := old.changed_at;
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger keep_past_place before update on workplace for each row
  when ((old.name, old.employer_id, old.host_id, old.employer_name, old.form, old.kinds_of_work, old.location, old.city, old.valid_from, old.valid_to)
    is distinct from (new.name, new.employer_id, new.host_id, new.employer_name, new.form, new.kinds_of_work, new.location, new.city, new.valid_from, new.valid_to))
  execute function app.keep_past_place('name', 'employer_id', 'host_id', 'employer_name', 'form', 'kinds_of_work', 'location', 'city', 'valid_from', 'valid_to');--> statement-breakpoint
create trigger keep_past_place before update on seat for each row
  when ((old.valid_from, old.valid_to) is distinct from (new.valid_from, new.valid_to))
  execute function app.keep_past_place('valid_from', 'valid_to');--> statement-breakpoint
create trigger keep_past_place before update on employer for each row
  when ((old.name, old.kind, old.contact_name) is distinct from (new.name, new.kind, new.contact_name))
  execute function app.keep_past_place('name', 'kind', 'contact_name');--> statement-breakpoint
-- Whose places a reader may read, by the rule of row level security: of the own company, or of those that work for an own
-- municipality now.
create function app.companies_read() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_remove(array[app.setting('company')::uuid] || array(select s.company_id from service_area s
    where s.municipality_id = any (app.setting('municipalities')::uuid[]) and s.valid_from <= (now() at time zone 'Europe/Amsterdam')::date
      and (s.valid_to is null or s.valid_to >= (now() at time zone 'Europe/Amsterdam')::date)), null)
$$;--> statement-breakpoint

-- What a place, a seat or an employer was at an instant, where it is something else now; null where it is the same.
create function app.place_was(p_row uuid, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select p.was from place_past p where p.row_id = p_row and p.superseded_at > p_known order by p.superseded_at limit 1
$$;--> statement-breakpoint

create function app.places_known(p_known timestamptz) returns setof workplace
language sql stable security definer set search_path = public, pg_temp as $$
  select r.* from workplace w cross join lateral jsonb_populate_record(w, coalesce(
      case when w.changed_at > p_known then app.place_was(w.id, p_known) end, '{}')) r
  where w.company_id = any (app.companies_read()) and w.created_at <= p_known
$$;--> statement-breakpoint

-- As app.capacity_on, of any day, as known at an instant: counted from seats, days and who sat there.
create function app.capacity_known(p_workplaces uuid[], p_day date, p_known timestamptz)
returns table (workplace_id uuid, weekday integer, on_day date, hours numeric, support_hours numeric, seats integer, seats_used integer, support_used numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with w as materialized (select k.id, greatest(k.valid_from, p_day) as first from app.places_known(p_known) k where k.id = any (p_workplaces)),
    day as materialized (select d.workplace_id, d.weekday, d.hours, d.support_hours, o.on_day
      from w join workplace_day d on d.workplace_id = w.id and d.recorded_at <= p_known and (d.superseded_at is null or d.superseded_at > p_known)
        cross join lateral (select w.first + ((d.weekday - extract(isodow from w.first)::int + 7) % 7) as on_day) o
      where o.on_day between d.valid_from and d.until),
    chair as materialized (select s.workplace_id, r.valid_from, r.valid_to from w join seat s on s.workplace_id = w.id
        cross join lateral jsonb_populate_record(s, coalesce(case when s.changed_at > p_known then app.place_was(s.id, p_known) end, '{}')) r
      where s.created_at <= p_known),
    chairs as materialized (select d.workplace_id, d.weekday, count(*)::int as n from day d join chair c on c.workplace_id = d.workplace_id
      and c.valid_from <= d.on_day and (c.valid_to is null or c.valid_to >= d.on_day) group by 1, 2)
  select d.workplace_id, d.weekday::int, d.on_day, d.hours, d.support_hours, coalesce(c.n, 0), u.n, u.support
  from day d left join chairs c on c.workplace_id = d.workplace_id and c.weekday = d.weekday
    cross join lateral (select count(*)::int as n, coalesce(sum(u.support_hours), 0) as support from seat_use u
      where u.workplace_id = d.workplace_id and u.weekday = d.weekday and u.valid_from <= d.on_day and (u.valid_to is null or u.valid_to >= d.on_day)
        and u.recorded_at <= p_known and (u.superseded_at is null or u.superseded_at > p_known)) u
$$;--> statement-breakpoint

-- Since which day is kept how places stood, for who asks what was known before that; else null.
create function app.places_kept_from(p_known timestamptz) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select (max(p.superseded_at) at time zone 'Europe/Amsterdam')::date from place_past p
  where p.kind = 'start' and p.company_id = any (app.companies_read()) and p.superseded_at > p_known
$$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.keep_past_place()', 'app.companies_read()', 'app.place_was(uuid, timestamptz)', 'app.places_known(timestamptz)',
      'app.capacity_known(uuid[], date, timestamptz)', 'app.places_kept_from(timestamptz)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  set local role app_definer;
  create or replace function app.rename_employer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
  begin
    update workplace set employer_name = new.name, changed_at = new.changed_at where employer_id = new.id;
    return null;
  end $f$;
  reset role;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.places_known(timestamptz), app.capacity_known(uuid[], date, timestamptz), app.places_kept_from(timestamptz) to app_web;
