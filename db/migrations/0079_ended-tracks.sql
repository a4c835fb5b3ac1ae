-- An act about a day that has passed looks at what was done in the week then, also where that ended before today.
do $$
declare
  running constant text := $q$    'tracks', (select$q$;
  ended constant text := $q$    'endedTracks', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from participation x where x.trajectory_id = t.id
      and x.superseded_at is null and x.valid_to < p_today),
$q$;
  own constant text := $q$'tracks', app.own_rows(p_facts->'tracks'),$q$;
  situations text := pg_get_functiondef('app.situations(uuid[], date)'::regprocedure);
  reader text := pg_get_functiondef('app.facts_for_reader(jsonb)'::regprocedure);
begin
  if position(running in situations) = 0 or position(own in reader) = 0 then raise exception 'the facts are made otherwise'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(situations, running, ended || running);
  execute replace(reader, own, own || $q$ 'endedTracks', app.own_rows(p_facts->'endedTracks'),$q$);
  reset role;
  revoke create on schema app from app_definer;
end $$;
