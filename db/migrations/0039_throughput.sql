-- How people come in, how long each step took them, how long who waits has waited and how long placements last: straight
-- from the facts, on a page of its own, so that the figures of Sturing need not wait for them.
create index advice_received on advice (municipality_id, (coalesce(received_on, advised_on))) include (trajectory_id, advised_on, outcome) where superseded_at is null;--> statement-breakpoint
create index decision_decided on decision (municipality_id, decided_on) include (trajectory_id, kind, advice_id) where superseded_at is null;--> statement-breakpoint

-- Every fact of the year up to a day, as known at an instant: the one definition under chart, table and rows. A length
-- of time falls in the band of the first limit (in days) above it.
create function app.throughput_facts(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz, p_limits integer[])
returns table (figure text, trajectory_id uuid, since date, until date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  known text := case when p_known = 'infinity' then '%1$s.superseded_at is null'
    else '%1$s.recorded_at <= $3 and (%1$s.superseded_at is null or %1$s.superseded_at > $3)' end;
  x text := format(known, 'x'); y text := format(known, 'y'); z text := format(known, 'z');
begin
  return query select f.figure, f.trajectory_id, f.since, f.until from app.retention_facts(p_municipality, p_company, p_day, p_known) f;
  if p_company is not null then return; end if;
  return query execute format($q$
    with toAdvice as (
      select x.trajectory_id, q.since, coalesce(x.received_on, x.advised_on) as until from advice x
        left join lateral (select coalesce(y.uwv_received_on, y.received_on) as since from application y
          where y.trajectory_id = x.trajectory_id and %2$s and coalesce(y.uwv_received_on, y.received_on) <= coalesce(x.received_on, x.advised_on)
          order by 1 desc limit 1) q on true
      where x.municipality_id = $1 and %1$s and coalesce(x.received_on, x.advised_on) between $5 and $2),
    toDecision as (
      select x.trajectory_id, coalesce(y.received_on, y.advised_on) as since, x.decided_on as until from decision x
        left join advice y on y.id = x.advice_id and coalesce(y.received_on, y.advised_on) <= x.decided_on
      where x.municipality_id = $1 and %1$s and x.kind in ('grant', 'reject') and x.decided_on between $5 and $2
        and not exists (select from decision z where z.trajectory_id = x.trajectory_id and z.id <> x.id and %3$s and z.advice_id = x.advice_id
          and z.kind in ('grant', 'reject') and z.decided_on < x.decided_on)),
    toStart as (
      select x.trajectory_id, d.since, x.valid_from as until,
        exists (select from placement_term z where z.trajectory_id = x.trajectory_id and %3$s and z.valid_from < x.valid_from and z.valid_from >= d.since) as again
      from placement_term x
        left join lateral (select y.decided_on as since from decision y where y.trajectory_id = x.trajectory_id and %2$s and y.kind = 'grant'
          and y.decided_on <= x.valid_from order by 1 desc limit 1) d on true
      where x.municipality_id = $1 and %1$s and x.kind = 'sheltered' and x.valid_from between $5 and $2
        and not exists (select from placement_term y where y.trajectory_id = x.trajectory_id and y.placement_id = x.placement_id and %2$s and y.valid_from < x.valid_from)),
    lasted as (
      select 'toAdvice.' as step, f.* from toAdvice f union all select 'toDecision.', f.* from toDecision f
      union all select 'toStart.', f.trajectory_id, f.since, f.until from toStart f where not f.again)
    select l.step || coalesce(width_bucket(l.until - l.since, $4)::text, 'unknown'), l.trajectory_id, l.since, l.until from lasted l
    union all select 'toStart.again', f.trajectory_id, f.since, f.until from toStart f where f.again
  $q$, x, y, z) using p_municipality, p_day, p_known, p_limits, date_trunc('year', p_day)::date;
  return query execute format($q$
    select 'inflow.' || t.intake_source || '.' || coalesce(a.outcome, case when q.withdrawn then 'withdrawn' else 'open' end), t.id, t.registered_on, a.on_day
    from trajectory t
      left join lateral (select x.outcome, coalesce(x.received_on, x.advised_on) as on_day from advice x where x.trajectory_id = t.id and %1$s
        and coalesce(x.received_on, x.advised_on) <= $2 order by 2 desc limit 1) a on true
      left join lateral (select y.withdrawn_on <= $2 as withdrawn from application y where y.trajectory_id = t.id and %2$s and a.outcome is null
        and y.withdrawn_on is not null order by y.withdrawn_on desc limit 1) q on true
    where t.municipality_id = $1 and t.registered_on between $4 and $2 and t.created_at <= $3
  $q$, x, y) using p_municipality, p_day, p_known, date_trunc('year', p_day)::date;
  return query execute format($q$
    with waits as (
      select x.trajectory_id, x.state, w.position_on, w.rest_reason from state_period x
        left join lateral (select y.position_on, y.rest_reason from waiting_list_entry y where y.trajectory_id = x.trajectory_id and %2$s
          and y.valid_from <= $2 and (y.valid_to is null or y.valid_to >= $2) order by y.valid_from desc limit 1) w on true
      where x.municipality_id = $1 and %1$s and x.state in ('toBePlaced', 'waiting', 'resting') and x.valid_from <= $2 and (x.valid_to is null or x.valid_to >= $2))
    select 'waited.' || coalesce(width_bucket($2 - w.position_on, $4)::text, 'unknown'), w.trajectory_id, w.position_on, null::date from waits w
    union all select 'reason.' || case w.state when 'resting' then coalesce(w.rest_reason, 'unknown') else w.state end, w.trajectory_id, w.position_on, null from waits w
  $q$, x, y) using p_municipality, p_day, p_known, p_limits;
end $$;--> statement-breakpoint

-- How often each figure counts, and half and nine tenths of each length of time, in days.
create function app.throughput_figures(p_municipality uuid, p_day date, p_known timestamptz, p_limits integer[]) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company uuid := app.report_company(p_municipality);
  answer jsonb;
begin
  with facts as materialized (select f.figure, f.until - f.since as days from app.throughput_facts(p_municipality, company, p_day, p_known, p_limits) f)
  select jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (select f.figure, count(*) as n from facts f group by f.figure) c),
    'spread', (select coalesce(jsonb_object_agg(s.step, jsonb_build_array(s.half, s.most)), '{}') from (
      select split_part(f.figure, '.', 1) as step, round(percentile_cont(0.5) within group (order by f.days)) as half,
        round(percentile_cont(0.9) within group (order by f.days)) as most
      from facts f where f.figure like 'to%' and f.figure not like '%.again' and f.days is not null group by 1) s)) into answer;
  return answer;
