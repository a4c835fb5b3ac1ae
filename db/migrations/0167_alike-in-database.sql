-- What a row without a name says of its own (hours, support, how long) is made of ten rows together where the rows are read, so
-- that no exact value of one person goes to a manager: not to a screen, and not to the server either. Also the limits of what is
-- told in bands stand here: with limits of one day each the bands of ten rows would be the days of those ten.

-- The first row (counted from 0) of those that show the same as row `p_line` (counted from 1) of `p_total`. Ten is the greatest
-- number below which an organisation may keep figures back; the last ones take along what would be fewer than ten.
create function app.alike(p_line bigint, p_total bigint) returns bigint language sql immutable parallel safe
  as $$ select least((p_line - 1) / 10 * 10, greatest(p_total / 10 - 1, 0) * 10) $$;--> statement-breakpoint

-- Between which hours a week, in steps of a working day: exact hours of ten and their sum would tell those of one.
create function app.hours_band(p_lowest numeric, p_highest numeric, p_unknown boolean) returns jsonb language sql immutable parallel safe
  as $$ select case when p_highest is not null then jsonb_build_object('above', greatest(ceil(p_lowest / 8) * 8 - 8, 0)::int,
    'upTo', greatest(ceil(p_highest / 8) * 8, 8)::int) || case when p_unknown then '{"unknown": true}' else '{}' end::jsonb end $$;--> statement-breakpoint

-- First days outside each band of how long something lasts, and of how far a term is past its last day or from it.
create function app.duration_limits() returns integer[] language sql immutable parallel safe as $$ select array[29, 57, 92, 183, 365] $$;--> statement-breakpoint
create function app.term_limits() returns integer[] language sql immutable parallel safe as $$ select array[8, 29, 92, 183, 365] $$;--> statement-breakpoint

