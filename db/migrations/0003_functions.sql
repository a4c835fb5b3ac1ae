-- Functions that do what row level security cannot say. Owned by app_definer where they must see past the reader's rows.

-- A name as it is looked for: lower case, no accents, no prefix, ij and y the same, words joined by one space.
create function app.fold(value text) returns text language sql immutable parallel safe
  as $$
    select trim(regexp_replace(
      regexp_replace(
        replace(replace(lower(public.unaccent('public.unaccent'::regdictionary, coalesce(value, ''))), 'ij', 'y'), '''', ''),
        '[^a-z0-9 ]+', ' ', 'g') || ' ',
      '\m(van|von|de|der|den|het|t|ter|ten|te|la|le|du|des|di|el|al|in|op|aan|uit|bij|tot|voor|s|d|bin|ben)\M *', '', 'g'))
  $$;--> statement-breakpoint

create function app.keep_name_keys() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (new.surname, new.given_name, new.initials, new.partner_surname, new.municipality_id)
      is not distinct from (old.surname, old.given_name, old.initials, old.partner_surname, old.municipality_id) then
    return null;
  end if;
  delete from person_name_key where person_id = new.id;
  insert into person_name_key (person_id, municipality_id, key)
  select new.id, new.municipality_id, k from (
    select distinct trim(k) as k from (values
      (app.fold(new.surname) || ' ' || app.fold(coalesce(new.given_name, new.initials))),
      (app.fold(coalesce(new.given_name, new.initials)) || ' ' || app.fold(new.surname)),
      (replace(app.fold(new.surname), ' ', '')),
      (case when new.partner_surname is not null then app.fold(new.partner_surname) || ' ' || app.fold(coalesce(new.given_name, new.initials)) end)
    ) v (k)) keys where k <> '';
  return null;
end $$;--> statement-breakpoint
create trigger keep_name_keys after insert or update on person for each row execute function app.keep_name_keys();--> statement-breakpoint

-- The log is append-only, and each row carries the hash of the one before in the same trajectory.
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only' using errcode = 'SK003';
end $$;--> statement-breakpoint
create trigger append_only before update or delete on event for each row execute function app.refuse_change();--> statement-breakpoint
create trigger append_only before update or delete on audit_event for each row execute function app.refuse_change();--> statement-breakpoint

create function app.event_hash(e event) returns text language sql stable as $$
  select encode(sha256(convert_to(concat_ws('|', e.previous_hash, e.trajectory_id, e.kind, e.move, e.from_state, e.to_state, e.valid_on,
    extract(epoch from e.recorded_at), e.actor_id, e.actor_name, e.actor_role, e.reason, e.details, e.submission_id, e.batch_id), 'UTF8')), 'hex')
$$;--> statement-breakpoint
create function app.chain_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.previous_hash := coalesce((select e.hash from event e where e.trajectory_id = new.trajectory_id order by e.id desc limit 1), '');
  new.hash := app.event_hash(new);
  return new;
end $$;--> statement-breakpoint
create trigger chain_event before insert on event for each row execute function app.chain_event();--> statement-breakpoint

-- The first event of a trajectory whose hash or predecessor does not fit; null when the chain is whole.
create function app.broken_link(p_trajectory uuid) returns bigint language sql stable set search_path = public, pg_temp as $$
  select min(id) from (
    select e.id, e.hash, app.event_hash(e) as computed, e.previous_hash,
      coalesce(lag(e.hash) over (order by e.id), '') as predecessor
    from event e where e.trajectory_id = p_trajectory) chain
  where hash <> computed or previous_hash <> predecessor
$$;--> statement-breakpoint

-- Who is at work: checks session, account and scope, and sets them for this transaction only.
create function app.enter(p_session text) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record;
  today date := (now() at time zone 'Europe/Amsterdam')::date;
  scope jsonb;
  ids uuid[];
  due integer := 0;
begin
  perform set_config('app.role', '', true), set_config('app.account', '', true), set_config('app.organisation', '', true),
    set_config('app.municipalities', '', true), set_config('app.company', '', true), set_config('app.reports', '', true),
    set_config('app.installation', '', true);
  select x.id, x.account_id, x.last_seen_at, x.expires_at, a.name, a.email, a.role, a.practice, a.single_keys, a.organisation_id, o.name as organisation, o.kind
    into s from session x join account a on a.id = x.account_id join organisation o on o.id = a.organisation_id
    where x.id = p_session and x.ended_at is null and x.expires_at > now() and x.last_seen_at > now() - interval '30 minutes'
      and a.active and o.active;
  if not found then return null; end if;
  if s.last_seen_at < now() - interval '1 minute' then
    update session set last_seen_at = now() where id = s.id;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name), '[]'), coalesce(array_agg(o.id), '{}')
    into scope, ids
    from account_municipality m join organisation o on o.id = m.municipality_id
    where m.account_id = s.account_id and o.active and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today);
  perform set_config('app.role', s.role, true), set_config('app.account', s.account_id::text, true),
    set_config('app.organisation', s.organisation_id::text, true);
  if s.role in ('caseworker', 'decisionMaker') then
    perform set_config('app.municipalities', ids::text, true);
    select count(*) into due from (select from deadline d where d.closed_on is null and d.municipality_id = any (ids)
      and d.audience = s.role and d.lane in ('act', 'others') and d.due_on <= today and (s.role <> 'caseworker' or d.owner_id = s.account_id) limit 100) x;
  elsif s.role = 'hr' then
    perform set_config('app.company', s.organisation_id::text, true);
    select count(*) into due from (select from deadline d where d.closed_on is null and d.company_id = s.organisation_id
      and d.audience = 'hr' and d.lane in ('act', 'others') and d.due_on <= today limit 100) x;
  elsif s.role = 'manager' then
    perform set_config('app.reports', case when s.kind = 'company' then '' else ids::text end, true);
  elsif s.role = 'administrator' and s.kind = 'installation' then
    perform set_config('app.installation', 'on', true);
  end if;
  return jsonb_build_object('sessionId', s.id, 'accountId', s.account_id, 'name', s.name, 'email', s.email, 'role', s.role, 'practice', s.practice,
    'singleKeys', s.single_keys, 'organisationId', s.organisation_id, 'organisationName', s.organisation, 'organisationKind', s.kind,
    'municipalities', scope, 'companyId', case when s.kind = 'company' then s.organisation_id end, 'dueCount', due,
    'expiresAt', s.expires_at);
end $$;--> statement-breakpoint

-- A manager's confirmation by count is carried out as the system, for one own municipality.
create function app.act_as_system(p_municipality uuid) returns void language plpgsql as $$
begin
  if app.setting('role') is distinct from 'manager' or not p_municipality = any (app.setting('reports')::uuid[]) then
    raise exception 'not a manager of this municipality' using errcode = 'SK002';
  end if;
  perform set_config('app.role', 'system', true), set_config('app.municipalities', array[p_municipality]::text, true);
end $$;--> statement-breakpoint

-- Number and realisation of a municipality on a day, as known at an instant: what the duty of art. 10b follows from.
create function app.duty_of(p_municipality uuid, p_day date, p_known timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with terms as (
    select t.person_id, t.hours_per_week from placement_term t
    where t.municipality_id = p_municipality and t.kind = 'sheltered' and t.valid_from <= p_day and (t.valid_to is null or t.valid_to >= p_day)
      and t.recorded_at <= p_known and (t.superseded_at is null or t.superseded_at > p_known)),
  target as (
    select max(places) filter (where kind = 'ministerial') as ministerial, max(places) filter (where kind = 'local') as local
    from annual_target a where a.municipality_id = p_municipality and a.year = extract(year from p_day)
      and a.recorded_at <= p_known and (a.superseded_at is null or a.superseded_at > p_known)),
  place as (
    select value from parameter where key = 'standardPlace.hours' and not is_plan and valid_from <= p_day and (valid_to is null or valid_to >= p_day)
      and recorded_at <= p_known and (superseded_at is null or superseded_at > p_known) limit 1)
  select jsonb_build_object('basis', o.counting_basis, 'ministerial', target.ministerial, 'local', target.local,
    'persons', (select count(distinct person_id) from terms), 'hours', (select coalesce(sum(hours_per_week), 0) from terms),
    'standardPlaceHours', (select value from place),
    'extra', coalesce((select sum(extra_places) from target_exceedance e where e.municipality_id = p_municipality
      and e.superseded_at is null and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)), 0))
  from organisation o, target where o.id = p_municipality
$$;--> statement-breakpoint

-- May whoever entered change this trajectory? The row scope of the policies, once more for the writer below.
create function app.may_change(p_trajectory uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from trajectory t where t.id = p_trajectory and (
    (app.setting('role') in ('caseworker', 'decisionMaker', 'system') and t.municipality_id = any (app.setting('municipalities')::uuid[]))
    or (app.setting('role') = 'hr' and exists (select from access a where a.trajectory_id = t.id
      and a.organisation_id = app.setting('company')::uuid and a.ended_at is null))))
$$;--> statement-breakpoint

-- The facts that the rules of lib/domain/lifecycle.ts look at, for whoever may change these trajectories. No names, no advice text.
create function app.situations(p_trajectories uuid[], p_today date) returns table (id uuid, situation jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, jsonb_build_object(
    'id', t.id, 'number', t.number, 'municipalityId', t.municipality_id, 'personId', t.person_id, 'version', t.version,
    'state', t.state, 'stateSince', t.state_since, 'formerState', t.former_state, 'ownerId', t.owner_id, 'registeredOn', t.registered_on,
    'application', (select to_jsonb(x) from application x where x.trajectory_id = t.id and x.superseded_at is null order by x.valid_from desc, x.recorded_at desc limit 1),
    'advice', (select to_jsonb(x) from advice x where x.trajectory_id = t.id and x.superseded_at is null order by x.advised_on desc, x.recorded_at desc limit 1),
    'decision', (select to_jsonb(x) from decision x where x.trajectory_id = t.id and x.superseded_at is null order by x.decided_on desc, x.recorded_at desc limit 1),
    'determination', (select to_jsonb(x) from decision x where x.trajectory_id = t.id and x.superseded_at is null and x.kind = 'grant'
      and not exists (select from decision r where r.trajectory_id = t.id and r.superseded_at is null and r.kind in ('revoke', 'reject')
        and (r.decided_on, r.recorded_at) > (x.decided_on, x.recorded_at)) order by x.decided_on desc limit 1),
    'objection', (select to_jsonb(x) from objection x where x.trajectory_id = t.id order by x.filed_on desc, x.id limit 1),
    'objectionEndsOn', (select d.due_on from deadline d where d.trajectory_id = t.id and d.rule = 'objection'
      order by (d.closed_on is null) desc, d.recorded_at desc limit 1),
    'lastOwnRequestOn', (select max(x.valid_from) from application x join trajectory o on o.id = x.trajectory_id
      where o.person_id = t.person_id and x.superseded_at is null and x.applicant = 'citizen' and x.withdrawn_on is null),
    'entry', (select to_jsonb(x) from waiting_list_entry x where x.trajectory_id = t.id and x.superseded_at is null and x.valid_to is null),
    'lastEntry', (select to_jsonb(x) from waiting_list_entry x where x.trajectory_id = t.id and x.superseded_at is null order by x.valid_from desc, x.recorded_at desc limit 1),
    'period', (select to_jsonb(x) from state_period x where x.trajectory_id = t.id and x.superseded_at is null and x.valid_to is null),
    'bridging', (select to_jsonb(x) from bridging x where x.trajectory_id = t.id and x.superseded_at is null and x.valid_to is null limit 1),
    'offer', (select to_jsonb(x) from offer x where x.trajectory_id = t.id and x.closed_on is null),
    'trial', (select to_jsonb(x) from trial_placement x where x.trajectory_id = t.id and x.outcome is null),
    'term', (select to_jsonb(x) from placement_term x where x.trajectory_id = t.id and x.superseded_at is null
      and (x.valid_to is null or x.valid_to >= p_today) order by x.valid_from desc limit 1),
    'lastTerm', (select to_jsonb(x) from placement_term x where x.trajectory_id = t.id and x.superseded_at is null order by x.valid_from desc limit 1),
    'terms', (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from placement_term x where x.trajectory_id = t.id and x.superseded_at is null),
    'placement', (select to_jsonb(x) from placement x where x.trajectory_id = t.id order by x.started_on desc limit 1),
    'tracks', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from participation x where x.trajectory_id = t.id and x.superseded_at is null
      and (x.valid_to is null or x.valid_to >= p_today)),
    'benefit', (select x.benefit from person_benefit x where x.person_id = t.person_id and x.superseded_at is null
      and x.valid_from <= p_today and (x.valid_to is null or x.valid_to >= p_today) order by x.valid_from desc limit 1),
    'jobSwitch', (select to_jsonb(x) from job_switch x where x.trajectory_id = t.id and x.ended_on is null),
    'returnUntil', (select max(x.return_until) from job_switch x where x.trajectory_id = t.id and x.outcome = 'switched'),
    'handover', (select to_jsonb(x) - 'payload' from handover x where x.trajectory_id = t.id order by x.sent_on desc, x.id limit 1),
    'proposals', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from proposal x where x.trajectory_id = t.id and x.outcome is null),
    'deadlines', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from deadline x where x.trajectory_id = t.id and x.closed_on is null),
    'suspensions', (select coalesce(jsonb_agg(to_jsonb(x) order by x.suspended_from), '[]') from deadline_suspension x join deadline d on d.id = x.deadline_id
      where d.trajectory_id = t.id and d.closed_on is null),
    'subsidy', (select to_jsonb(x) from wage_subsidy x where x.trajectory_id = t.id and x.superseded_at is null and x.valid_to is null
      order by x.valid_from desc limit 1),
    'access', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from access x where x.trajectory_id = t.id and x.ended_at is null),
    'workplace', (select jsonb_build_object('id', w.id, 'employer_name', w.employer_name, 'form', w.form, 'company_id', w.company_id) from workplace w
      where w.id = coalesce((select x.workplace_id from offer x where x.trajectory_id = t.id and x.closed_on is null),
        (select x.workplace_id from trial_placement x where x.trajectory_id = t.id and x.outcome is null))),
    'otherOpenTrajectory', exists (select from trajectory o where o.person_id = t.person_id and o.id <> t.id and o.state <> 'closed'),
    'duty', app.duty_of(t.municipality_id, p_today, 'infinity'),
    'fullWeekHours', (select value from parameter where key = 'cao.fullTimeHours' and not is_plan and superseded_at is null
      and valid_from <= p_today and (valid_to is null or valid_to >= p_today) limit 1),
    'rules', (select jsonb_agg(to_jsonb(r)) from deadline_rule r where r.superseded_at is null and (r.valid_to is null or r.valid_to >= p_today - 400)),
    'equatedDays', (select coalesce(jsonb_agg(e.day), '[]') from equated_day e))
  from trajectory t where t.id = any (p_trajectories) and app.may_change(t.id)
$$;--> statement-breakpoint

-- The same, on locked rows: a second writer waits here and then sees what the first one wrote.
create function app.lock_situations(p_trajectories uuid[], p_today date) returns table (id uuid, situation jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from trajectory t where t.id = any (p_trajectories) and app.may_change(t.id) order by t.id for update;
  return query select s.id, s.situation from app.situations(p_trajectories, p_today) s;
end $$;--> statement-breakpoint

-- Seats of a workplace that are free on a day: not taken by a job, an open trial or an open offer, of whichever municipality.
create function app.free_seats(p_workplace uuid, p_day date) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select w.seats - (select count(*)::int from placement p where p.workplace_id = w.id and exists (select from placement_term t where t.placement_id = p.id
      and t.superseded_at is null and (t.valid_to is null or t.valid_to >= p_day)))
    - (select count(*)::int from trial_placement x where x.workplace_id = w.id and x.outcome is null)
    - (select count(*)::int from offer o where o.workplace_id = w.id and o.closed_on is null)
  from workplace w where w.id = p_workplace and w.valid_from <= p_day and (w.valid_to is null or w.valid_to >= p_day)
$$;--> statement-breakpoint

create function app.next_number(p_year integer) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  insert into trajectory_counter (year, last) values (p_year, 1)
    on conflict (year) do update set last = trajectory_counter.last + 1 returning last into n;
  return 'T-' || p_year || '-' || lpad(n::text, greatest(4, length(n::text)), '0');
end $$;--> statement-breakpoint

-- Inserts a row given as json, naming only the columns it has, so that defaults work.
create function app.insert_row(p_table text, p_row jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare columns text;
begin
  if p_table not in ('application','advice','decision','objection','waiting_list_entry','bridging','handover','offer','trial_placement',
      'placement','placement_term','wage_subsidy','job_switch','job_switch_step','participation','deadline','deadline_suspension',
      'proposal','person','person_bsn','person_benefit','representative','work_profile','state_period') then
    raise exception 'not a fact: %', p_table;
  end if;
  select string_agg(quote_ident(k), ', ' order by k) into columns from jsonb_object_keys(p_row) k;
  execute format('insert into %I (%s) select %s from jsonb_populate_record(null::%I, $1)', p_table, columns, columns, p_table) using p_row;
end $$;--> statement-breakpoint

-- The one update a fact knows: what was recorded ends here.
create function app.supersede(p_table text, p_id uuid, p_trajectory uuid, p_at timestamptz, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_table not in ('application','advice','decision','waiting_list_entry','bridging','placement_term','wage_subsidy','participation','state_period') then
    raise exception 'not a dated fact: %', p_table;
  end if;
  execute format('update %I set superseded_at = $1, correction_reason = coalesce($4, correction_reason) where id = $2 and trajectory_id = $3 and superseded_at is null', p_table)
    using p_at, p_id, p_trajectory, p_reason;
end $$;--> statement-breakpoint

-- An object with a life of its own (offer, trial, switch, objection, deadline …) gets its outcome.
create function app.amend(p_table text, p_id uuid, p_trajectory uuid, p_set jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare assignments text;
begin
  if p_table not in ('offer','trial_placement','placement','job_switch','job_switch_step','objection','handover','proposal','deadline','deadline_suspension') then
    raise exception 'not amendable: %', p_table;
  end if;
  if p_set ?| array['id', 'trajectory_id', 'municipality_id', 'company_id', 'person_id'] then
    raise exception 'identity does not change';
  end if;
  select string_agg(format('%I = r.%I', k, k), ', ') into assignments from jsonb_object_keys(p_set) k;
  execute format('update %I t set %s from jsonb_populate_record(null::%I, $1) r where t.id = $2 and t.trajectory_id = $3', p_table, assignments, p_table)
    using p_set, p_id, p_trajectory;
end $$;--> statement-breakpoint

create function app.apply_effect(p_effect jsonb, p_trajectory trajectory, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case p_effect->>'kind'
    when 'insert' then
      perform app.insert_row(p_effect->>'table', (p_effect->'row') || jsonb_build_object('trajectory_id', p_trajectory.id, 'municipality_id', p_trajectory.municipality_id)
        || case when p_effect->>'table' in ('placement', 'placement_term', 'participation') then jsonb_build_object('person_id', p_trajectory.person_id) else '{}' end);
    when 'supersede' then
      perform app.supersede(p_effect->>'table', (p_effect->>'id')::uuid, p_trajectory.id, p_now, p_effect->>'reason');
    when 'amend' then
      perform app.amend(p_effect->>'table', (p_effect->>'id')::uuid, p_trajectory.id, p_effect->'set');
    when 'grantAccess' then
      insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
        values (p_trajectory.id, p_trajectory.municipality_id, (p_effect->>'companyId')::uuid, p_effect->>'ground', (p_effect->>'from')::date)
        on conflict (trajectory_id, organisation_id) where ended_at is null do update set ground = excluded.ground where excluded.ground = 'placement';
    when 'endAccess' then
      update access set ended_at = p_now where trajectory_id = p_trajectory.id and ended_at is null
        and (p_effect->>'companyId' is null or organisation_id = (p_effect->>'companyId')::uuid)
        and (p_effect->>'ground' is null or ground = p_effect->>'ground');
    when 'assign' then
      update trajectory set owner_id = (p_effect->>'accountId')::uuid where id = p_trajectory.id;
    else
      raise exception 'unknown effect %', p_effect->>'kind';
  end case;
end $$;--> statement-breakpoint

create function app.create_trajectory(p_plan jsonb, p_now timestamptz) returns trajectory
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t trajectory;
  m uuid := (p_plan->'create'->>'municipalityId')::uuid;
  c jsonb := p_plan->'create';
begin
  if app.setting('role') is distinct from 'caseworker' or not coalesce(m = any (app.setting('municipalities')::uuid[]), false) then
    raise exception 'not of the own municipality' using errcode = 'SK002';
  end if;
  if c ? 'person' then
    perform app.insert_row('person', (c->'person') || jsonb_build_object('municipality_id', m));
  elsif not exists (select from person p where p.id = (c->>'personId')::uuid and p.municipality_id = m) then
    raise exception 'no such person' using errcode = 'SK002';
  end if;
  if c ? 'bsn' then
    perform app.insert_row('person_bsn', (c->'bsn') || jsonb_build_object('municipality_id', m, 'person_id', c->'personId'));
  end if;
  perform app.insert_row(x->>'table', (x->'row') || jsonb_build_object('municipality_id', m, 'person_id', c->'personId'))
    from jsonb_array_elements(coalesce(c->'personFacts', '[]')) x where x->>'table' in ('person_benefit', 'work_profile', 'representative');
  insert into trajectory (id, number, municipality_id, person_id, previous_id, state, state_since, former_state, owner_id, registered_on,
      closed_on, closed_reason, intake_source, created_at, origin, batch_id)
    values ((c->>'trajectoryId')::uuid, app.next_number(extract(year from (c->>'registeredOn')::date)::int), m, (c->>'personId')::uuid,
      (c->>'previousId')::uuid, p_plan->>'to', (p_plan->>'stateSince')::date, p_plan->>'formerState', (c->>'ownerId')::uuid,
      (c->>'registeredOn')::date, (p_plan->>'closedOn')::date, p_plan->>'closedReason', coalesce(c->>'intakeSource', 'municipality'), p_now,
      coalesce(c->>'origin', 'own'), (c->>'batchId')::uuid)
    returning * into t;
  return t;
end $$;--> statement-breakpoint

create function app.change_trajectory(p_plan jsonb) returns trajectory
language plpgsql security definer set search_path = public, pg_temp as $$
declare t trajectory;
begin
  if not app.may_change((p_plan->>'trajectoryId')::uuid) then
    raise exception 'not of this reader' using errcode = 'SK002';
  end if;
  update trajectory set state = p_plan->>'to', state_since = (p_plan->>'stateSince')::date, former_state = p_plan->>'formerState',
      closed_on = (p_plan->>'closedOn')::date, closed_reason = p_plan->>'closedReason', version = version + 1
    where id = (p_plan->>'trajectoryId')::uuid and version = (p_plan->>'seen')::int returning * into t;
  if not found then raise exception 'changed meanwhile' using errcode = 'SK001'; end if;
  return t;
end $$;--> statement-breakpoint

-- The only writer of facts: new or changed trajectories with their facts, terms, access and event, all or nothing.
-- It trusts the caller for nothing but values: row scope, role and edge are checked here once more.
create function app.apply_moves(p_plans jsonb, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  plan jsonb; e jsonb; t trajectory; event_id bigint; results jsonb := '[]';
begin
  for plan in select * from jsonb_array_elements(p_plans) loop
    if plan->>'move' is not null and not exists (select from move_role r where r.move = plan->>'move' and r.role = app.setting('role')) then
      raise exception 'not for this role' using errcode = 'SK002';
    end if;
    if plan ? 'create' then t := app.create_trajectory(plan, p_now); else t := app.change_trajectory(plan); end if;
    perform app.apply_effect(x, t, p_now) from jsonb_array_elements(plan->'effects') x where x->>'kind' not in ('grantAccess', 'endAccess');
    for e in select * from jsonb_array_elements(plan->'events') loop
      insert into event (trajectory_id, municipality_id, company_id, kind, move, from_state, to_state, valid_on, recorded_at, actor_id, actor_name,
          actor_role, reason, details, submission_id, batch_id)
        values (t.id, t.municipality_id, (e->>'companyId')::uuid, e->>'kind', e->>'move', e->>'fromState', e->>'toState', (e->>'validOn')::date,
          coalesce((e->>'recordedAt')::timestamptz, p_now), app.setting('account')::uuid, e->>'actorName', app.setting('role'), e->>'reason',
          coalesce(e->'details', '{}'), (e->>'submissionId')::uuid, (e->>'batchId')::uuid)
        returning id into event_id;
    end loop;
    -- access last: a company that refuses an offer may no longer see what it just changed
    perform app.apply_effect(x, t, p_now) from jsonb_array_elements(plan->'effects') x where x->>'kind' in ('grantAccess', 'endAccess');
    results := results || jsonb_build_object('trajectoryId', t.id, 'number', t.number, 'version', t.version, 'eventId', event_id);
  end loop;
  return results;
end $$;--> statement-breakpoint

-- The handover as its receiver answers it: only the answer, only while it is open.
create function app.answer_handover(p_handover uuid, p_outcome text, p_answer text, p_on date) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare t uuid;
begin
  update handover set outcome = p_outcome, answer = p_answer, answered_on = p_on
    where id = p_handover and outcome is null and to_municipality_id = any (app.setting('municipalities')::uuid[])
      and app.setting('role') = 'caseworker' and p_outcome in ('accepted', 'refused') returning trajectory_id into t;
  if t is null then raise exception 'no such handover' using errcode = 'SK002'; end if;
  return t;
end $$;--> statement-breakpoint

create function app.record_audit(p_kind text, p_subject_kind text, p_subject_id text, p_outcome text, p_details jsonb, p_submission uuid) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  insert into audit_event (kind, account_id, organisation_id, subject_kind, subject_id, outcome, details, submission_id)
  values (p_kind, app.setting('account')::uuid, app.setting('organisation')::uuid, p_subject_kind, p_subject_id, coalesce(p_outcome, 'done'), coalesce(p_details, '{}'), p_submission)
  returning id
$$;--> statement-breakpoint

-- Signing in: what is needed to check a password, and the session row when it fits. Nothing else of an account leaves here.
create function app.sign_in_account(p_email text) returns table (account_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.password_hash from account a join organisation o on o.id = a.organisation_id
  where a.email = lower(p_email) and a.active and o.active and a.password_hash is not null
$$;--> statement-breakpoint
create function app.open_session(p_account uuid, p_session text, p_hours integer, p_user_agent text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into session (id, account_id, expires_at, user_agent)
    select p_session, a.id, now() + make_interval(hours => least(p_hours, 24)), left(p_user_agent, 200) from account a where a.id = p_account and a.active;
  if not found then raise exception 'no such account' using errcode = 'SK002'; end if;
  update account set last_signed_in_at = now() where id = p_account;
  insert into audit_event (kind, account_id, organisation_id) select 'signedIn', a.id, a.organisation_id from account a where a.id = p_account;
end $$;--> statement-breakpoint
create function app.end_session(p_session text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into audit_event (kind, account_id, organisation_id)
    select 'signedOut', a.id, a.organisation_id from session s join account a on a.id = s.account_id where s.id = p_session and s.ended_at is null;
  update session set ended_at = now() where id = p_session and ended_at is null;
$$;--> statement-breakpoint
create function app.record_refused_sign_in(p_account uuid, p_why text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into audit_event (kind, account_id, organisation_id, outcome, details)
  select 'signInRefused', p_account, (select organisation_id from account where id = p_account), 'refused', jsonb_build_object('why', p_why)
$$;--> statement-breakpoint
create function app.use_invitation(p_token_hash text, p_password_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare a uuid;
begin
  update invitation set used_at = now() where token_hash = p_token_hash and used_at is null and expires_at > now() returning account_id into a;
  if a is null then return false; end if;
  update account set password_hash = p_password_hash, version = version + 1 where id = a;
  update session set ended_at = now() where account_id = a and ended_at is null;
  insert into audit_event (kind, account_id, organisation_id) select 'passwordSet', id, organisation_id from account where id = a;
  return true;
end $$;--> statement-breakpoint
create function app.practice_accounts() returns integer language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*)::int from account where practice $$;--> statement-breakpoint

-- What a form's first press gave: a second press of the same form gets this back.
create function app.first_result(p_submission uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select jsonb_build_object('value', e.details->'result') from event e where e.submission_id = p_submission and e.actor_id = app.setting('account')::uuid limit 1),
    (select jsonb_build_object('value', a.details->'result') from audit_event a where a.submission_id = p_submission and a.account_id = app.setting('account')::uuid))
$$;--> statement-breakpoint

do $$
declare f record;
begin
  grant create on schema app to app_definer;
  for f in select p.oid::regprocedure as signature, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app' loop
    if f.prosecdef then execute format('alter function %s owner to app_definer', f.signature); end if;
    execute format('revoke all on function %s from public', f.signature);
  end loop;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.setting(text), app.fold(text), app.event_hash(event), app.broken_link(uuid), app.refuse_change(), app.chain_event(), app.keep_name_keys() to app_web, app_definer;--> statement-breakpoint
grant execute on function app.enter(text), app.act_as_system(uuid), app.may_change(uuid), app.situations(uuid[], date), app.lock_situations(uuid[], date), app.free_seats(uuid, date), app.apply_moves(jsonb, timestamptz),
  app.answer_handover(uuid, text, text, date), app.record_audit(text, text, text, text, jsonb, uuid), app.sign_in_account(text),
  app.open_session(uuid, text, integer, text), app.end_session(text), app.record_refused_sign_in(uuid, text), app.use_invitation(text, text),
  app.practice_accounts(), app.first_result(uuid) to app_web;