end $$;--> statement-breakpoint

-- The rows behind one figure, without a name and with a key of that figure alone; none for a figure that is too small.
create function app.throughput_rows(p_municipality uuid, p_figure text, p_day date, p_known timestamptz, p_limits integer[], p_offset integer)
returns table (key text, since date, until date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query with found as materialized (select f.* from app.throughput_facts(p_municipality, company, p_day, p_known, p_limits) f
      where f.figure = p_figure or starts_with(f.figure, p_figure || '.') or (p_figure like 'outcome.%' and f.figure like 'inflow.%.' || split_part(p_figure, '.', 2)))
    select app.opaque_key(md5(f.trajectory_id::text || p_figure)::uuid), f.since, f.until from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.since desc nulls last, 1 limit 50 offset p_offset;
end $$;--> statement-breakpoint
do $$
declare f text; definition text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.throughput_facts(uuid, uuid, date, timestamptz, integer[])', 'app.throughput_figures(uuid, date, timestamptz, integer[])',
      'app.throughput_rows(uuid, text, date, timestamptz, integer[], integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  set local role app_definer;
  foreach f in array array['app.report_figures(uuid, date, timestamptz)', 'app.report_rows(uuid, text, date, timestamptz, integer)'] loop
    definition := pg_get_functiondef(f::regprocedure);
    if position('app.report_all_facts(' in definition) = 0 then raise exception '% reads otherwise', f; end if;
    execute replace(definition, 'app.report_all_facts(', 'app.report_facts(');
  end loop;
  drop function app.report_all_facts(uuid, uuid, date, timestamptz);
  reset role;
  revoke create on schema app from app_definer;
  grant execute on function app.throughput_figures(uuid, date, timestamptz, integer[]), app.throughput_rows(uuid, text, date, timestamptz, integer[], integer) to app_web;
end $$;
