-- The days and hours of a place hold from a day to a day: another week is a new version, so that a week that was shows
-- what was so then, and a correction supersedes what was recorded.
drop policy company_removes on workplace_day;--> statement-breakpoint
revoke delete, update on workplace_day from app_web;--> statement-breakpoint
alter table workplace_day drop constraint workplace_day_pkey,
  add column id uuid primary key default gen_random_uuid(),
  add column valid_from date,
  add column valid_to date,
  add column until date not null generated always as (coalesce(valid_to, 'infinity'::date)) stored,
  add column recorded_at timestamptz not null default now(),
  add column superseded_at timestamptz,
  add check (valid_to is null or valid_to >= valid_from);--> statement-breakpoint
do $$
begin
  set local role app_definer;
  update workplace_day d set valid_from = least(w.valid_from, (select min(s.valid_from) from seat s where s.workplace_id = w.id),
      (select min(u.valid_from) from seat_use u where u.workplace_id = w.id))
    from workplace w where w.id = d.workplace_id;
  reset role;
end $$;--> statement-breakpoint
alter table workplace_day alter column valid_from set not null,
  add constraint workplace_day_no_overlap exclude using gist (workplace_id with =, weekday with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null);--> statement-breakpoint
grant update (superseded_at) on workplace_day to app_web;--> statement-breakpoint
drop index workplace_day_company;--> statement-breakpoint
-- By `until`, a column of its own: what ended is not read for a day after it, also under row security (as seat_step).
create index workplace_day_company on workplace_day (company_id, until) include (workplace_id, weekday, valid_from, hours, support_hours)
  where superseded_at is null;--> statement-breakpoint
create index workplace_day_workplace on workplace_day (workplace_id, weekday, valid_from) where superseded_at is null;--> statement-breakpoint

-- As before, with the hours and the support of the very day.
create or replace function app.capacity_on(p_workplaces uuid[], p_day date)
returns table (workplace_id uuid, weekday integer, on_day date, hours numeric, support_hours numeric, seats integer, seats_used integer, support_used numeric)
language sql stable set search_path = public, pg_temp as $$
  with w as materialized (select w.id, w.company_id, greatest(w.valid_from, p_day) as first from workplace w where w.id = any (p_workplaces)),
    c as materialized (select distinct w.company_id as id from w),
    version as materialized (select d.workplace_id, d.weekday, d.valid_from, d.until, d.hours, d.support_hours
      from c join workplace_day d on d.company_id = c.id and d.superseded_at is null and d.until between p_day and 'infinity'),
    day as materialized (select d.*, w.first + ((d.weekday - extract(isodow from w.first)::int + 7) % 7) as on_day from version d join w on w.id = d.workplace_id),
    step as materialized (select s.workplace_id, s.weekday, s.valid_from, s.until, s.seats, s.seats_used, s.support_used
      from c join seat_step s on s.company_id = c.id and s.until between p_day and 'infinity')
  select d.workplace_id, d.weekday::int, d.on_day, d.hours, d.support_hours, coalesce(s.seats, 0), coalesce(s.seats_used, 0), coalesce(s.support_used, 0)
  from day d left join step s on s.workplace_id = d.workplace_id and s.weekday = d.weekday and d.on_day between s.valid_from and s.until
  where d.on_day between d.valid_from and d.until
$$;--> statement-breakpoint

-- Whether there is support enough is asked again on each day from which the place gives other hours of it.
do $$
declare
  points constant text := 'select o.valid_from from other o where o.valid_from > p_use.valid_from)';
  given constant text := 'where d.workplace_id = p_use.workplace_id and d.weekday = p_use.weekday), 0)';
  definition text := pg_get_functiondef('app.support_short(uuid,seat_use,timestamptz)'::regprocedure);
begin
  if position(points in definition) = 0 or position(given in definition) = 0 then raise exception 'app.support_short counts otherwise'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(replace(definition, points, 'select o.valid_from from other o where o.valid_from > p_use.valid_from
      union select d.valid_from from workplace_day d where d.workplace_id = p_use.workplace_id and d.weekday = p_use.weekday and d.superseded_at is null
        and d.valid_from > p_use.valid_from and (p_use.valid_to is null or d.valid_from <= p_use.valid_to))'),
    given, 'where d.workplace_id = p_use.workplace_id and d.weekday = p_use.weekday and d.superseded_at is null and p.day between d.valid_from and d.until), 0)');
  reset role;
  revoke create on schema app from app_definer;
