-- Behind a figure of terms each row says how far it is past its last day, or from it, in a rough band; and every kind of term says
-- how long it is and how its end is counted, so that a reader sees against what it was measured.
drop function app.term_rows(uuid, text, date, timestamptz, integer);--> statement-breakpoint
drop function app.term_facts(uuid, uuid, date, timestamptz);--> statement-breakpoint

-- Every term that a figure counts on a day, as known at an instant, with the days between its last day and the day that was asked,
-- or the day it was closed. `soon` and `late` run on that day; the others were closed this year up to that day. What ends by
-- itself (lane none) is `ending`, or `passed` this year without having been used. What has no rule of its own is `other`.
create function app.term_facts(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz)
returns table (figure text, trajectory_id uuid, days integer)
language plpgsql stable security definer set search_path = public, pg_temp set enable_bitmapscan to on as $$
declare
  own text := case when p_company is null then 'd.municipality_id = $1' else 'd.company_id = $2 and d.audience = ''hr''' end;
  columns constant text := 'x.municipality_id, x.company_id, x.audience, x.lane, x.rule, x.trajectory_id, x.started_on, x.due_on, x.closed_on, x.lapsed';
  source text := case when p_known = 'infinity' then 'deadline' else format('(select %1$s from deadline x where coalesce(x.changed_at, x.recorded_at) <= $5
      union all select %1$s from deadline_past x where x.recorded_at <= $5 and x.superseded_at > $5)', columns) end;
begin
  return query execute format($q$
    with named as materialized (select distinct app.term_kind(r.key) as kind from app.rules_known($5) r),
    counted as (
      select case when d.due_on < $3 then 'late' else 'soon' end as what, d.rule, d.trajectory_id, abs(d.due_on - $3) as days
      from %2$s d where %1$s and d.closed_on is null and d.lane in ('act', 'others', 'list') and d.started_on <= $3 and d.due_on <= $3 + $4
      union all
      select case when d.due_on < $3 then 'late' else 'soon' end, d.rule, d.trajectory_id, abs(d.due_on - $3)
      from %2$s d where %1$s and d.closed_on > $3 and d.lane <> 'none' and d.started_on <= $3 and d.due_on <= $3 + $4
      union all
      select case when d.lapsed is null then case when d.closed_on > d.due_on then 'broken' else 'inTime' end
        when d.closed_on > d.due_on then 'lapsedLate' else 'unneeded' end, d.rule, d.trajectory_id, abs(d.closed_on - d.due_on)
      from %2$s d where %1$s and d.due_on is not null and coalesce(d.lapsed, 'unneeded') = 'unneeded' and d.lane <> 'none'
        and d.closed_on between date_trunc('year', $3)::date and $3
      union all
      select case when d.due_on < $3 then 'passed' else 'ending' end, d.rule, d.trajectory_id, abs(d.due_on - $3)
      from %2$s d where %1$s and d.closed_on is null and d.lane = 'none' and d.started_on <= $3
        and d.due_on between date_trunc('year', $3)::date and $3 + $4
      union all
      select case when d.due_on < $3 then 'passed' else 'ending' end, d.rule, d.trajectory_id, abs(d.due_on - $3)
      from %2$s d where %1$s and d.closed_on >= date_trunc('year', $3)::date and d.lane = 'none' and d.started_on <= $3
        and d.due_on between date_trunc('year', $3)::date and $3 + $4 and d.closed_on > least(d.due_on, $3))
    select c.what || '.' || coalesce(n.kind, 'other'), c.trajectory_id, c.days from counted c left join named n on n.kind = app.term_kind(c.rule)
  $q$, own, source) using p_municipality, p_company, p_day, coalesce(app.soon_days(p_day, p_known), 0), p_known;
end $$;--> statement-breakpoint

-- The rows behind one figure: of each trajectory that counts the band of the first limit (in days) above it, and no day or mark, for
-- these would tell a small number; none for a figure that is too small. Where several terms of a trajectory count, the worst: the
-- most too late, or the least that is left.
create function app.term_rows(p_municipality uuid, p_figure text, p_day date, p_known timestamptz, p_limits integer[], p_offset integer)
returns table (line bigint, band integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company constant uuid := app.report_company(p_municipality);
  past constant boolean := split_part(p_figure, '.', 1) in ('late', 'broken', 'lapsedLate', 'passed');
begin
  return query with found as materialized (
      select width_bucket(case when past then max(f.days) else min(f.days) end, p_limits) as band
      from app.term_facts(p_municipality, company, p_day, p_known) f where f.figure = p_figure group by f.trajectory_id),
    ordered as (select row_number() over (order by case when past then -f.band else f.band end) as line, f.band from found f)
  select o.line, o.band from ordered o
  where (select count(*) from found) >= (select g.small_number from organisation g where g.id = app.setting('organisation')::uuid)
  order by o.line limit 50 offset p_offset;
end $$;--> statement-breakpoint

do $$
declare
  f text;
  definition text := pg_get_functiondef('app.term_figures(uuid, date, timestamptz)'::regprocedure);
  change record;
begin
  for change in select * from (values
      ('''label'', r.label, ''basis'', r.basis,', '''label'', r.label, ''basis'', r.basis,
        -- Of steps that share a kind each has a length of its own: then none is given.
        ''measured'', (select case when count(*) = 1 then min(m.one::text)::jsonb end from (select distinct jsonb_build_object(''length'', y.length, ''unit'', y.unit,
          ''counting'', y.counting, ''movesToWorkingDay'', y.moves_to_working_day) as one from rules y where y.kind = r.kind
          and y.valid_from <= r.valid_from and coalesce(y.valid_to, ''infinity'') >= r.valid_from) m),'),
      ('x.kind, x.label, x.basis from rules x', 'x.kind, x.label, x.basis, x.valid_from from rules x')) as c (old, new)
  loop
    if position(change.old in definition) = 0 then raise exception 'app.term_figures reads otherwise: %', change.old; end if;
    definition := replace(definition, change.old, change.new);
  end loop;
  grant create on schema app to app_definer;
  foreach f in array array['app.term_facts(uuid, uuid, date, timestamptz)', 'app.term_rows(uuid, text, date, timestamptz, integer[], integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  set local role app_definer;
  execute definition;
  reset role;
  revoke create on schema app from app_definer;
  grant execute on function app.term_rows(uuid, text, date, timestamptz, integer[], integer) to app_web;
end $$;
