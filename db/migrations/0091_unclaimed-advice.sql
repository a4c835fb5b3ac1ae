-- An advice that UWV sent and nobody picked up yet: no trajectory holds it. It waits for an answer: it goes into a
-- trajectory, or back to UWV with a reason. Who it is about stands in the trajectory once it is there, and here no more.
create table unclaimed_advice (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  surname text,
  prefix text,
  initials text,
  birth_date date,
  outcome text not null check (outcome in ('positive', 'negative')),
  ground text not null,
  advised_on date not null,
  received_on date not null,
  source text not null check (source in ('hand', 'list')),
  owner_id uuid not null references account (id),
  answer text check (answer in ('linked', 'returned')),
  answered_on date,
  trajectory_id uuid references trajectory (id),
  reason text,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  check ((answer is null) = (answered_on is null)),
  check ((answer = 'linked') is true = (trajectory_id is not null)),
  check (answer is distinct from 'returned' or reason is not null),
  check (answer is not null or surname is not null)
);--> statement-breakpoint
create unique index unclaimed_advice_once on unclaimed_advice (municipality_id, app.fold(surname), coalesce(birth_date, '-infinity'), advised_on) where answer is null;--> statement-breakpoint
create index unclaimed_advice_list on unclaimed_advice (municipality_id, received_on, id) where answer is null;--> statement-breakpoint
create index unclaimed_advice_trajectory on unclaimed_advice (trajectory_id) where trajectory_id is not null;--> statement-breakpoint
do $$
declare
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[]) and app.setting(''role'') = ''caseworker''';
begin
  alter table unclaimed_advice enable row level security;
  alter table unclaimed_advice force row level security;
  create policy definer on unclaimed_advice to app_definer using (true) with check (true);
  execute format('create policy caseworker_reads on unclaimed_advice for select to app_web using (%s)', own);
  execute format('create policy caseworker_adds on unclaimed_advice for insert to app_web with check (%s)', own);
  execute format('create policy caseworker_changes on unclaimed_advice for update to app_web using (%s) with check (%s)', own, own);
end $$;--> statement-breakpoint
grant select, insert on unclaimed_advice to app_web;--> statement-breakpoint
grant update (surname, prefix, initials, birth_date, owner_id, answer, answered_on, trajectory_id, reason, version) on unclaimed_advice to app_web;--> statement-breakpoint
grant select, insert, update, delete on unclaimed_advice to app_definer;
