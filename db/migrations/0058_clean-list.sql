-- When was last heard of somebody who waits: the last talk, else the day on the list. Kept beside them, so that who was not
-- heard of for too long is counted along an index.
alter table waiting_list_entry add column last_known_on date;--> statement-breakpoint
update waiting_list_entry set last_known_on = coalesce(confirmed_on, position_on);--> statement-breakpoint
alter table waiting_list_entry alter column last_known_on set not null;--> statement-breakpoint
create function app.keep_last_known() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.last_known_on := coalesce(new.confirmed_on, new.position_on);
  return new;
end $$;--> statement-breakpoint
create trigger keep_last_known before insert or update of position_on, confirmed_on on waiting_list_entry
  for each row execute function app.keep_last_known();--> statement-breakpoint
drop index waiting_list_entry_open;--> statement-breakpoint
create index waiting_list_entry_open on waiting_list_entry (municipality_id, queue, last_known_on)
  where valid_to is null and superseded_at is null;--> statement-breakpoint

-- Who was last heard of before this day is to be looked at (agingMonths), or does not count as waiting (staleMonths), by
-- the months that held on a day as known at an instant; null where no months were set.
create function app.heard_before(p_key text, p_day date, p_known timestamptz) returns date language sql stable as $$
  select (p_day - make_interval(months => p.value::int))::date from parameter p
  where p.key = 'waitingList.' || p_key and not p.is_plan and p.recorded_at <= p_known and (p.superseded_at is null or p.superseded_at > p_known)
    and p.valid_from <= p_day and (p.valid_to is null or p.valid_to >= p_day) order by p.valid_from desc limit 1
$$;--> statement-breakpoint

-- The same of an entry as it was on an earlier day: a talk after that day was not yet held.
create function app.last_known(p_entry waiting_list_entry, p_day date, p_known timestamptz) returns date language sql stable as $$
  select case when p_entry.confirmed_on > p_day then coalesce((select max(y.confirmed_on) from waiting_list_entry y
    where y.trajectory_id = p_entry.trajectory_id and y.confirmed_on <= p_day and y.recorded_at <= p_known), p_entry.position_on)
    else p_entry.last_known_on end
$$;--> statement-breakpoint

-- How many wait in a municipality today and why some do not count, for who works there and for its manager. Who counts is
-- in one of the first two lines only; `unbridged` is of them all, by itself.
create function app.waiting_hygiene(p_municipality uuid, p_day date) returns table (standing text, n integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  named boolean := app.setting('role') in ('caseworker', 'decisionMaker') and p_municipality = any (app.setting('municipalities')::uuid[]);
  aging date := app.heard_before('agingMonths', p_day, 'infinity'); stale date := app.heard_before('staleMonths', p_day, 'infinity');
begin
  if not named and app.report_company(p_municipality) is not null then return; end if;
  return query select case when e.queue = 'resting' then 'resting.' || coalesce(e.rest_reason, 'unknown') when e.last_known_on < stale then 'stale'
      when e.last_known_on < aging then 'aging' else 'fresh' end as standing, count(*)::int
    from waiting_list_entry e where e.municipality_id = p_municipality and e.valid_to is null and e.superseded_at is null group by 1
    union all select 'unbridged', count(*)::int from waiting_list_entry e where e.municipality_id = p_municipality and e.valid_to is null
      and e.superseded_at is null and e.queue <> 'resting'
      and not exists (select from bridging b where b.trajectory_id = e.trajectory_id and b.valid_to is null and b.superseded_at is null);
end $$;--> statement-breakpoint

do $$
declare f record;
begin
  grant create on schema app to app_definer;
  for f in select p.oid::regprocedure as signature, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('keep_last_known', 'heard_before', 'last_known', 'waiting_hygiene') loop
    if f.prosecdef then execute format('alter function %s owner to app_definer', f.signature); end if;
    execute format('revoke all on function %s from public', f.signature);
  end loop;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.heard_before(text, date, timestamptz), app.last_known(waiting_list_entry, date, timestamptz) to app_web, app_definer;--> statement-breakpoint
grant execute on function app.keep_last_known() to app_definer;--> statement-breakpoint
grant execute on function app.waiting_hygiene(uuid, date) to app_web;--> statement-breakpoint

-- The figures of a manager count as the list does. Each function is changed where it stands, so that what others added stays.
do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  for change in select * from (values
      ('app.report_facts(uuid,uuid,date,timestamptz)', $q$x.state <> 'closed' and x.valid_to >= $2 and x.valid_from <= $2
    $q$, $q$x.state <> 'closed' and x.valid_to >= $2 and x.valid_from <= $2
      union all
      select 'stale', x.trajectory_id, x.valid_from, x.valid_to, null::numeric from waiting_list_entry x
        where x.municipality_id = $1 and %1$s and x.queue in ('toBePlaced', 'waiting') and x.valid_from <= $2 and (x.valid_to is null or x.valid_to >= $2)
          and app.last_known(x, $2, $4) < app.heard_before('staleMonths', $2, $4)
    $q$),
      ('app.report_rows(uuid,text,date,timestamptz,integer)', 'with facts as materialized (select x.* from app.report_facts(p_municipality, company, p_day, p_known) x where x.figure',
        'with every as materialized (select x.* from app.report_facts(p_municipality, company, p_day, p_known) x),
      facts as materialized (select x.* from every x where (p_figure <> ''clean'' or x.trajectory_id not in (select y.trajectory_id from every y where y.figure = ''stale'')) and x.figure'),
      ('app.report_waiting(uuid,text,date,integer)', 'group by w.queue) c;', 'group by w.queue
      union all select ''stale'', count(*) from waiting_list_entry w where w.municipality_id = p_municipality and w.superseded_at is null
        and w.queue <> ''resting'' and w.valid_from <= p_day and (w.valid_to is null or w.valid_to >= p_day)
        and app.last_known(w, p_day, ''infinity'') < app.heard_before(''staleMonths'', p_day, ''infinity'')) c;')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    execute replace(definition, change.old, change.new);
  end loop;
  reset role;
  revoke create on schema app from app_definer;
end $$;
