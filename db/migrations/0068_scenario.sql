-- What a manager supposes: figures of nobody, kept apart from everything that is counted. A scenario never changes, but for
-- its name; one that is put away stays.
create table scenario (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  name text not null check (name <> '' and length(name) <= 80),
  inputs jsonb not null check (jsonb_typeof(inputs) = 'object'),
  made_on date not null,
  made_by uuid not null references account (id),
  made_by_name text not null,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz
);--> statement-breakpoint
create unique index scenario_one_name on scenario (municipality_id, lower(name)) where superseded_at is null;--> statement-breakpoint
do $$
declare
  steered constant text := 'municipality_id = any (nullif(current_setting(''app.reports'', true), '''')::uuid[])';
begin
  alter table scenario enable row level security;
  alter table scenario force row level security;
  create policy definer on scenario to app_definer using (true) with check (true);
  execute format('create policy manager_reads on scenario for select to app_web using (%s)', steered);
  execute format('create policy manager_adds on scenario for insert to app_web with check (%s)', steered);
  execute format('create policy manager_changes on scenario for update to app_web using (%s) with check (%s)', steered, steered);
end $$;--> statement-breakpoint
grant select, insert on scenario to app_web;--> statement-breakpoint
grant update (name, version, superseded_at) on scenario to app_web;
