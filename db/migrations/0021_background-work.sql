-- What leaves Schakel (outbox), what the worker does by itself (job_run), and how the worker gets in as the system.
create table outbox (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid references organisation (id),
  company_id uuid references organisation (id),
  trajectory_id uuid references trajectory (id),
  channel text not null check (channel in ('mail', 'post')),
  kind text not null,
  recipient_account_id uuid references account (id),
  recipient_sealed text,
  subject_kind text not null,
  subject_id uuid not null,
  -- the same message is never made twice: the digest of an account on a day, the warning of a term
  once_key text constraint outbox_once unique,
  state text not null default 'made' check (state in ('made', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  last_problem text,
  next_try_at timestamptz not null default now(),
  made_at timestamptz not null,
  made_by_name text not null,
  sent_at timestamptz,
  check (num_nonnulls(municipality_id, company_id) > 0),
  check (channel = 'post' or num_nonnulls(recipient_account_id, recipient_sealed) = 1),
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'failed' or last_problem is not null)
);--> statement-breakpoint
create index outbox_due on outbox (next_try_at) where channel = 'mail' and state in ('made', 'sending');--> statement-breakpoint
create index outbox_trajectory on outbox (trajectory_id, made_at desc);--> statement-breakpoint
create index outbox_newest on outbox (made_at desc, id);--> statement-breakpoint
create index outbox_failed on outbox (made_at desc, id) where state = 'failed';--> statement-breakpoint

-- In the practice environment no mail leaves: here it is kept, to be read.
create table practice_mail (
  outbox_id uuid primary key references outbox (id),
  municipality_id uuid references organisation (id),
  company_id uuid references organisation (id),
  to_address text not null,
  subject text not null,
  body text not null,
  attachment_name text,
  attachment text,
  kept_at timestamptz not null
);--> statement-breakpoint

-- One line per piece of nightly work and organisation: until which night it was done, and why not when it was not.
create table job_run (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  organisation_id uuid not null references organisation (id),
  done_for date,
  tried_at timestamptz,
  done_at timestamptz,
  attempts integer not null default 0,
  last_problem text,
  next_try_at timestamptz not null default now(),
  -- somebody asked for it to be done again, whatever the day
  asked_at timestamptz,
  constraint job_run_one unique (name, organisation_id)
);--> statement-breakpoint

do $$
declare
  t text;
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  company constant text := 'company_id = nullif(current_setting(''app.company'', true), '''')::uuid';
  administrator constant text := 'app.setting(''installation'') = ''on'' or (app.setting(''role'') = ''administrator'' and app.setting(''organisation'')::uuid in (%s))';
begin
  foreach t in array array['outbox', 'practice_mail', 'job_run'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
    execute format('grant select on %I to app_web', t);
  end loop;
  execute format('create policy municipality_reads on outbox for select to app_web using (%s)', own);
  execute format('create policy company_reads on outbox for select to app_web using (%s)', company);
  execute format('create policy administrator_reads on outbox for select to app_web using (%s)', format(administrator, 'municipality_id, company_id'));
  execute format('create policy municipality_adds on outbox for insert to app_web with check (%s and app.setting(''role'') in (''caseworker'', ''decisionMaker'', ''system''))', own);
  execute format('create policy company_adds on outbox for insert to app_web with check (%s and app.setting(''role'') in (''hr'', ''system'') and (municipality_id is null
    or trajectory_id in (select a.trajectory_id from access a where a.organisation_id = nullif(current_setting(''app.company'', true), '''')::uuid and a.municipality_id = outbox.municipality_id and a.ended_at is null)))', company);
  execute format('create policy administrator_reads on practice_mail for select to app_web using (%s)', format(administrator, 'municipality_id, company_id'));
  execute format('create policy administrator_reads on job_run for select to app_web using (%s)', format(administrator, 'organisation_id'));
end $$;--> statement-breakpoint
grant insert (id, municipality_id, company_id, trajectory_id, channel, kind, recipient_account_id, recipient_sealed, subject_kind, subject_id, once_key,
  made_at, made_by_name) on outbox to app_web;--> statement-breakpoint

-- The system for one organisation: its own municipality or company sees colleagues, also those of a company.
create policy system_reads on account for select to app_worker
  using (app.setting('role') = 'system' and organisation_id = app.setting('organisation')::uuid);--> statement-breakpoint
create policy system_reads on account_municipality for select to app_worker
  using (app.setting('role') = 'system' and account_id in (select a.id from account a));--> statement-breakpoint

-- Whoever made a message wakes the worker; without an ear it is found by the clock.
create function app.wake_worker() returns trigger language plpgsql as $$
begin
  perform pg_notify('schakel_work', '');
  return null;
