-- Who works at a company is looked up for all at once: who stands as placed in the municipalities of its people, and of those
-- alone where they last worked.
drop index placement_term_company_figure;--> statement-breakpoint
create index placement_term_company_figure on placement_term (company_id, valid_from)
  include (valid_to, hours_per_week, trajectory_id, placement_id, counted, recorded_at, superseded_at, municipality_id) where kind = 'sheltered';--> statement-breakpoint
do $$
declare
  change text[];
  definition text := pg_get_functiondef('app.quality_statement(boolean,timestamptz,text[])'::regprocedure);
begin
  foreach change slice 1 in array array[
    [$q$'(select distinct x.trajectory_id from placement_term x where x.company_id = $4 and x.kind = ''sheltered''
      and x.valid_from <= $2 and ' || format(known, 'x') || ') c join state_period s on s.trajectory_id = c.trajectory_id and s.state in (''placed'', ''switchPreparing'')
      and $4 = (select y.company_id from placement_term y where y.trajectory_id = c.trajectory_id and '$q$,
     $q$'mine c join (select s.* from state_period s where s.municipality_id = any (array(select distinct m.municipality_id from mine m))
      and s.state in (''placed'', ''switchPreparing'') and ' || s || ' offset 0) s on s.trajectory_id = c.trajectory_id
      and $4 = (select y.company_id from placement_term y where y.trajectory_id = c.trajectory_id and y.municipality_id = s.municipality_id and '$q$],
    [$q$return 'with stood as '$q$,
     $q$return 'with ' || case when p_company then 'mine as materialized (select distinct x.trajectory_id, x.municipality_id from placement_term x
      where x.company_id = $4 and x.kind = ''sheltered'' and x.valid_from <= $2 and ' || format(known, 'x') || '), ' else '' end || 'stood as '$q$]
  ] loop
    if position(change[1] in definition) = 0 then raise exception 'app.quality_statement reads otherwise: %', change[1]; end if;
    definition := replace(definition, change[1], change[2]);
  end loop;
  execute definition;
end $$;
