-- What is missing or does not fit, of any day and as known on any day. Each rule looks in the rows of the own municipality or
-- company alone: in indexes that begin with whose they are and hold since when a row was known.
create index advice_known on advice (municipality_id, trajectory_id)
  include (advised_on, received_on, outcome, recorded_at, superseded_at);--> statement-breakpoint
drop index application_of_municipality;--> statement-breakpoint
create index application_known on application (municipality_id, trajectory_id)
  include (received_on, uwv_received_on, withdrawn_on, recorded_at, superseded_at);--> statement-breakpoint
create index person_bsn_known on person_bsn (municipality_id, person_id) include (recorded_at);--> statement-breakpoint
create index trajectory_whose on trajectory (municipality_id, id) include (person_id, registered_on);--> statement-breakpoint
create index placement_term_week_unknown on placement_term (municipality_id, valid_from)
  include (trajectory_id, valid_to, recorded_at, superseded_at, id) where kind = 'sheltered' and weekday_hours is null;--> statement-breakpoint
create index placement_term_end_unknown on placement_term (municipality_id, valid_from)
  include (trajectory_id, valid_to, recorded_at, superseded_at, id) where kind = 'sheltered' and form = 'unknown' and contract_ends_on is null;--> statement-breakpoint
create index placement_term_ran_on on placement_term (municipality_id, contract_ends_on)
  include (trajectory_id, valid_from, valid_to, recorded_at, superseded_at, id)
  where kind = 'sheltered' and (valid_to is null or valid_to > contract_ends_on);--> statement-breakpoint
create index placement_term_works on placement_term (municipality_id, workplace_id)
  include (trajectory_id, placement_id, started_on, valid_from, valid_to) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index coach_of_municipality on coach (municipality_id, placement_id) include (valid_from, valid_to) where superseded_at is null;--> statement-breakpoint

drop function app.report_quality_rows(uuid, date, text, integer[], integer);--> statement-breakpoint
drop function app.report_quality(uuid, date, text[]);--> statement-breakpoint
drop function app.quality_for_reader(uuid[], date);--> statement-breakpoint
drop function app.findings_of_company(uuid, date);--> statement-breakpoint
drop function app.quality_findings(uuid[], date, text[]);--> statement-breakpoint

