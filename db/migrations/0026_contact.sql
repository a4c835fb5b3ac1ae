-- What was said, with whom, how, when, and for whom: the own team (municipality), the chain (municipality and one company
-- with access), or HR of one company alone.
alter table note
  add column audience text not null default 'municipality' check (audience in ('municipality', 'chain', 'company')),
  add column party text not null default 'none'
    check (party in ('person', 'representative', 'employer', 'uwv', 'wmo', 'colleague', 'other', 'none')),
  add column channel text check (channel in ('phone', 'visit', 'letter', 'mail', 'video')),
  add column reached boolean,
  add column at_time text check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column author_company_id uuid references organisation (id),
  add column author_name text,
  add column corrects uuid,
  add column superseded_at timestamptz,
  add column correction_reason text;--> statement-breakpoint

do $$
begin
  set local role app_definer;
  update note set audience = 'chain' where company_id is not null;
  update note n set author_name = a.name, author_company_id = case when o.kind = 'company' then o.id end
    from account a join organisation o on o.id = a.organisation_id where a.id = n.written_by;
  reset role;
end $$;--> statement-breakpoint

alter table note
  add check ((audience = 'municipality') = (company_id is null)),
  add check (audience <> 'company' or author_company_id = company_id),
  add check (party <> 'none' or channel is null),
  add check (reached is null or party in ('person', 'representative')),
  add unique (id, trajectory_id),
  add unique (corrects),
  add foreign key (corrects, trajectory_id) references note (id, trajectory_id);--> statement-breakpoint
drop index note_trajectory;--> statement-breakpoint
create index note_trajectory on note (trajectory_id, on_day, id);--> statement-breakpoint

-- A company reads along only while it has access; what it wrote for itself alone no municipality reads.
drop policy municipality_reads on note;--> statement-breakpoint
drop policy company_reads on note;--> statement-breakpoint
drop policy municipality_adds on note;--> statement-breakpoint
drop policy municipality_changes on note;--> statement-breakpoint
drop policy company_adds on note;--> statement-breakpoint
create policy municipality_reads on note for select to app_web using (
  municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]) and audience <> 'company');--> statement-breakpoint
create policy company_reads on note for select to app_web using (
  company_id = nullif(current_setting('app.company', true), '')::uuid and (audience = 'company'
    or exists (select from access a where a.organisation_id = note.company_id and a.trajectory_id = note.trajectory_id and a.ended_at is null)));--> statement-breakpoint
create policy municipality_adds on note for insert to app_web with check (
  municipality_id = any (app.setting('municipalities')::uuid[]) and app.setting('role') in ('caseworker', 'decisionMaker')
  and audience <> 'company' and author_company_id is null
  and (company_id is null or exists (select from access a where a.organisation_id = note.company_id and a.trajectory_id = note.trajectory_id and a.ended_at is null)));--> statement-breakpoint
create policy company_adds on note for insert to app_web with check (
  app.setting('role') = 'hr' and company_id = app.setting('company')::uuid and author_company_id = company_id
  and exists (select from access a where a.organisation_id = note.company_id and a.trajectory_id = note.trajectory_id and a.ended_at is null));--> statement-breakpoint

-- A correction is a new row that names the old one: the old text stays, with the reason, for whoever could read it. Once,
-- and by the side that wrote it.
create function app.supersede_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.corrects is null then return new; end if;
  if coalesce(new.correction_reason, '') = '' then raise exception 'a correction says why' using errcode = 'SK002'; end if;
  update note set superseded_at = new.written_at, correction_reason = new.correction_reason
    where id = new.corrects and trajectory_id = new.trajectory_id and author_company_id is not distinct from new.author_company_id
      and superseded_at is null;
  if not found then raise exception 'superseded meanwhile' using errcode = 'SK001'; end if;
  new.correction_reason := null;
  return new;
end $$;--> statement-breakpoint
create trigger supersede before insert on note for each row execute function app.supersede_note();--> statement-breakpoint

-- That a company wrote something for itself alone is not in the log that its municipality reads.
drop policy municipality_reads on event;--> statement-breakpoint
create policy municipality_reads on event for select to app_web using (
  municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[])
  and kind not in ('companyNoteWritten', 'companyNoteCorrected'));--> statement-breakpoint

