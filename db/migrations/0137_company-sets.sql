-- The figures of a quarter may be those of a company too: a set is of the organisation whose figures it holds.
alter table information_set rename column municipality_id to organisation_id;--> statement-breakpoint
drop policy manager_reads on information_set;--> statement-breakpoint
drop policy manager_adds on information_set;--> statement-breakpoint
do $$
declare own constant text := 'organisation_id = any (nullif(current_setting(''app.reports'', true), '''')::uuid[])
  or (app.setting(''role'') = ''manager'' and organisation_id = app.setting(''organisation'')::uuid
    and exists (select from organisation o where o.id = organisation_id and o.kind = ''company''))';
begin
  execute format('create policy manager_reads on information_set for select to app_web using (%s)', own);
  execute format('create policy manager_adds on information_set for insert to app_web with check ((%s) and made_by = app.setting(''account'')::uuid)', own);
end $$;
