-- The figures of a quarter as a manager gave them out: kept as they were shown, with the small ones already held back, so that
-- the same set comes out again after every correction. Never changed.
create table information_set (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  quarter text not null check (quarter ~ '^20[0-9]{2}-k[1-4]$'),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid not null references account (id),
  made_by_name text not null
);--> statement-breakpoint
create index information_set_quarter on information_set (municipality_id, made_at desc);--> statement-breakpoint
alter table information_set enable row level security;--> statement-breakpoint
alter table information_set force row level security;--> statement-breakpoint
create policy definer on information_set to app_definer using (true) with check (true);--> statement-breakpoint
create policy manager_reads on information_set for select to app_web
  using (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]));--> statement-breakpoint
create policy manager_adds on information_set for insert to app_web
  with check (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]) and made_by = app.setting('account')::uuid);--> statement-breakpoint
grant select, insert on information_set to app_web;--> statement-breakpoint
grant select, insert on information_set to app_definer;
