-- What was found on an earlier day of names and addresses. Those are kept only as they are now, so what is kept in time is the
-- finding: of whom, which rule, and from when to when Schakel found it; never the name or the address. Whether somebody's
-- trajectory was open then is kept already (state_period). `start` rows say since when this is kept, for gemeenten that were
-- there before.
create table finding_past (
  id uuid primary key default gen_random_uuid(),
  rule text not null check (rule in ('start', 'addressWrong', 'possibleDouble', 'livesElsewhere')),
  municipality_id uuid not null references organisation (id),
  person_id uuid,
  other_id uuid,
  since date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  foreign key (person_id, municipality_id) references person (id, municipality_id) on delete cascade,
  foreign key (other_id, municipality_id) references person (id, municipality_id) on delete cascade,
  check ((rule = 'start') = (person_id is null)),
  check ((rule = 'possibleDouble') = (other_id is not null)),
  check (person_id < other_id),
  check (superseded_at > recorded_at)
);--> statement-breakpoint
create index finding_past_rule on finding_past (municipality_id, rule) include (person_id, other_id, since, recorded_at, superseded_at);--> statement-breakpoint
create index finding_past_person on finding_past (person_id) where person_id is not null;--> statement-breakpoint
create index finding_past_other on finding_past (other_id) where other_id is not null;--> statement-breakpoint
create unique index finding_past_holds on finding_past (person_id, rule, coalesce(other_id, person_id)) where superseded_at is null and person_id is not null;--> statement-breakpoint
alter table finding_past enable row level security;--> statement-breakpoint
alter table finding_past force row level security;--> statement-breakpoint
create policy definer on finding_past to app_definer using (true) with check (true);--> statement-breakpoint
grant select, insert, update, delete on finding_past to app_definer;--> statement-breakpoint

-- Whether a town lies in another gemeente than the one with this code: only where every town of that name lies in one that is
-- known, and none of them in the own.
create function app.lies_elsewhere(p_code text, p_town text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from cbs_municipality m where m.code = p_code) and coalesce((select bool_and(g.code is not null and g.code <> p_code)
    from town_point n left join cbs_municipality g on g.code = n.municipality_code where n.name_key = app.town_key(p_town)), false)
$$;--> statement-breakpoint

-- What is found of these people now by the rules about names and addresses, as app.quality_sources finds it; of two who look
-- alike once, in the order of their ids.
create function app.findings_of_people(p_people uuid[], p_rules text[])
returns table (rule text, municipality_id uuid, person_id uuid, other_id uuid, since date)
language sql stable security definer set search_path = public, pg_temp set enable_bitmapscan to on as $$
  select 'addressWrong', p.municipality_id, p.id, null::uuid, max(c.checked_on) from person p join address_check c on c.person_id = p.id
  where 'addressWrong' = any (p_rules) and p.id = any (p_people) and c.outcome = 'wrong'
    and c.address = p.street || ' ' || p.house_number || ', ' || p.postcode || '  ' || upper(p.city)
    and not exists (select from address_check n where n.person_id = c.person_id and n.address = c.address and n.outcome = 'right'
      and (n.checked_on, n.recorded_at) > (c.checked_on, c.recorded_at))
  group by p.id
  union all select 'livesElsewhere', p.municipality_id, p.id, null, null from person p join organisation o on o.id = p.municipality_id
  where 'livesElsewhere' = any (p_rules) and p.id = any (p_people) and p.city is not null and app.lies_elsewhere(o.cbs_code, p.city)
  union select 'possibleDouble', p.municipality_id, least(p.id, q.id), greatest(p.id, q.id), null
  from person p join person q on q.municipality_id = p.municipality_id and q.birth_date = p.birth_date and q.id <> p.id
    and app.fold(q.surname) = app.fold(p.surname)
  where 'possibleDouble' = any (p_rules) and p.id = any (p_people)
    and not (exists (select from person_bsn b where b.person_id = p.id) and exists (select from person_bsn b where b.person_id = q.id))
    and not exists (select from told_apart a where a.municipality_id = p.municipality_id and a.superseded_at is null
      and (a.person_id, a.other_id) = (least(p.id, q.id), greatest(p.id, q.id)))
