-- Who sees and changes which rows. `app.enter` (0003) sets these settings for one transaction:
--   app.role, app.account, app.organisation · app.municipalities (caseworker, decisionMaker, system)
--   app.company (hr) · app.reports (manager: municipalities) · app.installation ('on' for its administrator)
-- Facts of a trajectory are written by app.apply_moves only: nobody has insert or update on those tables.
create function app.setting(name text) returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.' || name, true), '') $$;--> statement-breakpoint
grant usage on schema app to app_web, app_definer;--> statement-breakpoint
grant usage on schema public to app_web, app_definer;--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to app_definer;--> statement-breakpoint
revoke update, delete on event, audit_event from app_definer;--> statement-breakpoint

do $$
declare
  t text;
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  company constant text := 'company_id = nullif(current_setting(''app.company'', true), '''')::uuid';
  referred constant text := '%s in (select a.trajectory_id from access a where a.organisation_id = nullif(current_setting(''app.company'', true), '''')::uuid and a.ended_at is null)';
  referred_person constant text := '%s in (select t.person_id from trajectory t join access a on a.trajectory_id = t.id where a.organisation_id = nullif(current_setting(''app.company'', true), '''')::uuid and a.ended_at is null)';
begin
  -- every table with personal or organisation data is closed, also for its owner
  foreach t in array array['organisation','service_area','annual_target','target_exceedance','account','account_municipality','session',
    'invitation','audit_event','person','person_name_key','person_bsn','person_benefit','representative','work_profile','trajectory',
    'state_period','access','proposal','note','application','advice','decision','objection','waiting_list_entry','bridging','handover',
    'workplace','offer','trial_placement','placement','placement_term','wage_subsidy','job_switch','job_switch_step','participation',
    'deadline','deadline_suspension','event','import_batch','import_row','import_mapping','form_draft','search_request','parameter',
    'deadline_rule']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
  end loop;

  -- the own municipality reads
  foreach t in array array['person','person_name_key','person_bsn','person_benefit','representative','work_profile','trajectory','state_period',
    'access','proposal','note','application','advice','decision','objection','waiting_list_entry','bridging','handover','offer',
    'trial_placement','placement','placement_term','wage_subsidy','job_switch','job_switch_step','participation','deadline',
    'deadline_suspension','event','import_batch','import_row','import_mapping','annual_target','target_exceedance']
  loop
    execute format('create policy municipality_reads on %I for select to app_web using (%s)', t, own);
    execute format('grant select on %I to app_web', t);
  end loop;

  -- a company reads what is its own for good …
  foreach t in array array['offer','trial_placement','placement','placement_term','participation','deadline','event','note'] loop
    execute format('create policy company_reads on %I for select to app_web using (%s)', t, company);
  end loop;
  -- … and, while it has access, the trajectory and what its people work on together
  execute format('create policy company_reads on trajectory for select to app_web using (%s)', format(referred, 'id'));
  foreach t in array array['job_switch','job_switch_step'] loop
    execute format('create policy company_reads on %I for select to app_web using (%s)', t, format(referred, 'trajectory_id'));
  end loop;
  execute format('create policy company_reads on person for select to app_web using (%s)', format(referred_person, 'id'));
  execute format('create policy company_reads on work_profile for select to app_web using (%s)', format(referred_person, 'person_id'));
  -- a BSN only where the organisation's switch allows it
  execute format('create policy company_reads on person_bsn for select to app_web using (%s and exists (select from organisation o where o.id = nullif(current_setting(''app.company'', true), '''')::uuid and o.bsn_visible))', format(referred_person, 'person_id'));
  create policy company_reads on access for select to app_web using (organisation_id = nullif(current_setting('app.company', true), '')::uuid);

  -- what a municipality keeps itself, row by row
  foreach t in array array['person','representative','person_benefit','work_profile','note','import_batch','import_row','import_mapping','person_bsn'] loop
    execute format('create policy municipality_adds on %I for insert to app_web with check (%s and app.setting(''role'') in (''caseworker'', ''decisionMaker''))', t, own);
    execute format('create policy municipality_changes on %I for update to app_web using (%s and app.setting(''role'') = ''caseworker'') with check (%s)', t, own, own);
  end loop;
  execute format('create policy company_adds on note for insert to app_web with check (%s and %s)', company, format(referred, 'trajectory_id'));
