-- What the server may write is narrowed to what its commands write, so that a mistake in one of them reaches no further.

-- Columns: identity, kind and scope of a row never change; a dated value only ends.
revoke update on organisation, service_area, account_municipality, annual_target, parameter, deadline_rule, workplace, person, import_batch,
  import_row, import_mapping from app_web;--> statement-breakpoint
grant update (name, active, bsn_visible, small_number, counting_basis) on organisation to app_web;--> statement-breakpoint
grant update (valid_to) on service_area, account_municipality to app_web;--> statement-breakpoint
grant update (valid_to, superseded_at, correction_reason) on annual_target, parameter, deadline_rule to app_web;--> statement-breakpoint
do $$
declare t text; columns text;
begin
  foreach t in array array['workplace', 'person', 'import_batch', 'import_row', 'import_mapping'] loop
    select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a where a.attrelid = t::regclass and a.attnum > 0
      and not a.attisdropped and a.attname not in ('id', 'municipality_id', 'company_id', 'batch_id', 'account_id', 'row_number', 'created_at', 'origin');
    execute format('grant update (%s) on %I to app_web', columns, t);
  end loop;
end $$;--> statement-breakpoint

-- A fact of a person stands in the person's own municipality, whoever writes it.
alter table person_benefit add foreign key (person_id, municipality_id) references person (id, municipality_id);--> statement-breakpoint
alter table person_bsn add foreign key (person_id, municipality_id) references person (id, municipality_id);--> statement-breakpoint
alter table representative add foreign key (person_id, municipality_id) references person (id, municipality_id);--> statement-breakpoint
alter table work_profile add foreign key (person_id, municipality_id) references person (id, municipality_id);--> statement-breakpoint
alter table note add foreign key (trajectory_id, municipality_id) references trajectory (id, municipality_id);--> statement-breakpoint

-- A company reads a note along only while it has access to the trajectory.
drop policy municipality_adds on note;--> statement-breakpoint
create policy municipality_adds on note for insert to app_web with check (
  municipality_id = any (app.setting('municipalities')::uuid[]) and app.setting('role') in ('caseworker', 'decisionMaker')
  and (company_id is null or exists (select from access a where a.trajectory_id = note.trajectory_id and a.organisation_id = note.company_id and a.ended_at is null)));--> statement-breakpoint

-- Whoever refused a handover, or from whom it was taken back, no longer reads who it was.
drop policy receiver_reads on handover;--> statement-breakpoint
create policy receiver_reads on handover for select to app_web
  using (to_municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]) and coalesce(outcome, 'accepted') = 'accepted');--> statement-breakpoint

-- May this role hand in this effect? A company writes and shares for itself alone; a decision of others comes in only with
-- an import or a handover.
create function app.may_effect(p_effect jsonb, p_plan jsonb) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case
    when app.setting('role') = 'hr' then case p_effect->>'kind'
      when 'assign' then false
      when 'grantAccess' then p_effect->>'companyId' = app.setting('company')
      when 'endAccess' then coalesce(p_effect->>'companyId' = app.setting('company'), false)
      else coalesce(coalesce(p_effect->'row', p_effect->'set')->>'company_id', app.setting('company')) = app.setting('company') end
    when p_effect->>'kind' = 'insert' and p_effect->>'table' = 'decision' and app.setting('role') = 'caseworker' then
      p_plan ? 'create' and (p_effect#>>'{row,origin}') is not distinct from (p_plan#>>'{create,origin}')
    else true end
$$;--> statement-breakpoint

-- May this role hand in this plan: its move, or what it records, by the policy table of lib/domain. Nothing is written
-- without a line in the log, and a new trajectory begins where its move ends.
create or replace function app.may_plan(p_plan jsonb) returns boolean language sql stable set search_path = public, pg_temp as $$
  select jsonb_array_length(p_plan->'events') > 0
    and not exists (select from jsonb_array_elements(p_plan->'effects') x where not app.may_effect(x, p_plan))
    and case
      when p_plan->>'move' is null then not p_plan ? 'create'
        and not exists (select from jsonb_array_elements(p_plan->'events') e where e->>'move' is not null or not exists (
          select from move_role r where r.move = 'record.' || (e->>'kind') and r.role = app.setting('role')))
      else exists (select from move_role r where r.move = p_plan->>'move' and r.role = app.setting('role'))
        and not exists (select from jsonb_array_elements(p_plan->'events') e where e->>'move' is distinct from p_plan->>'move'
          or (not p_plan ? 'create' and e->>'toState' is distinct from p_plan->>'to'))
        and (p_plan#>>'{events,-1,toState}') is not distinct from (p_plan->>'to')
        and (not p_plan ? 'create' or exists (select from lifecycle_edge l where l.from_state = 'none' and l.move = p_plan->>'move' and l.to_state = p_plan->>'to'))
    end
$$;--> statement-breakpoint

-- An object with a life of its own gets its outcome: of this trajectory, and of a company only its own.
create or replace function app.amend(p_table text, p_id uuid, p_trajectory uuid, p_set jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare assignments text; own text := ''; n integer;
begin
  if p_table not in ('offer','trial_placement','placement','job_switch','job_switch_step','objection','handover','proposal','deadline','deadline_suspension') then
    raise exception 'not amendable: %', p_table;
  end if;
  if p_set ?| array['id', 'trajectory_id', 'municipality_id', 'company_id', 'person_id'] then
    raise exception 'identity does not change';
  end if;
  if not app.may_write(p_table, p_set) then raise exception 'not for this role' using errcode = 'SK002'; end if;
  if app.setting('role') = 'hr' and p_table in ('offer', 'trial_placement', 'placement', 'deadline') then
    own := ' and (t.company_id is null or t.company_id = app.setting(''company'')::uuid)';
  end if;
  select string_agg(format('%I = r.%I', k, k), ', ') into assignments from jsonb_object_keys(p_set) k;
  execute format('update %I t set %s from jsonb_populate_record(null::%I, $1) r where t.id = $2 and t.trajectory_id = $3%s', p_table, assignments, p_table, own)
    using p_set, p_id, p_trajectory;
  get diagnostics n = row_count;
  if n = 0 then raise exception 'not in this trajectory' using errcode = 'SK002'; end if;
end $$;--> statement-breakpoint

grant create on schema app to app_definer;--> statement-breakpoint
alter function app.may_effect(jsonb, jsonb) owner to app_definer;--> statement-breakpoint
revoke create on schema app from app_definer;--> statement-breakpoint
revoke all on function app.may_effect(jsonb, jsonb) from public;