drop function app.report_rows(uuid, text, date, timestamptz, integer);--> statement-breakpoint
create function app.report_rows(p_municipality uuid, p_figure text, p_day date, p_known timestamptz, p_offset integer)
returns table (line bigint, hours jsonb, why text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company uuid := app.report_company(p_municipality);
  small integer := (select app.small_number(p_municipality));
begin
  return query with every as materialized (select x.* from app.report_facts(p_municipality, company, p_day, p_known) x),
      facts as materialized (select case when p_figure = 'working' then x.hours end as hours,
          case when p_figure = 'idle' then case when x.hours is null then 'unrecorded' when x.since > p_day then 'later'
            when x.until < p_day then 'over' else 'uncounted' end end as why
        from every x where (p_figure <> 'clean' or x.trajectory_id not in (select y.trajectory_id from every y where y.figure = 'stale'))
          and x.figure = any (case p_figure when 'clean' then array['state.toBePlaced', 'state.waiting']
            when 'gross' then array['state.toBePlaced', 'state.waiting', 'state.resting'] else array[p_figure] end)),
      told as (select f.hours, case when (select min(r.n) from (select count(*) as n from facts g group by g.why) r) >= small then f.why end as why from facts f),
      ordered as (select row_number() over (order by t.hours desc, t.why) as line, count(*) over () as total, t.hours, t.why from told t),
      -- At most nineteen show the same, so that this holds all that show the same as one of the page.
      near as (select o.* from ordered o where o.total >= small and o.line > p_offset - 19 and o.line <= p_offset + 69),
      banded as (select n.line, app.hours_band(min(n.hours) over same, max(n.hours) over same, bool_or(n.hours is null) over same) as hours, n.why
        from near n window same as (partition by app.alike(n.line, n.total)))
    select b.line, b.hours, b.why from banded b where b.line > p_offset and b.line <= p_offset + 50 order by b.line;
end $$;--> statement-breakpoint

drop function app.report_part_rows(uuid, date, timestamptz, integer);--> statement-breakpoint
create function app.report_part_rows(p_municipality uuid, p_day date, p_known timestamptz, p_offset integer) returns table (line bigint, hours jsonb)
language plpgsql stable security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare company uuid := app.report_company(null);
begin
  return query execute 'with found as materialized (' ||
      (select string_agg(format('select x.hours_per_week as hours from %s and x.municipality_id = $6', s.source), ' union all ')
        from app.report_sources(true, p_known) s where s.figure = '''working''')
      || '), ordered as (select row_number() over (order by f.hours desc) as line, count(*) over () as total, f.hours from found f),
      near as (select o.* from ordered o where o.total >= $7 and o.line > $8 - 19 and o.line <= $8 + 69),
      banded as (select n.line, app.hours_band(min(n.hours) over same, max(n.hours) over same, bool_or(n.hours is null) over same) as hours
        from near n window same as (partition by app.alike(n.line, n.total)))
      select b.line, b.hours from banded b where b.line > $8 and b.line <= $8 + 50 order by b.line'
    using company, p_day, date_trunc('year', p_day)::date, p_known, null::date, p_municipality, app.small_number(p_municipality), p_offset;
end $$;--> statement-breakpoint

drop function app.report_quality_rows(uuid, date, timestamptz, text, integer[], integer);--> statement-breakpoint
-- How long something was missing, the longest first: from which band to which, of those that show the same.
create function app.report_quality_rows(p_municipality uuid, p_day date, p_known timestamptz, p_rule text, p_offset integer)
returns table (line bigint, shortest integer, longest integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company constant uuid := app.report_company(p_municipality);
begin
  return query with found as materialized (select width_bucket(greatest(p_day - min(f.since), 0), app.duration_limits()) as band
        from app.quality_findings(array[p_municipality], company, p_day, p_known, array[p_rule]) f group by f.trajectory_id),
      ordered as (select row_number() over (order by f.band desc) as line, count(*) over () as total, f.band from found f),
      near as (select o.* from ordered o where o.total >= (select app.small_number(p_municipality)) and o.line > p_offset - 19 and o.line <= p_offset + 69),
      banded as (select n.line, min(n.band) over same as shortest, max(n.band) over same as longest
        from near n window same as (partition by app.alike(n.line, n.total)))
    select b.line, b.shortest, b.longest from banded b where b.line > p_offset and b.line <= p_offset + 50 order by b.line;
end $$;--> statement-breakpoint

drop function app.term_rows(uuid, text, date, timestamptz, integer[], integer);--> statement-breakpoint
-- Of each trajectory that counts for a figure how far its term is past its last day or from it, the worst first (where several
-- count the worst: the most too late, or the least that is left): from which band to which, of those that show the same.
create function app.term_rows(p_municipality uuid, p_figure text, p_day date, p_known timestamptz, p_offset integer)
returns table (line bigint, shortest integer, longest integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company constant uuid := app.report_company(p_municipality);
  past constant boolean := split_part(p_figure, '.', 1) in ('late', 'broken', 'lapsedLate', 'passed');
begin
  return query with found as materialized (
        select width_bucket(case when past then max(f.days) else min(f.days) end, app.term_limits()) as band
        from app.term_facts(p_municipality, company, p_day, p_known) f where f.figure = p_figure group by f.trajectory_id),
      ordered as (select row_number() over (order by case when past then -f.band else f.band end) as line, count(*) over () as total, f.band from found f),
      near as (select o.* from ordered o where o.total >= (select app.small_number(p_municipality)) and o.line > p_offset - 19 and o.line <= p_offset + 69),
      banded as (select n.line, min(n.band) over same as shortest, max(n.band) over same as longest
        from near n window same as (partition by app.alike(n.line, n.total)))
    select b.line, b.shortest, b.longest from banded b where b.line > p_offset and b.line <= p_offset + 50 order by b.line;
end $$;--> statement-breakpoint

-- The places of a page of a queue, each with what is sought for it and for those beside it that show the same.
create or replace function app.report_waiting(p_municipality uuid, p_queue text, p_day date, p_known timestamptz, p_offset integer, p_lines integer) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  small integer; counts jsonb; lines jsonb; total integer; skipped integer; known constant timestamptz := coalesce(p_known, 'infinity');
  stale constant date := app.heard_before('staleMonths', p_day, known);
  ordered constant text := case when (app.order_rule_on(p_municipality, p_day, known)).id is not null
    then 'app.order_key_on($1, e.trajectory_id, e.position_on, $3, $4), ' else '' end || 'e.position_on, e.trajectory_id';
  listed constant text := 'from waiting_list_entry e where e.municipality_id = $1 and e.valid_from <= $3 and (e.valid_to is null or e.valid_to >= $3) and '
    || case when known = 'infinity' then 'e.superseded_at is null' else 'e.recorded_at <= $4 and (e.superseded_at is null or e.superseded_at > $4)' end;
begin
  if app.report_company(p_municipality) is not null then return null; end if;
  small := app.small_number(p_municipality);
  execute 'select coalesce(jsonb_object_agg(c.queue, c.n), ''{}'') from (select e.queue, count(*) as n ' || listed || ' group by e.queue
    union all select ''stale'', count(*) ' || listed || ' and e.queue <> ''resting'' and app.last_known(e, $3, $4) < $5) c'
    into counts using p_municipality, p_queue, p_day, known, stale;
  total := coalesce((counts->>p_queue)::int, 0);
  if total >= small then
    skipped := app.alike(p_offset + 1, total);
    execute 'with page as materialized (select e.trajectory_id, $6 + row_number() over () as place from (select e.trajectory_id ' || listed
        || ' and e.queue = $2 order by ' || ordered || ' limit $7 offset $6) e),
      sought as (select p.place, app.alike(p.place, $8) as alike, s.hours, s.support
        from page p join trajectory_line l on l.id = p.trajectory_id cross join lateral ' || case when p_known is null
        then '(select l.support, l.hours_wanted as hours) s' else 'app.sought_on(l.person_id, $3, $4) s' end || '),
      told as (select s.alike, app.hours_band(min(s.hours), max(s.hours), bool_or(s.hours is null)) as hours, jsonb_agg(distinct s.support) as support
        from sought s group by s.alike)
      select jsonb_agg(jsonb_build_object(''place'', s.place, ''hours'', t.hours, ''support'', t.support) order by s.place)
      from sought s join told t on t.alike = s.alike where s.place > $9 and s.place <= $10'
      -- At most nineteen show the same as the last of the page.
      into lines using p_municipality, p_queue, p_day, known, stale, skipped, p_offset - skipped + p_lines + 19, total, p_offset, p_offset + p_lines;
  end if;
  return jsonb_build_object('counts', counts, 'rows', coalesce(lines, '[]'), 'threshold', small);
end $$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['report_rows(uuid, text, date, timestamptz, integer)', 'report_part_rows(uuid, date, timestamptz, integer)',
      'report_quality_rows(uuid, date, timestamptz, text, integer)', 'term_rows(uuid, text, date, timestamptz, integer)',
      'report_waiting(uuid, text, date, timestamptz, integer, integer)'] loop
    execute format('alter function app.%s owner to app_definer', f);
    execute format('revoke all on function app.%s from public', f);
    execute format('grant execute on function app.%s to app_web', f);
  end loop;
  revoke create on schema app from app_definer;
  foreach f in array array['alike(bigint, bigint)', 'hours_band(numeric, numeric, boolean)', 'duration_limits()', 'term_limits()'] loop
    execute format('revoke all on function app.%s from public', f);
    execute format('grant execute on function app.%s to app_definer', f);
  end loop;
end $$;
