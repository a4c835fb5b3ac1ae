-- Places to work: whose they are, on which days, with how many seats and how much support; and who holds which seat.

create table employer (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references organisation (id),
  name text not null check (name <> ''),
  kind text not null check (kind in ('company', 'regularEmployer', 'municipality', 'foundation', 'careProvider')),
  contact_name text,
  contact_phone text,
  contact_email text,
  address text,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (id, company_id)
);--> statement-breakpoint
create unique index employer_name on employer (company_id, lower(name));--> statement-breakpoint

alter table workplace
  add column employer_id uuid,
  add column host_id uuid,
  add column kinds_of_work text[] not null default '{}',
  add column city text,
  add column postcode text,
  add column adaptations text[] not null default '{}',
  add column support_class text not null default 'medium' check (support_class in ('light', 'medium', 'heavy')),
  add column minimum_hours numeric(5, 2) check (minimum_hours > 0 and minimum_hours * 4 = floor(minimum_hours * 4)),
  add column contact_styles text[] not null default '{}',
  add column reachable_by text[] not null default '{}',
  add check (form in ('internal', 'onLocation', 'individualSecondment', 'supportedEmployment')),
  add check (valid_to is null or valid_to >= valid_from),
  add unique (id, company_id);--> statement-breakpoint
create index workplace_employer on workplace (employer_id);--> statement-breakpoint
create index workplace_host on workplace (host_id);--> statement-breakpoint

-- A day of the week on which people work there: how long, and how many hours of support there are in all.
create table workplace_day (
  workplace_id uuid not null,
  company_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  hours numeric(4, 2) not null check (hours > 0 and hours <= 24 and hours * 4 = floor(hours * 4)),
  support_hours numeric(5, 2) not null check (support_hours >= 0 and support_hours * 4 = floor(support_hours * 4)),
  primary key (workplace_id, weekday),
  foreign key (workplace_id, company_id) references workplace (id, company_id)
);--> statement-breakpoint
create index workplace_day_company on workplace_day (company_id, workplace_id, weekday) include (hours, support_hours);--> statement-breakpoint

create table seat (
  id uuid primary key default gen_random_uuid(),
  workplace_id uuid not null,
  company_id uuid not null,
  number integer not null check (number > 0),
  extra boolean not null default false,
  reason text,
  valid_from date not null,
  valid_to date,
  unique (workplace_id, number),
  unique (id, workplace_id),
  check (valid_to is null or valid_to >= valid_from - 1),
  check (not extra or reason <> ''),
  foreign key (workplace_id, company_id) references workplace (id, company_id)
);--> statement-breakpoint

-- One seat on one weekday is one person's at a time: an offer, a trial placement or a job holds it.
create table seat_use (
  id uuid primary key default gen_random_uuid(),
  seat_id uuid not null,
  workplace_id uuid not null,
  company_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  trajectory_id uuid not null references trajectory (id),
  municipality_id uuid not null,
  held_by text not null check (held_by in ('offer', 'trial', 'placement')),
  hours numeric(4, 2) not null,
  support_hours numeric(5, 2),
  over_reason text,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  check (valid_to is null or valid_to >= valid_from),
  foreign key (seat_id, workplace_id) references seat (id, workplace_id),
  foreign key (workplace_id, company_id) references workplace (id, company_id),
  constraint seat_use_no_overlap exclude using gist (seat_id with =, weekday with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null)
);--> statement-breakpoint
create index seat_use_trajectory on seat_use (trajectory_id);--> statement-breakpoint
create index seat_use_seat on seat_use (seat_id, weekday) where superseded_at is null;--> statement-breakpoint
create index seat_in_order on seat (workplace_id, extra, number);--> statement-breakpoint
create index seat_use_workplace on seat_use (workplace_id, weekday, valid_from) where superseded_at is null;--> statement-breakpoint

-- How many seats a place has and how many are held on a weekday, from day to day: numbers only, kept by the functions
-- below, so that a list counts nothing.
create table seat_step (
  workplace_id uuid not null,
  company_id uuid not null,
  weekday smallint not null,
  valid_from date not null,
  valid_to date,
  until date not null generated always as (coalesce(valid_to, 'infinity'::date)) stored,
  seats integer not null,
  seats_used integer not null,
  support_used numeric(7, 2) not null,
  primary key (workplace_id, weekday, valid_from)
);--> statement-breakpoint
-- A column of its own: under row security an expression with coalesce counts as one that may leak, and reaches no index.
create index seat_step_company on seat_step (company_id, until)
  include (workplace_id, weekday, valid_from, seats, seats_used, support_used);--> statement-breakpoint

