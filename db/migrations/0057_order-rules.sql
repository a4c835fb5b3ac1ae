-- In which order a municipality offers places: a dated rule with its source in the ordinance (Pw art. 10b lid 5). Points for
-- every day on the list and every day since the advice, and fixed points; the most points come first. Without a rule the
-- day on the list decides.
create table order_rule (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  waiting_points integer not null check (waiting_points between 0 and 100),
  advice_points integer not null check (advice_points between 0 and 100),
  raised_points integer not null check (raised_points between 0 and 99999),
  urgent_points integer not null check (urgent_points between 0 and 99999),
  no_bridging_points integer not null check (no_bridging_points between 0 and 99999),
  source text not null check (source <> ''),
  valid_from date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  -- since when the list stands in this order; a rule of a day to come has not been applied yet
  applied_at timestamptz,
  superseded_at timestamptz,
  correction_reason text,
  check (waiting_points + advice_points > 0),
  check (urgent_points >= raised_points),
  check (applied_at is null or superseded_at is null)
);--> statement-breakpoint
create unique index order_rule_one_a_day on order_rule (municipality_id, valid_from) where superseded_at is null;--> statement-breakpoint

-- That somebody goes sooner by the ordinance, from a day on; no row is no urgency.
create table urgency (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null references trajectory (id),
  municipality_id uuid not null,
  level text not null check (level in ('raised', 'urgent')),
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_at timestamptz,
  correction_reason text
);--> statement-breakpoint
create index urgency_trajectory on urgency using hash (trajectory_id);--> statement-breakpoint
create unique index urgency_one_open on urgency (trajectory_id) where valid_to is null and superseded_at is null;--> statement-breakpoint

do $$
declare t text;
begin
  foreach t in array array['order_rule', 'urgency'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('create policy municipality_reads on %I for select to app_web
      using (municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[]))', t);
    execute format('grant select on %I to app_web', t);
    execute format('grant select, insert, update on %I to app_definer', t);
  end loop;
end $$;--> statement-breakpoint
create policy manager_reads on order_rule for select to app_web
  using (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]));--> statement-breakpoint
create policy manager_adds on order_rule for insert to app_web
  with check (municipality_id = any (nullif(current_setting('app.reports', true), '')::uuid[]) and applied_at is null and superseded_at is null);--> statement-breakpoint
grant insert on order_rule to app_web;--> statement-breakpoint

-- Where somebody stands by a rule: lower is sooner. Points grow with the days for everybody at once, so that their order
-- does not change by itself and can be kept. Then the day on the list decides; who stands level goes by the key of the row.
-- An advice whose day is not known counts from the day on the list.
create function app.order_key(p_waiting integer, p_advice integer, p_fixed integer, p_position date, p_advised date) returns bigint
language sql immutable as $$
  select (p_waiting * (p_position - date '1970-01-01')::bigint + p_advice * (coalesce(p_advised, p_position) - date '1970-01-01')::bigint - p_fixed) * 100000
    + (p_position - date '1970-01-01')
$$;--> statement-breakpoint

-- The rule by which a list stands on a day; null is the day on the list.
create function app.order_rule_on(p_municipality uuid, p_day date) returns order_rule language sql stable security definer set search_path = public, pg_temp as $$
  select r from order_rule r where r.municipality_id = p_municipality and r.superseded_at is null and r.applied_at is not null and r.valid_from <= p_day
  order by r.valid_from desc limit 1
$$;--> statement-breakpoint

-- What counts of somebody on a day besides the day on the list; 'infinity' is as it stands now.
create function app.order_facts(p_trajectory uuid, p_day date, out advised_on date, out urgency text, out bridged boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select min(a.advised_on) from advice a where a.trajectory_id = p_trajectory and a.outcome = 'positive' and a.superseded_at is null and a.advised_on <= p_day),
    (select u.level from urgency u where u.trajectory_id = p_trajectory and u.superseded_at is null and u.valid_from <= p_day
      and (u.valid_to is null or u.valid_to >= p_day) order by u.valid_from desc limit 1),
    exists (select from bridging b where b.trajectory_id = p_trajectory and b.superseded_at is null and b.valid_from <= p_day
      and (b.valid_to is null or b.valid_to >= p_day))
