-- The figures beside those of UWV as they were known at an instant: recorded by then and not yet superseded; 'infinity' is
-- as known now. Whether a trajectory was closed is read from its steps, which keep what was known before.
create index state_period_closed on state_period (municipality_id, valid_from) include (trajectory_id, valid_to, recorded_at, superseded_at) where state = 'closed';--> statement-breakpoint
create index uwv_answer_known on uwv_answer (municipality_id, day, indicator) include (trajectory_id, counts, recorded_at, superseded_at);--> statement-breakpoint

drop function app.uwv_report_rows(uuid, text, date, date, text, boolean, integer);--> statement-breakpoint
drop function app.uwv_report(uuid, text, date, date);--> statement-breakpoint
drop function app.uwv_answered(uuid, text, date, date);--> statement-breakpoint
drop function app.uwv_rows(uuid, text, date, date);--> statement-breakpoint

-- As before (0061). That another municipality took somebody over was known from its answer, or from the closing on a letter.
-- Recorded later is who did not count yet by what was known at the end of the day: a fact that was corrected or ended since,
-- and of which that was known, was not. What came in from a list of before was known in that list. Changed later is the
-- other way round: who did count by what was known at the end of the day, and by what was recorded since does not.
create function app.uwv_rows(p_municipality uuid, p_indicator text, p_from date, p_day date, p_known timestamptz)
returns table (trajectory_id uuid, why text, counts boolean, since date)
language plpgsql stable set search_path = public, pg_temp set enable_bitmapscan to on as $$
declare
  ends constant timestamptz := (p_day + 1)::timestamp at time zone 'Europe/Amsterdam';
  known constant text := case when p_known = 'infinity' then '%1$s.superseded_at is null'
    else '%1$s.recorded_at <= $4 and (%1$s.superseded_at is null or %1$s.superseded_at > $4)' end;
  a constant text := format(known, 'a'); x constant text := format(known, 'x');
  known_before constant text := '(y.recorded_at < $5 and (y.superseded_at is null or y.superseded_at >= $5)
    or y.origin = ''import'' and y.recorded_at <= $4 and y.correction_reason is distinct from ''importUndone'')';
  changed constant text := 'y.recorded_at < $5 and y.superseded_at >= $5 and y.superseded_at <= $4 and y.correction_reason is distinct from ''importUndone''';
  closed constant text := 'state_period x where x.municipality_id = $1 and x.state = ''closed'' and x.valid_to is null and ' || x;
  taken_over constant text := 'exists (select from handover h where h.trajectory_id = %1$s and h.kind = ''municipality'' and h.outcome = ''accepted'''
    || case when p_known = 'infinity' then ')' else ' and exists (select from event e where e.trajectory_id = %1$s and e.recorded_at <= $4
      and (e.move = ''completeHandover'' or e.kind = ''handoverAnswered'' and e.details#>>''{result,handoverId}'' = h.id::text)))' end;
begin
  if p_indicator = 'working' then
    return query execute 'with work as (
        select distinct on (x.person_id) x.person_id, x.trajectory_id, x.valid_from, x.started_on, x.counted, x.recorded_at, x.origin from placement_term x
          where x.municipality_id = $1 and ' || x || ' and x.kind = ''sheltered'' and x.valid_from <= $3 and (x.valid_to is null or x.valid_to >= $3)
          order by x.person_id, x.counted desc, x.valid_from),
      bare as (
        select x.trajectory_id, x.valid_from from state_period x where x.municipality_id = $1 and ' || x || ' and x.state in (''placed'', ''switchPreparing'')
          and x.valid_from <= $3 and (x.valid_to is null or x.valid_to >= $3) and not exists (select from work w where w.trajectory_id = x.trajectory_id)),
      gone as (
        select c.trajectory_id, c.valid_from from (select x.trajectory_id, x.valid_from from ' || closed || ' and x.valid_from between $2 and $3) c
          where ' || format(taken_over, 'c.trajectory_id') || '
          and exists (select from placement_term x where x.trajectory_id = c.trajectory_id and ' || x || ' and x.kind = ''sheltered'')
          and not exists (select from work w where w.trajectory_id = c.trajectory_id)),
      before as (
        select distinct on (y.person_id) y.person_id, y.trajectory_id, coalesce(y.started_on, y.valid_from) as since from placement_term y
          where y.municipality_id = $1 and y.kind = ''sheltered'' and y.counted and y.valid_from <= $3 and (y.valid_to is null or y.valid_to >= $3) and ' || changed || '
          order by y.person_id, y.valid_from, y.id)
      select w.trajectory_id, case when not w.counted then ''determinationEnded'' when w.origin = ''handover'' and w.valid_from >= $2 then ''fromElsewhere''
          when w.recorded_at >= $5 and not exists (select from placement_term y where y.trajectory_id = w.trajectory_id and y.kind = ''sheltered'' and y.counted
            and y.valid_from <= $3 and (y.valid_to is null or y.valid_to >= $3) and ' || known_before || ') then ''recordedLater'' else ''alike'' end, w.counted, coalesce(w.started_on, w.valid_from) from work w
      union all select b.trajectory_id, ''withoutContract'', false, b.valid_from from bare b
      union all select g.trajectory_id, ''toElsewhere'', false, g.valid_from from gone g
      union all select b.trajectory_id, ''changedLater'', false, b.since from before b where not exists (select from work w where w.person_id = b.person_id)
        and not exists (select from bare x where x.trajectory_id = b.trajectory_id) and not exists (select from gone g where g.trajectory_id = b.trajectory_id)'
      using p_municipality, p_from, p_day, p_known, ends;
  elsif p_indicator = 'advices' then
    return query execute 'select a.trajectory_id, case when a.origin = ''handover'' then ''fromElsewhere'' when coalesce(a.received_on, a.advised_on) > $3 then ''receivedLater''
        when a.advised_on < $2 then ''advisedEarlier'' when a.recorded_at >= $5 and not exists (select from advice y where y.trajectory_id = a.trajectory_id and y.outcome = ''positive''
          and y.origin <> ''handover'' and coalesce(y.received_on, y.advised_on) between $2 and $3 and ' || known_before || ') then ''recordedLater'' else ''alike'' end,
        a.origin <> ''handover'' and coalesce(a.received_on, a.advised_on) between $2 and $3, a.advised_on
      from advice a where a.municipality_id = $1 and ' || a || ' and a.outcome = ''positive''
        and (a.advised_on between $2 and $3 or coalesce(a.received_on, a.advised_on) between $2 and $3)
      union all select c.* from (select distinct on (y.trajectory_id) y.trajectory_id, ''changedLater'', false, y.advised_on from advice y where y.municipality_id = $1 and y.outcome = ''positive''
        and y.origin <> ''handover'' and coalesce(y.received_on, y.advised_on) between $2 and $3 and ' || changed || '
        and not exists (select from advice a where a.trajectory_id = y.trajectory_id and ' || a || ' and a.outcome = ''positive''
          and (a.advised_on between $2 and $3 or coalesce(a.received_on, a.advised_on) between $2 and $3))
        order by y.trajectory_id, y.advised_on, y.id) c' using p_municipality, p_from, p_day, p_known, ends;
  else
    return query execute 'with last as (
        select distinct on (a.trajectory_id) a.trajectory_id, a.outcome, a.origin, a.recorded_at, coalesce(a.received_on, a.advised_on) as on_day from advice a
          where a.municipality_id = $1 and ' || a || ' and coalesce(a.received_on, a.advised_on) <= $3
          order by a.trajectory_id, coalesce(a.received_on, a.advised_on) desc, a.recorded_at desc)
      select l.trajectory_id, case when c.trajectory_id is not null then case when ' || format(taken_over, 'l.trajectory_id') || ' then ''movedAway'' else ''closed'' end
          when d.kind in (''reject'', ''revoke'') then ''refused'' when d.kind is null then ''undecided'' when s.trajectory_id is not null then ''resting''
          when l.recorded_at >= $5 and (select y.outcome from advice y where y.trajectory_id = l.trajectory_id and coalesce(y.received_on, y.advised_on) <= $3 and ' || known_before || '
            order by coalesce(y.received_on, y.advised_on) desc, y.recorded_at desc limit 1) is distinct from ''positive'' then ''recordedLater''
          when l.trajectory_id in (select y.trajectory_id from state_period y where y.municipality_id = $1 and y.state = ''closed'' and y.valid_to is null and y.valid_from <= $3
            and y.recorded_at < $5 and y.superseded_at >= $5) then ''recordedLater'' else ''alike'' end,
        c.trajectory_id is null, l.on_day
      from last l left join (select x.trajectory_id from ' || closed || ' and x.valid_from <= $3) c on c.trajectory_id = l.trajectory_id
        left join (select distinct on (x.trajectory_id) x.trajectory_id, x.kind from decision x where x.municipality_id = $1 and ' || x || ' and x.decided_on <= $3
          order by x.trajectory_id, x.decided_on desc, x.recorded_at desc) d on d.trajectory_id = l.trajectory_id
        left join (select x.trajectory_id from state_period x where x.municipality_id = $1 and ' || x || ' and x.state = ''resting'' and x.valid_from <= $3
          and (x.valid_to is null or x.valid_to >= $3)) s on s.trajectory_id = l.trajectory_id
      where l.outcome = ''positive''' using p_municipality, p_from, p_day, p_known, ends;
  end if;
end $$;--> statement-breakpoint

-- The same persons with what UWV said of each; and whoever UWV says it counts while Schakel finds no fact (any more) by which
-- the person would belong to this figure.
create function app.uwv_answered(p_municipality uuid, p_indicator text, p_from date, p_day date, p_known timestamptz)
returns table (trajectory_id uuid, why text, counts boolean, since date, they_count boolean, answer_id uuid)
language sql stable set search_path = public, pg_temp as $$
  with ours as materialized (select r.* from app.uwv_rows(p_municipality, p_indicator, p_from, p_day, p_known) r),
  said as materialized (select a.id, a.trajectory_id, a.counts from uwv_answer a where a.municipality_id = p_municipality and a.day = p_day
    and a.indicator = p_indicator and a.recorded_at <= p_known and (a.superseded_at is null or a.superseded_at > p_known))
  select o.trajectory_id, o.why, o.counts, o.since, s.counts, s.id from ours o left join said s on s.trajectory_id = o.trajectory_id
  union all
  select s.trajectory_id, 'noFact', false, null, s.counts, s.id from said s
    where s.counts and not exists (select from ours o where o.trajectory_id = s.trajectory_id)
$$;--> statement-breakpoint

-- How many there are of each, of a municipality that a manager steers.
create function app.uwv_report(p_municipality uuid, p_indicator text, p_from date, p_day date, p_known timestamptz) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return null; end if;
  return jsonb_build_object(
    'rows', (select coalesce(jsonb_agg(jsonb_build_object('why', c.why, 'counts', c.counts, 'count', c.n, 'theyCount', c.they_count, 'theyDoNot', c.they_do_not)), '[]') from (
      select r.why, r.counts, count(*) as n, count(*) filter (where r.they_count) as they_count, count(*) filter (where not r.they_count) as they_do_not
      from app.uwv_answered(p_municipality, p_indicator, p_from, p_day, p_known) r group by r.why, r.counts) c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid));
end $$;--> statement-breakpoint

-- Those of one of them, without a name, a day or a key; none where they are too few.
create function app.uwv_report_rows(p_municipality uuid, p_indicator text, p_from date, p_day date, p_known timestamptz, p_why text, p_counts boolean, p_offset integer)
returns table (line bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query with found as materialized (select row_number() over () as line
      from app.uwv_answered(p_municipality, p_indicator, p_from, p_day, p_known) r where r.why = p_why and r.counts = p_counts)
    select f.line from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.line limit 50 offset p_offset;
end $$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['uwv_report(uuid, text, date, date, timestamptz)', 'uwv_report_rows(uuid, text, date, date, timestamptz, text, boolean, integer)'] loop
    execute format('alter function app.%s owner to app_definer', f);
    execute format('revoke all on function app.%s from public', f);
    execute format('grant execute on function app.%s to app_web', f);
  end loop;
  revoke create on schema app from app_definer;
  foreach f in array array['uwv_rows(uuid, text, date, date, timestamptz)', 'uwv_answered(uuid, text, date, date, timestamptz)'] loop
    execute format('revoke all on function app.%s from public', f);
    execute format('grant execute on function app.%s to app_web, app_definer', f);
  end loop;
end $$;
