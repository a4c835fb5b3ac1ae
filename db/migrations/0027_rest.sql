-- A line of a placement says since when somebody works there, whatever terms came after; the lists run along that day.
drop index placement_term_list;--> statement-breakpoint
drop index placement_term_company_list;--> statement-breakpoint
drop index placement_term_list_until;--> statement-breakpoint
drop index placement_term_company_list_until;--> statement-breakpoint
create index placement_term_list_until on placement_term (municipality_id, valid_to, id)
  include (valid_from, started_on, placement_id, trajectory_id, company_id, employer_name, hours_per_week, form, followed) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_list_until on placement_term (company_id, valid_to, id)
  include (valid_from, started_on, placement_id, trajectory_id, municipality_id, employer_name, hours_per_week, form, followed) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
do $$
declare
  old record; scope text; kept text;
  shown constant text := 'valid_from, valid_to, followed, placement_id, trajectory_id, hours_per_week';
  as_known constant text := 'where superseded_at is null and kind = ''sheltered''';
begin
  for old in select indexname from pg_indexes where tablename = 'placement_term' and indexdef ~ '\((municipality_id|company_id), (employer_name|form), valid_from, id\)' loop
    execute format('drop index %I', old.indexname);
  end loop;
  foreach scope in array array['municipality_id', 'company_id'] loop
    kept := shown || case scope when 'company_id' then ', municipality_id' else ', company_id' end;
    execute format('create index on placement_term (%I, employer_name, started_on, id) include (%s, form) %s', scope, kept, as_known);
    execute format('create index on placement_term (%I, form, started_on, id) include (%s, employer_name) %s', scope, kept, as_known);
  end loop;
end $$;
--> statement-breakpoint

-- Contracts are counted by employer, also when it is written otherwise or gets another name; the name stays as it was read.
alter table placement_term add column employer_id uuid references employer (id);--> statement-breakpoint
alter table earlier_contract add column employer_id uuid references employer (id);--> statement-breakpoint
create function app.employer_key(p_name text) returns text language sql immutable set search_path = public, pg_temp
  as $$ select regexp_replace(app.fold(p_name), ' +', ' ', 'g') $$;--> statement-breakpoint
create function app.employer_named(p_company uuid, p_name text, p_workplace uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id from employer e where e.company_id = p_company and app.employer_key(e.name) = app.employer_key(p_name)
  order by e.id = (select w.employer_id from workplace w where w.id = p_workplace) desc, lower(e.name) = lower(p_name) desc, e.id limit 1
$$;--> statement-breakpoint
create function app.know_employer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.employer_id := coalesce(
    (select x.employer_id from trajectory own join trajectory t on t.person_id = own.person_id join placement_term x on x.trajectory_id = t.id
      where own.id = new.trajectory_id and x.company_id = new.company_id and x.employer_id is not null and app.employer_key(x.employer_name) = app.employer_key(new.employer_name)
      order by x.superseded_at desc nulls first, x.valid_from desc limit 1),
    app.employer_named(new.company_id, new.employer_name, null));
  return new;
end $$;--> statement-breakpoint
create trigger know_employer before insert on earlier_contract for each row execute function app.know_employer();--> statement-breakpoint
-- The functions that write and read these are changed where they stand, so that what others added stays.
create function app.patch(p_name text, p_old text, p_new text) returns void language plpgsql as $$
declare f record; definition text; n integer := 0;
begin
  for f in select x.oid from pg_proc x where x.pronamespace = 'app'::regnamespace and x.proname = p_name loop
    definition := pg_get_functiondef(f.oid);
    if position(p_old in definition) = 0 then raise exception 'nothing to change in %: %', p_name, p_old; end if;
    execute replace(definition, p_old, p_new);
    n := n + 1;
  end loop;
  if n <> 1 then raise exception '% functions named %', n, p_name; end if;
end $$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  grant execute on function app.patch(text, text, text) to app_definer;
  foreach f in array array['app.employer_key(text)', 'app.employer_named(uuid, text, uuid)', 'app.know_employer()'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  set local role app_definer;
  perform app.patch('place_term', 'return new;', 'new.employer_id := coalesce((select x.employer_id from placement_term x where x.placement_id = new.placement_id
      and x.employer_id is not null and app.employer_key(x.employer_name) = app.employer_key(new.employer_name) order by x.superseded_at desc nulls first, x.valid_from desc limit 1),
    app.employer_named(new.company_id, new.employer_name, new.workplace_id)); return new;');
  perform app.patch('facts_at_work', 'as "contractEndsOn"
        from trajectory t join placement_term x on x.person_id = t.person_id where t.id = p_trajectory and x.superseded_at is null and x.kind = ''sheltered''
          and (app.setting(''role'') <> ''hr'' or x.company_id = app.setting(''company'')::uuid)
      union all select x.employer_name, x.valid_from, x.valid_to, case x.permanent when ''temporary'' then x.valid_to end
', 'as "contractEndsOn", x.employer_id as "employerId"
        from trajectory t join placement_term x on x.person_id = t.person_id where t.id = p_trajectory and x.superseded_at is null and x.kind = ''sheltered''
          and (app.setting(''role'') <> ''hr'' or x.company_id = app.setting(''company'')::uuid)
      union all select x.employer_name, x.valid_from, x.valid_to, case x.permanent when ''temporary'' then x.valid_to end, x.employer_id
');
  update placement_term t set employer_id = app.employer_named(t.company_id, t.employer_name, t.workplace_id) where t.company_id is not null;
  update earlier_contract t set employer_id = app.employer_named(t.company_id, t.employer_name, null) where t.company_id is not null;
  reset role;
  revoke create on schema app from app_definer;
  drop function app.patch(text, text, text);
end $$;
