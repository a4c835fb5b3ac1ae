-- Who looks alike is kept apart by lock, one for each name and birth date: a list of ten thousand people that is brought in at
-- once took more locks than a server has room for. Of more than
-- five hundred at once a thousand buckets do; fewer keep their own lock, so that nobody waits for somebody else by chance.
do $$
declare
  definition text := pg_get_functiondef('app.keep_findings(uuid[], text[], bigint[])'::regprocedure);
  old constant text := 'perform pg_advisory_xact_lock(k.key) from (select distinct key from unnest(p_keys) key where key is not null order by 1) k;';
begin
  if position(old in definition) = 0 then raise exception 'app.keep_findings reads otherwise'; end if;
  execute replace(definition, old,
    'perform pg_advisory_xact_lock(k.bucket) from (select distinct case when cardinality(p_keys) <= 500 then key else key & 1023 end as bucket
      from unnest(p_keys) key where key is not null order by 1) k;');
end $$;
