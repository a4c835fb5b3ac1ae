-- Terms at risk and broken, by kind of term, for who steers: counted in trajectories, without a name.
create index deadline_closed on deadline (municipality_id, closed_on) include (trajectory_id, rule, started_on, due_on, company_id) where closed_on is not null;--> statement-breakpoint
create index deadline_closed_company on deadline (company_id, closed_on) include (trajectory_id, rule, started_on, due_on, audience) where closed_on is not null and company_id is not null;--> statement-breakpoint

-- The kind of a term in figures: the next step is one kind, whatever the state it belongs to.
create function app.term_kind(p_rule text) returns text language sql immutable as $$
  select case when p_rule like 'nextStep.%' then 'nextStep' else p_rule end
$$;--> statement-breakpoint

-- Every term that a figure counts on a day. `soon` and `late` run on that day; `inTime` and `broken` were closed this year
-- up to that day. A term that was moved counts with the last day it has now. What has no rule of its own is `other`.
create function app.term_facts(p_municipality uuid, p_company uuid, p_day date)
returns table (figure text, trajectory_id uuid, since date, until date, closed date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  soon integer := (select value::integer from parameter where key = 'report.soonDays' and not is_plan and superseded_at is null
    and valid_from <= p_day and coalesce(valid_to, 'infinity') >= p_day);
  own text := case when p_company is null then 'd.municipality_id = $1' else 'd.company_id = $2 and d.audience = ''hr''' end;
begin
  return query execute format($q$
    with named as materialized (select distinct app.term_kind(r.key) as kind from deadline_rule r where r.superseded_at is null),
    counted as (
      select case when d.due_on < $3 then 'late' else 'soon' end as what, d.rule, d.trajectory_id, d.started_on, d.due_on, null::date as closed_on
      from deadline d where %1$s and d.closed_on is null and d.started_on <= $3 and d.due_on <= $3 + $4
      union all
      select case when d.due_on < $3 then 'late' else 'soon' end, d.rule, d.trajectory_id, d.started_on, d.due_on, null
      from deadline d where %1$s and d.closed_on > $3 and d.started_on <= $3 and d.due_on <= $3 + $4
      union all
      select case when d.closed_on > d.due_on then 'broken' else 'inTime' end, d.rule, d.trajectory_id, d.started_on, d.due_on, d.closed_on
      from deadline d where %1$s and d.due_on is not null and d.closed_on between date_trunc('year', $3)::date and $3)
    select c.what || '.' || coalesce(n.kind, 'other'), c.trajectory_id, c.started_on, c.due_on, c.closed_on
    from counted c left join named n on n.kind = app.term_kind(c.rule)
  $q$, own) using p_municipality, p_company, p_day, coalesce(soon, 0);
end $$;--> statement-breakpoint

-- In how many trajectories each figure counts, with the words of each kind of term; nothing of who.
create function app.term_figures(p_municipality uuid, p_day date) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company uuid := app.report_company(p_municipality);
  answer jsonb;
begin
  with counts as materialized (
    select f.figure, count(distinct f.trajectory_id) as n from app.term_facts(p_municipality, company, p_day) f group by f.figure)
  select jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from counts c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid),
    'soonDays', (select value::integer from parameter where key = 'report.soonDays' and not is_plan and superseded_at is null
      and valid_from <= p_day and coalesce(valid_to, 'infinity') >= p_day),
    'rules', (select coalesce(jsonb_agg(jsonb_build_object('key', r.key, 'label', r.label, 'basis', r.basis) order by r.label), '[]') from (
      select distinct on (app.term_kind(x.key)) app.term_kind(x.key) as key, x.label, x.basis from deadline_rule x
      where x.superseded_at is null and app.term_kind(x.key) in (select substr(c.figure, position('.' in c.figure) + 1) from counts c)
      order by app.term_kind(x.key), (x.valid_from <= p_day) desc, x.valid_from desc) r)) into answer;
  return answer;
end $$;--> statement-breakpoint

-- The rows behind one figure, without a name and with a key of that figure alone; none for a figure that is too small.
create function app.term_rows(p_municipality uuid, p_figure text, p_day date, p_offset integer)
returns table (key text, since date, until date, closed date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query with found as materialized (
      select f.trajectory_id, min(f.since) as since, min(f.until) as until, max(f.closed) as closed
      from app.term_facts(p_municipality, company, p_day) f where f.figure = p_figure group by f.trajectory_id)
    select app.opaque_key(md5(f.trajectory_id::text || p_figure)::uuid), f.since, f.until, f.closed from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by f.until, 1 limit 50 offset p_offset;
end $$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.term_facts(uuid, uuid, date)', 'app.term_figures(uuid, date)', 'app.term_rows(uuid, text, date, integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema app from app_definer;
  grant execute on function app.term_figures(uuid, date), app.term_rows(uuid, text, date, integer) to app_web;
end $$;
