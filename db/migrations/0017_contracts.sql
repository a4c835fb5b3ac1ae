-- Contracts that last: absence, support, coaches, talks, decisions ahead, earlier contracts, the time before a job, signals.
create table absence (
  id uuid primary key default gen_random_uuid(), trajectory_id uuid not null, municipality_id uuid not null, company_id uuid,
  placement_id uuid not null references placement (id), percentage integer not null check (percentage between 1 and 100),
  valid_from date not null, valid_to date, recorded_at timestamptz not null default now(), recorded_by uuid, superseded_at timestamptz, correction_reason text,
  check (valid_to is null or valid_to >= valid_from));--> statement-breakpoint
create table work_support (
  id uuid primary key default gen_random_uuid(), trajectory_id uuid not null, municipality_id uuid not null, company_id uuid,
  placement_id uuid not null references placement (id), stage text not null check (stage in ('advised', 'agreed', 'given')), kind text not null,
  hours_per_week numeric(5, 2) not null check (hours_per_week >= 0 and hours_per_week <= 60), source text not null,
  valid_from date not null, valid_to date, recorded_at timestamptz not null default now(), recorded_by uuid, superseded_at timestamptz, correction_reason text,
  check (valid_to is null or valid_to >= valid_from));--> statement-breakpoint
create table coach (
  id uuid primary key default gen_random_uuid(), trajectory_id uuid not null, municipality_id uuid not null, company_id uuid,
  placement_id uuid not null references placement (id), kind text not null, name text not null,
  valid_from date not null, valid_to date, recorded_at timestamptz not null default now(), recorded_by uuid, superseded_at timestamptz, correction_reason text,
  check (valid_to is null or valid_to >= valid_from));--> statement-breakpoint
create table check_in (
  id uuid primary key default gen_random_uuid(), trajectory_id uuid not null, municipality_id uuid not null, company_id uuid,
  placement_id uuid not null references placement (id), rule text, work_fit text not null, cooperation text not null,
  hours_worked numeric(5, 2), support_given numeric(5, 2), remark text,
  valid_from date not null, valid_to date, recorded_at timestamptz not null default now(), recorded_by uuid, superseded_at timestamptz, correction_reason text);--> statement-breakpoint
create table contract_decision (
  id uuid primary key default gen_random_uuid(), trajectory_id uuid not null, municipality_id uuid not null, company_id uuid,
  placement_id uuid not null references placement (id), ends_on date not null, choice text not null check (choice in ('renew', 'permanent', 'end')), follow_up text,
  valid_from date not null, valid_to date, recorded_at timestamptz not null default now(), recorded_by uuid, superseded_at timestamptz, correction_reason text,
  check ((choice = 'end') = (follow_up is not null)));--> statement-breakpoint
create table earlier_contract (
  id uuid primary key default gen_random_uuid(), trajectory_id uuid not null, municipality_id uuid not null, company_id uuid,
  employer_name text not null, permanent text not null check (permanent in ('temporary', 'permanent')), source text not null,
  valid_from date not null, valid_to date, recorded_at timestamptz not null default now(), recorded_by uuid, superseded_at timestamptz, correction_reason text,
  check (valid_to is null or valid_to >= valid_from));--> statement-breakpoint
create table preparation (
  id uuid primary key default gen_random_uuid(), trajectory_id uuid not null, municipality_id uuid not null, company_id uuid,
  goals text not null, started_on date not null, ends_on date not null, outcome text check (outcome in ('go', 'noGo')), outcome_note text, decided_on date,
  recorded_at timestamptz not null default clock_timestamp(),
  check (ends_on >= started_on), check ((outcome is null) = (decided_on is null)));--> statement-breakpoint
create table signal (
  id uuid primary key default gen_random_uuid(), trajectory_id uuid not null, municipality_id uuid not null, company_id uuid,
  placement_id uuid not null references placement (id), rule text not null, reason text not null, about text not null, found_on date not null, settled_on date);--> statement-breakpoint

alter table absence add constraint absence_no_overlap exclude using gist (placement_id with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null);--> statement-breakpoint
alter table coach add constraint coach_no_overlap exclude using gist (placement_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null);--> statement-breakpoint
alter table work_support add constraint work_support_no_overlap
  exclude using gist (placement_id with =, stage with =, kind with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null);--> statement-breakpoint
