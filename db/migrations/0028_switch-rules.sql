-- What a switch between two tracks needs and changes, and who must act in which order: dated rows with their source.
-- A rule keeps its key; a change of the law is a new row of that key from a later day.
create table switch_rule (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  from_track text not null check (from_track in ('dayActivities', 'sheltered', 'jobAgreement', 'regular')),
  to_track text not null check (to_track in ('dayActivities', 'sheltered', 'jobAgreement', 'regular')),
  kind text not null check (kind in ('needs', 'changes', 'acts')),
  subject text not null,
  position integer not null,
  words text not null,
  when_advice text check (when_advice in ('stands', 'gone')),
  when_number text check (when_number in ('open', 'reached')),
  when_benefit text check (when_benefit in ('pw', 'wajong', 'wia', 'ww', 'nug')),
  term text,
  ask text check (ask in ('uwv', 'lawyer', 'incomeTeam')),
  source text not null,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  valid_from date not null,
  valid_to date check (valid_to is null or valid_to >= valid_from),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_at timestamptz,
  correction_reason text,
  check (from_track <> to_track),
  constraint switch_rule_one_in_force exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);--> statement-breakpoint
create index switch_rule_pair on switch_rule (from_track, to_track);--> statement-breakpoint

alter table switch_rule enable row level security;--> statement-breakpoint
alter table switch_rule force row level security;--> statement-breakpoint
create policy signed_in_reads on switch_rule for select to app_web using (app.setting('role') is not null);--> statement-breakpoint
create policy installation_adds on switch_rule for insert to app_web with check (app.setting('installation') = 'on');--> statement-breakpoint
create policy installation_changes on switch_rule for update to app_web using (app.setting('installation') = 'on');--> statement-breakpoint
create policy definer on switch_rule to app_definer using (true) with check (true);--> statement-breakpoint
grant select, insert on switch_rule to app_web;--> statement-breakpoint
grant update (valid_to, superseded_at, correction_reason) on switch_rule to app_web;--> statement-breakpoint
grant select, insert, update on switch_rule to app_definer;
