-- In which unit the number of a gemeente is counted is dated, with its source and what was known when: a report of a day that
-- was, and one as it was known then, stay what they were when a gemeente counts otherwise from a later day. Without a row on a
-- day the number counts places of 31 hours.
create table counting_basis (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  basis text not null check (basis in ('standardPlaces', 'persons')),
  source text not null check (source <> ''),
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_at timestamptz,
  correction_reason text,
  check (valid_to is null or valid_to >= valid_from),
  constraint counting_basis_no_overlap exclude using gist (municipality_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null)
);--> statement-breakpoint
create index counting_basis_day on counting_basis (municipality_id, valid_from);--> statement-breakpoint
-- From the first day of beschut werk in the law, and as known from then on: what was reported until now stays the same.
insert into counting_basis (municipality_id, basis, source, valid_from, recorded_at)
  select id, counting_basis, 'Instelling van de gemeente van vóór de telling een begindag had', '2015-01-01', '2015-01-01'
  from organisation where kind = 'municipality';--> statement-breakpoint
do $$
declare own constant text := 'app.setting(''installation'') = ''on'' or (app.setting(''role'') = ''administrator'' and municipality_id = app.setting(''organisation'')::uuid)';
begin
  alter table counting_basis enable row level security;
  alter table counting_basis force row level security;
  create policy definer on counting_basis to app_definer using (true) with check (true);
  create policy municipality_reads on counting_basis for select to app_web
    using (municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[]));
  create policy manager_reads on counting_basis for select to app_web
    using (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]));
  execute format('create policy administrator_reads on counting_basis for select to app_web using (%s)', own);
  execute format('create policy administrator_adds on counting_basis for insert to app_web with check (%s)', own);
  execute format('create policy administrator_changes on counting_basis for update to app_web using (%s)', own);
  grant select, insert, update (superseded_at, correction_reason) on counting_basis to app_web;
  grant select, insert on counting_basis to app_definer;
end $$;--> statement-breakpoint
do $$
declare
  definition text := pg_get_functiondef('app.duty_of(uuid, date, timestamptz)'::regprocedure);
  changed text := definition;
begin
  changed := replace(changed, '''basis'', o.counting_basis,', '''basis'', coalesce((select b.basis from counting_basis b
      where b.municipality_id = p_municipality and b.valid_from <= p_day and (b.valid_to is null or b.valid_to >= p_day)
        and b.recorded_at <= p_known and (b.superseded_at is null or b.superseded_at > p_known) limit 1), ''standardPlaces''),');
  changed := replace(changed, 'from organisation o, target where o.id = p_municipality', 'from target');
  if changed like '%counting_basis,%' or changed like '%organisation o%' or changed not like '%counting_basis b%' then raise exception 'app.duty_of reads otherwise'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute changed;
  reset role;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
alter table organisation drop column counting_basis;
