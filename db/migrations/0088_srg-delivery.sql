-- What CBS asks in the delivery of a month (SRG): per guideline its fields in their order and the codes that they may hold.
-- A month without a guideline is not delivered: the codes of before 2018 do not hold for it.
create table srg_guideline (
  key text primary key,
  title text not null,
  source text not null,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  note text,
  valid_from date not null,
  valid_to date check (valid_to is null or valid_to >= valid_from),
  exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);--> statement-breakpoint
create table srg_field (
  guideline text not null references srg_guideline (key),
  position integer not null check (position > 0),
  label text not null,
  element text not null check (element ~ '^[A-Za-z][A-Za-z0-9]*$'),
  section text not null check (section in ('administrative', 'person', 'provision', 'wageSubsidy')),
  fills text not null check (fills in ('year', 'month', 'fixed', 'release', 'municipality', 'reporter', 'bsn', 'birthDate', 'gender',
    'notKept', 'registration', 'provision', 'startedOn', 'endedOn', 'endReason', 'wageValue')),
  pattern text not null,
  needed text not null check (needed in ('always', 'ended', 'wageSubsidy', 'never')),
  fixed text,
  source text not null,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  primary key (guideline, position)
);--> statement-breakpoint
create table srg_code (
  guideline text not null references srg_guideline (key),
  field text not null check (field in ('gender', 'provision', 'endReason')),
  code text not null,
  label text not null,
  -- Words of Schakel for which this code stands, with a space between them; null: none.
  stands_for text,
  source text not null,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  note text,
  primary key (guideline, field, code)
);--> statement-breakpoint
grant select on srg_guideline, srg_field, srg_code to app_web;--> statement-breakpoint
grant select, insert on srg_guideline, srg_field, srg_code to app_definer;--> statement-breakpoint

-- A file that was made for CBS: never changed, its bytes sealed because there are citizen service numbers in it.
create table srg_delivery (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  month date not null check (extract(day from month) = 1),
  guideline text not null references srg_guideline (key),
  row_count integer not null check (row_count >= 0),
  left_out integer not null check (left_out >= 0),
  reporter text not null check (reporter ~ '^[0-9]{4}$'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed text not null,
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid not null references account (id),
  made_by_name text not null
);--> statement-breakpoint
create index srg_delivery_month on srg_delivery (municipality_id, month, made_at desc);--> statement-breakpoint
alter table srg_delivery enable row level security;--> statement-breakpoint
alter table srg_delivery force row level security;--> statement-breakpoint
create policy definer on srg_delivery to app_definer using (true) with check (true);--> statement-breakpoint
create policy municipality_reads on srg_delivery for select to app_web
  using (municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]));--> statement-breakpoint
create policy caseworker_adds on srg_delivery for insert to app_web
  with check (municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]) and made_by = app.setting('account')::uuid
    and app.setting('role') = 'caseworker');--> statement-breakpoint
grant select, insert on srg_delivery to app_web;--> statement-breakpoint
grant select, insert on srg_delivery to app_definer;
