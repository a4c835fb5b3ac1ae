-- Of somebody who lives in another gemeente by the town a consulent says that this gemeente is the right one: kept with who and
-- when, and taken back the same way. What holds has no superseded_at; it ends by itself with another town (superseded_by is null).
create table town_accepted (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  person_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  foreign key (person_id, municipality_id) references person (id, municipality_id),
  check (superseded_by is null or superseded_at is not null)
);--> statement-breakpoint
create unique index town_accepted_one_holds on town_accepted (municipality_id, person_id) where superseded_at is null;--> statement-breakpoint
do $$
declare
  own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
  works constant text := own || ' and app.setting(''role'') = ''caseworker''';
begin
  alter table town_accepted enable row level security;
  alter table town_accepted force row level security;
  create policy definer on town_accepted to app_definer using (true) with check (true);
  execute format('create policy municipality_reads on town_accepted for select to app_web using (%s)', own);
  execute format('create policy caseworker_adds on town_accepted for insert to app_web with check (%s and recorded_by = app.setting(''account'')::uuid)', works);
  execute format('create policy caseworker_changes on town_accepted for update to app_web using (%s and superseded_at is null)
    with check (%s and superseded_at is not null and superseded_by = app.setting(''account'')::uuid)', works, works);
  create policy holds_when_added on town_accepted as restrictive for insert to app_web with check (superseded_at is null);
end $$;--> statement-breakpoint
grant select, insert, update (superseded_at, superseded_by) on town_accepted to app_web;--> statement-breakpoint
grant select, insert, update, delete on town_accepted to app_definer;--> statement-breakpoint

-- No finding of whom that is said, and the finding keeps its own time.
do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  for change in select * from (values
      ('app.quality_sources(boolean,timestamptz)', 'and t.state not in (''''closed'''', ''''handover'''')''),', 'and t.state not in (''''closed'''', ''''handover'''')
          and not exists (select from town_accepted a where a.municipality_id = p.municipality_id and a.person_id = p.id and a.superseded_at is null)''),'),
      ('app.findings_of_people(uuid[],text[])', 'and app.lies_elsewhere(o.cbs_code, p.city)', 'and app.lies_elsewhere(o.cbs_code, p.city)
    and not exists (select from town_accepted a where a.municipality_id = p.municipality_id and a.person_id = p.id and a.superseded_at is null)'),
      ('app.keep_findings_of_person()', '  perform app.keep_findings(array_agg(n.id), ''{addressWrong,livesElsewhere}''', '  update town_accepted a set superseded_at = greatest(coalesce(app.setting(''at'')::timestamptz, now()), a.recorded_at)
    from changed n join was w on w.id = n.id
    where a.municipality_id = n.municipality_id and a.person_id = n.id and a.superseded_at is null and app.town_key(w.city) is distinct from app.town_key(n.city);
  perform app.keep_findings(array_agg(n.id), ''{addressWrong,livesElsewhere}''')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    execute replace(definition, change.old, change.new);
  end loop;
  grant execute on function app.lies_elsewhere(text, text) to app_web;
  create function app.keep_findings_of_town() returns trigger language plpgsql security definer set search_path = public, pg_temp as $f$
  begin
    perform app.keep_findings(array_agg(c.person_id), '{livesElsewhere}', array_agg(hashtextextended(c.person_id::text, 0))) from changed c;
    return null;
  end $f$;
  alter function app.keep_findings_of_town() owner to app_definer;
  revoke all on function app.keep_findings_of_town() from public;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
create trigger keep_findings after insert on town_accepted referencing new table as changed for each statement execute function app.keep_findings_of_town();--> statement-breakpoint
create trigger keep_changed_findings after update on town_accepted referencing new table as changed for each statement execute function app.keep_findings_of_town();
