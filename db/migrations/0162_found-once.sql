-- A trajectory is counted once for each rule, as since 0153, without sorting all that was found.
do $$
declare
  definition text := pg_get_functiondef('app.report_quality(uuid,date,timestamptz,text[],boolean)'::regprocedure);
  old constant text := '(select f.rule, count(distinct f.trajectory_id) as n from found f group by f.rule) c';
begin
  if position(old in definition) = 0 then raise exception 'app.report_quality reads otherwise'; end if;
  execute replace(definition, old,
    '(select f.rule, count(*) as n from (select distinct f.rule, f.trajectory_id from found f) f group by f.rule) c');
end $$;
