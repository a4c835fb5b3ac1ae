-- A figure as it was known on a day counts with the size of a place as it was known then, also after a correction.
do $$
declare
  f constant regprocedure := 'app.report_figures(uuid, date, timestamptz)'::regprocedure;
  definition text := pg_get_functiondef(f);
  old constant text := 'where key = ''standardPlace.hours'' and not is_plan and superseded_at is null';
begin
  if position(old in definition) = 0 then raise exception '% reads otherwise', f; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(definition, old, 'where key = ''standardPlace.hours'' and not is_plan and recorded_at <= p_known and (superseded_at is null or superseded_at > p_known)');
  reset role;
  revoke create on schema app from app_definer;
end $$;
