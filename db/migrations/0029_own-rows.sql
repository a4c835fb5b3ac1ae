-- A company that reads along (a referral) learns nothing of what another company has with the person, and of a switch only
-- what is its own to do: the open one, while it employs the person, and the steps it owns (domain §9, §11 vii).
alter table job_switch_step add column owner text not null default 'caseworker' check (owner in ('caseworker', 'hr'));--> statement-breakpoint
update job_switch_step set owner = 'hr' where step in (7, 8);--> statement-breakpoint

-- The open switch out of a job at the company that entered; null for every other reader and every other switch.
create function app.own_switch(p_trajectory uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select s.id from job_switch s where s.trajectory_id = p_trajectory and s.ended_on is null
    and exists (select from access a where a.trajectory_id = s.trajectory_id and a.organisation_id = app.setting('company')::uuid and a.ended_at is null)
    and exists (select from placement p where p.trajectory_id = s.trajectory_id and p.company_id = app.setting('company')::uuid and p.end_reason is null)
$$;--> statement-breakpoint
drop policy company_reads on job_switch;--> statement-breakpoint
drop policy company_reads on job_switch_step;--> statement-breakpoint
create policy company_reads on job_switch_step for select to app_web
  using (app.setting('company') is not null and owner = 'hr' and job_switch_id = app.own_switch(trajectory_id));--> statement-breakpoint

create function app.of_company(p_row jsonb) returns boolean language sql stable as $$
  select coalesce(p_row->>'company_id' = app.setting('company'), false)
$$;--> statement-breakpoint
create function app.own_rows(p_rows jsonb) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(p_rows) r where app.of_company(r)
$$;--> statement-breakpoint

-- The facts as whoever entered may know them. For a company: of offers, trials, jobs and what is around them only its own
-- rows; that a contract elsewhere runs, a switch is open, a preparation has its outcome and which terms of the municipality
-- run, because its own moves are held against them; nothing of an earlier switch, a handover, or a proposal in words.
create function app.facts_for_reader(p_facts jsonb) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select case when app.setting('role') is distinct from 'hr' then p_facts else p_facts || (
    select jsonb_object_agg(k, case when app.of_company(p_facts->k) then p_facts->k else 'null' end)
      from unnest(array['offer', 'trial', 'term', 'lastTerm', 'placement', 'workplace', 'subsidy']) k)
    || jsonb_build_object(
      'contractElsewhere', jsonb_typeof(p_facts->'term') = 'object' and not app.of_company(p_facts->'term'),
      'terms', app.own_rows(p_facts->'terms'), 'tracks', app.own_rows(p_facts->'tracks'),
      'deadlines', (select coalesce(jsonb_agg(case when app.of_company(d) then d else jsonb_build_object('id', d->'id', 'rule', d->'rule') end), '[]')
        from jsonb_array_elements(p_facts->'deadlines') d where d->>'company_id' is null or app.of_company(d)),
      'access', (select coalesce(jsonb_agg(a), '[]') from jsonb_array_elements(p_facts->'access') a where a->>'organisation_id' = app.setting('company')),
      'proposals', (select coalesce(jsonb_agg(x - 'reason'), '[]') from jsonb_array_elements(p_facts->'proposals') x),
      'jobSwitch', case when p_facts#>>'{jobSwitch,id}' = app.own_switch((p_facts->>'id')::uuid)::text
        then (p_facts->'jobSwitch') - array['asked_by', 'reason', 'end_reason', 'return_note'] else 'null' end,
      'returnUntil', null, 'handover', null,
      'atWork', (p_facts->'atWork') || case when app.of_company(p_facts->'placement') then '{}' else jsonb_build_object('absences', '[]'::jsonb,
          'coaches', '[]'::jsonb, 'supports', '[]'::jsonb, 'checkIns', '[]'::jsonb, 'subsidies', '[]'::jsonb, 'contractDecisions', '[]'::jsonb, 'signals', '[]'::jsonb) end
        || case when app.of_company(p_facts#>'{atWork,preparation}') or jsonb_typeof(p_facts#>'{atWork,preparation}') = 'null' then '{}'
          else jsonb_build_object('preparation', jsonb_build_object('id', p_facts#>'{atWork,preparation,id}', 'outcome', p_facts#>'{atWork,preparation,outcome}')) end)
  end
$$;--> statement-breakpoint

do $$
declare
  f text;
  situations text := pg_get_functiondef('app.situations(uuid[], date)'::regprocedure);
  amend text := pg_get_functiondef('app.amend(text, uuid, uuid, jsonb)'::regprocedure);
  changed text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.own_switch(uuid)', 'app.of_company(jsonb)', 'app.own_rows(jsonb)', 'app.facts_for_reader(jsonb)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  grant execute on function app.own_switch(uuid) to app_web;
  set local role app_definer;
  changed := replace(replace(situations, 'select t.id, jsonb_build_object(', 'select t.id, app.facts_for_reader(jsonb_build_object('),
    'app.facts_at_work(t.id, p_today))', 'app.facts_at_work(t.id, p_today)))');
  if length(changed) <> length(situations) + length('app.facts_for_reader(') + 1 then raise exception 'situations changed'; end if;
  execute changed;
  -- a company amends its own steps of its own switch, and nothing of another
  changed := replace(amend, '  select string_agg(format(''%I = r.%I''', $q$  if app.setting('role') = 'hr' and p_table = 'job_switch' then own := ' and t.id = app.own_switch(t.trajectory_id)'; end if;
  if app.setting('role') = 'hr' and p_table = 'job_switch_step' then own := ' and t.owner = ''hr'' and t.job_switch_id = app.own_switch(t.trajectory_id)'; end if;
  select string_agg(format('%I = r.%I'$q$);
  if changed = amend then raise exception 'amend changed'; end if;
  execute changed;
  reset role;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint

-- Who waits, gross and clean, are sums of queues: the rows behind them are those of every queue they count.
do $$
declare
  definition text := pg_get_functiondef('app.report_rows(uuid, text, date, timestamptz, integer)'::regprocedure);
  changed text := replace(definition, 'x.figure = p_figure', $q$x.figure = any (case p_figure when 'clean' then array['state.toBePlaced', 'state.waiting']
      when 'gross' then array['state.toBePlaced', 'state.waiting', 'state.resting'] else array[p_figure] end)$q$);
begin
  if changed = definition then raise exception 'report_rows changed'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute changed;
  reset role;
  revoke create on schema app from app_definer;
end $$;
