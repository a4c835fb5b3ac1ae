-- Rows behind a figure hold no day and nothing by which somebody is known again on another day or in another figure: every
-- figure can be asked of any day, so either would tell the numbers that are kept back. Where a row says no more than its
-- figure it is its number on the list; otherwise rows stand in the order of what they show, so that rows which change places
-- are the same to the byte.

drop function app.report_rows(uuid, text, date, timestamptz, integer);--> statement-breakpoint
-- Hours stand where they make the figure. Who is placed and does not count has one of four reasons; they stand in the rows
-- only where none of them is of a small number, for that number has a figure elsewhere.
create function app.report_rows(p_municipality uuid, p_figure text, p_day date, p_known timestamptz, p_offset integer)
returns table (line bigint, hours numeric, why text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company uuid := app.report_company(p_municipality);
  small integer := (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid);
begin
  return query with every as materialized (select x.* from app.report_facts(p_municipality, company, p_day, p_known) x),
      facts as materialized (select case when p_figure = 'working' then x.hours end as hours,
          case when p_figure = 'idle' then case when x.hours is null then 'unrecorded' when x.since > p_day then 'later'
            when x.until < p_day then 'over' else 'uncounted' end end as why
        from every x where (p_figure <> 'clean' or x.trajectory_id not in (select y.trajectory_id from every y where y.figure = 'stale'))
          and x.figure = any (case p_figure when 'clean' then array['state.toBePlaced', 'state.waiting']
            when 'gross' then array['state.toBePlaced', 'state.waiting', 'state.resting'] else array[p_figure] end)),
      told as (select f.hours, case when (select min(r.n) from (select count(*) as n from facts g group by g.why) r) >= small then f.why end as why from facts f),
      ordered as (select row_number() over (order by t.hours desc, t.why) as line, t.hours, t.why from told t)
    select o.line, o.hours, o.why from ordered o where (select count(*) from facts) >= small order by o.line limit 50 offset p_offset;
end $$;--> statement-breakpoint

drop function app.throughput_rows(uuid, text, date, timestamptz, integer[], integer);--> statement-breakpoint
create function app.throughput_rows(p_municipality uuid, p_figure text, p_day date, p_known timestamptz, p_limits integer[], p_offset integer)
returns table (line bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query with found as materialized (select row_number() over () as line from app.throughput_facts(p_municipality, company, p_day, p_known, p_limits) f
      where f.figure = p_figure or starts_with(f.figure, p_figure || '.') or (p_figure like 'outcome.%' and f.figure like 'inflow.%.' || split_part(p_figure, '.', 2)))
    select f.line from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.line limit 50 offset p_offset;
end $$;--> statement-breakpoint

drop function app.report_refusal_rows(uuid, date, date, text, integer);--> statement-breakpoint
create function app.report_refusal_rows(p_municipality uuid, p_from date, p_until date, p_figure text, p_offset integer)
returns table (line bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query with found as materialized (
      select row_number() over () as line from app.refusals(array_remove(array[p_municipality], null), company, p_from, p_until) r where p_figure = any (r.figures))
    select f.line from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.line limit 50 offset p_offset;
end $$;--> statement-breakpoint

drop function app.report_quality_rows(uuid, date, text, integer);--> statement-breakpoint
-- How long something is missing, as the band of the first limit (in days) above it; the longest first.
create function app.report_quality_rows(p_municipality uuid, p_day date, p_rule text, p_limits integer[], p_offset integer)
returns table (line bigint, band integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query with found as materialized (select width_bucket(greatest(p_day - min(f.since), 0), p_limits) as band
        from app.quality_findings(array[p_municipality], p_day, array[p_rule]) f group by f.trajectory_id),
      ordered as (select row_number() over (order by f.band desc) as line, f.band from found f)
    select o.line, o.band from ordered o
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by o.line limit 50 offset p_offset;
end $$;--> statement-breakpoint

drop function app.uwv_report_rows(uuid, text, date, date, text, boolean, integer);--> statement-breakpoint
create function app.uwv_report_rows(p_municipality uuid, p_indicator text, p_from date, p_day date, p_why text, p_counts boolean, p_offset integer)
returns table (line bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query with found as materialized (
      select row_number() over () as line from app.uwv_rows(p_municipality, p_indicator, p_from, p_day) r where r.why = p_why and r.counts = p_counts)
    select f.line from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.line limit 50 offset p_offset;
end $$;--> statement-breakpoint

-- The place in the queue, and what is sought for it: since when somebody stands there, and when last spoken to, count for
-- figures of their own (how long people wait, who was not confirmed for too long).
create or replace function app.report_waiting(p_municipality uuid, p_queue text, p_day date, p_offset integer) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  small integer; counts jsonb; lines jsonb; ruled boolean := (app.order_rule_on(p_municipality, p_day)).id is not null;
begin
  if app.report_company(p_municipality) is not null then return null; end if;
  select o.small_number into small from organisation o where o.id = app.setting('organisation')::uuid;
  select coalesce(jsonb_object_agg(c.queue, c.n), '{}') into counts from (
    select w.queue, count(*) as n from waiting_list_entry w where w.municipality_id = p_municipality and w.superseded_at is null
      and w.valid_from <= p_day and (w.valid_to is null or w.valid_to >= p_day) group by w.queue
      union all select 'stale', count(*) from waiting_list_entry w where w.municipality_id = p_municipality and w.superseded_at is null
        and w.queue <> 'resting' and w.valid_from <= p_day and (w.valid_to is null or w.valid_to >= p_day)
        and app.last_known(w, p_day, 'infinity') < app.heard_before('staleMonths', p_day, 'infinity')) c;
  select coalesce(jsonb_agg(to_jsonb(r) order by r.place), '[]') into lines from (
    select row_number() over (order by case when ruled then app.order_key_on(p_municipality, e.trajectory_id, e.position_on, p_day) end,
        e.position_on, e.trajectory_id) as place, l.hours_wanted as hours, l.support
    from waiting_list_entry e join trajectory_line l on l.id = e.trajectory_id
    where e.municipality_id = p_municipality and e.queue = p_queue and e.superseded_at is null and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)
      and coalesce((counts->>p_queue)::int, 0) >= small
    order by place limit 34 offset p_offset) r;
  return jsonb_build_object('counts', counts, 'rows', lines, 'threshold', small);
end $$;--> statement-breakpoint

-- Whoever stands on the list of a municipality on a day, with what a rule may count, in the order in which people who stand
-- level follow each other; without names each is a number of this answer.
create or replace function app.waiting_line(p_municipality uuid, p_queue text, p_day date)
returns table (key text, position_on date, advised_on date, urgency text, bridged boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare named boolean := app.setting('role') in ('caseworker', 'decisionMaker') and p_municipality = any (app.setting('municipalities')::uuid[]);
begin
  if not named and app.report_company(p_municipality) is not null then return; end if;
  return query select case when named then e.trajectory_id::text else (row_number() over (order by e.trajectory_id))::text end,
      e.position_on, f.advised_on, f.urgency, f.bridged
    from waiting_list_entry e cross join lateral app.order_facts(e.trajectory_id, p_day) f
    where e.municipality_id = p_municipality and e.queue = p_queue and e.superseded_at is null
      and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)
    order by e.trajectory_id;
end $$;--> statement-breakpoint

-- Nothing gives a key any more.
drop function app.opaque_key(uuid);--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.report_rows(uuid, text, date, timestamptz, integer)', 'app.throughput_rows(uuid, text, date, timestamptz, integer[], integer)',
      'app.report_refusal_rows(uuid, date, date, text, integer)', 'app.report_quality_rows(uuid, date, text, integer[], integer)',
      'app.uwv_report_rows(uuid, text, date, date, text, boolean, integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_web', f);
  end loop;
  revoke create on schema app from app_definer;
end $$;
