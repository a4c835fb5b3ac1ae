-- What offers and trials came to nothing on, as known on a day: when that was recorded is kept from now on, and read from
-- the timeline for what is there. A reason does not change once it is recorded.
alter table offer add column refused_at timestamptz;--> statement-breakpoint
alter table trial_placement add column refused_at timestamptz;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  update offer o set refused_at = coalesce(
    (select e.recorded_at from event e where e.trajectory_id = o.trajectory_id and e.recorded_at >= o.recorded_at
      and o.closed_on in (e.valid_on, (e.recorded_at at time zone 'Europe/Amsterdam')::date) order by e.id limit 1),
    o.closed_on::timestamp at time zone 'Europe/Amsterdam') where o.refusal_kind is not null;
  update trial_placement t set refused_at = coalesce(
    (select e.recorded_at from event e where e.trajectory_id = t.trajectory_id and e.kind = 'trialStopped' and e.valid_on >= t.ended_on order by e.id limit 1),
    t.ended_on::timestamp at time zone 'Europe/Amsterdam') where t.refusal_kind is not null;
  reset role;
end $$;--> statement-breakpoint
create function app.keep_refused_at() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.refused_at := coalesce(nullif(current_setting('app.plan_at', true), '')::timestamptz, now());
  return new;
end $$;--> statement-breakpoint
create trigger keep_refused_at before insert or update on offer for each row
  when (new.refusal_kind is not null and new.refused_at is null) execute function app.keep_refused_at();--> statement-breakpoint
create trigger keep_refused_at before insert or update on trial_placement for each row
  when (new.refusal_kind is not null and new.refused_at is null) execute function app.keep_refused_at();--> statement-breakpoint

-- As before (0018), as known at an instant: 'infinity' is now.
drop function app.report_refusal_rows(uuid, date, date, text, integer);--> statement-breakpoint
drop function app.report_refusals(uuid, date, date);--> statement-breakpoint
drop function app.refusals(uuid[], uuid, date, date);--> statement-breakpoint
create function app.refusals(p_municipalities uuid[], p_company uuid, p_from date, p_until date, p_known timestamptz)
returns table (id uuid, trajectory_id uuid, workplace_id uuid, refused_on date, source text, kind text, needed_kind text, needed_hours numeric,
  needed_distance integer, needed_support text, needed_adaptation text, note text, figures text[])
language sql stable set search_path = public, pg_temp as $$
  select x.id, x.trajectory_id, x.workplace_id, x.refused_on, x.source, x.kind, x.needed_kind, x.needed_hours, x.needed_distance, x.needed_support,
    x.needed_adaptation, x.note, array_remove(array['all', 'source.' || x.source, 'kind.' || x.kind, case x.kind
      when 'kindOfWork' then 'kindOfWork.' || coalesce(x.needed_kind, 'unknown')
      when 'hours' then 'hours.' || case when x.needed_hours is null then 'unknown' when x.needed_hours < 12 then 'below12'
        when x.needed_hours < 20 then 'below20' when x.needed_hours < 28 then 'below28' else 'above28' end
      when 'distance' then 'distance.' || case when x.needed_distance is null then 'unknown' when x.needed_distance < 6 then 'upTo5'
        when x.needed_distance < 11 then 'upTo10' when x.needed_distance < 21 then 'upTo20' else 'above20' end
      when 'support' then 'support.' || coalesce(x.needed_support, 'unknown')
      when 'adaptations' then 'adaptations.' || coalesce(x.needed_adaptation, 'unknown') end], null)
  from (
    select o.id, o.trajectory_id, o.workplace_id, o.closed_on as refused_on, case when o.outcome = 'lapsed' then 'lapsed' else coalesce(o.refused_by, 'person') end as source,
        o.refusal_kind as kind, o.needed_kind, o.needed_hours, o.needed_distance, o.needed_support, o.needed_adaptation, o.reason as note
      from offer o where o.refusal_kind is not null and o.closed_on between p_from and p_until and o.refused_at <= p_known
        and (o.municipality_id = any (p_municipalities) or o.company_id = p_company)
    union all
    select t.id, t.trajectory_id, t.workplace_id, t.ended_on, 'trial', t.refusal_kind, t.needed_kind, t.needed_hours, t.needed_distance, t.needed_support,
        t.needed_adaptation, t.note
      from trial_placement t where t.refusal_kind is not null and t.ended_on between p_from and p_until and t.refused_at <= p_known
        and (t.municipality_id = any (p_municipalities) or t.company_id = p_company)) x
$$;--> statement-breakpoint
create function app.report_refusals(p_municipality uuid, p_from date, p_until date, p_known timestamptz) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return jsonb_build_object('counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
      select f.figure, count(*) as n from app.refusals(array_remove(array[p_municipality], null), company, p_from, p_until, p_known) r
        cross join unnest(r.figures) as f (figure) group by f.figure) c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid));
end $$;--> statement-breakpoint
create function app.report_refusal_rows(p_municipality uuid, p_from date, p_until date, p_known timestamptz, p_figure text, p_offset integer)
returns table (line bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query with found as materialized (
      select row_number() over () as line from app.refusals(array_remove(array[p_municipality], null), company, p_from, p_until, p_known) r where p_figure = any (r.figures))
    select f.line from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.line limit 50 offset p_offset;
end $$;--> statement-breakpoint

-- Employers as they were known at an instant, of companies whose places the reader may read.
create function app.employers_known(p_known timestamptz) returns setof employer
language sql stable security definer set search_path = public, pg_temp as $$
  select r.* from employer e cross join lateral jsonb_populate_record(e, coalesce(
      case when e.changed_at > p_known then app.place_was(e.id, p_known) end, '{}')) r
  where e.company_id = any (app.companies_read()) and e.created_at <= p_known
$$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.keep_refused_at()', 'app.report_refusals(uuid, date, date, timestamptz)',
      'app.report_refusal_rows(uuid, date, date, timestamptz, text, integer)', 'app.employers_known(timestamptz)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema app from app_definer;
  revoke all on function app.refusals(uuid[], uuid, date, date, timestamptz) from public;
end $$;--> statement-breakpoint
grant execute on function app.refusals(uuid[], uuid, date, date, timestamptz) to app_web, app_definer;--> statement-breakpoint
grant execute on function app.report_refusals(uuid, date, date, timestamptz), app.report_refusal_rows(uuid, date, date, timestamptz, text, integer),
  app.employers_known(timestamptz) to app_web;
