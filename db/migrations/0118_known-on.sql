-- Terms, switches and deviations as they were known on a day. A term is changed in place; from now on what it was before is
-- kept beside it. Of what changed before that, `kept_from` says since when this is kept.
create table deadline_past (
  id uuid primary key default gen_random_uuid(),
  deadline_id uuid not null references deadline (id),
  trajectory_id uuid not null,
  municipality_id uuid not null,
  company_id uuid,
  rule text not null,
  lane text not null,
  audience text not null,
  started_on date not null,
  due_on date,
  closed_on date,
  recorded_at timestamptz not null,
  superseded_at timestamptz not null,
  kept_from timestamptz
);--> statement-breakpoint
create index deadline_past_deadline on deadline_past (deadline_id);--> statement-breakpoint
create index deadline_past_known on deadline_past (municipality_id, superseded_at)
  include (recorded_at, lane, rule, trajectory_id, started_on, due_on, closed_on);--> statement-breakpoint
create index deadline_past_known_company on deadline_past (company_id, superseded_at)
  include (recorded_at, lane, rule, audience, trajectory_id, started_on, due_on, closed_on) where company_id is not null;--> statement-breakpoint
create index deadline_past_kept on deadline_past (kept_from) where kept_from is not null;--> statement-breakpoint
alter table deadline add column changed_at timestamptz;--> statement-breakpoint
alter table offer add column recorded_at timestamptz;--> statement-breakpoint
alter table job_switch add column recorded_at timestamptz;--> statement-breakpoint
alter table job_switch add column prepared_track text;--> statement-breakpoint
create index offer_offered on offer (municipality_id, offered_on) include (order_reason, order_kind, recorded_at);--> statement-breakpoint
create index job_switch_started on job_switch (municipality_id, started_on);--> statement-breakpoint
alter table deadline_past enable row level security;--> statement-breakpoint
alter table deadline_past force row level security;--> statement-breakpoint
create policy definer on deadline_past to app_definer using (true) with check (true);--> statement-breakpoint
grant select, insert, update, delete on deadline_past to app_definer;--> statement-breakpoint

