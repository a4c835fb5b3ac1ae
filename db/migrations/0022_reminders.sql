-- Policies that ask each other's table never end: who works for a municipality is told by that table alone.
drop policy if exists system_reads on account_municipality;--> statement-breakpoint

-- Somebody who rests comes back by itself on a day that was agreed in the talk; without one the day asks for a talk.
alter table waiting_list_entry add column returns_on date;--> statement-breakpoint
alter table waiting_list_entry add check (returns_on is null or queue = 'resting');--> statement-breakpoint
create index waiting_list_entry_returns on waiting_list_entry (municipality_id, returns_on)
  where returns_on is not null and valid_to is null and superseded_at is null;
--> statement-breakpoint

-- One mail a day with what is due, for who asks for it.
alter table account add column daily_mail boolean not null default false;--> statement-breakpoint
grant select (daily_mail), update (daily_mail) on account to app_web;--> statement-breakpoint

-- Which stretch of their list of today somebody had on screen, and when last: one row per page of a tab.
create table today_seen (
  account_id uuid not null references account (id),
  tab text not null,
  team boolean not null,
  page integer not null,
  first_due date not null,
  first_id uuid not null,
  last_due date not null,
  last_id uuid not null,
  seen_at timestamptz not null,
  primary key (account_id, tab, team, page)
);--> statement-breakpoint

-- That somebody was told of a term which its owner had not seen: once before its last day and once after it.
create table term_notice (
  id uuid primary key default gen_random_uuid(),
  deadline_id uuid not null references deadline (id),
  municipality_id uuid not null references organisation (id),
  due_on date not null,
  step text not null check (step in ('near', 'passed')),
  told text not null check (told in ('owner', 'decisionMaker', 'caseworker', 'manager')),
  told_on date not null,
  constraint term_notice_once unique (deadline_id, due_on, step)
);--> statement-breakpoint
create index term_notice_told on term_notice (municipality_id, told, told_on);--> statement-breakpoint

-- What the nightly checks found that should not be, by kind and count; never which rows.
create table finding (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  kind text not null,
  count integer not null check (count > 0),
  found_on date not null,
  last_found_on date not null,
  settled_on date
);--> statement-breakpoint
create unique index finding_open on finding (organisation_id, kind) where settled_on is null;--> statement-breakpoint

do $$
declare
  t text;
  system constant text := 'app.setting(''role'') = ''system'' and municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
