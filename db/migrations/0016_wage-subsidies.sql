-- Wage subsidy: the company that employs reads it, stretches of one job never overlap, and the tables that the sums use.
alter table wage_subsidy add company_id uuid, add employer_costs numeric, add full_week_hours numeric(5, 2),
  add exclusion text not null default 'unknown';--> statement-breakpoint
create index wage_subsidy_company on wage_subsidy (company_id);--> statement-breakpoint
create policy company_reads on wage_subsidy for select to app_web
  using (company_id = nullif(current_setting('app.company', true), '')::uuid);--> statement-breakpoint
do $$
begin
  set local role app_definer;
  update wage_subsidy s set company_id = p.company_id from placement p where p.id = s.placement_id;
  reset role;
end $$;--> statement-breakpoint
alter table wage_subsidy add check (regime in ('wageValue', 'forfait50', 'unknown')), add check (wage_value between 0 and 100),
  add check (employer_costs between 0 and 100), add check (full_week_hours > 0 and full_week_hours <= 60),
  add check (exclusion in ('none', 'otherSubsidy', 'wsw', 'unknown')), add check (valid_to is null or valid_to >= valid_from),
  add constraint wage_subsidy_no_overlap exclude using gist (trajectory_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null);--> statement-breakpoint

-- What a municipality pays besides the law.
create table local_amount (
  id uuid primary key default gen_random_uuid() not null,
  municipality_code text not null references cbs_municipality (code),
  kind text not null,
  value numeric not null check (value >= 0),
  unit text not null,
  per_hours numeric check (per_hours > 0),
  from_percentage integer,
  to_percentage integer,
  source text not null,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  note text,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz default now() not null,
  recorded_by uuid,
  superseded_at timestamptz,
  correction_reason text,
  check (valid_to is null or valid_to >= valid_from),
  check ((from_percentage is null) = (to_percentage is null) and from_percentage between 0 and 100 and to_percentage between from_percentage and 100),
  constraint local_amount_no_overlap exclude using gist (municipality_code with =, kind with =,
    int4range(coalesce(from_percentage, 0), coalesce(to_percentage, 100), '[]') with &&, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null)
);--> statement-breakpoint
grant select, insert, update, delete on local_amount to app_definer;--> statement-breakpoint
grant select, insert on local_amount, minimum_wage to app_web;--> statement-breakpoint
grant update (valid_to, superseded_at, correction_reason) on local_amount, minimum_wage to app_web;--> statement-breakpoint
alter table minimum_wage add constraint minimum_wage_no_overlap exclude using gist (scale with =, age with =,
  daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null);--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['local_amount', 'minimum_wage'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('create policy signed_in_reads on %I for select to app_web using (app.setting(''role'') is not null)', t);
    execute format('create policy installation_adds on %I for insert to app_web with check (app.setting(''installation'') = ''on'')', t);
    execute format('create policy installation_changes on %I for update to app_web using (app.setting(''installation'') = ''on'')', t);
  end loop;
end $$;