end $$;
--> statement-breakpoint

-- A job that goes along to another gemeente keeps its seat (T46): the sender holds it until the day before, and the new
-- trajectory takes over that seat and that support.
alter table handover add column to_trajectory_id uuid;--> statement-breakpoint
create index handover_to_trajectory on handover (to_trajectory_id) where to_trajectory_id is not null;--> statement-breakpoint
create function app.handed_over_by(p_trajectory uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select h.trajectory_id from handover h where h.to_trajectory_id = p_trajectory
$$;--> statement-breakpoint
do $$
declare
  wanted constant text := 't.valid_from, t.valid_to
      from placement_term t where t.trajectory_id = p_trajectory and t.superseded_at is null and t.kind = ''sheltered'') x';
  own constant text := 'from seat_use u where u.trajectory_id = p_trajectory and u.workplace_id = p_workplace';
  had constant text := 'from seat_use u where u.trajectory_id = p_trajectory and u.workplace_id = p_use.workplace_id
      and u.weekday = p_use.weekday and u.superseded_at = p_at';
  seats text := pg_get_functiondef('app.wanted_seats(uuid)'::regprocedure);
  chosen text := pg_get_functiondef('app.seat_for(uuid,uuid,integer,date,date)'::regprocedure);
  support text := pg_get_functiondef('app.support_short(uuid,seat_use,timestamptz)'::regprocedure);
  answer text := pg_get_functiondef('app.answer_handover(uuid,text,text,date,timestamptz,text,uuid)'::regprocedure);
begin
  if position(wanted in seats) = 0 or position(own in chosen) = 0 or position(had in support) = 0 then raise exception 'seats are kept otherwise'; end if;
  if position('answered_on = p_on where id = h.id;' in answer) = 0 or position('version = version + 1 where id = h.trajectory_id;' in answer) = 0
    then raise exception 'a handover is answered otherwise'; end if;
  grant create on schema app to app_definer;
  alter function app.handed_over_by(uuid) owner to app_definer;
  revoke all on function app.handed_over_by(uuid) from public;
  set local role app_definer;
  execute replace(seats, wanted, 't.valid_from, least(t.valid_to, h.last)
      from placement_term t cross join lateral (select min(o.answered_on) - 1 as last from handover o join trajectory j on j.id = o.trajectory_id and j.state = ''handover''
        where o.trajectory_id = p_trajectory and o.to_trajectory_id is not null) h
      where t.trajectory_id = p_trajectory and t.superseded_at is null and t.kind = ''sheltered'' and (h.last is null or t.valid_from <= h.last)) x');
  execute replace(chosen, own, 'from seat_use u where u.trajectory_id in (select p_trajectory union all select app.handed_over_by(p_trajectory)) and u.workplace_id = p_workplace');
  execute replace(support, had, 'from seat_use u where u.trajectory_id in (select p_trajectory union all select app.handed_over_by(p_trajectory))
      and u.workplace_id = p_use.workplace_id and u.weekday = p_use.weekday and (u.superseded_at = p_at or (u.superseded_at is not null and u.trajectory_id <> p_trajectory))');
  drop function app.answer_handover(uuid, text, text, date, timestamptz, text, uuid);
  execute replace(replace(replace(replace(answer, 'p_submission uuid)', 'p_submission uuid, p_taken uuid)'), 'declare h handover;', 'declare h handover; sender trajectory;'),
    'answered_on = p_on where id = h.id;', 'answered_on = p_on, to_trajectory_id = case when h.contract_continues then p_taken end where id = h.id;'),
    'version = version + 1 where id = h.trajectory_id;', 'version = version + 1 where id = h.trajectory_id returning * into sender;
  perform app.keep_seats(sender, p_now + sender.version * interval ''1 microsecond'');');
  revoke all on function app.answer_handover(uuid, text, text, date, timestamptz, text, uuid, uuid) from public;
  grant execute on function app.answer_handover(uuid, text, text, date, timestamptz, text, uuid, uuid) to app_web;
  reset role;
  revoke create on schema app from app_definer;
end $$;
