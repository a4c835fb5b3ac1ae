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
