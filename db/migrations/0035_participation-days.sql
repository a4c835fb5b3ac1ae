-- What somebody does by weekday, with begin and end: several tracks at once, of which no two fall in one hour.
alter table participation
  add column kind text not null default 'standing' check (kind in ('standing', 'trial')),
  add column weekday_hours numeric(4, 2)[] check (weekday_hours is null or app.is_week(weekday_hours)),
  add column day_starts time[] check (cardinality(day_starts) = 7),
  add column day_ends time[] check (cardinality(day_ends) = 7),
  add column evaluate_on date,
  add column steps_aside boolean not null default false,
  add column days_aside smallint[] not null default '{}' check (days_aside <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  add check ((day_starts is null) = (day_ends is null)),
  add check (weekday_hours is not null or day_starts is null),
  add check (kind = 'trial' or (evaluate_on is null and not steps_aside)),
  add check (track = 'sheltered' or days_aside = '{}'),
  add check (hours_per_week is null or hours_per_week <= 168);--> statement-breakpoint

-- Two providers of the same, or trying out what somebody also does elsewhere, are two rows at once.
alter table participation drop constraint participation_no_overlap;--> statement-breakpoint
alter table participation add constraint participation_no_overlap exclude using gist
  (person_id with =, track with =, kind with =, (lower(coalesce(provider, ''))) with =, daterange(valid_from, valid_to, '[]') with &&)
  where (superseded_at is null);--> statement-breakpoint

-- One weekday of one row of participation, kept by the database: whoever writes a track writes its days.
create table participation_day (
  id uuid primary key default gen_random_uuid(),
  participation_id uuid not null references participation (id),
  trajectory_id uuid not null references trajectory (id),
  municipality_id uuid not null,
  company_id uuid,
  person_id uuid not null,
  track text not null,
  weekday smallint not null check (weekday between 1 and 7),
  starts_at time,
  ends_at time,
  hours numeric(4, 2) not null check (hours > 0 and hours <= 24),
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  -- Minutes of the day; null where only the hours are known.
  minutes int4range generated always as (case when starts_at is not null then
    int4range((extract(epoch from starts_at) / 60)::integer, (extract(epoch from ends_at) / 60)::integer) end) stored,
  unique (participation_id, weekday),
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at),
  check (hours * 3600 <= extract(epoch from ends_at - starts_at)),
  check (valid_to is null or valid_to >= valid_from),
  constraint participation_day_no_overlap exclude using gist
    (person_id with =, weekday with =, minutes with &&, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);--> statement-breakpoint
create index participation_day_person on participation_day (person_id, weekday) where superseded_at is null;--> statement-breakpoint
do $$
begin
  alter table participation_day enable row level security;
  alter table participation_day force row level security;
  create policy definer on participation_day to app_definer using (true) with check (true);
  create policy municipality_reads on participation_day for select to app_web
    using (municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]));
  create policy company_reads on participation_day for select to app_web
    using (company_id = nullif(current_setting('app.company', true), '')::uuid);
  grant select, insert, update on participation_day to app_definer;
  grant select on participation_day to app_web;
end $$;--> statement-breakpoint

-- The hours that a person is taken on a weekday, on the fullest day of these: by the clock where times are known, else by the count.
create function app.hours_taken(p_person uuid, p_weekday integer, p_from date, p_to date) returns numeric
language sql stable security definer set search_path = public, pg_temp as $$
  with d as materialized (select x.valid_from, x.valid_to, coalesce((upper(x.minutes) - lower(x.minutes)) / 60.0, x.hours) as hours
      from participation_day x where x.person_id = p_person and x.weekday = p_weekday and x.superseded_at is null
        and daterange(x.valid_from, x.valid_to, '[]') && daterange(p_from, p_to, '[]')),
    point as (select p_from as day union select valid_from from d where valid_from > p_from)
  select coalesce(max((select sum(d.hours) from d where d.valid_from <= p.day and (d.valid_to is null or d.valid_to >= p.day))), 0) from point p
$$;--> statement-breakpoint

-- What two tracks have in common, as words for a refusal need it. A company learns of a track that is not its own only that
-- the person is not available.
create function app.refuse_overlap(p_day participation_day) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare other participation_day; own boolean;
begin
  select x.* into other from participation_day x where x.person_id = p_day.person_id and x.weekday = p_day.weekday and x.superseded_at is null
      and x.participation_id <> p_day.participation_id and (x.minutes && p_day.minutes or p_day.minutes is null or x.minutes is null)
      and daterange(x.valid_from, x.valid_to, '[]') && daterange(p_day.valid_from, p_day.valid_to, '[]')
    order by x.minutes && p_day.minutes desc nulls last, x.valid_from, x.id limit 1;
  own := app.setting('role') is distinct from 'hr' or coalesce(other.company_id = app.setting('company')::uuid, false);
  raise exception 'taken' using errcode = case when own then 'SK035' else 'SK036' end, detail = jsonb_strip_nulls(jsonb_build_object(
    'weekday', p_day.weekday, 'starts', p_day.starts_at, 'ends', p_day.ends_at, 'hours', p_day.hours,
    'full', other.minutes is null or p_day.minutes is null,
    'other', case when own then jsonb_build_object('track', other.track, 'starts', other.starts_at, 'ends', other.ends_at,
      'from', greatest(other.valid_from, p_day.valid_from)) end))::text;
end $$;--> statement-breakpoint

-- The days of a new row. Two writers wait for one another here; hours without times are held against what the day has.
create function app.keep_participation_days() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare made participation_day; n integer;
begin
  if tg_op = 'UPDATE' then
    update participation_day set superseded_at = new.superseded_at where participation_id = new.id and superseded_at is null;
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.person_id::text, 35));
  for n in 1..7 loop
    continue when new.weekday_hours[n] = 0 or n = any (new.days_aside);
    made := null;
    made.id := gen_random_uuid(); made.participation_id := new.id; made.person_id := new.person_id; made.weekday := n; made.track := new.track;
    made.starts_at := new.day_starts[n]; made.ends_at := new.day_ends[n]; made.hours := new.weekday_hours[n];
    made.valid_from := new.valid_from; made.valid_to := new.valid_to;
    if made.starts_at is not null then
      made.minutes := int4range((extract(epoch from made.starts_at) / 60)::integer, (extract(epoch from made.ends_at) / 60)::integer);
    end if;
    begin
      insert into participation_day (id, participation_id, trajectory_id, municipality_id, company_id, person_id, track, weekday, starts_at, ends_at, hours, valid_from, valid_to)
        values (made.id, new.id, new.trajectory_id, new.municipality_id, new.company_id, new.person_id, new.track, n, made.starts_at, made.ends_at, made.hours, new.valid_from, new.valid_to);
    exception when exclusion_violation then
      perform app.refuse_overlap(made);
    end;
    if app.hours_taken(new.person_id, n, new.valid_from, new.valid_to) > 24 then perform app.refuse_overlap(made); end if;
  end loop;
  return null;
end $$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.hours_taken(uuid, integer, date, date)', 'app.refuse_overlap(participation_day)', 'app.keep_participation_days()'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
create trigger keep_days after insert on participation for each row
  when (new.weekday_hours is not null and new.superseded_at is null) execute function app.keep_participation_days();--> statement-breakpoint
create trigger end_days after update of superseded_at on participation for each row
  when (new.superseded_at is not null and old.superseded_at is null) execute function app.keep_participation_days();