-- What was there: an employer for each name, the seats as rows, and an ordinary week.
grant select, insert, update, delete on employer, workplace_day, seat to app_definer;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  insert into employer (company_id, name, kind)
    select distinct on (w.company_id, lower(w.employer_name)) w.company_id, w.employer_name, case when lower(o.name) = lower(w.employer_name) then 'company' else 'regularEmployer' end
    from workplace w join organisation o on o.id = w.company_id;
  update workplace w set city = w.location, employer_id = e.id, host_id = e.id from employer e
    where e.company_id = w.company_id and lower(e.name) = lower(w.employer_name);
  insert into workplace_day (workplace_id, company_id, weekday, hours, support_hours)
    select id, company_id, d, 8, 8 from workplace, generate_series(1, 5) d;
  insert into seat (workplace_id, company_id, number, valid_from)
    select id, company_id, n, valid_from from workplace, generate_series(1, seats) n;
  reset role;
end $$;--> statement-breakpoint
alter table workplace alter column employer_id set not null, alter column host_id set not null,
  add foreign key (employer_id, company_id) references employer (id, company_id),
  add foreign key (host_id, company_id) references employer (id, company_id);--> statement-breakpoint
alter table workplace drop column kind_of_work, drop column support, drop column seats, drop column hours_per_week;--> statement-breakpoint

-- Seven numbers, Monday first, in quarters of an hour.
create function app.is_week(p_hours numeric[]) returns boolean language sql immutable parallel safe as $$
  select cardinality(p_hours) = 7 and (select bool_and(h is not null and h between 0 and 24 and h * 4 = floor(h * 4)) and sum(h) > 0 from unnest(p_hours) h)
$$;--> statement-breakpoint
create function app.week_sum(p_hours numeric[]) returns numeric language sql immutable parallel safe as $$ select sum(h) from unnest(p_hours) h $$;--> statement-breakpoint
alter table offer add column starts_on date, add column weekday_hours numeric(4, 2)[], add column support_hours numeric(4, 2), add column support_reason text,
  add check (weekday_hours is null or app.is_week(weekday_hours)), add check (support_hours >= 0);--> statement-breakpoint
alter table trial_placement add column ended_on date, add column weekday_hours numeric(4, 2)[], add column support_hours numeric(4, 2), add column support_reason text,
  add check (weekday_hours is null or app.is_week(weekday_hours)), add check (support_hours >= 0);--> statement-breakpoint
alter table placement_term add column weekday_hours numeric(4, 2)[], add column support_hours numeric(4, 2), add column support_reason text,
  add check (weekday_hours is null or (app.is_week(weekday_hours) and app.week_sum(weekday_hours) = hours_per_week)), add check (support_hours >= 0);--> statement-breakpoint

