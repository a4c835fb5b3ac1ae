-- A finding says what its form mends: a contract that a list brought in without an end, an advice nobody asked again about,
-- a namesake whose BSN is not known, and the application (or its absence) that the day of asking is missing from.
do $$
declare
  definition text := pg_get_functiondef('app.quality_findings(uuid[], date, text[])'::regprocedure);
  change text[];
begin
  foreach change slice 1 in array array[
    -- a term that was extended, or that stands still, is not over
    ['d.kind in (''grant'', ''reject'') and d.decided_on >= a.on_day);',
     'd.kind in (''grant'', ''reject'') and d.decided_on >= a.on_day)
        and not exists (select from deadline d where d.trajectory_id = t.id and d.closed_on is null and d.rule = ''municipalDecision''
          and coalesce(d.due_on, ''infinity'') >= p_day);'],
    ['''workDaysUnknown'', ''contractOver'',
    ''restingMoved''', '''workDaysUnknown'', ''contractOver'', ''contractEndUnknown'',
    ''restingMoved'''],
    ['greatest(t.state_since, l.last_day + 1), null::text from trajectory t
        left join lateral (select max(x.valid_to) as last_day from placement_term x where x.trajectory_id = t.id and x.superseded_at is null
          and x.kind = ''sheltered'' and x.valid_to < p_day) l on true',
     'greatest(t.state_since, l.last_day + 1), l.term from trajectory t
        left join lateral (select x.valid_to as last_day, x.id::text as term from placement_term x where x.trajectory_id = t.id and x.superseded_at is null
          and x.kind = ''sheltered'' and x.valid_to < p_day order by x.valid_to desc, x.valid_from desc limit 1) l on true'],
    ['array[''workDaysUnknown'', ''contractOver'', ''coachMissing'']', 'array[''workDaysUnknown'', ''contractOver'', ''contractEndUnknown'', ''coachMissing'']'],
    ['x.weekday_hours, x.contract_ends_on
        from', 'x.weekday_hours, x.contract_ends_on, x.form
        from'],
    ['      select ''coachMissing''', '      select ''contractEndUnknown'', w.trajectory_id, w.municipality_id, w.valid_from, w.id::text from work w
        where ''contractEndUnknown'' = any (asked) and w.form = ''unknown'' and w.contract_ends_on is null
      union all
      select ''coachMissing'''],
    -- whoever has a BSN here is one person, so two who both have one are two
    ['and t.birth_date = s.birth_date and app.fold(t.surname) = s.folded and t.state <> ''closed'' limit 50) l)',
     'and t.birth_date = s.birth_date and app.fold(t.surname) = s.folded and t.state <> ''closed'' limit 50) l),
      told as materialized (select a.*, exists (select from trajectory t join person_bsn b on b.person_id = t.person_id where t.id = a.id) as known from alike a)'],
    ['from alike b
        join alike o on', 'from told b
        join told o on'],
    ['and o.id <> b.id group by', 'and o.id <> b.id and not (o.known and b.known) group by'],
    ['''offered'') and a.on_day + term.length <= p_day;',
     '''offered'') and a.on_day + term.length <= p_day
        and not exists (select from application y where y.municipality_id = any (p_municipalities) and y.trajectory_id = t.id and y.superseded_at is null
          and y.withdrawn_on is null and coalesce(y.uwv_received_on, y.received_on) > a.on_day);'],
    -- an application of long after the advice was about a later one
    ['(select min(y.id::text) from application y where y.trajectory_id = t.id and y.superseded_at is null)',
     '(select y.id::text from application y where y.trajectory_id = t.id and y.superseded_at is null
          and coalesce(y.uwv_received_on, y.received_on, ''-infinity'') < min(coalesce(x.received_on, x.advised_on)) + 365
          order by coalesce(y.uwv_received_on, y.received_on) nulls first, y.recorded_at limit 1)']
  ] loop
    if position(change[1] in definition) = 0 then raise exception 'app.quality_findings reads otherwise: %', change[1]; end if;
    definition := replace(definition, change[1], change[2]);
  end loop;
  execute definition;
end $$;--> statement-breakpoint

-- For a company: what it has to mend itself of the people who work there, while it may see them.
create function app.findings_of_company(p_company uuid, p_day date)
returns table (rule text, trajectory_id uuid, municipality_id uuid, since date, about text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.* from app.quality_findings(
      array(select distinct x.municipality_id from placement_term x where x.company_id = p_company and x.superseded_at is null and x.kind = 'sheltered'),
      p_day, array['placedWithoutContract', 'workDaysUnknown', 'contractOver', 'contractEndUnknown', 'coachMissing']) f
    join trajectory_line l on l.id = f.trajectory_id and p_company = any (l.companies)
  where p_company = nullif(current_setting('app.company', true), '')::uuid
    and p_company = (select x.company_id from placement_term x where x.trajectory_id = f.trajectory_id and x.superseded_at is null and x.kind = 'sheltered'
      and x.valid_from <= p_day order by x.valid_from desc, x.recorded_at desc limit 1)
$$;--> statement-breakpoint
-- A decision to go above the number ends earlier than was recorded, or was recorded by mistake (no last day): what stood stays readable with the reason.
create function app.end_target_exceedance(p_exceedance uuid, p_last_day date, p_reason text, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare was target_exceedance;
begin
  update target_exceedance set superseded_at = p_now, correction_reason = p_reason
    where id = p_exceedance and superseded_at is null and app.setting('role') = 'manager' and municipality_id = any (app.setting('reports')::uuid[])
    returning * into was;
  if was.id is not null and p_last_day is not null then
    insert into target_exceedance (municipality_id, extra_places, budget_note, valid_from, valid_to, recorded_at, recorded_by)
      values (was.municipality_id, was.extra_places, was.budget_note, was.valid_from, p_last_day, p_now, app.setting('account')::uuid);
  end if;
  return was.municipality_id;
end $$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.findings_of_company(uuid, date) owner to app_definer;
  alter function app.end_target_exceedance(uuid, date, text, timestamptz) owner to app_definer;
  revoke create on schema app from app_definer;
  revoke all on function app.findings_of_company(uuid, date), app.end_target_exceedance(uuid, date, text, timestamptz) from public;
  grant execute on function app.findings_of_company(uuid, date), app.end_target_exceedance(uuid, date, text, timestamptz) to app_web;
end $$;