$$;--> statement-breakpoint

-- Under what two acts about the same are kept apart: who looks alike by name and birth date, and each person.
create function app.finding_key(p_municipality uuid, p_birth date, p_surname text) returns bigint
language sql immutable set search_path = public, pg_temp as $$
  select hashtextextended(p_municipality::text || p_birth::text || app.fold(p_surname), 0)
$$;--> statement-breakpoint

-- Keeps what is found of these people from now on: what is gone ends, what is new begins, what stays is left alone. The instant
-- is that of the act (`app.at`). Two who change the same at once wait for each other, so that neither is missed (p_keys).
create function app.keep_findings(p_people uuid[], p_rules text[], p_keys bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp set enable_bitmapscan to on as $$
declare
  at constant timestamptz := coalesce(app.setting('at')::timestamptz, now());
  wanted jsonb;
begin
  if coalesce(cardinality(p_people), 0) = 0 then return; end if;
  perform pg_advisory_xact_lock(k.key) from (select distinct key from unnest(p_keys) key where key is not null order by 1) k;
  select coalesce(jsonb_agg(to_jsonb(f)), '[]') into wanted from app.findings_of_people(p_people, p_rules) f;
  with held as (select h.id from finding_past h where h.superseded_at is null and h.rule = any (p_rules)
      and (h.person_id = any (p_people) or h.other_id = any (p_people))
      and not exists (select from jsonb_to_recordset(wanted) n (rule text, person_id uuid, other_id uuid, since date)
        where (n.rule, n.person_id) = (h.rule, h.person_id) and n.other_id is not distinct from h.other_id and n.since is not distinct from h.since)),
    undone as (delete from finding_past f using held h where f.id = h.id and f.recorded_at >= at)
  update finding_past f set superseded_at = at from held h where f.id = h.id and f.recorded_at < at;
  insert into finding_past (rule, municipality_id, person_id, other_id, since, recorded_at)
    select n.rule, n.municipality_id, n.person_id, n.other_id, n.since, at
    from jsonb_to_recordset(wanted) n (rule text, municipality_id uuid, person_id uuid, other_id uuid, since date)
    on conflict (person_id, rule, coalesce(other_id, person_id)) where superseded_at is null and person_id is not null do nothing;
end $$;--> statement-breakpoint

create function app.keep_findings_of_new() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_findings(array(select c.id from changed c), '{addressWrong,possibleDouble,livesElsewhere}',
    array(select app.finding_key(c.municipality_id, c.birth_date, c.surname) from changed c));
  return null;
end $$;--> statement-breakpoint
create trigger keep_findings after insert on person referencing new table as changed for each statement execute function app.keep_findings_of_new();--> statement-breakpoint

create function app.keep_findings_of_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_findings(array_agg(n.id), '{possibleDouble}',
      array_agg(app.finding_key(w.municipality_id, w.birth_date, w.surname)) || array_agg(app.finding_key(n.municipality_id, n.birth_date, n.surname)))
    from changed n join was w on w.id = n.id where (w.surname, w.birth_date) is distinct from (n.surname, n.birth_date);
  perform app.keep_findings(array_agg(n.id), '{addressWrong,livesElsewhere}', array_agg(hashtextextended(n.id::text, 0)))
    from changed n join was w on w.id = n.id
    where (w.street, w.house_number, w.postcode, w.city) is distinct from (n.street, n.house_number, n.postcode, n.city);
  return null;
end $$;--> statement-breakpoint
create trigger keep_changed_findings after update on person referencing old table as was new table as changed
  for each statement execute function app.keep_findings_of_person();--> statement-breakpoint

create function app.keep_findings_of_bsn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_findings(array_agg(p.id), '{possibleDouble}', array_agg(app.finding_key(p.municipality_id, p.birth_date, p.surname)))
    from person p where p.id in (select c.person_id from changed c);
  return null;
end $$;--> statement-breakpoint
create trigger keep_findings after insert on person_bsn referencing new table as changed for each statement execute function app.keep_findings_of_bsn();--> statement-breakpoint
create trigger keep_former_findings after delete on person_bsn referencing old table as changed for each statement execute function app.keep_findings_of_bsn();--> statement-breakpoint
create trigger keep_findings after insert on told_apart referencing new table as changed for each statement execute function app.keep_findings_of_bsn();--> statement-breakpoint
create trigger keep_changed_findings after update on told_apart referencing new table as changed for each statement execute function app.keep_findings_of_bsn();--> statement-breakpoint

create function app.keep_findings_of_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_findings(array_agg(c.person_id), '{addressWrong}', array_agg(hashtextextended(c.person_id::text, 0))) from changed c;
  return null;
end $$;--> statement-breakpoint
create trigger keep_findings after insert on address_check referencing new table as changed for each statement execute function app.keep_findings_of_check();--> statement-breakpoint

-- After towns or gemeenten were loaded anew, or a gemeente has another code (p_municipality; null is all): who lives elsewhere
-- by what is known from now on.
create function app.keep_findings_of_towns(p_municipality uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  select app.keep_findings(array(select p.id from person p where p.city is not null and (p_municipality is null or p.municipality_id = p_municipality)),
    '{livesElsewhere}', '{}')
$$;--> statement-breakpoint
create function app.keep_findings_of_code() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.keep_findings_of_towns(new.id);
  return null;
end $$;--> statement-breakpoint
create trigger keep_findings after update on organisation for each row when (old.cbs_code is distinct from new.cbs_code)
  execute function app.keep_findings_of_code();--> statement-breakpoint

-- Which rules cannot be asked of a day as known at an instant, each with the day from which it can: a gemeente or company that
-- was there before this was kept. Only for who reads them.
create function app.findings_unkept(p_municipalities uuid[], p_company uuid, p_day date, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select case when p_known is null then '{}' else coalesce((select jsonb_object_agg(x.rule, x.kept_from) from (
    select r.rule, (max(f.recorded_at) at time zone 'Europe/Amsterdam')::date as kept_from
      from finding_past f cross join unnest('{addressWrong,possibleDouble,livesElsewhere}'::text[]) r (rule)
      where p_company is null and f.rule = 'start' and f.municipality_id = any (p_municipalities)
        and f.municipality_id = any (coalesce(app.setting('municipalities')::uuid[], '{}') || coalesce(app.setting('reports')::uuid[], '{}'))
        and f.recorded_at > least(p_known, (p_day + 1)::timestamp at time zone 'Europe/Amsterdam')
      group by 1
    union all select 'coachMissing', (max(b.superseded_at) at time zone 'Europe/Amsterdam')::date from place_past b
      where b.kind = 'start' and b.superseded_at > p_known and b.company_id = any (case
          when p_company in (app.setting('company')::uuid, app.setting('organisation')::uuid) then array[p_company]
          when p_company is null then array(select distinct s.company_id from service_area s where s.municipality_id = any (p_municipalities)
            and s.municipality_id = any (coalesce(app.setting('municipalities')::uuid[], '{}') || coalesce(app.setting('reports')::uuid[], '{}'))) end)
      having max(b.superseded_at) is not null) x), '{}') end
$$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['lies_elsewhere(text, text)', 'findings_of_people(uuid[], text[])', 'finding_key(uuid, date, text)',
      'keep_findings(uuid[], text[], bigint[])', 'keep_findings_of_new()', 'keep_findings_of_person()', 'keep_findings_of_bsn()',
      'keep_findings_of_check()', 'keep_findings_of_towns(uuid)', 'keep_findings_of_code()', 'findings_unkept(uuid[], uuid, date, timestamptz)'] loop
    execute format('alter function app.%s owner to app_definer', f);
    execute format('revoke all on function app.%s from public', f);
  end loop;
  revoke create on schema app from app_definer;
  grant execute on function app.findings_unkept(uuid[], uuid, date, timestamptz) to app_web;
  set local role app_definer;
  insert into finding_past (rule, municipality_id, recorded_at) select 'start', o.id, now() from organisation o where o.kind = 'municipality';
  perform app.keep_findings(array(select p.id from person p), '{addressWrong,possibleDouble,livesElsewhere}', '{}');
  reset role;
end $$;--> statement-breakpoint

-- Of another day these rules say what was found by the end of it, or by the instant up to which is asked. What kind of employer
-- it is and whose place it was, as known then, is kept since places are (place_past).
do $$
declare
  change record;
  definition text;
begin
  for change in select * from (values
      ('app.quality_sources(boolean,timestamptz)', '  if p_company then return; end if;', $q$  if not now_ then
    return query values ('coachMissing', true, 'select x.trajectory_id, x.municipality_id, coalesce(x.started_on, x.valid_from), null::text
      from (select x.* from ' || runs || ' offset 0) x join workplace p on p.id = x.workplace_id ' || case when p_known = 'infinity' then
        'join employer e on e.id = p.host_id where e.kind = ''regularEmployer'''
      else 'cross join lateral (select case when p.changed_at > $3 then app.place_was(p.id, $3) end as was) pw
        join employer e on e.id = case when pw.was is null then p.host_id else (pw.was->>''host_id'')::uuid end
        cross join lateral (select case when e.changed_at > $3 then app.place_was(e.id, $3) end as was) ew
        where coalesce(ew.was->>''kind'', e.kind) = ''regularEmployer''
          and not exists (select from place_past b where b.kind = ''start'' and b.company_id = p.company_id and b.superseded_at > $3)' end || '
      and not exists (select from coach d where ' || format(own, 'd') || ' and d.placement_id = x.placement_id and ' || d || '
        and d.valid_from <= $2 and (d.valid_to is null or d.valid_to >= $2))');
  end if;
  if p_company then return; end if;
  if not now_ then
    return query values ('addressWrong', true, 'select s.trajectory_id, s.municipality_id, f.since, null::text from ' || found_then || '
        join trajectory t on t.person_id = f.person_id join stood s on s.trajectory_id = t.id
        where f.municipality_id = any ($1) and f.rule = ''addressWrong'' and ' || then_),
      ('livesElsewhere', true, 'select s.trajectory_id, s.municipality_id, coalesce((select max(e.valid_on) from event e where e.trajectory_id = s.trajectory_id
          and e.kind = ''personChanged'' and e.details->''fields'' ? ''city'' and e.recorded_at <= i.instant), t.registered_on), null::text from ' || found_then || '
        join trajectory t on t.person_id = f.person_id join stood s on s.trajectory_id = t.id and s.state <> ''handover''
        where f.municipality_id = any ($1) and f.rule = ''livesElsewhere'' and ' || then_),
      ('possibleDouble', true, 'select s.trajectory_id, s.municipality_id, max(greatest(t.registered_on, o.registered_on)), min(o.number) from ' || found_then || '
        cross join lateral (values (f.person_id, f.other_id), (f.other_id, f.person_id)) v (one, other)
        join trajectory t on t.person_id = v.one join stood s on s.trajectory_id = t.id
        join trajectory o on o.person_id = v.other join stood y on y.trajectory_id = o.id
        where f.municipality_id = any ($1) and f.rule = ''possibleDouble'' and ' || then_ || ' group by 1, 2');
  end if;$q$),
      ('app.quality_sources(boolean,timestamptz)', 'begin
', $q$  found_then constant text := '(select least($3, ($2 + 1)::timestamp at time zone ''Europe/Amsterdam'') as instant) i cross join finding_past f';
  then_ constant text := 'f.recorded_at <= i.instant and (f.superseded_at is null or f.superseded_at > i.instant)';
begin
$q$),
      ('app.report_quality(uuid,date,timestamptz,text[],boolean)', '''''threshold'''',', '''''unkept'''', app.findings_unkept($1, $4, $2, $3), ''''threshold'''',')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    definition := overlay(definition placing change.new from position(change.old in definition) for length(change.old));
    execute definition;
  end loop;
end $$;
