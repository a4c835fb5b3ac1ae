-- What UWV said of one person for one of its figures and one quarter: counted or not, confirmed on a day, with a reason of a
-- fixed list. A dated fact: what holds has no superseded_at, what was said before stays.
create table uwv_answer (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  trajectory_id uuid not null references trajectory (id),
  indicator text not null check (indicator in ('working', 'advices', 'withAdvice')),
  day date not null,
  counts boolean not null,
  confirmed_on date not null,
  reason text,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  check ((superseded_at is null) = (superseded_by is null))
);--> statement-breakpoint
create unique index uwv_answer_one_holds on uwv_answer (municipality_id, day, indicator, trajectory_id) where superseded_at is null;--> statement-breakpoint
create index uwv_answer_trajectory on uwv_answer (trajectory_id, day, indicator);--> statement-breakpoint
do $$
declare
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  works constant text := own || ' and app.setting(''role'') = ''caseworker''';
begin
  alter table uwv_answer enable row level security;
  alter table uwv_answer force row level security;
  create policy definer on uwv_answer to app_definer using (true) with check (true);
  execute format('create policy municipality_reads on uwv_answer for select to app_web using (%s)', own);
  execute format('create policy caseworker_adds on uwv_answer for insert to app_web with check (%s and recorded_by = app.setting(''account'')::uuid
    and exists (select from trajectory_line l where l.id = trajectory_id and l.municipality_id = uwv_answer.municipality_id))', works);
  execute format('create policy caseworker_changes on uwv_answer for update to app_web using (%s) with check (%s)', works, works);
end $$;--> statement-breakpoint
grant select, insert, update (superseded_at, superseded_by) on uwv_answer to app_web;--> statement-breakpoint
grant select, insert, update, delete on uwv_answer to app_definer;--> statement-breakpoint

-- The same persons as app.uwv_rows, with what UWV said of each; and whoever UWV says it counts while Schakel finds no fact
-- (any more) by which the person would belong to this figure.
create function app.uwv_answered(p_municipality uuid, p_indicator text, p_from date, p_day date)
returns table (trajectory_id uuid, why text, counts boolean, since date, they_count boolean, answer_id uuid)
language sql stable set search_path = public, pg_temp as $$
  with ours as materialized (select r.* from app.uwv_rows(p_municipality, p_indicator, p_from, p_day) r),
  said as materialized (select a.id, a.trajectory_id, a.counts, a.confirmed_on from uwv_answer a
    where a.municipality_id = p_municipality and a.day = p_day and a.indicator = p_indicator and a.superseded_at is null)
  select o.trajectory_id, o.why, o.counts, o.since, s.counts, s.id from ours o left join said s on s.trajectory_id = o.trajectory_id
  union all
  select s.trajectory_id, 'noFact', false, null, s.counts, s.id from said s
    where s.counts and not exists (select from ours o where o.trajectory_id = s.trajectory_id)
$$;--> statement-breakpoint
do $$
declare
  report text := pg_get_functiondef('app.uwv_report(uuid, text, date, date)'::regprocedure);
  lines text := pg_get_functiondef('app.uwv_report_rows(uuid, text, date, date, text, boolean, integer)'::regprocedure);
begin
  if position('app.uwv_rows(' in report) = 0 or position('''count'', c.n)' in report) = 0 or position('count(*) as n from' in report) = 0
    or position('app.uwv_rows(' in lines) = 0 then raise exception 'app.uwv_report reads otherwise'; end if;
  report := replace(replace(replace(report, 'app.uwv_rows(', 'app.uwv_answered('),
    '''count'', c.n)', '''count'', c.n, ''theyCount'', c.they_count, ''theyDoNot'', c.they_do_not)'),
    'count(*) as n from', 'count(*) as n, count(*) filter (where r.they_count) as they_count, count(*) filter (where not r.they_count) as they_do_not from');
  lines := replace(lines, 'app.uwv_rows(', 'app.uwv_answered(');
  grant create on schema app to app_definer;
  set local role app_definer;
  execute report;
  execute lines;
  reset role;
  revoke create on schema app from app_definer;
  revoke all on function app.uwv_answered(uuid, text, date, date) from public;
  grant execute on function app.uwv_answered(uuid, text, date, date) to app_web, app_definer;
end $$;