do $$
begin
  grant create on schema app to app_definer;
  alter function app.supersede_note() owner to app_definer;
  revoke all on function app.supersede_note() from public;
  -- The chain is looked at whole, whatever of it the reader sees.
  alter function app.broken_link(uuid) security definer;
  alter function app.broken_link(uuid) owner to app_definer;
  revoke create on schema app from app_definer;
end $$;
--> statement-breakpoint

-- An appointment about somebody: of the municipality, or of the chain when a company is named. Its title is one of a few
-- neutral words; the id and the sequence are those of its invitation, which every calendar recognises a change by.
create table appointment (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null,
  municipality_id uuid not null,
  company_id uuid references organisation (id),
  title text not null check (title in ('appointment', 'talk', 'introduction', 'consultation')),
  party text not null check (party in ('person', 'representative', 'employer', 'uwv', 'wmo', 'colleague', 'other')),
  with_whom text,
  place text,
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at and ends_at <= begins_at + interval '24 hours'),
  attends uuid[] not null check (cardinality(attends) > 0),
  attend_names text[] not null check (cardinality(attend_names) = cardinality(attends)),
  invites_person boolean not null default false,
  sequence integer not null default 0,
  version integer not null default 1,
  made_at timestamptz not null,
  made_by_name text not null,
  made_by_email text not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  cancelled_at timestamptz,
  cancel_reason text,
  check ((cancelled_at is null) = (cancel_reason is null)),
  foreign key (trajectory_id, municipality_id) references trajectory (id, municipality_id)
);--> statement-breakpoint
create index appointment_trajectory on appointment (trajectory_id, begins_at);--> statement-breakpoint
create index appointment_municipality on appointment (municipality_id, begins_at) where cancelled_at is null;--> statement-breakpoint
create index appointment_company on appointment (company_id, begins_at) where company_id is not null and cancelled_at is null;--> statement-breakpoint
alter table appointment enable row level security;--> statement-breakpoint
alter table appointment force row level security;--> statement-breakpoint

do $$
declare
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  seen constant text := 'exists (select from access a where a.organisation_id = appointment.company_id and a.trajectory_id = appointment.trajectory_id and a.ended_at is null)';
  company constant text := 'company_id = nullif(current_setting(''app.company'', true), '''')::uuid';
  desk constant text := 'app.setting(''role'') in (''caseworker'', ''decisionMaker'')';
begin
  create policy definer on appointment to app_definer using (true) with check (true);
  execute format('create policy municipality_reads on appointment for select to app_web using (%s)', own);
  execute format('create policy company_reads on appointment for select to app_web using (%s and %s)', company, seen);
  execute format('create policy municipality_adds on appointment for insert to app_web with check (%s and %s and (company_id is null or %s))', own, desk, seen);
  execute format('create policy company_adds on appointment for insert to app_web with check (app.setting(''role'') = ''hr'' and %s and %s)', company, seen);
  execute format('create policy municipality_changes on appointment for update to app_web using (%s and %s)', own, desk);
  execute format('create policy company_changes on appointment for update to app_web using (app.setting(''role'') = ''hr'' and %s and %s)', company, seen);
  grant select, insert, update, delete on appointment to app_definer;
  grant select, insert on appointment to app_web;
  grant update (title, party, with_whom, place, begins_at, ends_at, attends, attend_names, invites_person, sequence, version, changed_at, changed_by_name,
    cancelled_at, cancel_reason) on appointment to app_web;
end $$;--> statement-breakpoint

-- Who of HR may come along: the colleagues of the own company, by name.
create function app.company_colleagues() returns table (id uuid, name text) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select a.id, a.name from account a where app.setting('role') = 'hr' and a.role = 'hr' and a.active
    and a.organisation_id = app.setting('company')::uuid order by a.name, a.id;
end $$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.company_colleagues() owner to app_definer;
  revoke all on function app.company_colleagues() from public;
  grant execute on function app.company_colleagues() to app_web;
  revoke create on schema app from app_definer;
end $$;
