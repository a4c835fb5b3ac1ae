-- Papers of a trajectory. The files stand in a store of their own, encrypted; here stands what they are, who reads them and,
-- sealed, the key of each file.
create table document (
  id uuid primary key default gen_random_uuid() not null,
  trajectory_id uuid not null,
  municipality_id uuid not null,
  company_id uuid references organisation (id),
  class text not null check (class in ('general', 'incomingLetter', 'application', 'consent', 'plan', 'contract', 'uwvReport')),
  title text not null check (title <> ''),
  made_at timestamptz not null,
  made_by uuid not null references account (id),
  withdrawn_at timestamptz,
  withdrawn_by uuid references account (id),
  withdrawn_reason text,
  foreign key (trajectory_id, municipality_id) references trajectory (id, municipality_id),
  constraint document_whose unique (id, trajectory_id, municipality_id),
  constraint document_report_stays check (class <> 'uwvReport' or company_id is null),
  check (withdrawn_at is null or (company_id is null and withdrawn_by is not null and withdrawn_reason <> ''))
);--> statement-breakpoint
create index document_trajectory on document (trajectory_id, made_at);--> statement-breakpoint
create table document_version (
  id uuid primary key default gen_random_uuid() not null,
  document_id uuid not null,
  trajectory_id uuid not null,
  municipality_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'odt', 'jpg', 'png')),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  given_name text not null,
  sealed_key text not null,
  scanned_by text not null check (scanned_by in ('clamd', 'none')),
  made_at timestamptz not null,
  made_by uuid not null references account (id),
  superseded_at timestamptz,
  foreign key (document_id, trajectory_id, municipality_id) references document (id, trajectory_id, municipality_id),
  constraint document_version_number unique (document_id, number)
);--> statement-breakpoint
create unique index document_version_one_newest on document_version (document_id) where superseded_at is null;--> statement-breakpoint
grant select, insert, update, delete on document, document_version to app_definer;--> statement-breakpoint
grant select, insert on document, document_version to app_web;--> statement-breakpoint
grant update (company_id, withdrawn_at, withdrawn_by, withdrawn_reason) on document to app_web;--> statement-breakpoint
grant update (superseded_at) on document_version to app_web;--> statement-breakpoint

do $$
declare
  t text;
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  keeper constant text := 'app.setting(''role'') in (''caseworker'', ''decisionMaker'')';
  -- A report of UWV: the caseworker of the trajectory (anyone of the municipality while it has none), who decides, and who
  -- brought it in.
  may_read constant text := '(class <> ''uwvReport'' or app.setting(''role'') = ''decisionMaker'' or made_by = app.setting(''account'')::uuid
    or exists (select from trajectory t where t.id = trajectory_id and (t.owner_id is null or t.owner_id = app.setting(''account'')::uuid)))';
  has_access constant text := 'exists (select from access a where a.trajectory_id = document.trajectory_id and a.organisation_id = document.company_id and a.ended_at is null)';
begin
  foreach t in array array['document', 'document_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
  end loop;

  execute format('create policy municipality_reads on document for select to app_web using (%s and %s)', own, may_read);
  -- A company: what is shared with it, while it has access, never a report and nothing that was withdrawn.
  execute format('create policy company_reads on document for select to app_web using (company_id = nullif(current_setting(''app.company'', true), '''')::uuid and class <> ''uwvReport'' and withdrawn_at is null and %s)', has_access);
  execute format('create policy municipality_adds on document for insert to app_web with check (%s and %s and company_id is null and made_by = app.setting(''account'')::uuid)', own, keeper);
  execute format('create policy municipality_changes on document for update to app_web using (%s and %s and %s) with check (%s and (company_id is null or %s))', own, keeper, may_read, own, has_access);

  -- A file is read by who reads its document; a company gets the newest one only.
  execute format('create policy municipality_reads on document_version for select to app_web using (%s and exists (select from document d where d.id = document_id))', own);
  create policy company_reads on document_version for select to app_web using (
    nullif(current_setting('app.company', true), '') is not null and superseded_at is null and exists (select from document d where d.id = document_id));
  execute format('create policy municipality_adds on document_version for insert to app_web with check (%s and %s and made_by = app.setting(''account'')::uuid and exists (select from document d where d.id = document_id and d.withdrawn_at is null))', own, keeper);
  execute format('create policy municipality_changes on document_version for update to app_web using (%s and %s and exists (select from document d where d.id = document_id)) with check (%s)', own, keeper, own);
end $$;--> statement-breakpoint

-- Which of these names of files belong to a document. Whoever cleans up sees no document for it.
create function app.known_files(p_names uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select v.id from document_version v where v.id = any (p_names)
$$;--> statement-breakpoint
grant create on schema app to app_definer;--> statement-breakpoint
alter function app.known_files(uuid[]) owner to app_definer;--> statement-breakpoint
revoke create on schema app from app_definer;--> statement-breakpoint
revoke all on function app.known_files(uuid[]) from public;--> statement-breakpoint
grant execute on function app.known_files(uuid[]) to app_web;
