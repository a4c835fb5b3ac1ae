-- Letters: templates of a municipality (without one: those of Schakel), what stands on its paper, and the letters of a
-- trajectory with the exact version that left.
create table letter_template (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid references organisation (id),
  kind text not null,
  subject text not null,
  body jsonb not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_at timestamptz,
  correction_reason text
);--> statement-breakpoint
create index letter_template_kind on letter_template (municipality_id, kind, valid_from);--> statement-breakpoint

create table letter_setting (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  address text,
  postcode text,
  city text,
  phone text,
  email text,
  objection_address text,
  checked_kinds text[] not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_at timestamptz,
  correction_reason text
);--> statement-breakpoint
create index letter_setting_municipality on letter_setting (municipality_id, valid_from);--> statement-breakpoint

create table letter (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null,
  trajectory_id uuid not null,
  person_id uuid not null,
  template_version_id uuid not null references letter_template (id),
  kind text not null,
  state text not null default 'draft',
  subject text not null,
  body jsonb not null,
  fields jsonb not null,
  addressee jsonb not null,
  dated_on date not null,
  writers uuid[] not null,
  check_deadline_id uuid references deadline (id),
  checked_by uuid,
  check_note text,
  sent_on date,
  sent_by uuid,
  answer text,
  answered_on date,
  pdf bytea,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  changed_at timestamptz not null default now(),
  foreign key (trajectory_id, municipality_id) references trajectory (id, municipality_id),
  foreign key (person_id, municipality_id) references person (id, municipality_id),
  constraint letter_other_reader check (checked_by is null or not checked_by = any (writers)),
  constraint letter_whole check (state not in ('checked', 'sent') or pdf is not null),
  constraint letter_left check ((state = 'sent') = (sent_on is not null))
);--> statement-breakpoint
create index letter_trajectory on letter (trajectory_id, recorded_at desc);--> statement-breakpoint
create index letter_person on letter (person_id);--> statement-breakpoint
create index letter_deadline on letter (check_deadline_id);--> statement-breakpoint

-- What may receive post in place of the person, and where: part of the dated fact.
alter table representative add column covers text not null default 'none',
  add column street text, add column house_number text, add column postcode text, add column city text;--> statement-breakpoint

do $$
declare
  t text;
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  kept constant text := '(app.setting(''installation'') = ''on'' or (app.setting(''role'') = ''administrator'' and municipality_id = app.setting(''organisation'')::uuid))';
begin
  foreach t in array array['letter', 'letter_setting', 'letter_template'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
    execute format('create policy municipality_reads on %I for select to app_web using (%s)', t, own);
    execute format('grant select, insert on %I to app_web', t);
  end loop;
  foreach t in array array['letter_setting', 'letter_template'] loop
    execute format('create policy administrator_reads on %I for select to app_web using (%s)', t, kept);
    execute format('create policy administrator_adds on %I for insert to app_web with check (municipality_id is not null and %s)', t, kept);
    execute format('create policy administrator_changes on %I for update to app_web using (municipality_id is not null and %s)', t, kept);
    execute format('grant update (valid_to, superseded_at, correction_reason) on %I to app_web', t);
  end loop;
  execute format('create policy municipality_adds on letter for insert to app_web with check (%s and app.setting(''role'') in (''caseworker'', ''decisionMaker''))', own);
  execute format('create policy municipality_changes on letter for update to app_web using (%s and app.setting(''role'') in (''caseworker'', ''decisionMaker'')) with check (%s)', own, own);
end $$;--> statement-breakpoint
-- the templates of Schakel itself are for whoever is signed in
create policy signed_in_reads on letter_template for select to app_web using (municipality_id is null and app.setting('role') is not null);--> statement-breakpoint
grant update (state, subject, body, fields, addressee, dated_on, writers, check_deadline_id, checked_by, check_note, sent_on, sent_by, answer, answered_on,
  pdf, version, changed_at, template_version_id) on letter to app_web;--> statement-breakpoint

-- A letter goes its way and no other; what left stays as it was, and nobody signs for a colleague.
create function app.keep_letter() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare acts constant uuid := nullif(app.setting('account'), '')::uuid;
begin
  if old.state <> new.state and not (old.state, new.state) in (('draft', 'toCheck'), ('draft', 'checked'), ('draft', 'withdrawn'), ('toCheck', 'draft'),
      ('toCheck', 'checked'), ('toCheck', 'withdrawn'), ('checked', 'sent'), ('checked', 'withdrawn')) then
    raise exception 'no such step of a letter' using errcode = 'SK003';
  end if;
  if old.state <> 'draft' and (new.subject, new.body, new.fields, new.addressee, new.dated_on, new.writers, new.template_version_id)
      is distinct from (old.subject, old.body, old.fields, old.addressee, old.dated_on, old.writers, old.template_version_id) then
    raise exception 'only a draft is written' using errcode = 'SK003';
  end if;
  if (old.pdf is not null and new.pdf is distinct from old.pdf) or (old.state in ('sent', 'withdrawn') and (new.sent_on, new.sent_by, new.checked_by)
      is distinct from (old.sent_on, old.sent_by, old.checked_by)) or (old.answer is not null and new.answer is distinct from old.answer) then
    raise exception 'a letter that left stays as it is' using errcode = 'SK003';
  end if;
  if acts is not null and ((new.checked_by is distinct from old.checked_by and new.checked_by <> acts) or (new.sent_by is distinct from old.sent_by and new.sent_by <> acts)) then
    raise exception 'not by this account' using errcode = 'SK003';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger keep_letter before update on letter for each row execute function app.keep_letter();