-- What was recorded before: when, the timeline says. A term that is closed was closed by an event of that day. The lists need
-- not be made anew, for no day of a term changes.
alter table deadline disable trigger user;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  insert into deadline_past (deadline_id, trajectory_id, municipality_id, company_id, rule, lane, audience, started_on, due_on, recorded_at, superseded_at, kept_from)
  select d.id, d.trajectory_id, d.municipality_id, d.company_id, d.rule, d.lane, d.audience, d.started_on, d.due_on, d.recorded_at, c.at, now()
  from deadline d cross join lateral (select coalesce(
    (select e.recorded_at from event e where e.trajectory_id = d.trajectory_id and e.recorded_at > d.recorded_at
      and d.closed_on in (e.valid_on, (e.recorded_at at time zone 'Europe/Amsterdam')::date) order by e.id limit 1),
    d.closed_on::timestamp at time zone 'Europe/Amsterdam') as at) c
  where d.closed_on is not null and c.at > d.recorded_at;
  update deadline d set changed_at = p.superseded_at from deadline_past p where p.deadline_id = d.id;

  update offer o set recorded_at = coalesce(
    (select m.made_at from match_sheet m where m.offer_id = o.id),
    (select e.recorded_at from event e where e.trajectory_id = o.trajectory_id and e.move in ('offer', 'offerAboveNumber') and e.valid_on = o.offered_on
      order by (e.details#>>'{input,workplaceId}' = o.workplace_id::text) desc nulls last, e.id limit 1),
    (select greatest(t.created_at, o.offered_on::timestamp at time zone 'Europe/Amsterdam') from trajectory t where t.id = o.trajectory_id));

  -- One switch at a time is prepared, so that the last event that began one before it ended is its own.
  update job_switch s set recorded_at = coalesce(b.recorded_at, s.started_on::timestamp at time zone 'Europe/Amsterdam'), prepared_track = b.track
  from job_switch x left join lateral (
    select e.recorded_at, e.details#>>'{input,toTrack}' as track from event e
    where e.trajectory_id = x.trajectory_id and e.id <= coalesce(x.ended_event, e.id) and e.move in ('prepareSwitch', 'prepareSwitchElsewhere',
      'moveToDayActivities', 'moveToJobAgreement', 'moveToRegular', 'takeDayActivities', 'takeJobAgreement', 'takeRegular')
    order by e.id desc limit 1) b on true
  where x.id = s.id;
  reset role;
end $$;--> statement-breakpoint
alter table deadline enable trigger user;--> statement-breakpoint
alter table offer alter column recorded_at set default now(), alter column recorded_at set not null;--> statement-breakpoint
alter table job_switch alter column recorded_at set default now(), alter column recorded_at set not null;--> statement-breakpoint

-- What a term was before one of its days, or who minds it, changed. What changes within one plan was never known otherwise.
create function app.keep_past_term() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at constant timestamptz := coalesce(nullif(current_setting('app.plan_at', true), '')::timestamptz, now());
begin
  if coalesce(old.changed_at, old.recorded_at) < at then
    insert into deadline_past (deadline_id, trajectory_id, municipality_id, company_id, rule, lane, audience, started_on, due_on, closed_on, recorded_at, superseded_at)
      values (old.id, old.trajectory_id, old.municipality_id, old.company_id, old.rule, old.lane, old.audience, old.started_on, old.due_on, old.closed_on,
        coalesce(old.changed_at, old.recorded_at), at);
    new.changed_at := at;
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger keep_past_term before update on deadline for each row
  when ((old.started_on, old.due_on, old.closed_on, old.audience, old.company_id) is distinct from (new.started_on, new.due_on, new.closed_on, new.audience, new.company_id))
  execute function app.keep_past_term();--> statement-breakpoint

-- The rules of terms as known at an instant. What the installation began with was always known.
create function app.rules_known(p_known timestamptz) returns setof deadline_rule
language sql stable security definer set search_path = public, pg_temp as $$
  select r.* from deadline_rule r where r.recorded_at <= greatest(p_known, (select min(x.recorded_at) from deadline_rule x))
    and (r.superseded_at is null or r.superseded_at > p_known)
$$;--> statement-breakpoint

-- Days before the last day from which a term is nearly over, as known at an instant; null where no setting is in force.
create function app.soon_days(p_day date, p_known timestamptz) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select value::integer from parameter where key = 'report.soonDays' and not is_plan and recorded_at <= p_known
    and (superseded_at is null or superseded_at > p_known) and valid_from <= p_day and coalesce(valid_to, 'infinity') >= p_day
$$;--> statement-breakpoint

-- Every term that a figure counts on a day, as known at an instant. `soon` and `late` run on that day; `inTime` and `broken`
-- were closed this year up to that day. A term that was moved counts with the last day that was known. What ends by itself
-- (lane none) is `ending`, or `passed` this year without having been used. What has no rule of its own is `other`.
drop function app.term_rows(uuid, text, date, integer);--> statement-breakpoint
drop function app.term_figures(uuid, date);--> statement-breakpoint
drop function app.term_facts(uuid, uuid, date);--> statement-breakpoint
create function app.term_facts(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz)
returns table (figure text, trajectory_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  own text := case when p_company is null then 'd.municipality_id = $1' else 'd.company_id = $2 and d.audience = ''hr''' end;
  columns constant text := 'x.municipality_id, x.company_id, x.audience, x.lane, x.rule, x.trajectory_id, x.started_on, x.due_on, x.closed_on';
  source text := case when p_known = 'infinity' then 'deadline' else format('(select %1$s from deadline x where coalesce(x.changed_at, x.recorded_at) <= $5
      union all select %1$s from deadline_past x where x.recorded_at <= $5 and x.superseded_at > $5)', columns) end;
begin
  return query execute format($q$
    with named as materialized (select distinct app.term_kind(r.key) as kind from app.rules_known($5) r),
    counted as (
      select case when d.due_on < $3 then 'late' else 'soon' end as what, d.rule, d.trajectory_id
      from %2$s d where %1$s and d.closed_on is null and d.lane in ('act', 'others', 'list') and d.started_on <= $3 and d.due_on <= $3 + $4
      union all
      select case when d.due_on < $3 then 'late' else 'soon' end, d.rule, d.trajectory_id
      from %2$s d where %1$s and d.closed_on > $3 and d.lane <> 'none' and d.started_on <= $3 and d.due_on <= $3 + $4
      union all
      select case when d.closed_on > d.due_on then 'broken' else 'inTime' end, d.rule, d.trajectory_id
      from %2$s d where %1$s and d.due_on is not null and d.lane <> 'none' and d.closed_on between date_trunc('year', $3)::date and $3
      union all
      select case when d.due_on < $3 then 'passed' else 'ending' end, d.rule, d.trajectory_id
      from %2$s d where %1$s and d.closed_on is null and d.lane = 'none' and d.started_on <= $3
        and d.due_on between date_trunc('year', $3)::date and $3 + $4
      union all
      select case when d.due_on < $3 then 'passed' else 'ending' end, d.rule, d.trajectory_id
      from %2$s d where %1$s and d.closed_on >= date_trunc('year', $3)::date and d.lane = 'none' and d.started_on <= $3
        and d.due_on between date_trunc('year', $3)::date and $3 + $4 and d.closed_on > least(d.due_on, $3))
    select c.what || '.' || coalesce(n.kind, 'other'), c.trajectory_id from counted c left join named n on n.kind = app.term_kind(c.rule)
  $q$, own, source) using p_municipality, p_company, p_day, coalesce(app.soon_days(p_day, p_known), 0), p_known;
end $$;--> statement-breakpoint

-- In how many trajectories each figure counts, with the words of each kind of term; nothing of who. `keptFrom` is the day
-- from which is kept how a term stood before, for who asks what was known earlier than that.
create function app.term_figures(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company uuid := app.report_company(p_municipality);
  answer jsonb;
begin
  with counts as materialized (
    select f.figure, count(distinct f.trajectory_id) as n from app.term_facts(p_municipality, company, p_day, p_known) f group by f.figure),
  rules as materialized (select app.term_kind(x.key) as kind, x.* from app.rules_known(p_known) x)
  select jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from counts c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid),
    'soonDays', app.soon_days(p_day, p_known),
    'keptFrom', (select (max(x.kept_from) at time zone 'Europe/Amsterdam')::date from deadline_past x where x.kept_from > p_known),
    'rules', (select coalesce(jsonb_agg(jsonb_build_object('key', r.kind, 'label', r.label, 'basis', r.basis,
        'audiences', (select jsonb_agg(distinct y.audience order by y.audience) from rules y where y.kind = r.kind)) order by r.label), '[]') from (
      select distinct on (x.kind) x.kind, x.label, x.basis from rules x
      where x.kind in (select substr(c.figure, position('.' in c.figure) + 1) from counts c)
      order by x.kind, (x.valid_from <= p_day) desc, x.valid_from desc, x.id) r)) into answer;
  return answer;
end $$;--> statement-breakpoint

-- The rows behind one figure: as many as it counts and no more than that, for every day or mark in them would tell a small
-- number; none for a figure that is too small.
create function app.term_rows(p_municipality uuid, p_figure text, p_day date, p_known timestamptz, p_offset integer)
returns table (line integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query select x::integer from (
      select count(distinct f.trajectory_id) as n from app.term_facts(p_municipality, company, p_day, p_known) f where f.figure = p_figure) c,
    generate_series(p_offset + 1, least(p_offset + 50, c.n)) x
    where c.n >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid);
end $$;--> statement-breakpoint

-- Every figure that a switch counts for, as of a day and as known at an instant: the one definition under tiles, rows and
-- export (the rules are those of 0099). A switch under way is one to where it was prepared for.
drop function app.switch_rows(uuid, date, text, integer);--> statement-breakpoint
drop function app.switch_outcomes(uuid, date);--> statement-breakpoint
drop function app.switch_facts(uuid, date);--> statement-breakpoint
create function app.switch_facts(p_municipality uuid, p_day date, p_known timestamptz) returns table (figure text, switch_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with known as materialized (
    select s.id, s.trajectory_id, s.from_track, s.to_track, s.ended_event, s.stop_kind, w.went,
      s.from_track || '-' || case when w.went is null then coalesce(s.prepared_track, s.to_track) else s.to_track end as pair
    from job_switch s left join event b on b.id = s.ended_event
      cross join lateral (select case when s.ended_on <= p_day and coalesce(b.recorded_at, s.recorded_at) <= p_known then s.outcome end as went) w
    where s.municipality_id = p_municipality and s.started_on <= p_day and s.recorded_at <= p_known
  ), came_back as (
    select k.id, k.pair, r.why from known k cross join lateral (
      select coalesce(e.details#>>'{input,returnReason}', 'unknown') as why, e.id as at from event e
      where k.to_track <> 'sheltered' and e.trajectory_id = k.trajectory_id and e.id > k.ended_event and e.valid_on <= p_day and e.recorded_at <= p_known
        and (e.move in ('switchBackToPlace', 'switchBackToWait', 'returnToScreening', 'returnToPlace', 'returnToWait', 'returnToJob', 'requestAdviceAgain')
          or (e.move in ('endSwitchToPlace', 'endSwitchToWait') and exists (select from job_switch n where n.trajectory_id = k.trajectory_id
            and n.outcome = 'switched' and n.to_track = 'sheltered' and n.ended_event = e.id)))
        and not exists (select from job_switch n where n.trajectory_id = k.trajectory_id and n.outcome = 'switched'
          and n.to_track <> 'sheltered' and n.ended_event > k.ended_event and n.ended_event < e.id)
      union all
      select 'unknown', n.ended_event from job_switch n join event b on b.id = n.ended_event
      where n.trajectory_id = k.trajectory_id and n.outcome = 'switched' and n.from_track = k.to_track and n.to_track = k.from_track
        and k.from_track <> 'sheltered' and n.ended_event > k.ended_event and n.ended_on <= p_day and b.recorded_at <= p_known
        and not exists (select from job_switch m where m.trajectory_id = k.trajectory_id and m.outcome = 'switched'
          and m.ended_event > k.ended_event and m.ended_event < n.ended_event)
      order by at limit 1) r
    where k.went = 'switched'
  )
  select k.pair || '.' || case k.went when 'switched' then 'completed' when 'stopped' then 'stopped' else 'running' end, k.id
  from known k where k.went is null or k.went in ('switched', 'stopped')
  union all select 'stopped.' || coalesce(k.stop_kind, 'unknown'), k.id from known k where k.went = 'stopped'
  union all select b.pair || '.returned', b.id from came_back b
  union all select 'returned.' || b.why, b.id from came_back b
$$;--> statement-breakpoint

-- How often each figure counts; nothing of who. Null for who does not steer this gemeente.
create function app.switch_outcomes(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
      select f.figure, count(*)::int as n from app.switch_facts(p_municipality, p_day, p_known) f group by f.figure) c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid))
  where app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[])
$$;--> statement-breakpoint

-- The rows behind one figure, as those of terms.
create function app.switch_rows(p_municipality uuid, p_day date, p_known timestamptz, p_figure text, p_offset integer)
returns table (line integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query select x::integer from (select count(*) as n from app.switch_facts(p_municipality, p_day, p_known) f where f.figure = p_figure) c,
    generate_series(p_offset + 1, least(p_offset + 50, c.n)) x
    where c.n >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid);
end $$;--> statement-breakpoint

-- Every figure that an offer between two days counts for, as known at an instant: the one definition under tiles, rows and
-- export. An offer and why it left the order do not change once they are recorded.
drop function app.deviation_rows(uuid, date, date, text, integer);--> statement-breakpoint
drop function app.report_deviations(uuid, date, date);--> statement-breakpoint
drop function app.deviation_facts(uuid, date, date);--> statement-breakpoint
create function app.deviation_facts(p_municipality uuid, p_from date, p_until date, p_known timestamptz) returns table (figure text, kind text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.figure, coalesce(o.order_kind, 'unknown')
  from offer o cross join lateral unnest(case when o.order_reason is null then array['offers', 'inOrder']
      else array['offers', 'deviated', 'kind.' || coalesce(o.order_kind, 'unknown')] end) f (figure)
  where o.municipality_id = p_municipality and o.offered_on between p_from and p_until and o.recorded_at <= p_known
$$;--> statement-breakpoint

-- How often each figure counts; null for who does not steer this gemeente.
create function app.report_deviations(p_municipality uuid, p_from date, p_until date, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
      select f.figure, count(*)::int as n from app.deviation_facts(p_municipality, p_from, p_until, p_known) f group by f.figure) c),
    'threshold', (select g.small_number from organisation g where g.id = p_municipality))
  where app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[])
