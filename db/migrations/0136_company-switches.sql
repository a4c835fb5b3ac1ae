-- Switches and deviations of a company, by the definitions that already stood under those of a gemeente.

-- Every figure that a switch counts for, as of a day and as known at an instant: the one definition under tiles, rows and
-- export (the rules are those of 0118). Of a company are the switches of whoever last worked there when the switch ended, or
-- works or worked there last while it runs; why a switch stopped or somebody came back is of the consulent.
drop function app.switch_rows(uuid, date, timestamptz, text, integer);--> statement-breakpoint
drop function app.switch_outcomes(uuid, date, timestamptz);--> statement-breakpoint
drop function app.switch_facts(uuid, date, timestamptz);--> statement-breakpoint
create function app.switch_facts(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz) returns table (figure text, switch_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  own text := case when p_company is null then 's.municipality_id = $1' else format('s.trajectory_id in (
      select t.trajectory_id from placement_term t where t.company_id = $2 and %1$s)
    and $2 = (select t.company_id from placement_term t where t.trajectory_id = s.trajectory_id and %1$s
      and t.valid_from <= case when s.ended_on <= $3 then s.ended_on else $3 end order by t.valid_from desc, t.recorded_at desc limit 1)',
    't.kind = ''sheltered'' and t.recorded_at <= $4 and (t.superseded_at is null or t.superseded_at > $4)') end;
begin
  return query execute format($q$
  with known as materialized (
    select s.id, s.trajectory_id, s.from_track, s.to_track, s.ended_event, s.stop_kind, w.went,
      s.from_track || '-' || case when w.went is null then coalesce(s.prepared_track, s.to_track) else s.to_track end as pair
    from job_switch s left join event b on b.id = s.ended_event
      cross join lateral (select case when s.ended_on <= $3 and coalesce(b.recorded_at, s.recorded_at) <= $4 then s.outcome end as went) w
    where %1$s and s.started_on <= $3 and s.recorded_at <= $4
  ), came_back as (
    select k.id, k.pair, r.why from known k cross join lateral (
      select coalesce(e.details#>>'{input,returnReason}', 'unknown') as why, e.id as at from event e
      where k.to_track <> 'sheltered' and e.trajectory_id = k.trajectory_id and e.id > k.ended_event and e.valid_on <= $3 and e.recorded_at <= $4
        and (e.move in ('switchBackToPlace', 'switchBackToWait', 'returnToScreening', 'returnToPlace', 'returnToWait', 'returnToJob', 'requestAdviceAgain')
          or (e.move in ('endSwitchToPlace', 'endSwitchToWait') and exists (select from job_switch n where n.trajectory_id = k.trajectory_id
            and n.outcome = 'switched' and n.to_track = 'sheltered' and n.ended_event = e.id)))
        and not exists (select from job_switch n where n.trajectory_id = k.trajectory_id and n.outcome = 'switched'
          and n.to_track <> 'sheltered' and n.ended_event > k.ended_event and n.ended_event < e.id)
      union all
      select 'unknown', n.ended_event from job_switch n join event b on b.id = n.ended_event
      where n.trajectory_id = k.trajectory_id and n.outcome = 'switched' and n.from_track = k.to_track and n.to_track = k.from_track
        and k.from_track <> 'sheltered' and n.ended_event > k.ended_event and n.ended_on <= $3 and b.recorded_at <= $4
        and not exists (select from job_switch m where m.trajectory_id = k.trajectory_id and m.outcome = 'switched'
          and m.ended_event > k.ended_event and m.ended_event < n.ended_event)
      order by at limit 1) r
    where k.went = 'switched'
  )
  select k.pair || '.' || case k.went when 'switched' then 'completed' when 'stopped' then 'stopped' else 'running' end, k.id
  from known k where k.went is null or k.went in ('switched', 'stopped')
  union all select 'stopped.' || coalesce(k.stop_kind, 'unknown'), k.id from known k where k.went = 'stopped' and $2 is null
  union all select b.pair || '.returned', b.id from came_back b
  union all select 'returned.' || b.why, b.id from came_back b where $2 is null
  $q$, own) using p_municipality, p_company, p_day, p_known;
end $$;--> statement-breakpoint

-- How often each figure counts; nothing of who. Of the own company without a gemeente.
create function app.switch_outcomes(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
      select f.figure, count(*)::int as n from app.switch_facts(p_municipality, company, p_day, p_known) f group by f.figure) c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid));
