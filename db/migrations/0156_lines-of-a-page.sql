-- How many lines a page of the waiting list has is told by who asks, as for whoever works with these people: it stood here too.
do $$
declare
  definition text := pg_get_functiondef('app.report_waiting(uuid,text,date,timestamptz,integer)'::regprocedure);
  change record;
begin
  for change in select * from (values
      ('p_offset integer)', 'p_offset integer, p_lines integer)'),
      (' limit 34 offset $6)', ' limit $7 offset $6)'),
      ('using p_municipality, p_queue, p_day, known, stale, p_offset;', 'using p_municipality, p_queue, p_day, known, stale, p_offset, p_lines;')
    ) x (old, new) loop
    if position(change.old in definition) = 0 then raise exception 'nothing to change in app.report_waiting: %', change.old; end if;
    definition := replace(definition, change.old, change.new);
  end loop;
  drop function app.report_waiting(uuid, text, date, timestamptz, integer);
  grant create on schema app to app_definer;
  set local role app_definer;
  execute definition;
  revoke all on function app.report_waiting(uuid, text, date, timestamptz, integer, integer) from public;
  grant execute on function app.report_waiting(uuid, text, date, timestamptz, integer, integer) to app_web;
  reset role;
  revoke create on schema app from app_definer;
end $$;
