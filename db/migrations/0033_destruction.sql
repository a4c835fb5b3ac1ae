-- What was destroyed after its time (Archiefwet art. 5): kind, number, until which day of closing, on what ground, by whom;
-- never about whom. It is kept for ever. `files` are the names that the night still has to remove from the store; their
-- keys went with the rows, so that nobody opens them any more.
create table destruction (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  class text not null,
  count integer not null check (count > 0),
  months integer not null check (months > 0),
  source text not null check (source <> ''),
  closed_until date not null,
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  decided_by_name text not null,
  files uuid[] not null default '{}'
);--> statement-breakpoint
create index destruction_municipality on destruction (municipality_id, decided_at desc);--> statement-breakpoint
alter table destruction enable row level security;--> statement-breakpoint
alter table destruction force row level security;--> statement-breakpoint
create policy definer on destruction to app_definer using (true) with check (true);--> statement-breakpoint
create policy administrator_reads on destruction for select to app_web using (
  app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and app.setting('organisation')::uuid = municipality_id));--> statement-breakpoint
grant select, insert, update, delete on destruction to app_definer;--> statement-breakpoint
grant select on destruction to app_web;--> statement-breakpoint

-- Documents past their time: of trajectories that closed so long ago by the dated term of that day. A person who is back
-- in a trajectory, and anything that still runs on the closed one (an objection), holds them. An unknown term proposes none.
create function app.documents_past(p_municipality uuid, p_today date) returns table (id uuid, class text, months integer, source text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.class, p.value::integer, p.source
  from document d join trajectory t on t.id = d.trajectory_id
    join parameter p on p.key = case d.class when 'uwvReport' then 'document.retention.uwvReport' else 'document.retention.usual' end
      and not p.is_plan and p.superseded_at is null and p.valid_from <= p_today and (p.valid_to is null or p.valid_to >= p_today) and p.value > 0
  where d.municipality_id = p_municipality and t.state = 'closed' and (t.closed_on + make_interval(months => p.value::integer))::date <= p_today
    and not exists (select from deadline x where x.trajectory_id = t.id and x.closed_on is null)
    and not exists (select from trajectory o where o.person_id = t.person_id and o.state <> 'closed')
$$;--> statement-breakpoint

-- How many, by kind, for the administrator who may decide and for the nightly check; never which.
create function app.documents_due(p_today date) returns table (municipality_id uuid, class text, months integer, source text, count integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, x.class, x.months, x.source, count(*)::integer from organisation o cross join lateral app.documents_past(o.id, p_today) x
  where o.kind = 'municipality' and (app.setting('installation') = 'on'
    or (app.setting('role') = 'administrator' and app.setting('organisation')::uuid = o.id)
    or (app.setting('role') = 'system' and o.id = any (nullif(current_setting('app.municipalities', true), '')::uuid[])))
  group by o.id, x.class, x.months, x.source
$$;--> statement-breakpoint

-- Destroys them with the keys of their files when there are exactly as many as were confirmed; null when there are not.
create function app.destroy_documents(p_municipality uuid, p_class text, p_count integer, p_reason text, p_today date, p_now timestamptz, p_by text)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare past uuid[]; gone uuid[]; term_months integer; term_source text; made uuid;
begin
  if app.setting('role') <> 'administrator' or not (app.setting('installation') = 'on' or app.setting('organisation')::uuid = p_municipality) then return null; end if;
  perform from document d where d.id in (select x.id from app.documents_past(p_municipality, p_today) x where x.class = p_class) order by d.id for update;
  select array_agg(x.id), min(x.months), min(x.source) into past, term_months, term_source from app.documents_past(p_municipality, p_today) x where x.class = p_class;
  if coalesce(cardinality(past), 0) <> p_count then return null; end if;
  with files as (delete from document_version v where v.document_id = any (past) returning v.id) select array_agg(f.id) into gone from files f;
  delete from document d where d.id = any (past);
  insert into destruction (municipality_id, class, count, months, source, closed_until, reason, decided_at, decided_by_name, files)
    values (p_municipality, p_class, p_count, term_months, term_source, (p_today - make_interval(months => term_months))::date, p_reason, p_now, p_by, coalesce(gone, '{}'))
    returning id into made;
  return made;
end $$;--> statement-breakpoint

-- The names that the store still has to lose, for the night of that municipality, and that it lost them.
create function app.destroyed_files(p_municipality uuid) returns table (id uuid, files uuid[]) language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.files from destruction d where app.setting('role') = 'system' and d.municipality_id = p_municipality
    and p_municipality = any (nullif(current_setting('app.municipalities', true), '')::uuid[]) and d.files <> '{}'
$$;--> statement-breakpoint
create function app.files_removed(p_destruction uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update destruction set files = '{}' where id = p_destruction and app.setting('role') = 'system'
    and municipality_id = any (nullif(current_setting('app.municipalities', true), '')::uuid[])
$$;--> statement-breakpoint

do $$
declare f record;
begin
  grant create on schema app to app_definer;
  for f in select p.oid::regprocedure as signature, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('documents_past', 'documents_due', 'destroy_documents', 'destroyed_files', 'files_removed') loop
    execute format('alter function %s owner to app_definer', f.signature);
    execute format('revoke all on function %s from public', f.signature);
    if f.proname in ('documents_due', 'destroy_documents') then execute format('grant execute on function %s to app_web', f.signature); end if;
    if f.proname in ('destroyed_files', 'files_removed') then execute format('grant execute on function %s to app_worker', f.signature); end if;
  end loop;
  revoke create on schema app from app_definer;
end $$;