end $$;--> statement-breakpoint

create function app.switch_rows(p_municipality uuid, p_day date, p_known timestamptz, p_figure text, p_offset integer)
returns table (line integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query select x::integer from (select count(*) as n from app.switch_facts(p_municipality, company, p_day, p_known) f where f.figure = p_figure) c,
    generate_series(p_offset + 1, least(p_offset + 50, c.n)) x
    where c.n >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid);
end $$;--> statement-breakpoint

-- Every figure that an offer between two days counts for, as known at an instant. Of a company are the offers of its own places.
drop function app.deviation_rows(uuid, date, date, timestamptz, text, integer);--> statement-breakpoint
drop function app.report_deviations(uuid, date, date, timestamptz);--> statement-breakpoint
drop function app.deviation_facts(uuid, date, date, timestamptz);--> statement-breakpoint
create function app.deviation_facts(p_municipality uuid, p_company uuid, p_from date, p_until date, p_known timestamptz) returns table (figure text, kind text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare own text := case when p_company is null then 'o.municipality_id = $1' else 'o.company_id = $2' end;
begin
  return query execute format($q$
    select f.figure, coalesce(o.order_kind, 'unknown')
    from offer o cross join lateral unnest(case when o.order_reason is null then array['offers', 'inOrder']
        else array['offers', 'deviated', 'kind.' || coalesce(o.order_kind, 'unknown')] end) f (figure)
    where %1$s and o.offered_on between $3 and $4 and o.recorded_at <= $5
  $q$, own) using p_municipality, p_company, p_from, p_until, p_known;
end $$;--> statement-breakpoint

create function app.report_deviations(p_municipality uuid, p_from date, p_until date, p_known timestamptz) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
      select f.figure, count(*)::int as n from app.deviation_facts(p_municipality, company, p_from, p_until, p_known) f group by f.figure) c),
    'threshold', (select g.small_number from organisation g where g.id = coalesce(p_municipality, company)));
end $$;--> statement-breakpoint

create function app.deviation_rows(p_municipality uuid, p_from date, p_until date, p_known timestamptz, p_figure text, p_offset integer)
returns table (kind text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company uuid := app.report_company(p_municipality);
  small integer := (select g.small_number from organisation g where g.id = coalesce(p_municipality, company));
begin
  return query with found as materialized (
      select f.kind, count(*) over (partition by f.kind) as n
      from app.deviation_facts(p_municipality, company, p_from, p_until, p_known) f where f.figure = p_figure),
    whole as (select count(*) as n, min(x.n) as smallest from found x)
    select case when w.smallest >= small and (p_figure = 'deviated' or p_figure like 'kind.%') then f.kind end
    from found f cross join whole w where w.n >= small order by 1 limit 40 offset p_offset;
end $$;--> statement-breakpoint
create index offer_of_company on offer (company_id, offered_on) include (order_reason, order_kind, recorded_at);--> statement-breakpoint

do $$
declare
  f text;
  own constant text[] := array['app.switch_facts(uuid, uuid, date, timestamptz)', 'app.deviation_facts(uuid, uuid, date, date, timestamptz)'];
  asked constant text[] := array['app.switch_outcomes(uuid, date, timestamptz)', 'app.switch_rows(uuid, date, timestamptz, text, integer)',
    'app.report_deviations(uuid, date, date, timestamptz)', 'app.deviation_rows(uuid, date, date, timestamptz, text, integer)'];
begin
  grant create on schema app to app_definer;
  foreach f in array own || asked loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema app from app_definer;
  foreach f in array asked loop
    execute format('grant execute on function %s to app_web', f);
  end loop;
end $$;
