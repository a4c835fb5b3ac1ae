-- A figure of what is missing counts trajectories, as its rows do: of whoever a rule finds twice it found one.
do $$
declare
  definition constant text := pg_get_functiondef('app.report_quality(uuid,date,timestamptz,text[],boolean)'::regprocedure);
  counted constant text := 'count(*) as n from found f group by f.rule';
begin
  if position(counted in definition) = 0 then raise exception 'nothing to change in report_quality'; end if;
  execute replace(definition, counted, 'count(distinct f.trajectory_id) as n from found f group by f.rule');
end $$;
