-- Lists of a day as it was known on a day. What is known at an instant was recorded by then and not yet superseded;
-- 'infinity' is as it is known now. Where an instant may be null, null is the list of today as it stands.
create index waiting_list_entry_known on waiting_list_entry (municipality_id, queue, valid_from) include (valid_to, recorded_at, superseded_at, trajectory_id);--> statement-breakpoint

-- The rule by which a list stood on a day; null is the day on the list. A rule that has begun is never taken back.
create function app.order_rule_on(p_municipality uuid, p_day date, p_known timestamptz) returns order_rule
language sql stable security definer set search_path = public, pg_temp as $$
  select r from order_rule r where r.municipality_id = p_municipality and r.applied_at <= p_known and r.valid_from <= p_day
  order by r.valid_from desc limit 1
$$;--> statement-breakpoint

-- What counts of somebody on a day besides the day on the list; the day 'infinity' is as it stands now.
create function app.order_facts(p_trajectory uuid, p_day date, p_known timestamptz, out advised_on date, out urgency text, out bridged boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select min(a.advised_on) from advice a where a.trajectory_id = p_trajectory and a.outcome = 'positive' and a.advised_on <= p_day
      and a.recorded_at <= p_known and (a.superseded_at is null or a.superseded_at > p_known)),
    (select u.level from urgency u where u.trajectory_id = p_trajectory and u.valid_from <= p_day and (u.valid_to is null or u.valid_to >= p_day)
      and u.recorded_at <= p_known and (u.superseded_at is null or u.superseded_at > p_known) order by u.valid_from desc limit 1),
    exists (select from bridging b where b.trajectory_id = p_trajectory and b.valid_from <= p_day and (b.valid_to is null or b.valid_to >= p_day)
      and b.recorded_at <= p_known and (b.superseded_at is null or b.superseded_at > p_known))
$$;--> statement-breakpoint

create function app.order_key_on(p_municipality uuid, p_trajectory uuid, p_position date, p_day date, p_known timestamptz) returns bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare r order_rule := app.order_rule_on(p_municipality, p_day, p_known); f record;
begin
  if r.id is null then return app.order_key(1, 0, 0, p_position, null); end if;
  f := app.order_facts(p_trajectory, p_day, p_known);
  return app.order_key(r.waiting_points, r.advice_points, case f.urgency when 'urgent' then r.urgent_points when 'raised' then r.raised_points else 0 end
    + case when f.bridged then 0 else r.no_bridging_points end, p_position, f.advised_on);
end $$;--> statement-breakpoint

-- The same for who reads the list of an earlier day: only of people of a municipality that who entered works for.
create function app.order_key_for_reader(p_municipality uuid, p_trajectory uuid, p_position date, p_day date, p_known timestamptz) returns bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if p_municipality <> all (coalesce(app.setting('municipalities')::uuid[], '{}'))
      or not exists (select from trajectory t where t.id = p_trajectory and t.municipality_id = p_municipality) then return null; end if;
  return app.order_key_on(p_municipality, p_trajectory, p_position, p_day, p_known);
end $$;--> statement-breakpoint

