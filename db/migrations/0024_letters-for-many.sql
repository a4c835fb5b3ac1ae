-- Words for plain letters, Word templates of a municipality, addresses that were checked, and letters for many at once.
create table plain_word (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('hard', 'abbreviation', 'known', 'dotted', 'participle', 'noParticiple')),
  forms text not null check (forms <> ''),
  plain text,
  source text not null,
  valid_from date not null,
  valid_to date check (valid_to is null or valid_to >= valid_from),
  exclude using gist (kind with =, forms with =, daterange(valid_from, valid_to, '[]') with &&)
);--> statement-breakpoint
grant select on plain_word to app_web;--> statement-breakpoint
grant select, insert, update on plain_word to app_definer;--> statement-breakpoint

-- A .docx that a municipality made itself: dated versions, the file as it was taken.
create table word_template (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  kind text not null,
  file_name text not null,
  content bytea not null check (length(content) <= 2000000),
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_at timestamptz,
  correction_reason text,
  exclude using gist (municipality_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);--> statement-breakpoint

-- Whether an address was right on a day, and how it is known. Of the address as it was then; never changed.
create table address_check (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  municipality_id uuid not null,
  address text not null check (address <> ''),
  outcome text not null check (outcome in ('right', 'wrong')),
  source text not null check (source in ('register', 'person', 'returned', 'other')),
  checked_on date not null,
  letter_id uuid references letter (id),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  foreign key (person_id, municipality_id) references person (id, municipality_id)
);--> statement-breakpoint
create index address_check_person on address_check (person_id, checked_on desc, recorded_at desc);--> statement-breakpoint
create unique index address_check_letter on address_check (letter_id) where letter_id is not null;--> statement-breakpoint

-- Letters for many at once: who was looked at, who gets one, who is left out and why.
create table letter_round (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  kind text not null,
  queue text check (queue in ('toBePlaced', 'waiting')),
  unconfirmed_since date,
  respond_by date not null,
  state text not null default 'choosing' check (state in ('choosing', 'making', 'made', 'sending', 'sent', 'undoing', 'undone')),
  dated_on date,
  version integer not null default 1,
  started_at timestamptz not null default now(),
  started_by uuid not null,
  sent_on date,
  constraint letter_round_municipality unique (id, municipality_id),
  check ((state in ('sending', 'sent')) = (sent_on is not null))
);--> statement-breakpoint
-- one round of a kind at a time, so that nobody is written to twice
create unique index letter_round_open on letter_round (municipality_id, kind) where state not in ('sent', 'undone');--> statement-breakpoint
create index letter_round_list on letter_round (municipality_id, started_at desc);--> statement-breakpoint

create table letter_round_line (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null,
  municipality_id uuid not null,
  trajectory_id uuid not null,
  place integer not null,
  left_out text,
  letter_id uuid references letter (id),
  foreign key (round_id, municipality_id) references letter_round (id, municipality_id),
  foreign key (trajectory_id, municipality_id) references trajectory (id, municipality_id),
  check (letter_id is null or left_out is null)
);--> statement-breakpoint
create unique index letter_round_line_once on letter_round_line (round_id, trajectory_id);--> statement-breakpoint
create unique index letter_round_line_letter on letter_round_line (letter_id) where letter_id is not null;--> statement-breakpoint
create index letter_round_line_order on letter_round_line (round_id, place);--> statement-breakpoint
create index letter_round_line_trajectory on letter_round_line (trajectory_id);--> statement-breakpoint

do $$
declare
  t text;
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  kept constant text := '(app.setting(''installation'') = ''on'' or (app.setting(''role'') = ''administrator'' and municipality_id = app.setting(''organisation'')::uuid))';
begin
  foreach t in array array['word_template', 'address_check', 'letter_round', 'letter_round_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
    execute format('create policy municipality_reads on %I for select to app_web using (%s)', t, own);
    execute format('grant select, insert on %I to app_web', t);
  end loop;
  execute format('create policy administrator_reads on word_template for select to app_web using (%s)', kept);
  execute format('create policy administrator_adds on word_template for insert to app_web with check (%s)', kept);
  execute format('create policy administrator_changes on word_template for update to app_web using (%s)', kept);
  grant update (valid_to, superseded_at, correction_reason) on word_template to app_web;
  execute format('create policy caseworker_adds on address_check for insert to app_web with check (%s and app.setting(''role'') = ''caseworker'')', own);
  foreach t in array array['letter_round', 'letter_round_line'] loop
    execute format('create policy caseworker_adds on %I for insert to app_web with check (%s and app.setting(''role'') = ''caseworker'')', t, own);
    execute format('create policy caseworker_changes on %I for update to app_web using (%s and app.setting(''role'') = ''caseworker'') with check (%s)', t, own, own);
  end loop;
  grant update (state, dated_on, sent_on, version) on letter_round to app_web;
  grant update (left_out, letter_id) on letter_round_line to app_web;
end $$;--> statement-breakpoint

-- A round goes its way and no other.
create function app.keep_letter_round() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> new.state and not (old.state, new.state) in (('choosing', 'making'), ('choosing', 'undone'), ('making', 'made'), ('making', 'undoing'), ('making', 'undone'),
      ('made', 'sending'), ('made', 'undoing'), ('made', 'undone'), ('undoing', 'undone'), ('sending', 'sent')) then
    raise exception 'no such step of a round' using errcode = 'SK003';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger keep_letter_round before update on letter_round for each row execute function app.keep_letter_round();
