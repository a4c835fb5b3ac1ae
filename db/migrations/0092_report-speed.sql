-- The figures of Sturing count straight from the facts in one pass. Under the numbers and under the rows lies one text of
-- what each figure counts, so that a number is counted in place and not row by row through a function.
create index waiting_list_entry_heard on waiting_list_entry (municipality_id, last_known_on)
  include (queue, valid_from, valid_to, position_on, confirmed_on, trajectory_id, recorded_at, superseded_at) where queue <> 'resting';--> statement-breakpoint
create index waiting_list_entry_talks on waiting_list_entry (municipality_id, confirmed_on) include (trajectory_id, recorded_at)
  where confirmed_on is not null;--> statement-breakpoint
create index trajectory_open on trajectory (municipality_id) where state <> 'closed';--> statement-breakpoint
-- With what was superseded and since when, so that a day as it was known earlier is counted along the same indexes.
drop index placement_term_figure, placement_term_until, placement_term_company_figure, placement_term_company_until, state_period_until;--> statement-breakpoint
create index placement_term_figure on placement_term (municipality_id, valid_from)
  include (valid_to, hours_per_week, person_id, trajectory_id, placement_id, counted, recorded_at, superseded_at) where kind = 'sheltered';--> statement-breakpoint
create index placement_term_until on placement_term (municipality_id, valid_to, valid_from)
  include (hours_per_week, person_id, trajectory_id, placement_id, counted, recorded_at, superseded_at) where kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_figure on placement_term (company_id, valid_from)
  include (valid_to, hours_per_week, trajectory_id, placement_id, counted, recorded_at, superseded_at) where kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_until on placement_term (company_id, valid_to, valid_from)
  include (hours_per_week, trajectory_id, placement_id, counted, recorded_at, superseded_at) where kind = 'sheltered';--> statement-breakpoint
create index state_period_until on state_period (municipality_id, valid_to)
  include (state, valid_from, trajectory_id, recorded_at, superseded_at) where state <> 'closed';--> statement-breakpoint