create function app.duty_for_reader(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select app.duty_of(p_municipality, p_day, p_known)
  where p_municipality = any (coalesce(app.setting('municipalities'), app.setting('reports'))::uuid[])
$$;--> statement-breakpoint

-- Support and hours that somebody looked for on a day, as app.keep_lines keeps them of today. A value ends only because a
-- later one takes its place, and its last day is then written on the row itself: what was known earlier is the value that
-- began last of those recorded by then.
create function app.sought_on(p_person uuid, p_day date, p_known timestamptz, out support text, out hours numeric)
language sql stable as $$
  select max(w.value #>> '{}') filter (where w.aspect = 'supportClass'), max((w.value #>> '{}')::numeric) filter (where w.aspect = 'hours')
  from (select distinct on (x.aspect) x.aspect, x.value from work_profile x
    where x.person_id = p_person and x.aspect in ('supportClass', 'hours') and x.valid_from <= p_day and x.recorded_at <= p_known
      and (x.superseded_at is null or x.superseded_at > p_known) order by x.aspect, x.valid_from desc) w
$$;--> statement-breakpoint

-- The place in the queue and what is sought for it, without who it is or any day. Support and hours are those of that day.
drop function app.report_waiting(uuid, text, date, integer);--> statement-breakpoint
create function app.report_waiting(p_municipality uuid, p_queue text, p_day date, p_known timestamptz, p_offset integer) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  small integer; counts jsonb; lines jsonb; known constant timestamptz := coalesce(p_known, 'infinity');
  stale constant date := app.heard_before('staleMonths', p_day, known);
  ordered constant text := case when (app.order_rule_on(p_municipality, p_day, known)).id is not null
    then 'app.order_key_on($1, e.trajectory_id, e.position_on, $3, $4), ' else '' end || 'e.position_on, e.trajectory_id';
  listed constant text := 'from waiting_list_entry e where e.municipality_id = $1 and e.valid_from <= $3 and (e.valid_to is null or e.valid_to >= $3) and '
    || case when known = 'infinity' then 'e.superseded_at is null' else 'e.recorded_at <= $4 and (e.superseded_at is null or e.superseded_at > $4)' end;
begin
  if app.report_company(p_municipality) is not null then return null; end if;
  select o.small_number into small from organisation o where o.id = app.setting('organisation')::uuid;
  execute 'select coalesce(jsonb_object_agg(c.queue, c.n), ''{}'') from (select e.queue, count(*) as n ' || listed || ' group by e.queue
    union all select ''stale'', count(*) ' || listed || ' and e.queue <> ''resting'' and app.last_known(e, $3, $4) < $5) c'
    into counts using p_municipality, p_queue, p_day, known, stale;
  if coalesce((counts->>p_queue)::int, 0) >= small then
    execute 'with page as materialized (select e.trajectory_id, row_number() over () as at from (select e.trajectory_id ' || listed
        || ' and e.queue = $2 order by ' || ordered || ' limit 34 offset $6) e)
      select jsonb_agg(jsonb_build_object(''place'', $6 + p.at, ''hours'', s.hours, ''support'', s.support) order by p.at)
      from page p join trajectory_line l on l.id = p.trajectory_id cross join lateral ' || case when p_known is null
        then '(select l.support, l.hours_wanted as hours) s' else 'app.sought_on(l.person_id, $3, $4) s' end
      into lines using p_municipality, p_queue, p_day, known, stale, p_offset;
  end if;
  return jsonb_build_object('counts', counts, 'rows', coalesce(lines, '[]'), 'threshold', small);
end $$;--> statement-breakpoint

-- How many waited in a municipality on a day and why some did not count, for who works there and for its manager. Who counts
-- is in one of the first two lines only; `unbridged` is of them all, by itself.
drop function app.waiting_hygiene(uuid, date);--> statement-breakpoint
create function app.waiting_hygiene(p_municipality uuid, p_day date, p_known timestamptz) returns table (standing text, n integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  named boolean := app.setting('role') in ('caseworker', 'decisionMaker') and p_municipality = any (app.setting('municipalities')::uuid[]);
  known constant timestamptz := coalesce(p_known, 'infinity');
  aging date := app.heard_before('agingMonths', p_day, known); stale date := app.heard_before('staleMonths', p_day, known);
begin
  if not named and app.report_company(p_municipality) is not null then return; end if;
  if p_known is null then
    return query select case when e.queue = 'resting' then 'resting.' || coalesce(e.rest_reason, 'unknown') when e.last_known_on < stale then 'stale'
        when e.last_known_on < aging then 'aging' else 'fresh' end as standing, count(*)::int
      from waiting_list_entry e where e.municipality_id = p_municipality and e.valid_to is null and e.superseded_at is null group by 1
      union all select 'unbridged', count(*)::int from waiting_list_entry e where e.municipality_id = p_municipality and e.valid_to is null
        and e.superseded_at is null and e.queue <> 'resting'
        and not exists (select from bridging b where b.trajectory_id = e.trajectory_id and b.valid_to is null and b.superseded_at is null);
  else
    return query with listed as materialized (select e.trajectory_id, e.queue, e.rest_reason, app.last_known(e, p_day, p_known) as heard
        from waiting_list_entry e where e.municipality_id = p_municipality and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)
          and e.recorded_at <= p_known and (e.superseded_at is null or e.superseded_at > p_known))
      select case when e.queue = 'resting' then 'resting.' || coalesce(e.rest_reason, 'unknown') when e.heard < stale then 'stale'
        when e.heard < aging then 'aging' else 'fresh' end as standing, count(*)::int from listed e group by 1
      union all select 'unbridged', count(*)::int from listed e where e.queue <> 'resting' and not exists (select from bridging b
        where b.trajectory_id = e.trajectory_id and b.valid_from <= p_day and (b.valid_to is null or b.valid_to >= p_day)
          and b.recorded_at <= p_known and (b.superseded_at is null or b.superseded_at > p_known));
  end if;
end $$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['order_rule_on(uuid, date, timestamptz)', 'order_facts(uuid, date, timestamptz)', 'order_key_on(uuid, uuid, date, date, timestamptz)',
      'order_key_for_reader(uuid, uuid, date, date, timestamptz)', 'duty_for_reader(uuid, date, timestamptz)', 'report_waiting(uuid, text, date, timestamptz, integer)',
      'waiting_hygiene(uuid, date, timestamptz)'] loop
    execute format('alter function app.%s owner to app_definer', f);
    execute format('revoke all on function app.%s from public', f);
  end loop;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
revoke all on function app.sought_on(uuid, date, timestamptz) from public;--> statement-breakpoint
grant execute on function app.sought_on(uuid, date, timestamptz) to app_web, app_definer;--> statement-breakpoint
grant execute on function app.order_key_for_reader(uuid, uuid, date, date, timestamptz), app.duty_for_reader(uuid, date, timestamptz),
  app.report_waiting(uuid, text, date, timestamptz, integer), app.waiting_hygiene(uuid, date, timestamptz) to app_web;--> statement-breakpoint

-- Who keeps the order of today asks it as known now. An urgency, and what was known at the start of somebody's work, are
-- recorded at the moment of the act, as other facts are.
do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  for change in select * from (values
      ('app.keep_order_key()', 'new.position_on, ''infinity'')', 'new.position_on, ''infinity'', ''infinity'')'),
      ('app.keep_order_of()', 'e.position_on, ''infinity'')', 'e.position_on, ''infinity'', ''infinity'')'),
      ('app.apply_order_rules(uuid,date,timestamptz)', 'x.position_on, ''infinity'')', 'x.position_on, ''infinity'', ''infinity'')'),
      ('app.waiting_line(uuid,text,date)', 'app.order_facts(e.trajectory_id, p_day)', 'app.order_facts(e.trajectory_id, p_day, ''infinity'')'),
      ('app.apply_effect(jsonb,trajectory,timestamptz)', 'case when target in (''absence'',', 'case when target in (''urgency'', ''absence'','),
      ('app.create_trajectory(jsonb,timestamptz)', 'jsonb_build_object(''municipality_id'', m, ''person_id'', c->''personId''))
    from', 'jsonb_build_object(''municipality_id'', m, ''person_id'', c->''personId'')
      || case when x->>''table'' = ''work_profile'' then jsonb_build_object(''recorded_at'', p_now) else ''{}'' end)
    from')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    execute replace(definition, change.old, change.new);
  end loop;
  reset role;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
drop function app.order_key_for_reader(uuid, uuid, date, date), app.order_key_on(uuid, uuid, date, date), app.order_facts(uuid, date),
  app.order_rule_on(uuid, date), app.duty_for_reader(uuid, date);
