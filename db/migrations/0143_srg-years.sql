-- A guideline of CBS can be brought in as well: with the address where it is read, and when and by whom. What Schakel came with
-- has neither.
alter table srg_guideline add column link text check (link ~ '^https://'), add column recorded_at timestamptz, add column recorded_by_name text;--> statement-breakpoint
update srg_guideline set link = 'https://wetten.overheid.nl/BWBR0031830' where key = '2015';--> statement-breakpoint
grant delete on srg_guideline, srg_field, srg_code to app_definer;--> statement-breakpoint

-- One guideline with its fields and codes, all or none, by the administrator of the installation. Another guideline for the
-- same months, or under the same key, is refused by the table itself.
create function app.add_srg_guideline(p_guideline jsonb, p_fields jsonb, p_codes jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare new_key text := p_guideline->>'key';
begin
  if app.setting('installation') is distinct from 'on' then raise exception 'not for this role' using errcode = 'SK002'; end if;
  insert into srg_guideline select * from jsonb_populate_record(null::srg_guideline, p_guideline);
  insert into srg_field (guideline, position, label, element, section, fills, pattern, needed, fixed, source, certainty)
    select new_key, f.position, f.label, f.element, f.section, f.fills, f.pattern, f.needed, f.fixed, f.source, f.certainty
    from jsonb_populate_recordset(null::srg_field, p_fields) f;
  insert into srg_code (guideline, field, code, label, stands_for, source, certainty, note)
    select new_key, c.field, c.code, c.label, c.stands_for, c.source, c.certainty, c.note from jsonb_populate_recordset(null::srg_code, p_codes) c;
end $$;--> statement-breakpoint

-- A guideline that was brought in and that nothing was delivered by goes away again; false where it may not.
create function app.withdraw_srg_guideline(p_key text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.setting('installation') is distinct from 'on' then raise exception 'not for this role' using errcode = 'SK002'; end if;
  if not exists (select from srg_guideline g where g.key = p_key and g.recorded_at is not null) then return false; end if;
  delete from srg_code c where c.guideline = p_key;
  delete from srg_field f where f.guideline = p_key;
  delete from srg_guideline g where g.key = p_key;
  return true;
-- a delivery by it keeps it, and then the rest of it too
exception when foreign_key_violation then return false;
end $$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.add_srg_guideline(jsonb, jsonb, jsonb)', 'app.withdraw_srg_guideline(text)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_web', f);
  end loop;
  revoke create on schema app from app_definer;
end $$;