-- What each figure counts, as SQL: its name, by which column rows fall apart in figures, their hours, and where they are.
-- In the text $1 is whose it is, $2 the day, $3 the first day of its year, $4 known at, and $5 the day before which
-- somebody who waits counts as not heard of.
create function app.report_sources(p_company boolean, p_known timestamptz)
returns table (figure text, split_by text, hours text, source text)
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  known text := case when p_known = 'infinity' then '%1$s.superseded_at is null'
    else '%1$s.recorded_at <= $4 and (%1$s.superseded_at is null or %1$s.superseded_at > $4)' end;
  x text := format(known, 'x'); y text := format(known, 'y');
  works text := format('placement_term x where %s and %s and x.kind = ''sheltered''', case when p_company then 'x.company_id = $1' else 'x.municipality_id = $1' end, x);
  -- All terms of a placement are of one municipality and kind; saying so keeps the search to its own rows.
  other text := format('not exists (select from placement_term y where %sy.trajectory_id = x.trajectory_id and y.placement_id = x.placement_id and %s',
    case when p_company then '' else 'y.municipality_id = $1 and y.kind = ''sheltered'' and ' end, y);
  stands text := format('state_period x where x.municipality_id = $1 and %s and x.state <> ''closed''', x);
  waits text := format('x.municipality_id = $1 and %s and x.queue in (''toBePlaced'', ''waiting'') and x.queue <> ''resting'' and x.valid_from <= $2
    and (x.valid_to is null or x.valid_to >= $2)', x);
begin
  return query values
    ('''working''', null, 'x.hours_per_week', works || ' and x.counted and x.valid_to is null and x.valid_from <= $2'),
    ('''working''', null, 'x.hours_per_week', works || ' and x.counted and x.valid_to >= $2 and x.valid_from <= $2'),
    ('''started''', null, 'x.hours_per_week', works || ' and x.valid_from between $3 and $2 and ' || other || ' and y.valid_from < $2 and y.valid_from < x.valid_from)'),
    ('''ended''', null, 'x.hours_per_week', works || ' and x.valid_from <= $2 and x.valid_to between $3 and $2 and ' || other || ' and y.valid_from > x.valid_from)');
  if p_company then
    return query values
      ('''offers''', null, 'null::numeric', '(select o.trajectory_id, o.offered_on as valid_from, o.closed_on as valid_to from offer o
        where o.company_id = $1 and o.offered_on <= $2 and (o.closed_on is null or o.closed_on > $2)) x where true'),
      ('''trials''', null, 'null::numeric', '(select t.trajectory_id, t.started_on as valid_from, t.last_day as valid_to from trial_placement t
        where t.company_id = $1 and t.started_on <= $2 and t.last_day >= $2 and (t.outcome is null or $2 < current_date)) x where true');
  else
    return query values
      ('''state.'' || x.state', 'x.state', 'null::numeric', stands || ' and x.valid_to is null and x.valid_from <= $2'),
      ('''state.'' || x.state', 'x.state', 'null::numeric', stands || ' and x.valid_to >= $2 and x.valid_from <= $2'),
      ('''stale''', null, 'null::numeric', format('waiting_list_entry x where %s and x.last_known_on < $5 and (x.confirmed_on is null or x.confirmed_on <= $2)', waits)),
      -- A talk after the day that is asked was not yet held: then the one before it counts.
      ('''stale''', null, 'null::numeric', format('waiting_list_entry x left join (select y.trajectory_id as talked_with, max(y.confirmed_on) as talked_on from waiting_list_entry y
        where y.municipality_id = $1 and y.confirmed_on <= $2 and y.recorded_at <= $4 group by 1) h on h.talked_with = x.trajectory_id
        where %s and x.last_known_on > $2 and x.confirmed_on > $2 and coalesce(h.talked_on, x.position_on) < $5', waits));
  end if;
end $$;--> statement-breakpoint

create or replace function app.report_facts(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz)
returns table (figure text, trajectory_id uuid, since date, until date, hours numeric)
language plpgsql stable security definer set search_path = public, pg_temp set enable_bitmapscan = on set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute (select string_agg(format('select %s, x.trajectory_id, x.valid_from, x.valid_to, %s from %s', s.figure, s.hours, s.source), ' union all ')
      from app.report_sources(p_company is not null, p_known) s)
    using coalesce(p_company, p_municipality), p_day, date_trunc('year', p_day)::date, p_known, app.heard_before('staleMonths', p_day, p_known);
end $$;--> statement-breakpoint

-- The same, counted: how many rows each figure has, their hours, and what of these hours counts for places at most so many a person.
create function app.report_sums(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz, p_most numeric)
returns table (figure text, n bigint, hours numeric, counted numeric)
language plpgsql stable security definer set search_path = public, pg_temp set enable_bitmapscan = on set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute 'select s.figure, sum(s.n)::bigint, sum(s.hours), sum(s.counted) from (' ||
      (select string_agg(format('select %1$s as figure, count(*) as n, sum(%2$s) as hours, sum(least(%2$s, $6)) as counted from %3$s', s.figure,
        s.hours, s.source || coalesce(' group by ' || s.split_by, ' having count(*) > 0')), ' union all ') from app.report_sources(p_company is not null, p_known) s)
      || ') s group by s.figure'
    using coalesce(p_company, p_municipality), p_day, date_trunc('year', p_day)::date, p_known, app.heard_before('staleMonths', p_day, p_known), p_most;
end $$;--> statement-breakpoint

-- Who has no contract is looked for in the part of the index that holds the contracts of that day, and who are open in an index of them alone.
do $$
declare
  definition text := pg_get_functiondef('app.quality_findings(uuid[], date, text[])'::regprocedure);
  old constant text := 'and not exists (select from placement_term x where x.municipality_id = any (p_municipalities) and x.trajectory_id = t.id and x.superseded_at is null and x.kind = ''sheltered''
          and (x.valid_to is null or x.valid_to >= p_day))';
  part constant text := 'and not exists (select from placement_term x where x.municipality_id = any (p_municipalities) and x.trajectory_id = t.id and x.superseded_at is null and x.kind = ''sheltered'' and ';
begin
  if position(old in definition) = 0 then raise exception 'app.quality_findings reads otherwise'; end if;
  execute replace(definition, old, part || 'x.valid_to is null) ' || part || 'x.valid_to >= p_day)');
  alter function app.quality_findings(uuid[], date, text[]) set max_parallel_workers_per_gather = 0;
end $$;--> statement-breakpoint

do $$
declare
  f text;
  definition text := pg_get_functiondef('app.report_figures(uuid, date, timestamptz)'::regprocedure);
  old constant text := 'from (select x.figure, count(*) as n, sum(x.hours) as hours, sum(least(x.hours, most)) as counted from app.report_facts(p_municipality, company, p_day, p_known) x group by x.figure) f;';
begin
  if position(old in definition) = 0 then raise exception 'app.report_figures reads otherwise'; end if;
  grant create on schema app to app_definer;
  foreach f in array array['app.report_sources(boolean, timestamptz)', 'app.report_sums(uuid, uuid, date, timestamptz, numeric)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  set local role app_definer;
  execute replace(definition, old, 'from app.report_sums(p_municipality, company, p_day, p_known, most) f;');
  alter function app.report_quality(uuid, date, text[]) set max_parallel_workers_per_gather = 0;
  alter function app.duty_of(uuid, date, timestamptz) set max_parallel_workers_per_gather = 0;
  reset role;
  revoke create on schema app from app_definer;
end $$;
