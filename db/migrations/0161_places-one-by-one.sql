-- Who works without a coach on an earlier day: the place and the employer of each of the own jobs are looked up one by one.
-- Guessing few jobs, the planner read all places of the installation for each. Which companies kept nothing yet is asked once.
do $$
declare
  definition text := pg_get_functiondef('app.quality_sources(boolean,timestamptz)'::regprocedure);
  change record;
begin
  for change in select * from (values
      ('runs || '' offset 0) x join workplace p on p.id = x.workplace_id '' || case when p_known = ''infinity'' then',
        'runs || '' offset 0) x cross join lateral (select w.* from workplace w where w.id = x.workplace_id limit 1) p '' || case when p_known = ''infinity'' then'),
      ('''join employer e on e.id = p.host_id where e.kind = ''''regularEmployer''''''',
        '''cross join lateral (select z.* from employer z where z.id = p.host_id limit 1) e where e.kind = ''''regularEmployer'''''''),
      ('join employer e on e.id = case when pw.was is null then p.host_id else (pw.was->>''''host_id'''')::uuid end',
        'cross join lateral (select z.* from employer z where z.id = case when pw.was is null then p.host_id else (pw.was->>''''host_id'''')::uuid end limit 1) e'),
      ('and not exists (select from place_past b where b.kind = ''''start'''' and b.company_id = p.company_id and b.superseded_at > $3)',
        'and p.company_id <> all (array(select b.company_id from place_past b where b.kind = ''''start'''' and b.superseded_at > $3))')
    ) x (old, new) loop
    if position(change.old in definition) = 0 then raise exception 'nothing to change in app.quality_sources: %', change.old; end if;
    definition := replace(definition, change.old, change.new);
  end loop;
  execute definition;
end $$;
