-- Who looks alike is kept apart by lock, one for each name and birth date: a list of ten thousand people that is brought in at
-- once took more locks than a server has room for. A thousand buckets keep the same people apart, and now and then others.
do $$
declare
  definition text := pg_get_functiondef('app.keep_findings(uuid[], text[], bigint[])'::regprocedure);
  old constant text := 'perform pg_advisory_xact_lock(k.key) from (select distinct key from unnest(p_keys) key where key is not null order by 1) k;';
begin
  if position(old in definition) = 0 then raise exception 'app.keep_findings reads otherwise'; end if;
  execute replace(definition, old,
    'perform pg_advisory_xact_lock(154, k.bucket) from (select distinct (key & 1023)::integer as bucket from unnest(p_keys) key where key is not null order by 1) k;');
end $$;
