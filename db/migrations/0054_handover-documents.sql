-- A ground of a handover says which classes of documents it covers, and is kept by the administrator like the rules of a
-- switch: what it said before stays to be read, and of one key one row is in force.
alter table handover_rule add column documents text[] not null default '{}';--> statement-breakpoint
alter table handover_rule add column recorded_at timestamptz not null default now();--> statement-breakpoint
alter table handover_rule add column recorded_by uuid;--> statement-breakpoint
alter table handover_rule add column superseded_at timestamptz;--> statement-breakpoint
alter table handover_rule add column correction_reason text;--> statement-breakpoint
do $$
declare one record;
begin
  for one in select conname from pg_constraint where conrelid = 'handover_rule'::regclass and contype = 'x' loop
    execute format('alter table handover_rule drop constraint %I', one.conname);
  end loop;
end $$;--> statement-breakpoint
alter table handover_rule add constraint handover_rule_one_in_force exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null);--> statement-breakpoint

-- To another municipality: what is about the work and the request. A report of UWV only when the person has no objection on
-- paper (Pw art. 65; AVG art. 9). A colleague reads the documents already; a company reads what is shared with it.
update handover_rule set documents = '{application,plan,contract}', optional = optional || '{documents}',
  words = words || ' Een UWV-rapport gaat alleen mee als de persoon op papier zegt geen bezwaar te hebben; kies dan die grond.', source = source || '; welke documenten nodig zijn is afgeleid' where key = 'article67';--> statement-breakpoint
update handover_rule set documents = '{general,incomingLetter,application,consent,plan,contract,uwvReport}', optional = optional || '{documents}'
  where key = 'consent';--> statement-breakpoint
alter table handover_rule add constraint handover_rule_documents_known
  check (documents <@ '{general,incomingLetter,application,consent,plan,contract,uwvReport}'::text[]);--> statement-breakpoint
alter table handover_rule add constraint handover_rule_documents_told check (('documents' = any (optional)) = (cardinality(documents) > 0));--> statement-breakpoint
alter table handover_rule add constraint handover_rule_documents_to_municipality check (receiver = 'municipality' or cardinality(documents) = 0);--> statement-breakpoint

alter table handover_rule enable row level security;--> statement-breakpoint
alter table handover_rule force row level security;--> statement-breakpoint
create policy signed_in_reads on handover_rule for select to app_web using (app.setting('role') is not null);--> statement-breakpoint
create policy installation_adds on handover_rule for insert to app_web with check (app.setting('installation') = 'on');--> statement-breakpoint
create policy installation_changes on handover_rule for update to app_web using (app.setting('installation') = 'on');--> statement-breakpoint
create policy definer on handover_rule to app_definer using (true) with check (true);--> statement-breakpoint
grant insert on handover_rule to app_web;--> statement-breakpoint
grant update (valid_to, superseded_at, correction_reason) on handover_rule to app_web;--> statement-breakpoint

-- The documents that go along with an open handover, for the municipality that it went to: what was listed when it was sent,
-- of that trajectory, of a class that its ground covers, and not taken out of use since. With the key of each file, so that
-- the server can copy it for the new trajectory.
create function app.handed_documents(p_handover uuid) returns table (version_id uuid, municipality_id uuid, class text, title text, number integer,
  kind text, size integer, sha256 text, sealed_key text, scanned_by text)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.id, v.municipality_id, d.class, d.title, v.number, v.kind, v.size, v.sha256, v.sealed_key, v.scanned_by
  from handover h
    cross join lateral jsonb_array_elements(case jsonb_typeof(h.payload::jsonb->'documents') when 'array' then h.payload::jsonb->'documents' else '[]' end) as listed
    join document_version v on v.id = (listed->>'version_id')::uuid and v.trajectory_id = h.trajectory_id
    join document d on d.id = v.document_id and d.withdrawn_at is null
  where h.id = p_handover and h.kind = 'municipality' and h.outcome is null and app.receives(h)
    and exists (select from handover_rule r where r.key = h.ground and r.receiver = 'municipality' and d.class = any (r.documents))
  order by d.made_at, d.id
$$;--> statement-breakpoint
grant create on schema app to app_definer;--> statement-breakpoint
alter function app.handed_documents(uuid) owner to app_definer;--> statement-breakpoint
revoke create on schema app from app_definer;--> statement-breakpoint
revoke all on function app.handed_documents(uuid) from public;--> statement-breakpoint
grant execute on function app.handed_documents(uuid) to app_web;
