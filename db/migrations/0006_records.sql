-- What is recorded besides moves, and what each role may write at most, whatever the caller hands in.

-- Only a decision maker decides (Pw art. 7 lid 4); a caseworker brings in decisions that others took, with their origin.
-- A company writes about work, never about advice, decision or person.
create function app.may_write(p_table text, p_row jsonb) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case
    when p_table = 'decision' then app.setting('role') = 'decisionMaker'
      or (app.setting('role') = 'caseworker' and coalesce(p_row->>'origin', 'own') in ('import', 'handover'))
    when app.setting('role') = 'hr' then p_table in ('offer', 'trial_placement', 'placement', 'placement_term', 'participation', 'wage_subsidy',
      'waiting_list_entry', 'state_period', 'bridging', 'deadline', 'deadline_suspension', 'job_switch', 'job_switch_step', 'proposal')
    else true end
$$;--> statement-breakpoint

create or replace function app.insert_row(p_table text, p_row jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare columns text;
begin
  if p_table not in ('application','advice','decision','objection','waiting_list_entry','bridging','handover','offer','trial_placement',
      'placement','placement_term','wage_subsidy','job_switch','job_switch_step','participation','deadline','deadline_suspension',
      'proposal','person','person_bsn','person_benefit','representative','work_profile','state_period') then
    raise exception 'not a fact: %', p_table;
  end if;
  if not app.may_write(p_table, p_row) then raise exception 'not for this role' using errcode = 'SK002'; end if;
  select string_agg(quote_ident(k), ', ' order by k) into columns from jsonb_object_keys(p_row) k;
  execute format('insert into %I (%s) select %s from jsonb_populate_record(null::%I, $1)', p_table, columns, columns, p_table) using p_row;
end $$;--> statement-breakpoint

create or replace function app.supersede(p_table text, p_id uuid, p_trajectory uuid, p_at timestamptz, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  if p_table not in ('application','advice','decision','waiting_list_entry','bridging','placement_term','wage_subsidy','participation','state_period') then
    raise exception 'not a dated fact: %', p_table;
  end if;
  if not app.may_write(p_table, '{}') then raise exception 'not for this role' using errcode = 'SK002'; end if;
  execute format('update %I set superseded_at = $1, correction_reason = coalesce($4, correction_reason) where id = $2 and trajectory_id = $3 and superseded_at is null', p_table)
    using p_at, p_id, p_trajectory, p_reason;
  get diagnostics n = row_count;
  if n = 0 then raise exception 'superseded meanwhile' using errcode = 'SK001'; end if;
end $$;--> statement-breakpoint

create or replace function app.amend(p_table text, p_id uuid, p_trajectory uuid, p_set jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare assignments text;
begin
  if p_table not in ('offer','trial_placement','placement','job_switch','job_switch_step','objection','handover','proposal','deadline','deadline_suspension') then
    raise exception 'not amendable: %', p_table;
  end if;
  if p_set ?| array['id', 'trajectory_id', 'municipality_id', 'company_id', 'person_id'] then
    raise exception 'identity does not change';
  end if;
  if not app.may_write(p_table, p_set) then raise exception 'not for this role' using errcode = 'SK002'; end if;
  select string_agg(format('%I = r.%I', k, k), ', ') into assignments from jsonb_object_keys(p_set) k;
  execute format('update %I t set %s from jsonb_populate_record(null::%I, $1) r where t.id = $2 and t.trajectory_id = $3', p_table, assignments, p_table)
    using p_set, p_id, p_trajectory;
end $$;--> statement-breakpoint

-- An owner is a caseworker at work for the municipality.
create function app.assign_owner(p_trajectory trajectory, p_account uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from account a join account_municipality m on m.account_id = a.id where a.id = p_account and a.active
      and a.role = 'caseworker' and m.municipality_id = p_trajectory.municipality_id and (m.valid_to is null or m.valid_to >= current_date)) then
    raise exception 'no such colleague' using errcode = 'SK002';
  end if;
  update trajectory set owner_id = p_account where id = p_trajectory.id;
end $$;--> statement-breakpoint

create or replace function app.apply_effect(p_effect jsonb, p_trajectory trajectory, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare target text := p_effect->>'table';
begin
  case p_effect->>'kind'
    when 'insert' then
      perform app.insert_row(target, (p_effect->'row') || jsonb_build_object('trajectory_id', p_trajectory.id, 'municipality_id', p_trajectory.municipality_id)
        || case when target in ('placement', 'placement_term', 'participation') then jsonb_build_object('person_id', p_trajectory.person_id) else '{}' end
        || case when target in ('application', 'advice', 'decision', 'waiting_list_entry', 'bridging', 'placement_term', 'wage_subsidy', 'participation',
          'state_period', 'deadline') then jsonb_build_object('recorded_at', p_now) else '{}' end);
    when 'supersede' then
      perform app.supersede(target, (p_effect->>'id')::uuid, p_trajectory.id, p_now, p_effect->>'reason');
    when 'amend' then
      perform app.amend(target, (p_effect->>'id')::uuid, p_trajectory.id, p_effect->'set');
    when 'grantAccess' then
      insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
        values (p_trajectory.id, p_trajectory.municipality_id, (p_effect->>'companyId')::uuid, p_effect->>'ground', (p_effect->>'from')::date)
        on conflict (trajectory_id, organisation_id) where ended_at is null do update set ground = excluded.ground where excluded.ground = 'placement';
    when 'endAccess' then
      update access set ended_at = p_now where trajectory_id = p_trajectory.id and ended_at is null
        and (p_effect->>'companyId' is null or organisation_id = (p_effect->>'companyId')::uuid)
        and (p_effect->>'ground' is null or ground = p_effect->>'ground');
    when 'assign' then
      perform app.assign_owner(p_trajectory, (p_effect->>'accountId')::uuid);
    else
      raise exception 'unknown effect %', p_effect->>'kind';
  end case;
end $$;--> statement-breakpoint

-- The row a plan is about, changed when the version that was on screen is still the last. A plan without a move leaves
-- the state as it is, and with `keepsVersion` (a note, a task) does not disturb who is filling in a form.
create or replace function app.change_trajectory(p_plan jsonb) returns trajectory
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t trajectory;
  seen constant integer := (p_plan->>'seen')::int;
begin
  if not app.may_change((p_plan->>'trajectoryId')::uuid) then
    raise exception 'not of this reader' using errcode = 'SK002';
  end if;
  select * into t from trajectory where id = (p_plan->>'trajectoryId')::uuid and version = seen for update;
  if not found then raise exception 'changed meanwhile' using errcode = 'SK001'; end if;
  if p_plan->>'move' is null then
    if coalesce((p_plan->>'keepsVersion')::boolean, false) then return t; end if;
    update trajectory set version = version + 1 where id = t.id returning * into t;
    return t;
  end if;
  if not exists (select from lifecycle_edge e where e.from_state = t.state and e.move = p_plan->>'move' and e.to_state = p_plan->>'to') then
    raise exception 'no such move from here' using errcode = 'SK002';
  end if;
  update trajectory set state = p_plan->>'to', state_since = (p_plan->>'stateSince')::date, former_state = p_plan->>'formerState',
      closed_on = (p_plan->>'closedOn')::date, closed_reason = p_plan->>'closedReason', version = version + 1
    where id = t.id returning * into t;
  return t;
end $$;--> statement-breakpoint

-- May this role hand in this plan: its move, or what it records, by the policy table of lib/domain.
create function app.may_plan(p_plan jsonb) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case
    when p_plan->>'move' is not null then
      exists (select from move_role r where r.move = p_plan->>'move' and r.role = app.setting('role'))
      and (p_plan ? 'create' or not exists (select from jsonb_array_elements(p_plan->'events') e where e->>'move' is distinct from p_plan->>'move'
        or e->>'toState' is distinct from p_plan->>'to'))
    when p_plan ? 'create' then false
    else not exists (select from jsonb_array_elements(p_plan->'events') e where e->>'move' is not null or not exists (
      select from move_role r where r.move = 'record.' || (e->>'kind') and r.role = app.setting('role')))
  end
$$;--> statement-breakpoint

-- A form that makes something new has no row to wait for: the same press again waits here, and finds the first.
create function app.refuse_second_press(p_plan jsonb) returns void language plpgsql set search_path = public, pg_temp as $$
declare submission constant uuid := (p_plan#>>'{events,0,submissionId}')::uuid;
begin
  if submission is null or not p_plan ? 'create' or p_plan#>>'{create,batchId}' is not null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended(submission::text, 0));
  if exists (select from event e where e.submission_id = submission) then
    raise exception 'pressed before' using errcode = '23505', constraint = 'event_submission';
  end if;
end $$;--> statement-breakpoint

create or replace function app.apply_moves(p_plans jsonb, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  plan jsonb; e jsonb; t trajectory; known timestamptz; event_id bigint; results jsonb := '[]';
begin
  for plan in select * from jsonb_array_elements(p_plans) loop
    if not app.may_plan(plan) then raise exception 'not for this role' using errcode = 'SK002'; end if;
    perform app.refuse_second_press(plan);
    if plan ? 'create' then t := app.create_trajectory(plan, p_now); else t := app.change_trajectory(plan); end if;
    -- two changes at one instant of a fixed clock keep their order
    known := p_now + t.version * interval '1 microsecond';
    perform app.apply_effect(x, t, known) from jsonb_array_elements(plan->'effects') x where x->>'kind' not in ('grantAccess', 'endAccess');
    for e in select * from jsonb_array_elements(plan->'events') loop
      insert into event (trajectory_id, municipality_id, company_id, kind, move, from_state, to_state, valid_on, recorded_at, actor_id, actor_name,
          actor_role, reason, details, submission_id, batch_id)
        values (t.id, t.municipality_id, (e->>'companyId')::uuid, e->>'kind', e->>'move', e->>'fromState', e->>'toState', (e->>'validOn')::date,
          coalesce((e->>'recordedAt')::timestamptz, p_now), app.setting('account')::uuid, e->>'actorName', app.setting('role'), e->>'reason',
          case when plan ? 'create' and e->'details' ? 'result' then jsonb_set(e->'details', '{result,number}', to_jsonb(t.number))
            else coalesce(e->'details', '{}') end, (e->>'submissionId')::uuid, (e->>'batchId')::uuid)
        returning id into event_id;
    end loop;
    -- access last: a company that refuses an offer may no longer see what it just changed
    perform app.apply_effect(x, t, known) from jsonb_array_elements(plan->'effects') x where x->>'kind' in ('grantAccess', 'endAccess');
    results := results || jsonb_build_object('trajectoryId', t.id, 'number', t.number, 'version', t.version, 'eventId', event_id);
  end loop;
  return results;
end $$;--> statement-breakpoint

-- The handover as its receiver answers it: once, with a line and a task in the trajectory of the sender.
drop function app.answer_handover(uuid, text, text, date);--> statement-breakpoint
create function app.answer_handover(p_handover uuid, p_outcome text, p_answer text, p_on date, p_now timestamptz, p_actor_name text, p_submission uuid)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare h handover; event_id bigint;
begin
  select * into h from handover where id = p_handover and to_municipality_id = any (app.setting('municipalities')::uuid[]) for update;
  if h.id is null or app.setting('role') <> 'caseworker' or p_outcome not in ('accepted', 'refused') then
    raise exception 'no such handover' using errcode = 'SK002';
  end if;
  if h.outcome is not null then raise exception 'answered meanwhile' using errcode = 'SK001'; end if;
  update handover set outcome = p_outcome, answer = p_answer, answered_on = p_on where id = h.id;
  update deadline set closed_on = p_on where trajectory_id = h.trajectory_id and rule = 'handoverAnswer' and closed_on is null;
  insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
    values (h.trajectory_id, h.municipality_id, 'task', 'handoverClosing',
      case p_outcome when 'accepted' then 'Overdracht aanvaard: sluit af' else 'Overdracht geweigerd: haal terug' end, 'werkafspraak', 'caseworker', p_on, p_on + 14);
  update trajectory set version = version + 1 where id = h.trajectory_id;
  insert into event (trajectory_id, municipality_id, kind, valid_on, recorded_at, actor_id, actor_name, actor_role, reason, details, submission_id)
    values (h.trajectory_id, h.municipality_id, 'handoverAnswered', p_on, p_now, app.setting('account')::uuid, p_actor_name, 'caseworker', p_answer,
      jsonb_build_object('outcome', p_outcome, 'result', jsonb_build_object('handoverId', h.id)), p_submission)
    returning id into event_id;
  return h.trajectory_id;
end $$;--> statement-breakpoint

do $$
declare f record;
begin
  grant create on schema app to app_definer;
  for f in select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'app' and p.proname in ('may_write', 'assign_owner', 'may_plan', 'refuse_second_press', 'answer_handover') loop
    execute format('alter function %s owner to app_definer', f.signature);
    execute format('revoke all on function %s from public', f.signature);
  end loop;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.answer_handover(uuid, text, text, date, timestamptz, text, uuid) to app_web;
