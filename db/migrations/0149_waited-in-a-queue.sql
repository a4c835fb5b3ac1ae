-- How long who waits has waited is counted of the two queues. Who rests has a figure and reasons of its own: a few who rest
-- hid the whole distribution.
do $$
declare
  definition text := pg_get_functiondef('app.throughput_facts(uuid, uuid, date, timestamptz, integer[])'::regprocedure);
  old constant text := 'w.trajectory_id, w.position_on, null::date from waits w';
begin
  if position(old in definition) = 0 then raise exception 'app.throughput_facts reads otherwise'; end if;
  execute replace(definition, old, old || ' where w.state <> ''resting''');
end $$;