$$;--> statement-breakpoint

create function app.order_key_on(p_municipality uuid, p_trajectory uuid, p_position date, p_day date) returns bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare r order_rule := app.order_rule_on(p_municipality, p_day); f record;
begin
  if r.id is null then return app.order_key(1, 0, 0, p_position, null); end if;
  f := app.order_facts(p_trajectory, p_day);
  return app.order_key(r.waiting_points, r.advice_points, case f.urgency when 'urgent' then r.urgent_points when 'raised' then r.raised_points else 0 end
    + case when f.bridged then 0 else r.no_bridging_points end, p_position, f.advised_on);
end $$;--> statement-breakpoint

-- The same for who reads the list of an earlier day: only of people of a municipality that who entered works for.
create function app.order_key_for_reader(p_municipality uuid, p_trajectory uuid, p_position date, p_day date) returns bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if p_municipality <> all (coalesce(app.setting('municipalities')::uuid[], '{}'))
      or not exists (select from trajectory t where t.id = p_trajectory and t.municipality_id = p_municipality) then return null; end if;
  return app.order_key_on(p_municipality, p_trajectory, p_position, p_day);
end $$;--> statement-breakpoint

-- Kept beside the position, so that a list is a walk along an index whatever its rule says.
alter table waiting_list_entry add column order_key bigint;--> statement-breakpoint
update waiting_list_entry set order_key = app.order_key(1, 0, 0, position_on, null);--> statement-breakpoint
alter table waiting_list_entry alter column order_key set not null;--> statement-breakpoint
create function app.keep_order_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.order_key := app.order_key_on(new.municipality_id, new.trajectory_id, new.position_on, 'infinity');
  return new;
end $$;--> statement-breakpoint
create trigger keep_order_key before insert or update of position_on, municipality_id on waiting_list_entry
  for each row execute function app.keep_order_key();--> statement-breakpoint

-- A fact that gives points changes where its person stands, if the rule counts it.
create function app.keep_order_of() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update waiting_list_entry e set order_key = app.order_key_on(e.municipality_id, e.trajectory_id, e.position_on, 'infinity')
    where e.trajectory_id = new.trajectory_id and e.valid_to is null and e.superseded_at is null
      and exists (select from order_rule r where r.municipality_id = e.municipality_id and r.applied_at is not null);
  return null;
end $$;--> statement-breakpoint
create trigger keep_order after insert or update on urgency for each row execute function app.keep_order_of();--> statement-breakpoint
create trigger keep_order after insert or update on bridging for each row execute function app.keep_order_of();--> statement-breakpoint
create trigger keep_order after insert or update on advice for each row execute function app.keep_order_of();--> statement-breakpoint

drop index waiting_list_entry_list;--> statement-breakpoint
create index waiting_list_entry_list on waiting_list_entry (municipality_id, queue, order_key, trajectory_id)
  include (position_on, confirmed_on, review_on) where valid_to is null and superseded_at is null;--> statement-breakpoint

-- Whoever stands on the list of a municipality on a day, with what a rule may count; for a manager with keys in place of
-- people. In the order in which people who stand level follow each other.
create function app.waiting_line(p_municipality uuid, p_queue text, p_day date)
returns table (key text, position_on date, advised_on date, urgency text, bridged boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare named boolean := app.setting('role') in ('caseworker', 'decisionMaker') and p_municipality = any (app.setting('municipalities')::uuid[]);
begin
  if not named and app.report_company(p_municipality) is not null then return; end if;
  return query select case when named then e.trajectory_id::text else app.opaque_key(e.trajectory_id) end, e.position_on, f.advised_on, f.urgency, f.bridged
    from waiting_list_entry e cross join lateral app.order_facts(e.trajectory_id, p_day) f
    where e.municipality_id = p_municipality and e.queue = p_queue and e.superseded_at is null
      and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)
    order by e.trajectory_id;
end $$;--> statement-breakpoint

