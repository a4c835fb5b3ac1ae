-- Below which number a figure is not shown to who entered: the greatest that is set by the own organisation, by the gemeenten
-- whose figures the reader may ask for (of a company those it works or worked for) and by the one that is asked for. Figures of
-- one gemeente can be subtracted from those of all together, so a lower number for one of them would tell what another keeps
-- back. What the system sends about a gemeente goes to its managers, and by what any of these may read.
create function app.small_number(p_municipality uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select max(o.small_number) from organisation o where o.id = p_municipality or o.id = app.setting('organisation')::uuid
    or o.id = any (app.setting('reports')::uuid[])
    or o.id in (select s.municipality_id from service_area s where s.company_id = app.setting('organisation')::uuid)
    or (app.setting('role') = 'system' and o.id in (
      select theirs.municipality_id from account_municipality here join account a on a.id = here.account_id and a.role = 'manager'
        join account_municipality theirs on theirs.account_id = a.id where here.municipality_id = p_municipality))
$$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.small_number(uuid) owner to app_definer;
  revoke create on schema app from app_definer;
  revoke all on function app.small_number(uuid) from public;
  grant execute on function app.small_number(uuid) to app_web, app_worker;
end $$;--> statement-breakpoint

-- Every figure, row and list of a manager goes by it.
do $$
declare
  f record; definition text;
  own constant text := 'select o.small_number from organisation o where o.id = app.setting(''organisation'')::uuid';
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosrc like '%.small_number%' and p.proname <> 'small_number' loop
    definition := replace(pg_get_functiondef(f.oid), '(' || own || ')', '(select app.small_number(p_municipality))');
    definition := replace(definition, '(' || replace(own, '''', '''''') || ')', '(select app.small_number(($1)[1]))');
    definition := replace(definition, replace(own, 'small_number from', 'small_number into small from') || ';', 'small := app.small_number(p_municipality);');
    definition := replace(definition, '(select g.small_number from organisation g where g.id = coalesce(p_municipality, company))', 'app.small_number(p_municipality)');
    definition := replace(definition, '(select o.small_number from organisation o where o.id = company)', 'app.small_number(p_municipality)');
    definition := replace(definition, '(select o.small_number from organisation o where o.id = p_municipality)', '(select app.small_number(p_municipality))');
    if definition ~ '[a-z]\.small_number (from|into)' then raise exception 'another small number in %', f.oid::regprocedure; end if;
    execute definition;
  end loop;
end $$;
