-- How many are before somebody in the list of the own gemeente, counted as app.people_before does: in the same queue, and
-- for who waits above the number everyone who is owed a place. Changed where it stands, so that what others added stays.
do $$
declare
  definition text := pg_get_functiondef('app.people_in_line(uuid[])'::regprocedure);
  part text[];
begin
  foreach part slice 1 in array array[
      ['place integer, known json', 'place integer, earlier integer, known json'],
      ['e.position_on, e.trajectory_id)::int as place', 'e.position_on, e.trajectory_id)::int as place,
        (count(*) filter (where e.queue = ''toBePlaced'') over (partition by e.municipality_id))::int as owed'],
      ['l.queue, l.place, k.known', 'l.queue, l.place, l.place - 1 + case l.queue when ''waiting'' then l.owed else 0 end, k.known']] loop
    if position(part[1] in definition) = 0 then raise exception 'app.people_in_line reads otherwise: %', part[1]; end if;
    definition := replace(definition, part[1], part[2]);
  end loop;
  grant create on schema app to app_definer;
  set local role app_definer;
  drop function app.people_in_line(uuid[]);
  execute definition;
  revoke all on function app.people_in_line(uuid[]) from public;
  grant execute on function app.people_in_line(uuid[]) to app_web;
  reset role;
  revoke create on schema app from app_definer;
end $$;