end $$;--> statement-breakpoint

-- a municipality that a person is handed over to sees the handover, and nothing else of the trajectory
create policy receiver_reads on handover for select to app_web
  using (to_municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]));--> statement-breakpoint
create policy manager_reads on annual_target for select to app_web
  using (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]));--> statement-breakpoint
create policy manager_reads on target_exceedance for select to app_web
  using (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]));--> statement-breakpoint
create policy manager_adds on target_exceedance for insert to app_web
  with check (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]));--> statement-breakpoint
create policy administrator_reads on annual_target for select to app_web
  using (app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and municipality_id = app.setting('organisation')::uuid));--> statement-breakpoint
create policy administrator_adds on annual_target for insert to app_web
  with check (app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and municipality_id = app.setting('organisation')::uuid));--> statement-breakpoint
create policy administrator_changes on annual_target for update to app_web
  using (app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and municipality_id = app.setting('organisation')::uuid));--> statement-breakpoint

-- organisations and who serves whom: names are public, changes are for the administrator
create policy signed_in_reads on organisation for select to app_web using (app.setting('role') is not null);--> statement-breakpoint
create policy installation_adds on organisation for insert to app_web with check (app.setting('installation') = 'on');--> statement-breakpoint
create policy administrator_changes on organisation for update to app_web
  using (app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and id = app.setting('organisation')::uuid));--> statement-breakpoint
create policy signed_in_reads on service_area for select to app_web using (app.setting('role') is not null);--> statement-breakpoint
create policy installation_adds on service_area for insert to app_web with check (app.setting('installation') = 'on');--> statement-breakpoint
create policy installation_changes on service_area for update to app_web using (app.setting('installation') = 'on');--> statement-breakpoint

-- accounts: one's own, colleagues of the own municipalities, and for the administrator the own organisation or all
create policy account_reads on account for select to app_web using (
  id = app.setting('account')::uuid
  or app.setting('installation') = 'on'
  or (app.setting('role') = 'administrator' and organisation_id = app.setting('organisation')::uuid)
  or id in (select m.account_id from account_municipality m where m.municipality_id = any (app.setting('municipalities')::uuid[])));--> statement-breakpoint
create policy administrator_adds on account for insert to app_web with check (
  app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and organisation_id = app.setting('organisation')::uuid));--> statement-breakpoint
create policy administrator_changes on account for update to app_web using (
  app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and organisation_id = app.setting('organisation')::uuid)
  or id = app.setting('account')::uuid);--> statement-breakpoint
create policy scope_reads on account_municipality for select to app_web using (
  account_id = app.setting('account')::uuid or app.setting('role') = 'administrator'
  or municipality_id = any (app.setting('municipalities')::uuid[]));--> statement-breakpoint
create policy administrator_adds on account_municipality for insert to app_web with check (
  app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and municipality_id = app.setting('organisation')::uuid));--> statement-breakpoint
create policy administrator_changes on account_municipality for update to app_web using (
  app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and municipality_id = app.setting('organisation')::uuid));--> statement-breakpoint
create policy session_reads on session for select to app_web using (
  account_id = app.setting('account')::uuid
  or (app.setting('role') = 'administrator' and account_id in (select a.id from account a)));--> statement-breakpoint
create policy session_ends on session for update to app_web using (
  account_id = app.setting('account')::uuid
  or (app.setting('role') = 'administrator' and account_id in (select a.id from account a)));--> statement-breakpoint