begin
  foreach t in array array['today_seen', 'term_notice', 'finding'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
    execute format('grant select on %I to app_web', t);
  end loop;
  execute format('create policy system_reads on term_notice for select to app_worker using (%s)', system);
  execute format('create policy system_adds on term_notice for insert to app_worker with check (%s)', system);
end $$;--> statement-breakpoint
create policy own on today_seen to app_web using (account_id = app.setting('account')::uuid) with check (account_id = app.setting('account')::uuid);--> statement-breakpoint
grant insert, update on today_seen to app_web;--> statement-breakpoint
grant insert on term_notice to app_worker;--> statement-breakpoint
create policy administrator_reads on finding for select to app_web using (app.setting('installation') = 'on'
  or (app.setting('role') = 'administrator' and organisation_id = app.setting('organisation')::uuid));--> statement-breakpoint
create policy system_keeps on finding to app_worker using (app.setting('role') = 'system' and organisation_id = app.setting('organisation')::uuid)
  with check (app.setting('role') = 'system' and organisation_id = app.setting('organisation')::uuid);--> statement-breakpoint
grant insert, update (count, last_found_on, settled_on) on finding to app_worker;--> statement-breakpoint

-- Terms from law or contract of the municipality that was entered, due between two days, which nobody who minds them had
-- on screen within so many days before the last day, or since.
create function app.unseen_terms(p_from date, p_until date, p_days integer)
returns table (id uuid, trajectory_id uuid, label text, audience text, lane text, due_on date, owner_id uuid, company_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.trajectory_id, d.label, d.audience, d.lane, d.due_on, d.owner_id, d.company_id
  from deadline d join trajectory t on t.id = d.trajectory_id
  where app.setting('role') = 'system' and d.municipality_id = any (app.setting('municipalities')::uuid[]) and t.state <> 'closed'
    and d.closed_on is null and d.kind = 'term' and d.lane in ('act', 'others') and d.due_on between p_from and p_until
    and not exists (
      select from today_seen s join account a on a.id = s.account_id
      where a.role = d.audience and a.active and s.seen_at >= d.recorded_at and (s.seen_at at time zone 'Europe/Amsterdam')::date >= d.due_on - p_days
        and (d.due_on, d.id) between (s.first_due, s.first_id) and (s.last_due, s.last_id)
        and d.lane = any (case s.tab when 'te-laat' then array['act', 'others'] when 'wacht-op-anderen' then array['others'] when 'wachtlijst' then '{}' else array['act'] end)
        and case d.audience when 'caseworker' then a.id = d.owner_id when 'hr' then a.organisation_id = d.company_id
          else exists (select from account_municipality m where m.account_id = a.id and m.municipality_id = d.municipality_id) end)
  order by d.due_on, d.id
$$;--> statement-breakpoint

-- Who may be told: active accounts of a role that work for the municipality that was entered today, or of a company that serves it.
create function app.people_to_tell(p_role text, p_company uuid, p_today date) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from account a where app.setting('role') = 'system' and a.active and a.role = p_role
    and case when p_role = 'hr' then a.organisation_id = p_company and exists (select from service_area s where s.company_id = p_company
        and s.municipality_id = any (app.setting('municipalities')::uuid[]))
      else exists (select from account_municipality m where m.account_id = a.id and m.municipality_id = any (app.setting('municipalities')::uuid[])
        and m.valid_from <= p_today and (m.valid_to is null or m.valid_to >= p_today)) end
  order by a.id
$$;--> statement-breakpoint

-- What stands on the list of today of an account: too late, and due in the next week. Each counted to 100.
create function app.due_of_account(p_account uuid, p_today date) returns table (late integer, soon integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with who as (select a.id, a.role, a.organisation_id from account a where a.id = p_account and a.active and app.setting('role') = 'system'),
  line as (
    select d.due_on, d.lane from who w join deadline d on d.owner_id = w.id
      where w.role = 'caseworker' and d.audience = 'caseworker' and d.closed_on is null and d.lane in ('act', 'others') and d.due_on <= p_today + 7
    union all select d.due_on, d.lane from who w join account_municipality m on m.account_id = w.id and m.valid_from <= p_today and (m.valid_to is null or m.valid_to >= p_today)
        join deadline d on d.municipality_id = m.municipality_id
      where w.role = 'decisionMaker' and d.audience = 'decisionMaker' and d.closed_on is null and d.lane in ('act', 'others') and d.due_on <= p_today + 7
    union all select d.due_on, d.lane from who w join deadline d on d.company_id = w.organisation_id
      where w.role = 'hr' and d.audience = 'hr' and d.closed_on is null and d.lane in ('act', 'others') and d.due_on <= p_today + 7)
  select least(count(*) filter (where due_on < p_today), 100)::int, least(count(*) filter (where due_on >= p_today and lane = 'act'), 100)::int from line
$$;--> statement-breakpoint

-- Accounts of the organisation that was entered which asked for a mail a day and have something due.
create function app.digests_due(p_today date) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from account a cross join lateral app.due_of_account(a.id, p_today) due
  where app.setting('role') = 'system' and a.organisation_id = app.setting('organisation')::uuid and a.active and a.daily_mail and due.late + due.soon > 0
  order by a.id
$$;--> statement-breakpoint

-- Makes the lines of the lists equal to the facts again; answers how many were not.
create function app.mend_lines() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare ids uuid[]; known uuid[]; hashes text[]; wrong integer;
begin
  if app.setting('role') is distinct from 'system' then raise exception 'not the system' using errcode = 'SK002'; end if;
  select array_agg(t.id) into ids from trajectory t where t.municipality_id = any (app.setting('municipalities')::uuid[]);
  select array_agg(l.id), array_agg(md5(l::text)) into known, hashes from trajectory_line l where l.id = any (ids);
  perform app.keep_lines(ids);
  select count(*) into wrong from (select l.id, md5(l::text) from trajectory_line l where l.id = any (ids)
    except select * from unnest(known, hashes)) x;
  return wrong;
end $$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.unseen_terms(date, date, integer)', 'app.people_to_tell(text, uuid, date)', 'app.due_of_account(uuid, date)',
      'app.digests_due(date)', 'app.mend_lines()'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_worker', f);
  end loop;
  revoke create on schema app from app_definer;
end $$;
--> statement-breakpoint

-- A due line says since when it counts: the index of the list holds that day too, so that a page is read from it alone.
drop index deadline_due, deadline_owner_due, deadline_company_due;--> statement-breakpoint
create index deadline_due on deadline (municipality_id, audience, lane, due_on, id)
  include (company_id, trajectory_id, rule, label, basis, started_on) where closed_on is null;--> statement-breakpoint
create index deadline_owner_due on deadline (owner_id, audience, lane, due_on, id)
  include (municipality_id, company_id, trajectory_id, rule, label, basis, started_on) where closed_on is null and owner_id is not null;--> statement-breakpoint
create index deadline_company_due on deadline (company_id, audience, lane, due_on, id)
  include (municipality_id, trajectory_id, rule, label, basis, started_on) where closed_on is null and company_id is not null;