-- The rules, each as the rows it finds ($1 municipalities, $2 day, $3 known, $4 company). Null as `p_known` is today as it
-- stands; 'infinity' is another day as known now. Who was in which step on the day is `stood`, what
-- UWV advised `advised`, and what it was asked `asked`. Names, addresses and kinds of
-- employer are kept as they are now: rules about them (`kept` is false) are of today alone.
create function app.quality_sources(p_company boolean, p_known timestamptz)
returns table (rule text, kept boolean, source text) language plpgsql immutable set search_path = public, pg_temp as $$
declare
  now_ constant boolean := p_known is null;
  known constant text := case when coalesce(p_known, 'infinity') = 'infinity' then '%1$s.superseded_at is null'
    else '%1$s.recorded_at <= $3 and (%1$s.superseded_at is null or %1$s.superseded_at > $3)' end;
  held constant text := case when now_ then '%1$s.valid_to is null' else '%1$s.valid_from <= $2 and (%1$s.valid_to is null or %1$s.valid_to >= $2)' end || ' and ' || known;
  d constant text := format(known, 'd'); w constant text := format(held, 'w'); x constant text := format(known, 'x');
  -- The rows of a company are looked up by who works there.
  own constant text := case when p_company then 'true' else '%s.municipality_id = any ($1)' end;
  by_day constant text := case when now_ then '' else ' and %s <= $2' end;
  term constant text := '(select (r.length || '' '' || r.unit)::interval as length from app.rules_known(coalesce($3, ''infinity'')) r where r.key = %L
    and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2) limit 1) term';
  -- A job that begins in the same step is on its way.
  begins constant text := case when now_ then '' else ' and x.valid_from <= coalesce(s.until, ''infinity'')' end;
  contract constant text := format('not exists (select from placement_term x where %s and x.trajectory_id = s.trajectory_id and %s and x.kind = ''sheltered'' and ', format(own, 'x'), x);
  runs constant text := format('placement_term x join stood s on s.trajectory_id = x.trajectory_id where %s and %s and x.kind = ''sheltered''
    and s.state in (''placed'', ''switchPreparing'') and x.valid_from <= $2 and (x.valid_to is null or x.valid_to >= $2)', format(own, 'x'), x);
  open_term constant text := case when now_ then 'd.closed_on is null' else 'd.started_on <= $2 and (d.closed_on is null or d.closed_on > $2)' end
    || ' and d.rule = ''municipalDecision'' and coalesce(d.due_on, ''infinity'') >= $2)';
begin
  return query values
    ('placedWithoutContract', true, 'select s.trajectory_id, s.municipality_id, greatest(s.since, l.last_day + 1), l.term from stood s
      left join lateral (select x.valid_to as last_day, x.id::text as term from placement_term x where x.trajectory_id = s.trajectory_id and ' || x || ' and x.kind = ''sheltered''
        and x.valid_to < $2 order by x.valid_to desc, x.valid_from desc limit 1) l on true
      where s.state in (''placed'', ''switchPreparing'') and ' || contract || 'x.valid_to is null' || begins || ') and ' || contract || 'x.valid_to >= $2' || begins || ')'),
    ('workDaysUnknown', true, 'select x.trajectory_id, x.municipality_id, x.valid_from, x.id::text from ' || runs || ' and x.weekday_hours is null'),
    ('contractOver', true, 'select x.trajectory_id, x.municipality_id, x.contract_ends_on + 1, x.id::text from ' || runs || '
      and x.contract_ends_on < $2 and (x.valid_to is null or x.valid_to > x.contract_ends_on)'),
    ('contractEndUnknown', true, 'select x.trajectory_id, x.municipality_id, x.valid_from, x.id::text from ' || runs || ' and x.form = ''unknown'' and x.contract_ends_on is null'),
    ('coachMissing', false, 'select x.trajectory_id, x.municipality_id, coalesce(x.started_on, x.valid_from), null from workplace p join employer e on e.id = p.host_id and e.kind = ''regularEmployer''
      join (select x.* from ' || runs || ' offset 0) x on x.workplace_id = p.id
      where not exists (select from coach c where ' || format(own, 'c') || ' and c.placement_id = x.placement_id and c.superseded_at is null
        and c.valid_from <= $2 and (c.valid_to is null or c.valid_to >= $2))');
  if p_company then return; end if;
  return query values
    ('adviceUndecided', true, 'select s.trajectory_id, s.municipality_id, (s.on_day + term.length)::date, s.state from ' || format(term, 'municipalDecision') || '
      cross join (select distinct on (s.trajectory_id) s.*, a.on_day, a.outcome from stood s join advised a on a.trajectory_id = s.trajectory_id
        where s.state in (''adviceReceived'', ''decisionPending'') order by s.trajectory_id, a.on_day desc, a.recorded_at desc) s
      where s.outcome = ''positive'' and s.on_day + term.length <= $2
        and not exists (select from decision d where d.trajectory_id = s.trajectory_id and ' || d || ' and d.kind in (''grant'', ''reject'') and d.decided_on >= s.on_day'
          || format(by_day, 'd.decided_on') || ')
        and not exists (select from deadline d where d.trajectory_id = s.trajectory_id and ' || case when coalesce(p_known, 'infinity') = 'infinity' then 'true'
          else 'coalesce(d.changed_at, d.recorded_at) <= $3' end || ' and ' || open_term || case when coalesce(p_known, 'infinity') = 'infinity' then '' else '
        and not exists (select from deadline now_ join deadline_past d on d.deadline_id = now_.id where now_.trajectory_id = s.trajectory_id
          and d.recorded_at <= $3 and d.superseded_at > $3 and ' || open_term end),
    ('decidedNotListed', true, 'select s.trajectory_id, s.municipality_id, s.since, null::text from stood s where s.state in (''toBePlaced'', ''waiting'', ''resting'')
      and not exists (select from waiting_list_entry w where w.municipality_id = any ($1) and w.trajectory_id = s.trajectory_id and ' || w || ')'),
    ('restingMoved', true, 'select w.trajectory_id, w.municipality_id, w.valid_from, null::text from waiting_list_entry w
      where w.municipality_id = any ($1) and w.queue = ''resting'' and w.rest_reason = ''moved'' and ' || w),
    ('adviceOld', true, 'select s.trajectory_id, s.municipality_id, (o.on_day + term.length)::date, null::text from ' || format(term, 'reviewFiveYears') || '
      cross join stood s join (select a.trajectory_id, max(a.advised_on) as on_day from advised a where a.outcome = ''positive'' group by 1) o on o.trajectory_id = s.trajectory_id
      where s.state in (''toBePlaced'', ''waiting'', ''resting'', ''offered'') and o.on_day + term.length <= $2
        and not exists (select from asked y where y.trajectory_id = s.trajectory_id and y.on_day > o.on_day' || format(by_day, 'y.on_day') || ' and '
          || case when now_ then 'y.withdrawn_on is null' else '(y.withdrawn_on is null or y.withdrawn_on > $2)' end || ')'),
    ('bsnMissing', true, 'select s.trajectory_id, s.municipality_id, t.registered_on, null::text from stood s
      join (select t.id, t.registered_on from trajectory t where t.municipality_id = any ($1) and not exists (select from person_bsn b
        where b.municipality_id = any ($1) and b.person_id = t.person_id' || case when coalesce(p_known, 'infinity') = 'infinity' then '' else ' and b.recorded_at <= $3' end
        || ') offset 0) t on t.id = s.trajectory_id'),
    ('requestDayUnknown', true, 'select f.trajectory_id, f.municipality_id, f.since, ' || case when now_ then '(select y.id::text from application y where y.trajectory_id = f.trajectory_id and y.superseded_at is null
          and coalesce(y.uwv_received_on, y.received_on, ''-infinity'') < f.since + 365 order by coalesce(y.uwv_received_on, y.received_on) nulls first, y.recorded_at limit 1)'
        else 'null::text' end || ' from (select s.trajectory_id, s.municipality_id, min(a.on_day) as since from stood s join advised a on a.trajectory_id = s.trajectory_id
        where not exists (select from asked y where y.trajectory_id = s.trajectory_id and y.on_day <= a.on_day) group by 1, 2) f'),
    ('addressWrong', false, 'select t.id, t.municipality_id, max(c.checked_on), null::text from address_check c
        join person p on p.id = c.person_id join trajectory t on t.person_id = p.id and t.state <> ''closed''
      where c.municipality_id = any ($1) and c.outcome = ''wrong'' and c.address = p.street || '' '' || p.house_number || '', '' || p.postcode || ''  '' || upper(p.city)
        and not exists (select from address_check n where n.person_id = c.person_id and n.address = c.address and n.outcome = ''right''
          and (n.checked_on, n.recorded_at) > (c.checked_on, c.recorded_at)) group by t.id, t.municipality_id'),
    ('possibleDouble', false, 'select b.id, b.municipality_id, max(greatest(b.registered_on, o.registered_on)), min(o.number) from told b
      join told o on (o.municipality_id, o.birth_date, o.folded) = (b.municipality_id, b.birth_date, b.folded) and o.id <> b.id and not (o.known and b.known)
      group by b.id, b.municipality_id');
end $$;--> statement-breakpoint

-- The start of a statement that finds them (`found`: rule, trajectory_id, municipality_id, since, about) among `stood`.
create function app.quality_statement(p_company boolean, p_known timestamptz, p_only text[]) returns text
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  known constant text := case when coalesce(p_known, 'infinity') = 'infinity' then '%1$s.superseded_at is null'
    else '%1$s.recorded_at <= $3 and (%1$s.superseded_at is null or %1$s.superseded_at > $3)' end;
  s constant text := format(known, 's') || ' and s.state <> ''closed''';
  columns constant text := 'select s.trajectory_id, s.municipality_id, s.state, s.valid_from as since, s.valid_to as until from ';
  whose constant text := columns || case when p_company then '(select distinct x.trajectory_id from placement_term x where x.company_id = $4 and x.kind = ''sheltered''
      and x.valid_from <= $2 and ' || format(known, 'x') || ') c join state_period s on s.trajectory_id = c.trajectory_id and s.state in (''placed'', ''switchPreparing'')
      and $4 = (select y.company_id from placement_term y where y.trajectory_id = c.trajectory_id and ' || format(known, 'y') || '
        and y.kind = ''sheltered'' and y.valid_from <= $2 order by y.valid_from desc, y.recorded_at desc limit 1) where '
    else 'state_period s where s.municipality_id = any ($1) and ' end || s;
  stood constant text := case when p_known is null then whose || ' and s.valid_to is null'
    else whose || ' and s.valid_to is null and s.valid_from <= $2 union all ' || whose || ' and s.valid_to >= $2 and s.valid_from <= $2' end;
begin
  return 'with stood as materialized (' || stood || '),
      advised as materialized (select a.trajectory_id, a.outcome, a.advised_on, coalesce(a.received_on, a.advised_on) as on_day, a.recorded_at from advice a
        where a.municipality_id = any ($1) and ' || format(known, 'a') || case when p_known is null then '' else ' and coalesce(a.received_on, a.advised_on) <= $2' end || '),
      asked as materialized (select y.trajectory_id, coalesce(y.uwv_received_on, y.received_on) as on_day, y.withdrawn_on from application y
        where y.municipality_id = any ($1) and ' || format(known, 'y') || '), ' || case when p_known is null and not p_company and coalesce('possibleDouble' = any (p_only), true) then
    'same as (select t.municipality_id, t.birth_date, app.fold(t.surname) as folded from trajectory_line t
        where t.municipality_id = any ($1) and t.state <> ''closed'' and t.birth_date is not null group by 1, 2, 3 having count(*) > 1),
      alike as materialized (select l.id, l.number, l.person_id, s.municipality_id, l.registered_on, s.birth_date, s.folded from same s
        -- with a limit it is looked up by the index, whatever is guessed of how many there are
        cross join lateral (select t.id, t.number, t.person_id, t.registered_on from trajectory_line t where t.municipality_id = s.municipality_id
          and t.birth_date = s.birth_date and app.fold(t.surname) = s.folded and t.state <> ''closed'' limit 50) l),
      told as materialized (select a.*, exists (select from person_bsn b where b.municipality_id = a.municipality_id and b.person_id = a.person_id) as known from alike a), '
      else '' end || 'found (rule, trajectory_id, municipality_id, since, about) as ('
    || coalesce((select string_agg(format('select %L, r.* from (%s) r', q.rule, q.source), ' union all ') from app.quality_sources(p_company, p_known) q
      where (p_known is null or q.kept) and (p_only is null or q.rule = any (p_only))), 'select null::text, null::uuid, null::uuid, null::date, null::text where false') || ') ';
end $$;--> statement-breakpoint

-- The one definition under list, figures and file: every finding on the trajectories that were open on a day, as known at an
-- instant, of these municipalities, or else of who worked at a company. `p_only` names the rules to look at; null is all.
create function app.quality_findings(p_municipalities uuid[], p_company uuid, p_day date, p_known timestamptz, p_only text[])
returns table (rule text, trajectory_id uuid, municipality_id uuid, since date, about text)
language plpgsql stable set search_path = public, pg_temp set enable_bitmapscan to on set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute app.quality_statement(p_company is not null, p_known, p_only) || 'select f.rule, f.trajectory_id, f.municipality_id, f.since, f.about from found f'
    using p_municipalities, p_day, p_known, p_company;
end $$;--> statement-breakpoint

create function app.quality_for_reader(p_municipalities uuid[], p_day date, p_known timestamptz)
returns table (rule text, trajectory_id uuid, municipality_id uuid, since date, about text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.* from app.quality_findings(array(select m from unnest(p_municipalities) m where m = any (app.setting('municipalities')::uuid[])), null, p_day, p_known, null) f
$$;--> statement-breakpoint

-- For a company: what it has to mend itself of the people who work there, while it may see them.
create function app.findings_of_company(p_company uuid, p_day date, p_known timestamptz)
returns table (rule text, trajectory_id uuid, municipality_id uuid, since date, about text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.* from app.quality_findings(null, p_company, p_day, p_known, null) f join trajectory_line l on l.id = f.trajectory_id and p_company = any (l.companies)
  where p_company = nullif(current_setting('app.company', true), '')::uuid
$$;--> statement-breakpoint

-- Of how many trajectories of a municipality that a manager steers, or of the own company, each rule found something, and how
-- many were in which step.
create function app.report_quality(p_municipality uuid, p_day date, p_known timestamptz, p_only text[]) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp set enable_bitmapscan to on set max_parallel_workers_per_gather = 0 as $$
declare
  company constant uuid := app.report_company(p_municipality);
  answer jsonb;
begin
  execute app.quality_statement(company is not null, p_known, p_only) || 'select jsonb_build_object(
      ''counts'', (select coalesce(jsonb_object_agg(c.rule, c.n), ''{}'') from (select f.rule, count(distinct f.trajectory_id) as n from found f group by f.rule) c),
      ''states'', (select coalesce(jsonb_object_agg(''state.'' || c.state, c.n), ''{}'') from (select s.state, count(*) as n from stood s group by s.state) c),
      ''threshold'', (select o.small_number from organisation o where o.id = app.setting(''organisation'')::uuid))'
    into answer using array[p_municipality], p_day, p_known, company;
  return answer;
end $$;--> statement-breakpoint

-- How long something was missing, as the band of the first limit (in days) above it; the longest first.
create function app.report_quality_rows(p_municipality uuid, p_day date, p_known timestamptz, p_rule text, p_limits integer[], p_offset integer)
returns table (line bigint, band integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company constant uuid := app.report_company(p_municipality);
begin
  return query with found as materialized (select width_bucket(greatest(p_day - min(f.since), 0), p_limits) as band
        from app.quality_findings(array[p_municipality], company, p_day, p_known, array[p_rule]) f group by f.trajectory_id),
      ordered as (select row_number() over (order by f.band desc) as line, f.band from found f)
    select o.line, o.band from ordered o
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by o.line limit 50 offset p_offset;
end $$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['quality_for_reader(uuid[], date, timestamptz)', 'findings_of_company(uuid, date, timestamptz)',
      'report_quality(uuid, date, timestamptz, text[])', 'report_quality_rows(uuid, date, timestamptz, text, integer[], integer)'] loop
    execute format('alter function app.%s owner to app_definer', f);
    execute format('revoke all on function app.%s from public', f);
    execute format('grant execute on function app.%s to app_web', f);
  end loop;
  revoke create on schema app from app_definer;
  foreach f in array array['quality_sources(boolean, timestamptz)', 'quality_statement(boolean, timestamptz, text[])',
      'quality_findings(uuid[], uuid, date, timestamptz, text[])'] loop
    execute format('revoke all on function app.%s from public', f);
    execute format('grant execute on function app.%s to app_definer', f);
  end loop;
end $$;--> statement-breakpoint
-- Since when a BSN is known counts for who asks that of another day: it is recorded at the moment of the act.
do $$
declare
  definition text := pg_get_functiondef('app.create_trajectory(jsonb,timestamptz)'::regprocedure);
  old constant text := $q$(c->'bsn') || jsonb_build_object($q$;
begin
  if position(old in definition) = 0 then raise exception 'app.create_trajectory reads otherwise'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(definition, old, $q$(c->'bsn') || jsonb_build_object('recorded_at', p_now, $q$);
  reset role;
  revoke create on schema app from app_definer;
end $$;
