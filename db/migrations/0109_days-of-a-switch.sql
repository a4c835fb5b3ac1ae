-- Of a weekday with hours but without times nobody can tell whether two things fall together: then the total of that day is
-- held against a dated parameter. Without one a day has its 24 hours.
create function app.day_most(p_day date) returns numeric
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select value from parameter where key = 'week.dayHours' and not is_plan and superseded_at is null
    and valid_from <= p_day and (valid_to is null or valid_to >= p_day) order by valid_from desc limit 1), 24)
$$;--> statement-breakpoint

-- The fullest date on which a weekday holds more than one thing and not every time is known: its hours, by the clock where
-- that is known, and the most there may be; no row where every date fits. What holds together changes only when something
-- begins: the first such weekday from then on is looked at.
create function app.day_above(p_person uuid, p_weekday integer, p_from date, p_to date) returns table (total numeric, most numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with d as materialized (select x.valid_from, x.valid_to, x.minutes, coalesce((upper(x.minutes) - lower(x.minutes)) / 60.0, x.hours) as hours
      from participation_day x where x.person_id = p_person and x.weekday = p_weekday and x.superseded_at is null
        and daterange(x.valid_from, x.valid_to, '[]') && daterange(p_from, p_to, '[]')),
    start as (select p_from as day union select valid_from from d where valid_from > p_from),
    point as (select distinct s.day + (p_weekday - extract(isodow from s.day)::integer + 7) % 7 as day from start s)
  select sum(d.hours), app.day_most(p.day) from point p join d on d.valid_from <= p.day and (d.valid_to is null or d.valid_to >= p.day)
  where p_to is null or p.day <= p_to group by p.day having count(*) > 1 and bool_or(d.minutes is null) and sum(d.hours) > app.day_most(p.day)
  order by 1 desc limit 1
$$;--> statement-breakpoint

-- The refusal names the total and the most of that day, to whoever may know the rest of the week.
do $$
declare
  above constant text := $q$    if app.hours_taken(new.person_id, n, new.valid_from, new.valid_to) > 24 then perform app.refuse_overlap(made); end if;$q$;
  held constant text := $q$    if exists (select 1 from app.day_above(new.person_id, n, new.valid_from, new.valid_to)) then perform app.refuse_overlap(made); end if;$q$;
  full_day constant text := $q$    'full', other.minutes is null or p_day.minutes is null,$q$;
  counted constant text := $q$ 'total', case when own then above.total end, 'most', case when own then above.most end,$q$;
  declared constant text := $q$declare other participation_day; own boolean;$q$;
  raised constant text := $q$  raise exception 'taken'$q$;
  keeper text := pg_get_functiondef('app.keep_participation_days()'::regprocedure);
  refuser text := pg_get_functiondef('app.refuse_overlap(participation_day)'::regprocedure);
  f text;
begin
  if position(above in keeper) = 0 or position(full_day in refuser) = 0 or position(declared in refuser) = 0 or position(raised in refuser) = 0 then
    raise exception 'the days of a week are kept otherwise';
  end if;
  grant create on schema app to app_definer;
  foreach f in array array['app.day_most(date)', 'app.day_above(uuid, integer, date, date)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  set local role app_definer;
  execute replace(keeper, above, held);
  refuser := replace(refuser, full_day, full_day || counted);
  refuser := replace(refuser, declared, $q$declare other participation_day; own boolean; above record;$q$);
  execute replace(refuser, raised, $q$  select * into above from app.day_above(p_day.person_id, p_day.weekday, p_day.valid_from, p_day.valid_to);$q$ || E'\n' || raised);
  drop function app.hours_taken(uuid, integer, date, date);
  reset role;
  revoke create on schema app from app_definer;
end $$;
--> statement-breakpoint

-- Dagbesteding that goes on until the first working day has a Wmo provision until then: the task to have it ended or reviewed
-- comes with that day, once, and not for who said at coming back that it was done.
do $$
declare
  change record;
  definition text := pg_get_functiondef('app.arrive_from_elsewhere(date, jsonb, trajectory, timestamptz)'::regprocedure);
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  for change in select * from (values
      ($q$'evaluation1', 'evaluation3', 'evaluation6')$q$, $q$'evaluation1', 'evaluation3', 'evaluation6', 'wmoChange')$q$),
      ('  track participation;', E'  track participation;\n  left_days boolean := false;'),
      ($q$    perform app.supersede('participation', track.id, p_trajectory.id, p_now, null);$q$,
       $q$    left_days := left_days or track.track = 'dayActivities';
    perform app.supersede('participation', track.id, p_trajectory.id, p_now, null);$q$),
      ($q$    update deadline d set closed_on$q$,
       $q$    continue when talk->>'rule' = 'wmoChange' and (not left_days or exists (select from event e where e.trajectory_id = p_trajectory.id
      and e.id >= came.ended_event and e.details#>>'{input,wmoEndedOn}' is not null));
    update deadline d set closed_on$q$)
    ) x (old, new) loop
    if position(change.old in definition) = 0 then raise exception 'arriving is done otherwise'; end if;
    definition := replace(definition, change.old, change.new);
  end loop;
  execute definition;
  reset role;
  revoke create on schema app from app_definer;
end $$;
--> statement-breakpoint

-- The day of the next step that there was when a preparation began: who stops has it again.
alter table job_switch add column next_step_on date;
