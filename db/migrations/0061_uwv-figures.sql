-- What UWV says of a quarter, and what was agreed about the difference: only added to; the newest of a kind holds.
create table uwv_figure (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  indicator text not null check (indicator in ('working', 'advices', 'withAdvice')),
  day date not null,
  kind text not null check (kind in ('theirs', 'agreed')),
  value integer not null check (value >= 0),
  -- What Schakel counted for that day when this was recorded; null where it was too few to tell.
  ours integer check (ours >= 0),
  note text not null check (note <> ''),
  recorded_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  recorded_by_name text not null
);--> statement-breakpoint
create index uwv_figure_day on uwv_figure (municipality_id, day desc, indicator, recorded_at desc);--> statement-breakpoint
alter table uwv_figure enable row level security;--> statement-breakpoint
alter table uwv_figure force row level security;--> statement-breakpoint
create policy definer on uwv_figure to app_definer using (true) with check (true);--> statement-breakpoint
create policy municipality_reads on uwv_figure for select to app_web
  using (municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]));--> statement-breakpoint
create policy manager_reads on uwv_figure for select to app_web
  using (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]));--> statement-breakpoint
create policy manager_adds on uwv_figure for insert to app_web
  with check (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]) and recorded_by = app.setting('account')::uuid);--> statement-breakpoint
grant select, insert on uwv_figure to app_web;--> statement-breakpoint
grant select, insert, update, delete on uwv_figure to app_definer;--> statement-breakpoint

-- Everybody of a municipality who belongs to one of UWV's figures on a day, by what may make the two differ: each person
-- once, and whether Schakel counts that person. `p_from` is the first day of the quarter, for what is counted over one.
create function app.uwv_rows(p_municipality uuid, p_indicator text, p_from date, p_day date)
returns table (trajectory_id uuid, why text, counts boolean, since date)
language plpgsql stable set search_path = public, pg_temp as $$
declare ends timestamptz := (p_day + 1)::timestamp at time zone 'Europe/Amsterdam';
begin
  if p_indicator = 'working' then
    return query with work as (
        select distinct on (x.person_id) x.trajectory_id, x.valid_from, x.started_on, x.counted, x.recorded_at, x.origin from placement_term x
          where x.municipality_id = p_municipality and x.superseded_at is null and x.kind = 'sheltered' and x.valid_from <= p_day and (x.valid_to is null or x.valid_to >= p_day)
          order by x.person_id, x.counted desc, x.valid_from)
      select w.trajectory_id, case when not w.counted then 'determinationEnded' when w.origin = 'handover' and w.valid_from >= p_from then 'fromElsewhere'
          when w.recorded_at >= ends and w.origin <> 'import' then 'recordedLater' else 'alike' end, w.counted, coalesce(w.started_on, w.valid_from) from work w
      union all
      select s.trajectory_id, 'withoutContract', false, s.valid_from from state_period s
        where s.municipality_id = p_municipality and s.superseded_at is null and s.state in ('placed', 'switchPreparing') and s.valid_from <= p_day
          and (s.valid_to is null or s.valid_to >= p_day) and not exists (select from work w where w.trajectory_id = s.trajectory_id)
      union all
      select t.id, 'toElsewhere', false, t.closed_on from trajectory t where t.municipality_id = p_municipality and t.closed_on between p_from and p_day
        and exists (select from handover h where h.trajectory_id = t.id and h.kind = 'municipality' and h.outcome = 'accepted')
        and exists (select from placement_term x where x.trajectory_id = t.id and x.superseded_at is null and x.kind = 'sheltered')
        and not exists (select from work w where w.trajectory_id = t.id);
  elsif p_indicator = 'advices' then
    return query select a.trajectory_id, case when a.origin = 'handover' then 'fromElsewhere' when coalesce(a.received_on, a.advised_on) > p_day then 'receivedLater'
        when a.advised_on < p_from then 'advisedEarlier' when a.recorded_at >= ends and a.origin <> 'import' then 'recordedLater' else 'alike' end,
        a.origin <> 'handover' and coalesce(a.received_on, a.advised_on) between p_from and p_day, a.advised_on
      from advice a where a.municipality_id = p_municipality and a.superseded_at is null and a.outcome = 'positive'
        and (a.advised_on between p_from and p_day or coalesce(a.received_on, a.advised_on) between p_from and p_day);
  else
    return query with last as (
        select distinct on (a.trajectory_id) a.trajectory_id, a.outcome, a.origin, a.recorded_at, coalesce(a.received_on, a.advised_on) as on_day from advice a
          where a.municipality_id = p_municipality and a.superseded_at is null and coalesce(a.received_on, a.advised_on) <= p_day
          order by a.trajectory_id, coalesce(a.received_on, a.advised_on) desc, a.recorded_at desc)
      select l.trajectory_id, case when t.closed_on <= p_day then case when exists (select from handover h where h.trajectory_id = t.id
            and h.kind = 'municipality' and h.outcome = 'accepted') then 'movedAway' else 'closed' end
          when d.kind in ('reject', 'revoke') then 'refused' when d.kind is null then 'undecided' when s.state = 'resting' then 'resting'
          when l.recorded_at >= ends and l.origin <> 'import' then 'recordedLater' else 'alike' end,
        t.closed_on is null or t.closed_on > p_day, l.on_day
      from last l join trajectory t on t.id = l.trajectory_id
        left join lateral (select x.kind from decision x where x.trajectory_id = l.trajectory_id and x.superseded_at is null and x.decided_on <= p_day
          order by x.decided_on desc, x.recorded_at desc limit 1) d on true
        left join lateral (select x.state from state_period x where x.trajectory_id = l.trajectory_id and x.superseded_at is null and x.valid_from <= p_day
          order by x.valid_from desc limit 1) s on true
      where l.outcome = 'positive';
  end if;
end $$;--> statement-breakpoint

-- How many there are of each, of a municipality that a manager steers, with what Schakel counts in places beside it.
create function app.uwv_report(p_municipality uuid, p_indicator text, p_from date, p_day date) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return null; end if;
  return jsonb_build_object(
    'rows', (select coalesce(jsonb_agg(jsonb_build_object('why', c.why, 'counts', c.counts, 'count', c.n)), '[]') from (
      select r.why, r.counts, count(*) as n from app.uwv_rows(p_municipality, p_indicator, p_from, p_day) r group by r.why, r.counts) c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid));
end $$;--> statement-breakpoint

-- Those of one of them, without a name and with a key of that figure alone; none where they are too few.
create function app.uwv_report_rows(p_municipality uuid, p_indicator text, p_from date, p_day date, p_why text, p_counts boolean, p_offset integer)
returns table (key text, since date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query with found as materialized (select r.* from app.uwv_rows(p_municipality, p_indicator, p_from, p_day) r where r.why = p_why and r.counts = p_counts)
    select app.opaque_key(md5(f.trajectory_id::text || p_indicator || p_why || p_day)::uuid), f.since from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.since, 1 limit 50 offset p_offset;
end $$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.uwv_report(uuid, text, date, date)', 'app.uwv_report_rows(uuid, text, date, date, text, boolean, integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_web', f);
  end loop;
  revoke create on schema app from app_definer;
  revoke all on function app.uwv_rows(uuid, text, date, date) from public;
  grant execute on function app.uwv_rows(uuid, text, date, date) to app_web, app_definer;
end $$;