$$;--> statement-breakpoint

-- The rows behind one figure, without a name, a day or a mark; none for a figure that is too small. Only where the figure is
-- about who came out of order each tells why, and none does where one kind among them is too small.
create function app.deviation_rows(p_municipality uuid, p_from date, p_until date, p_known timestamptz, p_figure text, p_offset integer)
returns table (kind text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare small constant integer := (select g.small_number from organisation g where g.id = p_municipality);
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query with found as materialized (
      select f.kind, count(*) over (partition by f.kind) as n from app.deviation_facts(p_municipality, p_from, p_until, p_known) f where f.figure = p_figure),
    whole as (select count(*) as n, min(x.n) as smallest from found x)
    select case when w.smallest >= small and (p_figure = 'deviated' or p_figure like 'kind.%') then f.kind end
    from found f cross join whole w where w.n >= small order by 1 limit 40 offset p_offset;
end $$;--> statement-breakpoint

do $$
declare
  f text;
  definition text := pg_get_functiondef('app.apply_effect(jsonb, trajectory, timestamptz)'::regprocedure);
  old constant text := $q$'state_period', 'deadline')$q$;
begin
  if position(old in definition) = 0 then raise exception 'app.apply_effect reads otherwise'; end if;
  grant create on schema app to app_definer;
  foreach f in array array['app.keep_past_term()', 'app.rules_known(timestamptz)', 'app.soon_days(date, timestamptz)',
      'app.term_facts(uuid, uuid, date, timestamptz)', 'app.term_figures(uuid, date, timestamptz)', 'app.term_rows(uuid, text, date, timestamptz, integer)',
      'app.switch_facts(uuid, date, timestamptz)', 'app.switch_outcomes(uuid, date, timestamptz)', 'app.switch_rows(uuid, date, timestamptz, text, integer)',
      'app.deviation_facts(uuid, date, date, timestamptz)', 'app.report_deviations(uuid, date, date, timestamptz)',
      'app.deviation_rows(uuid, date, date, timestamptz, text, integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  set local role app_definer;
  execute replace(definition, old, $q$'state_period', 'deadline', 'offer', 'job_switch')$q$);
  reset role;
  revoke create on schema app from app_definer;
  grant execute on function app.term_figures(uuid, date, timestamptz), app.term_rows(uuid, text, date, timestamptz, integer),
    app.switch_outcomes(uuid, date, timestamptz), app.switch_rows(uuid, date, timestamptz, text, integer),
    app.report_deviations(uuid, date, date, timestamptz), app.deviation_rows(uuid, date, date, timestamptz, text, integer) to app_web;
end $$;