create unique index contract_decision_one on contract_decision (placement_id, ends_on) where superseded_at is null;--> statement-breakpoint
create unique index check_in_one on check_in (placement_id, rule) where superseded_at is null and rule is not null;--> statement-breakpoint
create unique index preparation_one_open on preparation (trajectory_id) where outcome is null;--> statement-breakpoint
create unique index signal_once on signal (placement_id, rule, about);--> statement-breakpoint
create index signal_municipality on signal (municipality_id, found_on, trajectory_id) include (company_id) where settled_on is null;--> statement-breakpoint
create index signal_company on signal (company_id, found_on, trajectory_id) include (municipality_id) where settled_on is null;--> statement-breakpoint
create index deadline_contract_municipality on deadline (municipality_id, due_on, trajectory_id) include (company_id) where closed_on is null and rule = 'contractEndAlert';--> statement-breakpoint
create index deadline_contract_company on deadline (company_id, due_on, trajectory_id) include (municipality_id) where closed_on is null and rule = 'contractEndAlert';--> statement-breakpoint

alter table placement add column follow_up text;--> statement-breakpoint
-- Of its placement, kept by the database, so that who began lately is read from an index.
alter table placement_term add column started_on date;--> statement-breakpoint
create index placement_term_started on placement_term (municipality_id, started_on, id)
  include (valid_from, valid_to, placement_id, trajectory_id, company_id, employer_name, hours_per_week, form) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_started on placement_term (company_id, started_on, id)
  include (valid_from, valid_to, placement_id, trajectory_id, municipality_id, employer_name, hours_per_week, form) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
alter table trajectory_line add column absence integer, add column absent_from date, add column absent_to date, add column contract_alert_on date,
  add column signals text[];--> statement-breakpoint

