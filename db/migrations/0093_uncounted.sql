-- From the number to who does not count: who stands as placed on a day without sheltered work that counts, with the contract
-- that tells why. And the jobs of a company by gemeente. Both from the one text of what each figure counts.
do $$
declare
  definition text := pg_get_functiondef('app.report_sources(boolean, timestamptz)'::regprocedure);
  old constant text := '      (''''''stale'''''', null, ''null::numeric'', format(''waiting_list_entry x where';
  new constant text := '      (''''''idle'''''', null, ''x.hours_per_week'', format(''(select p.trajectory_id, coalesce(t.valid_from, p.valid_from) as valid_from, t.valid_to, t.hours_per_week
        from (select p.trajectory_id, p.valid_from from state_period p where p.municipality_id = $1 and %1$s and p.state <> ''''closed''''
            and p.state in (''''placed'''', ''''switchPreparing'''') and p.valid_to is null and p.valid_from <= $2
          union all select p.trajectory_id, p.valid_from from state_period p where p.municipality_id = $1 and %1$s and p.state <> ''''closed''''
            and p.state in (''''placed'''', ''''switchPreparing'''') and p.valid_to >= $2 and p.valid_from <= $2) p left join lateral (select y.valid_from, y.valid_to, y.hours_per_week from placement_term y where y.trajectory_id = p.trajectory_id and %2$s
          and y.kind = ''''sheltered'''' order by y.valid_from > $2, abs($2 - y.valid_from) limit 1) t on true
        where not exists (select from placement_term z where z.municipality_id = $1 and z.trajectory_id = p.trajectory_id and %3$s and z.kind = ''''sheltered'''' and z.counted
            and z.valid_to is null and z.valid_from <= $2)
          and not exists (select from placement_term z where z.municipality_id = $1 and z.trajectory_id = p.trajectory_id and %3$s and z.kind = ''''sheltered'''' and z.counted
            and z.valid_to >= $2 and z.valid_from <= $2)) x where true'', format(known, ''p''), y, format(known, ''z''))),
';
begin
  if position(old in definition) = 0 then raise exception 'app.report_sources reads otherwise'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute overlay(definition placing new || old from position(old in definition) for length(old));
  reset role;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint

-- Of the own company: how many work by gemeente, their contract hours, and what of those counts for places.
create function app.report_parts(p_day date, p_known timestamptz) returns table (municipality_id uuid, name text, persons bigint, hours numeric, counted numeric)
language plpgsql stable security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare company uuid := app.report_company(null);
begin
  return query execute 'select o.id, o.name, sum(s.n)::bigint, sum(s.hours), sum(s.counted) from (' ||
      (select string_agg(format('select x.municipality_id, count(*) as n, sum(x.hours_per_week) as hours, sum(least(x.hours_per_week, $6)) as counted from %s group by 1', s.source),
        ' union all ') from app.report_sources(true, p_known) s where s.figure = '''working''')
      || ') s join organisation o on o.id = s.municipality_id group by o.id, o.name order by o.name'
    using company, p_day, date_trunc('year', p_day)::date, p_known, null::date, app.place_limit(p_day, p_known);
end $$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.report_parts(date, timestamptz) owner to app_definer;
  revoke create on schema app from app_definer;
  revoke all on function app.report_parts(date, timestamptz) from public;
  grant execute on function app.report_parts(date, timestamptz) to app_web;
end $$;--> statement-breakpoint

-- Where everyone stood on the list is looked up for all at once.
do $$
declare
  f constant regprocedure := 'app.throughput_facts(uuid, uuid, date, timestamptz, integer[])'::regprocedure;
  definition text := pg_get_functiondef(f);
  old constant text := 'left join lateral (select y.position_on, y.rest_reason from waiting_list_entry y where y.trajectory_id = x.trajectory_id and %2$s
          and y.valid_from <= $2 and (y.valid_to is null or y.valid_to >= $2) order by y.valid_from desc limit 1) w on true';
begin
  if position(old in definition) = 0 then raise exception '% reads otherwise', f; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(definition, old, 'left join (select distinct on (y.trajectory_id) y.trajectory_id, y.position_on, y.rest_reason from waiting_list_entry y
          where y.municipality_id = $1 and %2$s and y.valid_from <= $2 and (y.valid_to is null or y.valid_to >= $2)
          order by y.trajectory_id, y.valid_from desc) w on w.trajectory_id = x.trajectory_id');
  alter function app.throughput_facts(uuid, uuid, date, timestamptz, integer[]) set max_parallel_workers_per_gather = 0;
  reset role;
  revoke create on schema app from app_definer;
end $$;
