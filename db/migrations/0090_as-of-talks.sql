-- The list of an earlier day says a talk that was held by then, for a manager as for who works with these people; and a
-- page of it is as long as theirs. Changed where it stands, so that what others added stays.
do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  for change in select * from (values
      ('app.report_waiting(uuid,text,date,integer)', 'e.confirmed_on as "confirmedOn"',
        'case when e.confirmed_on > p_day then nullif(app.last_known(e, p_day, ''infinity''), e.position_on) else e.confirmed_on end as "confirmedOn"'),
      ('app.report_waiting(uuid,text,date,integer)', 'limit 36 offset', 'limit 34 offset')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    execute replace(definition, change.old, change.new);
  end loop;
  reset role;
  revoke create on schema app from app_definer;
end $$;