do $$
declare
  t text;
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  company constant text := 'company_id = nullif(current_setting(''app.company'', true), '''')::uuid';
begin
  foreach t in array array['absence', 'work_support', 'coach', 'check_in', 'contract_decision', 'earlier_contract', 'preparation', 'signal'] loop
    execute format('alter table %I add foreign key (trajectory_id) references trajectory (id)', t);
    execute format('create index %I on %I (trajectory_id)', t || '_trajectory', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('create policy municipality_reads on %I for select to app_web using (%s)', t, own);
    execute format('create policy company_reads on %I for select to app_web using (%s)', t, company);
    execute format('grant select on %I to app_web', t);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
  end loop;
end $$;--> statement-breakpoint

-- A company changes its own facts only; whose a fact is, never changes.
create function app.keep_company() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.company_id is distinct from old.company_id or new.placement_id is distinct from old.placement_id
      or (app.setting('role') = 'hr' and old.company_id is distinct from app.setting('company')::uuid) then
    raise exception 'not of this company' using errcode = 'SK002';
  end if;
  return new;
end $$;--> statement-breakpoint
create function app.keep_own_company() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.company_id is distinct from old.company_id or (app.setting('role') = 'hr' and old.company_id is distinct from app.setting('company')::uuid) then
    raise exception 'not of this company' using errcode = 'SK002';
  end if;
  return new;
end $$;--> statement-breakpoint

-- A fact of a placement stands in the trajectory of that placement, and is of its company.
create function app.fits_placement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from placement p where p.id = new.placement_id and p.trajectory_id = new.trajectory_id and p.company_id is not distinct from new.company_id) then
    raise exception 'not of this placement' using errcode = 'SK002';
  end if;
  return new;
end $$;--> statement-breakpoint

-- What a list shows of somebody at work stands in the line of the trajectory, next to the words of 0013.
create function app.keep_work_lines(p_trajectories uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update trajectory_line l set absence = n.percentage, absent_from = n.valid_from, absent_to = n.valid_to, contract_alert_on = n.alert_on, signals = n.signals
  from (select t.id, a.percentage, a.valid_from, a.valid_to,
      (select min(d.due_on) from deadline d where d.trajectory_id = t.id and d.closed_on is null and d.rule = 'contractEndAlert') as alert_on,
      (select array_agg(distinct s.rule order by s.rule) from signal s where s.trajectory_id = t.id and s.settled_on is null) as signals
    from unnest(p_trajectories) t (id) left join lateral (select x.percentage, x.valid_from, x.valid_to from absence x
      where x.trajectory_id = t.id and x.superseded_at is null order by x.valid_from desc limit 1) a on true) n
  where l.id = n.id and (l.absence, l.absent_from, l.absent_to, l.contract_alert_on, l.signals)
    is distinct from (n.percentage, n.valid_from, n.valid_to, n.alert_on, n.signals)
$$;--> statement-breakpoint
create function app.keep_work_lines_of_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_work_lines((select array_agg(distinct trajectory_id) from changed));
  return null;
end $$;--> statement-breakpoint
create function app.keep_work_lines_of_deadline() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from changed c where c.rule = 'contractEndAlert') then
    perform app.keep_work_lines((select array_agg(distinct c.trajectory_id) from changed c where c.rule = 'contractEndAlert'));
  end if;
  return null;
end $$;--> statement-breakpoint
create function app.start_terms() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update placement_term t set started_on = new.started_on where t.placement_id = new.id and t.superseded_at is null;
  return null;
end $$;--> statement-breakpoint
create trigger start_terms after update of started_on on placement for each row when (old.started_on is distinct from new.started_on)
  execute function app.start_terms();--> statement-breakpoint
create trigger keep_work_lines after insert on absence referencing new table as changed for each statement execute function app.keep_work_lines_of_change();--> statement-breakpoint
create trigger keep_changed_work_lines after update on absence referencing new table as changed for each statement execute function app.keep_work_lines_of_change();--> statement-breakpoint
create trigger keep_work_lines after insert on signal referencing new table as changed for each statement execute function app.keep_work_lines_of_change();--> statement-breakpoint
create trigger keep_changed_work_lines after update on signal referencing new table as changed for each statement execute function app.keep_work_lines_of_change();--> statement-breakpoint
create trigger keep_work_lines after insert on deadline referencing new table as changed for each statement execute function app.keep_work_lines_of_deadline();--> statement-breakpoint
create trigger keep_changed_work_lines after update on deadline referencing new table as changed for each statement execute function app.keep_work_lines_of_deadline();--> statement-breakpoint

do $$
declare t text;
begin
  foreach t in array array['absence', 'work_support', 'coach', 'check_in', 'contract_decision', 'signal'] loop
    execute format('create trigger fits_placement before insert on %I for each row execute function app.fits_placement()', t);
    execute format('create trigger keep_company before update on %I for each row execute function app.keep_company()', t);
  end loop;
  foreach t in array array['earlier_contract', 'preparation'] loop
    execute format('create trigger keep_company before update on %I for each row execute function app.keep_own_company()', t);
  end loop;
end $$;--> statement-breakpoint

-- The facts of the last job that the rules of the first weeks look at, and the parameters they are held against.
create function app.facts_at_work(p_trajectory uuid, p_day date) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  with p as (select id from placement where trajectory_id = p_trajectory order by started_on desc limit 1)
  select jsonb_build_object(
    'absences', (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from absence x join p on p.id = x.placement_id where x.superseded_at is null),
    'coaches', (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from coach x join p on p.id = x.placement_id where x.superseded_at is null),
    'supports', (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from work_support x join p on p.id = x.placement_id where x.superseded_at is null),
    'checkIns', (select coalesce(jsonb_agg(to_jsonb(x) - 'remark' order by x.valid_from), '[]') from check_in x join p on p.id = x.placement_id where x.superseded_at is null),
    'subsidies', (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from wage_subsidy x join p on p.id = x.placement_id where x.superseded_at is null),
    'contractDecisions', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from contract_decision x join p on p.id = x.placement_id where x.superseded_at is null),
    'signals', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from signal x join p on p.id = x.placement_id),
    'preparation', (select to_jsonb(x) from preparation x where x.trajectory_id = p_trajectory order by x.recorded_at desc limit 1),
    'stretches', (select coalesce(jsonb_agg(x), '[]') from (
      select x.employer_name as employer, x.valid_from as "startsOn", x.valid_to as "lastDay", x.contract_ends_on as "contractEndsOn"
        from trajectory t join placement_term x on x.person_id = t.person_id where t.id = p_trajectory and x.superseded_at is null and x.kind = 'sheltered'
          and (app.setting('role') <> 'hr' or x.company_id = app.setting('company')::uuid)
      union all select x.employer_name, x.valid_from, x.valid_to, case x.permanent when 'temporary' then x.valid_to end
        from trajectory t join trajectory o on o.person_id = t.person_id join earlier_contract x on x.trajectory_id = o.id
        where t.id = p_trajectory and x.superseded_at is null and (app.setting('role') <> 'hr' or x.company_id = app.setting('company')::uuid)) x),
    'chainParameters', (select coalesce(jsonb_agg(jsonb_build_object('key', x.key, 'value', x.value, 'source', x.source, 'certainty', x.certainty,
      'validFrom', x.valid_from, 'validTo', x.valid_to)), '[]') from parameter x where x.key like 'contractChain.%' and not x.is_plan and x.superseded_at is null),
    'thresholds', (select coalesce(jsonb_object_agg(x.key, x.value), '{}') from parameter x where x.key like 'signal.%' and not x.is_plan and x.superseded_at is null
      and x.valid_from <= p_day and (x.valid_to is null or x.valid_to >= p_day)))
$$;--> statement-breakpoint

-- How long placements last: of those that came so far in the year up to a day, which stood then and which had ended before;
-- and why those ended that ended this year. By the terms as they were known at an instant.
create function app.retention_facts(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz)
returns table (figure text, trajectory_id uuid, since date, until date, hours numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with job as materialized (
    select x.placement_id, x.trajectory_id, min(x.valid_from) as since, (array_agg(x.valid_to order by x.valid_from desc))[1] as until,
        (array_agg(x.hours_per_week order by x.valid_from desc))[1] as hours
      from placement_term x where x.kind = 'sheltered' and (x.municipality_id = p_municipality or (p_municipality is null and x.company_id = p_company))
        and case when p_known = 'infinity' then x.superseded_at is null
          else x.recorded_at <= p_known and (x.superseded_at is null or x.superseded_at > p_known) end
      group by x.placement_id, x.trajectory_id),
  far as (select j.*, n.months, (j.since + make_interval(months => n.months))::date as day from job j cross join (values (3), (6), (12)) n (months)
    where (j.since + make_interval(months => n.months))::date between p_day - 364 and p_day)
  select f.figure || f.months, f.trajectory_id, f.since, f.until, f.hours from (
    select 'reached.' as figure, far.* from far
    union all select case when until is null or until >= day then 'standing.' else 'left.' end, far.* from far) f
  union all
  select 'endReason.' || coalesce(p.end_reason, 'undecided'), j.trajectory_id, j.since, j.until, j.hours
    from job j join placement p on p.id = j.placement_id where j.since <= p_day and j.until between date_trunc('year', p_day)::date and p_day
$$;--> statement-breakpoint
create function app.report_all_facts(p_municipality uuid, p_company uuid, p_day date, p_known timestamptz)
returns table (figure text, trajectory_id uuid, since date, until date, hours numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from app.report_facts(p_municipality, p_company, p_day, p_known)
  union all select * from app.retention_facts(p_municipality, p_company, p_day, p_known)
$$;--> statement-breakpoint

-- Earlier functions learn the new tables. Each is changed where it stands, so that what others added stays.
create function app.patch(p_name text, p_old text, p_new text) returns void language plpgsql as $$
declare f record; definition text; n integer := 0;
begin
  for f in select x.oid from pg_proc x where x.pronamespace = 'app'::regnamespace and x.proname = p_name loop
    definition := pg_get_functiondef(f.oid);
    if position(p_old in definition) = 0 then raise exception 'nothing to change in %: %', p_name, p_old; end if;
    execute replace(definition, p_old, p_new);
    n := n + 1;
  end loop;
  if n <> 1 then raise exception '% functions named %', n, p_name; end if;
end $$;--> statement-breakpoint
do $$
declare
  f text;
  dated constant text := '''absence'', ''work_support'', ''coach'', ''check_in'', ''contract_decision'', ''earlier_contract''';
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.keep_company()', 'app.keep_own_company()', 'app.fits_placement()', 'app.keep_work_lines(uuid[])',
      'app.start_terms()', 'app.retention_facts(uuid, uuid, date, timestamptz)', 'app.report_all_facts(uuid, uuid, date, timestamptz)', 'app.keep_work_lines_of_change()', 'app.keep_work_lines_of_deadline()', 'app.facts_at_work(uuid, date)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  grant execute on function app.patch(text, text, text) to app_definer;
  set local role app_definer;
  perform app.patch('insert_row', 'if p_table not in (', 'if p_table not in (' || dated || ', ''preparation'', ''signal'', ');
  perform app.patch('supersede', 'if p_table not in (', 'if p_table not in (' || dated || ', ');
  perform app.patch('amend', 'if p_table not in (', 'if p_table not in (''preparation'', ''signal'', ');
  perform app.patch('may_write', '= ''hr'' then p_table in (', '= ''hr'' then p_table in (' || dated || ', ''signal'', ');
  perform app.patch('apply_effect', 'target in (''application'',', 'target in (' || dated || ', ''application'',');
  perform app.patch('situations', 'from trajectory t where t.id = any (p_trajectories) and app.may_change(t.id)',
    '|| jsonb_build_object(''atWork'', app.facts_at_work(t.id, p_today)) from trajectory t where t.id = any (p_trajectories) and app.may_change(t.id)');
  alter function app.retention_facts(uuid, uuid, date, timestamptz) set enable_bitmapscan = on;
  perform app.patch('report_figures', 'app.report_facts(', 'app.report_all_facts(');
  perform app.patch('report_rows', 'app.report_facts(', 'app.report_all_facts(');
  perform app.patch('place_term', 'return new;', 'new.started_on := (select p.started_on from placement p where p.id = new.placement_id); return new;');
  perform app.patch('keep_lines', 'd.rule in (''checkIn4'', ''checkIn8'', ''checkIn12'')', 'd.rule like ''checkIn%''');
  update placement_term t set started_on = p.started_on from placement p where p.id = t.placement_id;
  reset role;
  drop function app.patch(text, text, text);
  revoke create on schema app from app_definer;
end $$;
