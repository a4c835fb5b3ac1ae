-- Of two people who look alike a consulent says that they are two: kept with who and when, and taken back the same way. What
-- holds has no superseded_at.
create table told_apart (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  person_id uuid not null,
  other_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  foreign key (person_id, municipality_id) references person (id, municipality_id),
  foreign key (other_id, municipality_id) references person (id, municipality_id),
  check (person_id < other_id),
  check ((superseded_at is null) = (superseded_by is null))
);--> statement-breakpoint
create unique index told_apart_one_holds on told_apart (municipality_id, person_id, other_id) where superseded_at is null;--> statement-breakpoint
do $$
declare
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  works constant text := own || ' and app.setting(''role'') = ''caseworker''';
begin
  alter table told_apart enable row level security;
  alter table told_apart force row level security;
  create policy definer on told_apart to app_definer using (true) with check (true);
  execute format('create policy municipality_reads on told_apart for select to app_web using (%s)', own);
  execute format('create policy caseworker_adds on told_apart for insert to app_web with check (%s and recorded_by = app.setting(''account'')::uuid)', works);
  execute format('create policy caseworker_changes on told_apart for update to app_web using (%s) with check (%s)', works, works);
end $$;--> statement-breakpoint
grant select, insert, update (superseded_at, superseded_by) on told_apart to app_web;--> statement-breakpoint
grant select, insert, update, delete on told_apart to app_definer;--> statement-breakpoint

create index person_town on person (municipality_id, city, id) where city is not null;--> statement-breakpoint
-- Who lives in another municipality than the one that has the trajectory: only where every town of that name lies in one that
-- is known, and none of them in the own. And who look alike, unless somebody said that they are two. Few rules look where they
-- need to, without putting aside who is in which step.
do $$
declare
  change record;
  definition text;
begin
  for change in select * from (values
      ('app.quality_sources(boolean,timestamptz)', 'and not (o.known and b.known)', $q$and not (o.known and b.known)
        and not exists (select from told_apart a where a.municipality_id = b.municipality_id and a.superseded_at is null
          and (a.person_id, a.other_id) = (least(b.person_id, o.person_id), greatest(b.person_id, o.person_id)))$q$),
      ('app.quality_sources(boolean,timestamptz)', '    (''possibleDouble'', false,', $q$    ('livesElsewhere', false, 'select t.id, t.municipality_id, coalesce((select max(e.valid_on) from event e
          where e.trajectory_id = t.id and e.kind = ''personChanged'' and e.details->''fields'' ? ''city''), t.registered_on), c.there
        from (select w.municipality_id, w.city, string_agg(distinct g.name, '' of '') as there
          from (select p.municipality_id, p.city from person p where p.municipality_id = any ($1) and p.city is not null group by 1, 2) w
            join organisation o on o.id = w.municipality_id join cbs_municipality own on own.code = o.cbs_code
            join town_point n on n.name_key = app.town_key(w.city) left join cbs_municipality g on g.code = n.municipality_code
          group by 1, 2, o.cbs_code having bool_and(g.code is not null and g.code <> o.cbs_code)) c
        join person p on p.municipality_id = c.municipality_id and p.city = c.city
        join trajectory t on t.municipality_id = c.municipality_id and t.person_id = p.id and t.state not in (''closed'', ''handover'')'),
    ('possibleDouble', false,$q$),
      ('app.quality_statement(boolean,timestamptz,text[])', 'with stood as materialized ('' ||',
        'with stood as '' || case when cardinality(p_only) < 3 then ''not '' else '''' end || ''materialized ('' ||')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    execute replace(definition, change.old, change.new);
  end loop;
end $$;--> statement-breakpoint

-- How many were in which step is counted only for who asks it: the page of figures has counted that already.
drop function app.report_quality(uuid, date, timestamptz, text[]);--> statement-breakpoint
create function app.report_quality(p_municipality uuid, p_day date, p_known timestamptz, p_only text[], p_states boolean) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp set enable_bitmapscan to on set max_parallel_workers_per_gather = 0 as $$
declare
  company constant uuid := app.report_company(p_municipality);
  answer jsonb;
begin
  execute app.quality_statement(company is not null, p_known, p_only) || 'select jsonb_build_object(
      ''counts'', (select coalesce(jsonb_object_agg(c.rule, c.n), ''{}'') from (select f.rule, count(*) as n from found f group by f.rule) c),
      ''threshold'', (select o.small_number from organisation o where o.id = app.setting(''organisation'')::uuid))'
    || case when p_states then ' || jsonb_build_object(
      ''states'', (select coalesce(jsonb_object_agg(''state.'' || c.state, c.n), ''{}'') from (select s.state, count(*) as n from stood s group by s.state) c))' else '' end
    into answer using array[p_municipality], p_day, p_known, company;
  return answer;
end $$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.report_quality(uuid, date, timestamptz, text[], boolean) owner to app_definer;
  revoke create on schema app from app_definer;
  revoke all on function app.report_quality(uuid, date, timestamptz, text[], boolean) from public;
  grant execute on function app.report_quality(uuid, date, timestamptz, text[], boolean) to app_web;
end $$;
