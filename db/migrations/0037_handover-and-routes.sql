-- On what grounds data may be handed over, which data each ground covers, and who may turn out to pay after a move: dated
-- rows with their source. A change of the law is a new row of that key from a later day.
create table handover_rule (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  kind text not null check (kind in ('ground', 'subsidyPayer')),
  receiver text not null check (receiver in ('municipality', 'colleague', 'company')),
  position integer not null,
  label text not null,
  words text not null,
  -- what goes along without a choice, and what the sender may add or leave out
  needed text[] not null default '{}',
  optional text[] not null default '{}',
  ask text check (ask in ('lawyer')),
  source text not null,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  valid_from date not null,
  valid_to date check (valid_to is null or valid_to >= valid_from),
  exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&)
);--> statement-breakpoint
grant select on handover_rule to app_web;--> statement-breakpoint
grant select, insert, update on handover_rule to app_definer;--> statement-breakpoint

-- One shape for every handover: to another municipality, to a colleague, or the guidance to a company. What went along is
-- frozen with the ground in the words of that day.
alter table handover add column kind text not null default 'municipality' check (kind in ('municipality', 'colleague', 'company')),
  add column to_account_id uuid references account (id), add column to_company_id uuid references organisation (id),
  add column answer_by date, add column fields text[] not null default '{}', add column ground_words text, add column ground_source text,
  add column subsidy_payer text check (subsidy_payer in ('newMunicipality', 'grantingCollege', 'unsettled')), add column message text,
  add column sent_by_name text, add column sent_at timestamptz not null default clock_timestamp(),
  add constraint handover_to_whom check (case kind when 'municipality' then to_account_id is null and to_company_id is null
    when 'colleague' then to_account_id is not null and to_company_id is null and to_municipality_id = municipality_id
    else to_company_id is not null and to_account_id is null and to_municipality_id is null end);--> statement-breakpoint
create index handover_company on handover (to_company_id) where to_company_id is not null;--> statement-breakpoint

-- What was sent stays as it was; only the answer and its last day are still to come.
create function app.keep_handover() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.kind, new.trajectory_id, new.municipality_id, new.to_municipality_id, new.to_account_id, new.to_company_id, new.to_name, new.ground,
      new.ground_words, new.ground_source, new.fields, new.payload, new.message, new.sent_on, new.subsidy_payer)
      is distinct from (old.kind, old.trajectory_id, old.municipality_id, old.to_municipality_id, old.to_account_id, old.to_company_id, old.to_name,
      old.ground, old.ground_words, old.ground_source, old.fields, old.payload, old.message, old.sent_on, old.subsidy_payer)
      and app.setting('role') is not null then
    raise exception 'what was sent stays as it was' using errcode = 'SK003';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger keep_handover before update on handover for each row execute function app.keep_handover();--> statement-breakpoint

-- Asked back by the receiver, and answered by the sender; one question at a time.
create table handover_question (
  id uuid primary key default gen_random_uuid(),
  handover_id uuid not null references handover (id),
  trajectory_id uuid not null references trajectory (id),
  municipality_id uuid not null,
  question text not null check (question <> ''),
  asked_on date not null,
  asked_by_name text not null,
  answer text,
  answered_on date,
  answered_by_name text,
  check ((answer is null) = (answered_on is null))
);--> statement-breakpoint
create unique index handover_question_one_open on handover_question (handover_id) where answered_on is null;--> statement-breakpoint
create index handover_question_trajectory on handover_question (trajectory_id);--> statement-breakpoint

-- A route that a municipality describes for itself: dated versions of one key.
create table local_route (
  id uuid primary key default gen_random_uuid(),
  key uuid not null,
  municipality_id uuid not null references organisation (id),
  name text not null check (name <> ''),
  for_whom text not null check (for_whom <> ''),
  goals text[] not null check (cardinality(goals) between 1 and 12),
  review_weeks integer not null check (review_weeks between 1 and 52),
  longest_months integer check (longest_months between 1 and 60),
  provider text not null check (provider <> ''),
  contact_name text not null check (contact_name <> ''),
  contact_phone text,
  contact_email text,
  is_bridging boolean not null default false,
  source text not null check (source <> ''),
  valid_from date not null,
  valid_to date check (valid_to is null or valid_to >= valid_from),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_at timestamptz,
  correction_reason text,
  constraint local_route_one_in_force exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);--> statement-breakpoint
create index local_route_municipality on local_route (municipality_id, valid_from);--> statement-breakpoint

