-- What was said of somebody is recorded as it holds, and ends once, in the name of who ends it: what holds no longer is not
-- rewritten, by nobody. The unique index keeps it from holding again; this keeps it from being ended anew or by another.
do $$
declare
  t text;
  works constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[]) and app.setting(''role'') = ''caseworker''';
begin
  foreach t in array array['uwv_answer', 'told_apart'] loop
    execute format('alter policy caseworker_changes on %I using (%s and superseded_at is null)
      with check (%s and superseded_at is not null and superseded_by = app.setting(''account'')::uuid)', t, works, works);
    execute format('create policy holds_when_added on %I as restrictive for insert to app_web with check (superseded_at is null)', t);
  end loop;
end $$;