end $$;--> statement-breakpoint
create trigger wake_worker after insert on outbox for each statement execute function app.wake_worker();--> statement-breakpoint

-- The worker acts for one organisation in this transaction, as the system. Only its own role may call this.
create function app.enter_as_system(p_organisation uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare o organisation;
begin
  perform set_config('app.role', '', true), set_config('app.account', '', true), set_config('app.organisation', '', true),
    set_config('app.municipalities', '', true), set_config('app.company', '', true), set_config('app.reports', '', true),
    set_config('app.installation', '', true);
  select * into o from organisation x where x.id = p_organisation and x.active;
  if not found then return null; end if;
  perform set_config('app.role', 'system', true), set_config('app.organisation', o.id::text, true);
  if o.kind = 'municipality' then perform set_config('app.municipalities', array[o.id]::text, true);
  elsif o.kind = 'company' then perform set_config('app.company', o.id::text, true);
  end if;
  return jsonb_build_object('sessionId', '', 'accountId', '', 'name', 'Schakel', 'email', '', 'role', 'system', 'practice', o.practice,
    'singleKeys', false, 'organisationId', o.id, 'organisationName', o.name, 'organisationKind', o.kind,
    'municipalities', case when o.kind = 'municipality' then jsonb_build_array(jsonb_build_object('id', o.id, 'name', o.name)) else '[]'::jsonb end,
    'companyId', case when o.kind = 'company' then o.id end, 'dueCount', 0, 'expiresAt', '');
end $$;--> statement-breakpoint

-- The next message whose time has come: from here on it counts as tried. One that a dead worker left behind comes back
-- after five seconds; one that a living worker holds is locked.
create function app.claim_message() returns uuid language sql security definer set search_path = public, pg_temp as $$
  update outbox set state = 'sending', attempts = attempts + 1, next_try_at = now() + interval '5 seconds'
  where id = (select o.id from outbox o where o.channel = 'mail' and o.state in ('made', 'sending') and o.next_try_at <= now()
    order by o.next_try_at, o.id limit 1 for update skip locked)
  returning id
$$;--> statement-breakpoint

-- Holds a claimed message until the transaction ends, with what its text needs; nothing when somebody else had it. It waits for
-- a lock: another lane that looks for its next message holds one for a moment, and skipping would leave the message until later.
create function app.hold_message(p_id uuid) returns table (id uuid, kind text, attempts integer, organisation_id uuid, trajectory_number text,
  subject_kind text, subject_id uuid, recipient_name text, recipient_email text, recipient_active boolean, recipient_sealed text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare m outbox;
begin
  select * into m from outbox o where o.id = p_id and o.state = 'sending' for update;
  if not found then return; end if;
  return query select m.id, m.kind, m.attempts, coalesce(m.municipality_id, m.company_id), t.number, m.subject_kind, m.subject_id,
      a.name, a.email, coalesce(a.active, true), m.recipient_sealed
    from (select) one left join account a on a.id = m.recipient_account_id left join trajectory t on t.id = m.trajectory_id;
end $$;--> statement-breakpoint
create function app.message_sent(p_id uuid, p_at timestamptz) returns void language sql security definer set search_path = public, pg_temp as $$
  update outbox set state = 'sent', sent_at = p_at, last_problem = null where id = p_id and state = 'sending'
$$;--> statement-breakpoint
-- With a wait (seconds) it is tried again; without one it has failed and waits for a person.
create function app.message_not_sent(p_id uuid, p_problem text, p_wait integer) returns void language sql security definer set search_path = public, pg_temp as $$
  update outbox set state = case when p_wait is null then 'failed' else 'made' end, last_problem = p_problem,
    next_try_at = now() + make_interval(secs => coalesce(p_wait, 0)) where id = p_id and state = 'sending'
$$;--> statement-breakpoint
create function app.keep_practice_mail(p_id uuid, p_to text, p_subject text, p_body text, p_attachment_name text, p_attachment text, p_at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into practice_mail (outbox_id, municipality_id, company_id, to_address, subject, body, attachment_name, attachment, kept_at)
  select o.id, o.municipality_id, o.company_id, p_to, p_subject, p_body, p_attachment_name, p_attachment, p_at from outbox o where o.id = p_id
  on conflict do nothing
$$;--> statement-breakpoint
create function app.waiting_mail() returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from (select from outbox o where o.channel = 'mail' and o.state in ('made', 'sending') and o.next_try_at <= now() limit 1000) x
$$;--> statement-breakpoint

-- What is still to be done for a night: a line for every active organisation and every name, and of those whose time has come the ids.
create function app.due_jobs(p_names text[], p_kinds text[], p_night date) returns setof uuid language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into job_run (name, organisation_id)
    select n.name, o.id from unnest(p_names) as n (name) cross join organisation o
    where o.active and o.kind = any (p_kinds)
      and not exists (select from job_run j where j.name = n.name and j.organisation_id = o.id)
    on conflict do nothing;
  return query select j.id from job_run j join organisation o on o.id = j.organisation_id
    where j.name = any (p_names) and o.active and o.kind = any (p_kinds) and j.next_try_at <= now()
      and (j.done_for is null or j.done_for < p_night or j.asked_at is not null) order by j.name, j.organisation_id;
end $$;--> statement-breakpoint
-- Holds one until the transaction ends; nothing when it was done meanwhile or somebody else is at it.
create function app.hold_job(p_id uuid, p_night date) returns table (id uuid, name text, organisation_id uuid, attempts integer)
language sql security definer set search_path = public, pg_temp as $$
  select j.id, j.name, j.organisation_id, j.attempts from job_run j
  where j.id = p_id and (j.done_for is null or j.done_for < p_night or j.asked_at is not null) for update skip locked
$$;--> statement-breakpoint
create function app.job_done(p_id uuid, p_night date) returns void language sql security definer set search_path = public, pg_temp as $$
  update job_run set done_for = p_night, tried_at = now(), done_at = now(), attempts = 0, last_problem = null, next_try_at = now(), asked_at = null
  where id = p_id
$$;--> statement-breakpoint
create function app.job_not_done(p_id uuid, p_problem text, p_wait integer) returns void language sql security definer set search_path = public, pg_temp as $$
  update job_run set tried_at = now(), attempts = attempts + 1, last_problem = p_problem, next_try_at = now() + make_interval(secs => p_wait)
  where id = p_id
$$;--> statement-breakpoint
-- The worker lives: the line of the sender, which belongs to the installation, says when it last looked and what stands in its way.
create function app.worker_looked(p_problem text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into job_run (name, organisation_id, tried_at, done_at, last_problem)
    select 'messages', o.id, now(), case when p_problem is null then now() end, p_problem from organisation o where o.kind = 'installation'
  on conflict (name, organisation_id) do update set tried_at = now(), done_at = coalesce(excluded.done_at, job_run.done_at), last_problem = p_problem
$$;--> statement-breakpoint

-- Once more, because an administrator asks: of the installation everything, of an organisation its own.
create function app.retry_message(p_id uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update outbox o set state = 'made', attempts = 0, next_try_at = now() where o.id = p_id and o.state = 'failed' and app.setting('role') = 'administrator'
    and (app.setting('installation') = 'on' or app.setting('organisation')::uuid in (o.municipality_id, o.company_id));
  if found then perform pg_notify('schakel_work', ''); end if;
  return found;
end $$;--> statement-breakpoint
create function app.retry_job(p_id uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update job_run j set attempts = 0, next_try_at = now(), asked_at = now() where j.id = p_id and app.setting('role') = 'administrator'
    and (app.setting('installation') = 'on' or app.setting('organisation')::uuid = j.organisation_id);
  if found then perform pg_notify('schakel_work', ''); end if;
  return found;
end $$;--> statement-breakpoint

do $$
declare f record;
begin
  grant create on schema app to app_definer;
  for f in select p.oid::regprocedure as signature, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('wake_worker', 'enter_as_system', 'claim_message', 'hold_message', 'message_sent', 'message_not_sent',
      'keep_practice_mail', 'waiting_mail', 'due_jobs', 'hold_job', 'job_done', 'job_not_done', 'worker_looked', 'retry_message', 'retry_job') loop
    if f.prosecdef then execute format('alter function %s owner to app_definer', f.signature); end if;
    execute format('revoke all on function %s from public', f.signature);
  end loop;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.wake_worker() to app_web, app_definer;--> statement-breakpoint
grant execute on function app.retry_message(uuid), app.retry_job(uuid) to app_web;--> statement-breakpoint
grant execute on function app.enter_as_system(uuid), app.claim_message(), app.hold_message(uuid), app.message_sent(uuid, timestamptz),
  app.message_not_sent(uuid, text, integer), app.keep_practice_mail(uuid, text, text, text, text, text, timestamptz), app.waiting_mail(),
  app.due_jobs(text[], text[], date), app.hold_job(uuid, date), app.job_done(uuid, date), app.job_not_done(uuid, text, integer),
  app.worker_looked(text) to app_worker;