-- Rules whose day has come hold from now on, and everybody on the list stands by the last of them. Answers how many began.
create function app.apply_order_rules(p_municipality uuid, p_day date, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  if not (app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[]))
      and not (app.setting('role') = 'system' and p_municipality = any (app.setting('municipalities')::uuid[])) then
    raise exception 'not of this municipality' using errcode = 'SK002';
  end if;
  update order_rule set applied_at = p_now where municipality_id = p_municipality and superseded_at is null and applied_at is null and valid_from <= p_day;
  get diagnostics n = row_count;
  if n > 0 then
    update waiting_list_entry e set order_key = k.key
      from (select x.id, app.order_key_on(x.municipality_id, x.trajectory_id, x.position_on, 'infinity') as key from waiting_list_entry x
        where x.municipality_id = p_municipality and x.valid_to is null and x.superseded_at is null) k
      where e.id = k.id and e.order_key <> k.key;
  end if;
  return n;
end $$;--> statement-breakpoint

-- A rule that has not begun is taken back, with the reason.
create function app.withdraw_order_rule(p_rule uuid, p_reason text, p_now timestamptz) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  update order_rule set superseded_at = p_now, correction_reason = p_reason
    where id = p_rule and app.setting('role') = 'manager' and municipality_id = any (app.setting('reports')::uuid[])
      and applied_at is null and superseded_at is null
    returning municipality_id
$$;--> statement-breakpoint

do $$
declare f record;
begin
  grant create on schema app to app_definer;
  for f in select p.oid::regprocedure as signature, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('order_key', 'order_rule_on', 'order_facts', 'order_key_on', 'order_key_for_reader', 'keep_order_key', 'keep_order_of',
      'waiting_line', 'apply_order_rules', 'withdraw_order_rule') loop
    execute format('alter function %s owner to app_definer', f.signature);
    execute format('revoke all on function %s from public', f.signature);
  end loop;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.order_key_for_reader(uuid, uuid, date, date), app.waiting_line(uuid, text, date),
  app.apply_order_rules(uuid, date, timestamptz), app.withdraw_order_rule(uuid, text, timestamptz) to app_web;--> statement-breakpoint

-- Earlier functions learn the order and the new fact. Each is changed where it stands, so that what others added stays.
do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  -- a function whose changes come one by one is whole again after the last
  set local check_function_bodies = off;
  for change in select * from (values
      ('app.people_before(uuid)', '(e.position_on, e.trajectory_id) < (m.position_on, m.trajectory_id)', '(e.order_key, e.trajectory_id) < (m.order_key, m.trajectory_id)'),
      ('app.people_in_line(uuid[])', 'e.queue, e.position_on,', 'e.queue, e.order_key,'),
      ('app.people_in_line(uuid[])', 'order by e.position_on, e.trajectory_id', 'order by e.order_key, e.trajectory_id'),
      ('app.people_in_line(uuid[])', 'l.queue, l.position_on, l.place', 'l.queue, l.order_key, l.place'),
      ('app.report_waiting(uuid,text,date,integer)', 'order by e.position_on, e.trajectory_id',
        'order by case when ruled then app.order_key_on(p_municipality, e.trajectory_id, e.position_on, p_day) end, e.position_on, e.trajectory_id'),
      ('app.report_waiting(uuid,text,date,integer)', 'counts jsonb; lines jsonb;', 'counts jsonb; lines jsonb; ruled boolean := (app.order_rule_on(p_municipality, p_day)).id is not null;'),
      ('app.report_waiting(uuid,text,date,integer)', 'limit 40 offset', 'limit 36 offset'),
      ('app.insert_row(text,jsonb)', 'if p_table not in (', 'if p_table not in (''urgency'', '),
      ('app.supersede(text,uuid,uuid,timestamptz,text)', 'if p_table not in (', 'if p_table not in (''urgency'', '),
      -- a company may end an urgency, with the job that begins, and never give one
      ('app.may_write(text,jsonb)', 'when app.setting(''role'') = ''hr'' then',
        'when app.setting(''role'') = ''hr'' and p_table = ''urgency'' then p_row = ''{}'' or p_row->>''valid_to'' is not null
    when app.setting(''role'') = ''hr'' then'),
      ('app.situations(uuid[],date)', '''bridging'', (select',
        '''urgency'', (select to_jsonb(x) from urgency x where x.trajectory_id = t.id and x.superseded_at is null and x.valid_to is null limit 1),
    ''bridging'', (select')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    execute replace(definition, change.old, change.new);
  end loop;
  reset role;
  revoke create on schema app from app_definer;
end $$;