create policy administrator_adds on invitation for insert to app_web with check (
  app.setting('role') = 'administrator' and account_id in (select a.id from account a));--> statement-breakpoint
create policy administrator_reads on audit_event for select to app_web using (
  app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and organisation_id = app.setting('organisation')::uuid));--> statement-breakpoint

-- an administrator sees that lists were brought in and with which columns, never a row of them
create policy administrator_reads on import_batch for select to app_web using (
  app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and municipality_id = app.setting('organisation')::uuid));--> statement-breakpoint
create policy administrator_reads on import_mapping for select to app_web using (
  app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and municipality_id = app.setting('organisation')::uuid));--> statement-breakpoint

-- workplaces: the own company; and who works for a municipality that it serves
create policy company_reads on workplace for select to app_web using (company_id = nullif(current_setting('app.company', true), '')::uuid);--> statement-breakpoint
create policy municipality_reads on workplace for select to app_web using (
  company_id in (select s.company_id from service_area s where s.municipality_id = any (app.setting('municipalities')::uuid[])));--> statement-breakpoint
create policy company_adds on workplace for insert to app_web with check (app.setting('role') = 'hr' and company_id = nullif(current_setting('app.company', true), '')::uuid);--> statement-breakpoint
create policy company_changes on workplace for update to app_web using (app.setting('role') = 'hr' and company_id = nullif(current_setting('app.company', true), '')::uuid);--> statement-breakpoint

-- what someone typed or searched is theirs alone
create policy own on form_draft to app_web using (account_id = app.setting('account')::uuid) with check (account_id = app.setting('account')::uuid);--> statement-breakpoint
create policy own on search_request to app_web using (account_id = app.setting('account')::uuid) with check (account_id = app.setting('account')::uuid);--> statement-breakpoint

-- dated parameters and terms: everyone signed in reads, the installation's administrator keeps them
create policy signed_in_reads on parameter for select to app_web using (app.setting('role') is not null);--> statement-breakpoint
create policy installation_adds on parameter for insert to app_web with check (app.setting('installation') = 'on');--> statement-breakpoint
create policy installation_changes on parameter for update to app_web using (app.setting('installation') = 'on');--> statement-breakpoint
create policy signed_in_reads on deadline_rule for select to app_web using (app.setting('role') is not null);--> statement-breakpoint
create policy installation_adds on deadline_rule for insert to app_web with check (app.setting('installation') = 'on');--> statement-breakpoint
create policy installation_changes on deadline_rule for update to app_web using (app.setting('installation') = 'on');--> statement-breakpoint

grant select on organisation, service_area, account_municipality, session, audit_event, workplace, parameter, deadline_rule,
  cbs_municipality, published_target, national_target, minimum_wage, equated_day, lifecycle_edge, move_role to app_web;--> statement-breakpoint
grant select (id, organisation_id, email, name, role, practice, active, single_keys, created_at, last_signed_in_at, version) on account to app_web;--> statement-breakpoint
grant insert (id, organisation_id, email, name, role, practice, active), update (name, active, single_keys, version) on account to app_web;--> statement-breakpoint
grant insert, update on organisation, service_area, account_municipality, annual_target, parameter, deadline_rule, workplace to app_web;--> statement-breakpoint
grant insert on invitation, target_exceedance, note, representative, person_benefit, work_profile, import_batch, import_row, import_mapping, person_bsn to app_web;--> statement-breakpoint
grant update (ended_at) on session to app_web;--> statement-breakpoint
grant update on person, import_batch, import_row, import_mapping to app_web;--> statement-breakpoint
grant update (valid_to, superseded_at, correction_reason) on representative, person_benefit, work_profile to app_web;--> statement-breakpoint
grant update (cipher, search_hash, last_digits) on person_bsn to app_web;--> statement-breakpoint
grant select, insert, update, delete on form_draft, search_request, rate_limit to app_web;