-- Somebody on a route, with the goals chosen for this person; and every time it was looked at.
create table trajectory_route (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null references trajectory (id),
  municipality_id uuid not null,
  local_route_id uuid not null references local_route (id),
  goals text[] not null check (cardinality(goals) > 0),
  started_on date not null,
  until_on date check (until_on >= started_on),
  review_on date,
  ended_on date check (ended_on >= started_on),
  outcome text check (outcome in ('ready', 'otherRoute', 'stoppedByPerson', 'notFitting', 'closed')),
  outcome_note text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  check ((ended_on is null) = (outcome is null))
);--> statement-breakpoint
create index trajectory_route_trajectory on trajectory_route (trajectory_id);--> statement-breakpoint
create unique index trajectory_route_one_open on trajectory_route (trajectory_id) where ended_on is null;--> statement-breakpoint
create table route_review (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null references trajectory (id),
  municipality_id uuid not null,
  trajectory_route_id uuid not null references trajectory_route (id),
  reviewed_on date not null,
  progress text not null check (progress in ('ahead', 'onTrack', 'slower', 'stuck')),
  note text,
  until_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);--> statement-breakpoint
create index route_review_trajectory on route_review (trajectory_id);--> statement-breakpoint

do $$
declare
  t text;
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  kept constant text := '(app.setting(''installation'') = ''on'' or (app.setting(''role'') = ''administrator'' and municipality_id = app.setting(''organisation'')::uuid))';
begin
  foreach t in array array['handover_question', 'local_route', 'trajectory_route', 'route_review'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('create policy municipality_reads on %I for select to app_web using (%s)', t, own);
    execute format('grant select on %I to app_web', t);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
  end loop;
  execute format('create policy administrator_reads on local_route for select to app_web using (%s)', kept);
  execute format('create policy administrator_adds on local_route for insert to app_web with check (%s)', kept);
  execute format('create policy administrator_changes on local_route for update to app_web using (%s) with check (%s)', kept, kept);
end $$;--> statement-breakpoint
grant insert on local_route to app_web;--> statement-breakpoint
grant update (valid_to, superseded_at, correction_reason) on local_route to app_web;--> statement-breakpoint

-- Whoever may read a handover reads what was asked about it. A company reads what it received for as long as it sees the person.
create policy receiver_reads on handover_question for select to app_web
  using (exists (select from handover h where h.id = handover_question.handover_id));--> statement-breakpoint
create policy company_reads on handover for select to app_web
  using (to_company_id = nullif(current_setting('app.company', true), '')::uuid and coalesce(outcome, 'accepted') = 'accepted'
    and exists (select from access a where a.trajectory_id = handover.trajectory_id and a.organisation_id = handover.to_company_id and a.ended_at is null));--> statement-breakpoint

-- Whether who entered is the one that a handover went to.
create function app.receives(p_handover handover) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case p_handover.kind
    when 'municipality' then app.setting('role') = 'caseworker' and p_handover.to_municipality_id = any (app.setting('municipalities')::uuid[])
    when 'colleague' then app.setting('role') = 'caseworker' and p_handover.to_account_id = app.setting('account')::uuid
      and p_handover.municipality_id = any (app.setting('municipalities')::uuid[])
    else app.setting('role') = 'hr' and p_handover.to_company_id = app.setting('company')::uuid and exists (select from access a
      where a.trajectory_id = p_handover.trajectory_id and a.organisation_id = p_handover.to_company_id and a.ended_at is null) end
$$;--> statement-breakpoint

-- The open handover that who entered received. The trajectory first, as every move does, so that two writers never wait
-- for each other.
create function app.lock_received(p_handover uuid) returns handover language plpgsql security definer set search_path = public, pg_temp as $$
declare h handover;
begin
  perform from trajectory t where t.id = (select x.trajectory_id from handover x where x.id = p_handover) for update;
  select * into h from handover where id = p_handover for update;
  if h.id is null or not app.receives(h) then raise exception 'no such handover' using errcode = 'SK002'; end if;
  if h.outcome is not null then raise exception 'answered meanwhile' using errcode = 'SK001'; end if;
  return h;
end $$;--> statement-breakpoint

-- The handover as its receiver answers it: once, with a line in the trajectory of the sender. A colleague who accepts owns
-- the trajectory from then on; until that moment the sender does. A running job lets go of its seat (0031).
create or replace function app.answer_handover(p_handover uuid, p_outcome text, p_answer text, p_on date, p_now timestamptz, p_actor_name text, p_submission uuid,
  p_taken uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare h handover := app.lock_received(p_handover); sender trajectory;
begin
  if p_outcome not in ('accepted', 'refused') then raise exception 'no such answer' using errcode = 'SK002'; end if;
  update handover set outcome = p_outcome, answer = p_answer, answered_on = p_on, to_trajectory_id = case when h.contract_continues then p_taken end where id = h.id;
  update deadline set closed_on = p_on where trajectory_id = h.trajectory_id and closed_on is null
    and rule in ('handoverAnswer', 'handoverReceive', 'handoverQuestion');
  if h.kind = 'municipality' or p_outcome = 'refused' then
    insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
      values (h.trajectory_id, h.municipality_id, 'task', case h.kind when 'municipality' then 'handoverClosing' else 'handoverRefused' end,
        case when p_outcome = 'accepted' then 'Overdracht aanvaard: sluit af' when h.kind = 'municipality' then 'Overdracht geweigerd: haal terug'
          else 'Overdracht niet aangenomen' end, 'werkafspraak', 'caseworker', p_on, p_on + 14);
  end if;
  update trajectory set version = version + 1, owner_id = case when h.kind = 'colleague' and p_outcome = 'accepted' then h.to_account_id else owner_id end
    where id = h.trajectory_id returning * into sender;
  perform app.keep_seats(sender, p_now + sender.version * interval '1 microsecond');
  insert into event (trajectory_id, municipality_id, company_id, kind, valid_on, recorded_at, actor_id, actor_name, actor_role, reason, details, submission_id)
    values (h.trajectory_id, h.municipality_id, h.to_company_id, 'handoverAnswered', p_on, p_now, app.setting('account')::uuid, p_actor_name,
      app.setting('role'), p_answer, jsonb_build_object('outcome', p_outcome, 'result', jsonb_build_object('handoverId', h.id)), p_submission);
  return h.trajectory_id;
end $$;--> statement-breakpoint

-- Asked back: the sender gets the question as a task; the term of the answer runs on.
create function app.ask_handover(p_handover uuid, p_question text, p_on date, p_due date, p_now timestamptz, p_actor_name text, p_submission uuid)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare h handover := app.lock_received(p_handover);
begin
  insert into handover_question (handover_id, trajectory_id, municipality_id, question, asked_on, asked_by_name)
    values (h.id, h.trajectory_id, h.municipality_id, p_question, p_on, p_actor_name);
  insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
    values (h.trajectory_id, h.municipality_id, 'task', 'handoverQuestion', 'Vraag over de overdracht beantwoorden', 'werkafspraak', 'caseworker', p_on, p_due);
  update trajectory set version = version + 1 where id = h.trajectory_id;
  insert into event (trajectory_id, municipality_id, company_id, kind, valid_on, recorded_at, actor_id, actor_name, actor_role, details, submission_id)
    values (h.trajectory_id, h.municipality_id, h.to_company_id, 'handoverAsked', p_on, p_now, app.setting('account')::uuid, p_actor_name,
      app.setting('role'), jsonb_build_object('result', jsonb_build_object('handoverId', h.id)), p_submission);
  return h.trajectory_id;
end $$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.receives(handover)', 'app.lock_received(uuid)', 'app.ask_handover(uuid, text, date, date, timestamptz, text, uuid)',
      'app.answer_handover(uuid, text, text, date, timestamptz, text, uuid, uuid)', 'app.keep_handover()'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  grant execute on function app.answer_handover(uuid, text, text, date, timestamptz, text, uuid, uuid) to app_web;
  grant execute on function app.ask_handover(uuid, text, date, date, timestamptz, text, uuid) to app_web;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint

-- Earlier functions learn the new tables. Each is changed where it stands, so that what others added stays.
do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  for change in select * from (values
      ('app.insert_row(text, jsonb)', 'if p_table not in (', 'if p_table not in (''trajectory_route'', ''route_review'', '),
      ('app.amend(text, uuid, uuid, jsonb)', 'if p_table not in (', 'if p_table not in (''trajectory_route'', ''handover_question'', '),
      ('app.situations(uuid[], date)', 'from handover x where x.trajectory_id = t.id order by x.sent_on desc, x.id limit 1',
        'from handover x where x.trajectory_id = t.id and x.kind = ''municipality'' order by x.sent_on desc, x.sent_at desc limit 1'),
      ('app.situations(uuid[], date)', '''proposals'', (select', '''passing'', (select to_jsonb(x) - ''payload'' from handover x where x.trajectory_id = t.id
      and x.kind <> ''municipality'' and x.outcome is null),
    ''route'', (select to_jsonb(x) from trajectory_route x where x.trajectory_id = t.id and x.ended_on is null), ''proposals'', (select'),
      ('app.facts_for_reader(jsonb)', '''handover'', null', '''handover'', null, ''passing'', null, ''route'', null')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    execute replace(definition, change.old, change.new);
  end loop;
  reset role;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint

-- Nobody falls between two desks: a trajectory that is not closed has an owner, whoever hands it to whom.
alter table trajectory add constraint trajectory_owned check (state = 'closed' or owner_id is not null);