-- Whose rows, and what HR keeps itself.
do $$
declare
  t text; columns text;
  company constant text := 'company_id = nullif(current_setting(''app.company'', true), '''')::uuid';
  served constant text := 'company_id in (select s.company_id from service_area s where s.municipality_id = any (app.setting(''municipalities'')::uuid[]))';
begin
  foreach t in array array['employer', 'workplace_day', 'seat', 'seat_step', 'seat_use'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('create policy company_reads on %I for select to app_web using (%s)', t, company);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
    execute format('grant select on %I to app_web', t);
  end loop;
  foreach t in array array['employer', 'workplace_day', 'seat', 'seat_step'] loop
    execute format('create policy municipality_reads on %I for select to app_web using (%s)', t, served);
  end loop;
  create policy municipality_reads on seat_use for select to app_web
    using (municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]));
  foreach t in array array['employer', 'workplace_day', 'seat'] loop
    execute format('create policy company_adds on %I for insert to app_web with check (app.setting(''role'') = ''hr'' and %s)', t, company);
    execute format('create policy company_changes on %I for update to app_web using (app.setting(''role'') = ''hr'' and %s)', t, company);
    execute format('grant insert on %I to app_web', t);
  end loop;
  execute format('create policy company_removes on workplace_day for delete to app_web using (app.setting(''role'') = ''hr'' and %s)', company);
  grant delete, update (hours, support_hours) on workplace_day to app_web;
  grant update (valid_from, valid_to) on seat to app_web;
  grant update (name, kind, contact_name, contact_phone, contact_email, address, note, version) on employer to app_web;
  grant update (employer_id, host_id, kinds_of_work, city, postcode, adaptations, support_class, minimum_hours, contact_styles, reachable_by) on workplace to app_web;
end $$;--> statement-breakpoint
revoke update (employer_name) on workplace from app_web;--> statement-breakpoint

-- A workplace carries the name of its employer, and its days and seats carry its company.
create function app.name_employer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select e.name into new.employer_name from employer e where e.id = new.employer_id;
  return new;
end $$;--> statement-breakpoint
create trigger name_employer before insert or update of employer_id on workplace for each row execute function app.name_employer();--> statement-breakpoint
create function app.rename_employer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update workplace set employer_name = new.name where employer_id = new.id;
  return null;
end $$;--> statement-breakpoint
create trigger rename_employer after update of name on employer for each row when (old.name is distinct from new.name)
  execute function app.rename_employer();--> statement-breakpoint
create function app.company_of_workplace() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select w.company_id into new.company_id from workplace w where w.id = new.workplace_id;
  return new;
end $$;--> statement-breakpoint
create trigger company_of_workplace before insert on workplace_day for each row execute function app.company_of_workplace();--> statement-breakpoint
create trigger company_of_workplace before insert on seat for each row execute function app.company_of_workplace();--> statement-breakpoint

-- The steps of these workplaces anew: each seat and each use adds on its first day and takes off after its last.
create function app.keep_steps(p_workplaces uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from seat_step where workplace_id = any (p_workplaces);
  insert into seat_step (workplace_id, company_id, weekday, valid_from, valid_to, seats, seats_used, support_used)
  select d.workplace_id, w.company_id, d.weekday, d.day, lead(d.day) over days - 1, sum(d.seats) over days, sum(d.used) over days, sum(d.support) over days
  from (
    select x.workplace_id, x.weekday, x.day, sum(x.seats) as seats, sum(x.used) as used, sum(x.support) as support from (
      select s.workplace_id, n as weekday, s.day, s.seats, 0 as used, 0::numeric as support from generate_series(1, 7) n, (
        select x.workplace_id, x.valid_from as day, count(*) as seats from seat x where x.workplace_id = any (p_workplaces) group by 1, 2
        union all select x.workplace_id, x.valid_to + 1, -count(*) from seat x where x.workplace_id = any (p_workplaces) and x.valid_to is not null group by 1, 2) s
      union all select u.workplace_id, u.weekday, u.valid_from, 0, 1, coalesce(u.support_hours, 0) from seat_use u where u.workplace_id = any (p_workplaces) and u.superseded_at is null
      union all select u.workplace_id, u.weekday, u.valid_to + 1, 0, -1, -coalesce(u.support_hours, 0) from seat_use u
        where u.workplace_id = any (p_workplaces) and u.superseded_at is null and u.valid_to is not null) x
    group by x.workplace_id, x.weekday, x.day) d
  join workplace w on w.id = d.workplace_id
  window days as (partition by d.workplace_id, d.weekday order by d.day)
$$;--> statement-breakpoint
create function app.keep_steps_of_seats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_steps((select array_agg(distinct workplace_id) from changed));
  return null;
end $$;--> statement-breakpoint
create trigger keep_steps after insert on seat referencing new table as changed for each statement execute function app.keep_steps_of_seats();--> statement-breakpoint
create trigger keep_changed_steps after update on seat referencing new table as changed for each statement execute function app.keep_steps_of_seats();--> statement-breakpoint

-- Seats and support of places on each of their weekdays, on the first such day at or after a day on which the place is
-- there. Under the reader's own rows. A range with two ends is guessed small while the day is not known, so that a plan
-- for any day reads no history.
create function app.capacity_on(p_workplaces uuid[], p_day date)
returns table (workplace_id uuid, weekday integer, on_day date, hours numeric, support_hours numeric, seats integer, seats_used integer, support_used numeric)
language sql stable set search_path = public, pg_temp as $$
  with w as materialized (select w.id, w.company_id, greatest(w.valid_from, p_day) as first from workplace w where w.id = any (p_workplaces)),
    c as materialized (select distinct w.company_id as id from w),
    day as materialized (select d.*, w.first + ((d.weekday - extract(isodow from w.first)::int + 7) % 7) as on_day
      from c join workplace_day d on d.company_id = c.id join w on w.id = d.workplace_id),
    step as materialized (select s.workplace_id, s.weekday, s.valid_from, s.until, s.seats, s.seats_used, s.support_used
      from c join seat_step s on s.company_id = c.id and s.until between p_day and 'infinity')
  select d.workplace_id, d.weekday::int, d.on_day, d.hours, d.support_hours, coalesce(s.seats, 0), coalesce(s.seats_used, 0), coalesce(s.support_used, 0)
  from day d left join step s on s.workplace_id = d.workplace_id and s.weekday = d.weekday and d.on_day between s.valid_from and s.until
$$;--> statement-breakpoint

-- What is held at a place from a day on, without who holds it: for planning a start.
create function app.uses_from(p_workplace uuid, p_day date)
returns table (seat_id uuid, weekday integer, valid_from date, valid_to date, hours numeric, support_hours numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.seat_id, u.weekday::int, u.valid_from, u.valid_to, u.hours, u.support_hours from seat_use u
  where u.workplace_id = p_workplace and u.superseded_at is null and (u.valid_to is null or u.valid_to >= p_day)
    and (u.company_id = app.setting('company')::uuid or exists (select from service_area s where s.company_id = u.company_id
      and s.municipality_id = any (app.setting('municipalities')::uuid[])))
$$;--> statement-breakpoint

drop function app.free_seats(uuid, date);--> statement-breakpoint
drop function app.taken_seats(uuid[], date);--> statement-breakpoint

-- The seats that an offer, a trial or a job of this trajectory holds by its facts, weekday by weekday; support is spread
-- over the worked days by their hours. Nothing where the weekdays are unknown.
create function app.wanted_seats(p_trajectory uuid)
returns table (held_by text, workplace_id uuid, company_id uuid, weekday integer, hours numeric, support_hours numeric, valid_from date, valid_to date, over_reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.held_by, x.workplace_id, w.company_id, d.weekday::int, d.hours, trunc(x.support_hours * d.hours / app.week_sum(x.weekday_hours), 2),
    x.valid_from, x.valid_to, x.support_reason
  from (
    select 'offer' as held_by, o.workplace_id, o.weekday_hours, o.support_hours, o.support_reason, greatest(o.starts_on, o.offered_on) as valid_from, null::date as valid_to
      from offer o where o.trajectory_id = p_trajectory and o.closed_on is null
    union all
    select 'trial', x.workplace_id, x.weekday_hours, x.support_hours, x.support_reason, x.started_on, x.ended_on
      from trial_placement x where x.trajectory_id = p_trajectory and (x.outcome is null or x.ended_on >= x.started_on)
    union all
    select 'placement', t.workplace_id, t.weekday_hours, t.support_hours, t.support_reason, t.valid_from, t.valid_to
      from placement_term t where t.trajectory_id = p_trajectory and t.superseded_at is null and t.kind = 'sheltered') x
  join workplace w on w.id = x.workplace_id
  cross join lateral unnest(x.weekday_hours) with ordinality d (hours, weekday)
  where d.hours > 0
$$;--> statement-breakpoint

create function app.seat_held(p_seat uuid, p_weekday integer, p_from date, p_to date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from seat_use u where u.seat_id = p_seat and u.weekday = p_weekday and u.superseded_at is null
    and u.valid_from <= coalesce(p_to, 'infinity'::date) and coalesce(u.valid_to, 'infinity'::date) >= p_from)
$$;--> statement-breakpoint

-- A seat that is free on this weekday all that time: the one this person sits on already if it can be, else the lowest number.
create function app.seat_for(p_trajectory uuid, p_workplace uuid, p_weekday integer, p_from date, p_to date) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with own as materialized (select u.seat_id, bool_or(u.weekday = p_weekday and u.valid_from <= p_from
      and coalesce(u.valid_to, 'infinity') >= coalesce(p_to, 'infinity'::date)) as held
    from seat_use u where u.trajectory_id = p_trajectory and u.workplace_id = p_workplace group by u.seat_id)
  select coalesce(
    (select s.id from own join seat s on s.id = own.seat_id
      where (own.held or (s.valid_from <= p_from and coalesce(s.valid_to, 'infinity') >= coalesce(p_to, 'infinity'::date)))
        and not app.seat_held(s.id, p_weekday, p_from, p_to) order by own.held desc, s.extra, s.number limit 1),
    (select s.id from seat s where s.workplace_id = p_workplace and s.valid_from <= p_from
        and coalesce(s.valid_to, 'infinity') >= coalesce(p_to, 'infinity'::date) and not app.seat_held(s.id, p_weekday, p_from, p_to)
      order by s.extra, s.number limit 1))
$$;--> statement-breakpoint

-- The first day on which this person's new use asks more support of a weekday than there is and more than the person had
-- before; null when it fits.
create function app.support_short(p_trajectory uuid, p_use seat_use, p_at timestamptz) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  with other as materialized (select u.* from seat_use u where u.workplace_id = p_use.workplace_id and u.weekday = p_use.weekday and u.superseded_at is null
      and u.trajectory_id <> p_trajectory and daterange(u.valid_from, u.valid_to, '[]') && daterange(p_use.valid_from, p_use.valid_to, '[]')),
    point as (select p_use.valid_from as day union select o.valid_from from other o where o.valid_from > p_use.valid_from)
  select min(p.day) from point p
  where p_use.support_hours > coalesce((select max(u.support_hours) from seat_use u where u.trajectory_id = p_trajectory and u.workplace_id = p_use.workplace_id
      and u.weekday = p_use.weekday and u.superseded_at = p_at and u.valid_from <= p.day and (u.valid_to is null or u.valid_to >= p.day)), 0)
    and p_use.support_hours + (select coalesce(sum(o.support_hours), 0) from other o where o.valid_from <= p.day and (o.valid_to is null or o.valid_to >= p.day))
      > coalesce((select d.support_hours from workplace_day d where d.workplace_id = p_use.workplace_id and d.weekday = p_use.weekday), 0)
$$;--> statement-breakpoint

-- Makes the seats that a trajectory holds follow its facts. Refuses with SK010 (no seat) or SK011 (more support than there
-- is, without a reason), naming the weekday; two who want the last seat wait for one another here.
create function app.keep_seats(p_trajectory trajectory, p_at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare w record; made seat_use; touched uuid[]; short date;
begin
  select array_agg(distinct x.workplace_id) into touched from (
    select s.workplace_id from app.wanted_seats(p_trajectory.id) s
    union select u.workplace_id from seat_use u where u.trajectory_id = p_trajectory.id and u.superseded_at is null) x;
  if touched is null then return; end if;
  perform from workplace x where x.id = any (touched) order by x.id for no key update;
  update seat_use u set superseded_at = p_at where u.trajectory_id = p_trajectory.id and u.superseded_at is null
    and not exists (select from app.wanted_seats(p_trajectory.id) s where (s.held_by, s.workplace_id, s.weekday, s.valid_from, s.hours)
      = (u.held_by, u.workplace_id, u.weekday, u.valid_from, u.hours) and (s.valid_to, s.support_hours) is not distinct from (u.valid_to, u.support_hours));
  for w in select s.* from app.wanted_seats(p_trajectory.id) s where not exists (select from seat_use u where u.trajectory_id = p_trajectory.id
      and u.superseded_at is null and (s.held_by, s.workplace_id, s.weekday, s.valid_from) = (u.held_by, u.workplace_id, u.weekday, u.valid_from))
      order by s.valid_from, s.weekday loop
    insert into seat_use (seat_id, workplace_id, company_id, weekday, trajectory_id, municipality_id, held_by, hours, support_hours, over_reason, valid_from, valid_to, recorded_at)
      select s, w.workplace_id, w.company_id, w.weekday, p_trajectory.id, p_trajectory.municipality_id, w.held_by, w.hours, w.support_hours, w.over_reason, w.valid_from, w.valid_to, p_at
      from app.seat_for(p_trajectory.id, w.workplace_id, w.weekday, w.valid_from, w.valid_to) s where s is not null
      returning * into made;
    if not found then raise exception 'no seat' using errcode = 'SK010', detail = w.weekday; end if;
    if w.over_reason is null then
      short := app.support_short(p_trajectory.id, made, p_at);
      if short is not null then raise exception 'no support' using errcode = 'SK011', detail = w.weekday; end if;
    end if;
  end loop;
  perform app.keep_steps(touched);
end $$;--> statement-breakpoint

-- As before, and the seats follow the facts.
create or replace function app.apply_moves(p_plans jsonb, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  plan jsonb; e jsonb; t trajectory; known timestamptz; event_id bigint; results jsonb := '[]';
begin
  for plan in select * from jsonb_array_elements(p_plans) loop
    if not app.may_plan(plan) then raise exception 'not for this role' using errcode = 'SK002'; end if;
    perform app.refuse_second_press(plan);
    if plan ? 'create' then t := app.create_trajectory(plan, p_now); else t := app.change_trajectory(plan); end if;
    -- two changes at one instant of a fixed clock keep their order
    known := p_now + t.version * interval '1 microsecond';
    perform app.apply_effect(x, t, known) from jsonb_array_elements(plan->'effects') x where x->>'kind' not in ('grantAccess', 'endAccess');
    if exists (select from jsonb_array_elements(plan->'effects') x where x->>'table' in ('offer', 'trial_placement', 'placement', 'placement_term')) then
      perform app.keep_seats(t, known);
    end if;
    for e in select * from jsonb_array_elements(plan->'events') loop
      insert into event (trajectory_id, municipality_id, company_id, kind, move, from_state, to_state, valid_on, recorded_at, actor_id, actor_name,
          actor_role, reason, details, submission_id, batch_id)
        values (t.id, t.municipality_id, (e->>'companyId')::uuid, e->>'kind', e->>'move', e->>'fromState', e->>'toState', (e->>'validOn')::date,
          coalesce((e->>'recordedAt')::timestamptz, p_now), app.setting('account')::uuid, e->>'actorName', app.setting('role'), e->>'reason',
          case when plan ? 'create' and e->'details' ? 'result' then jsonb_set(e->'details', '{result,number}', to_jsonb(t.number))
            else coalesce(e->'details', '{}') end, (e->>'submissionId')::uuid, (e->>'batchId')::uuid)
        returning id into event_id;
    end loop;
    -- access last: a company that refuses an offer may no longer see what it just changed
    perform app.apply_effect(x, t, known) from jsonb_array_elements(plan->'effects') x where x->>'kind' in ('grantAccess', 'endAccess');
    results := results || jsonb_build_object('trajectoryId', t.id, 'number', t.number, 'version', t.version, 'eventId', event_id);
  end loop;
  return results;
end $$;--> statement-breakpoint

-- How many are before someone in the same queue of the own gemeente, in the order in which every list numbers them: a number, also for a company that may not see them.
create function app.people_before(p_trajectory uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from waiting_list_entry m join waiting_list_entry e on e.municipality_id = m.municipality_id and e.queue = m.queue
      and e.superseded_at is null and e.valid_to is null and (e.position_on, e.trajectory_id) < (m.position_on, m.trajectory_id)
    where m.trajectory_id = p_trajectory and m.superseded_at is null and m.valid_to is null and app.may_change(p_trajectory)
$$;--> statement-breakpoint

do $$
declare f record;
begin
  grant create on schema app to app_definer;
  for f in select p.oid::regprocedure as signature, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('is_week', 'week_sum', 'name_employer', 'rename_employer', 'company_of_workplace', 'keep_steps', 'keep_steps_of_seats',
      'capacity_on', 'uses_from', 'wanted_seats', 'seat_held', 'seat_for', 'support_short', 'keep_seats', 'people_before') loop
    if f.prosecdef then execute format('alter function %s owner to app_definer', f.signature); end if;
    execute format('revoke all on function %s from public', f.signature);
  end loop;
  set local role app_definer;
  -- A company's seats on a day, counted as rows.
  execute replace(pg_get_functiondef('app.report_figures(uuid, date, timestamptz)'::regprocedure),
    'select coalesce(sum(w.seats), 0) into seats from workplace w where w.company_id = company and w.valid_from <= p_day and (w.valid_to is null or w.valid_to >= p_day)',
    'select count(*) into seats from workplace w join seat s on s.workplace_id = w.id and s.valid_from <= p_day and (s.valid_to is null or s.valid_to >= p_day)
      where w.company_id = company and w.valid_from <= p_day and (w.valid_to is null or w.valid_to >= p_day)');
  perform app.keep_steps((select array_agg(id) from workplace));
  reset role;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.is_week(numeric[]), app.week_sum(numeric[]), app.capacity_on(uuid[], date) to app_web, app_definer;--> statement-breakpoint
grant execute on function app.uses_from(uuid, date), app.people_before(uuid), app.name_employer(), app.rename_employer(), app.company_of_workplace(), app.keep_steps_of_seats() to app_web;
