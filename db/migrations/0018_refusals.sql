-- Why an offer or a trial at work came to nothing, what was needed instead, and the report of what is missing.
alter table offer add column refusal_kind text check (refusal_kind in ('kindOfWork', 'hours', 'weekdays', 'distance', 'support', 'adaptations', 'contact', 'otherWish', 'other')),
  add column needed_kind text check (needed_kind in ('greenKeeping', 'packing', 'cleaning', 'catering', 'logistics', 'metalAndEngineering', 'woodwork', 'laundryAndTextile', 'officeAndDigital', 'postAndDelivery', 'shopAndReuse', 'facilityAndCare', 'animalCare')),
  add column needed_hours numeric(5, 2) check (needed_hours > 0),
  add column needed_distance integer check (needed_distance >= 0),
  add column needed_support text check (needed_support in ('light', 'medium', 'heavy')),
  add column needed_adaptation text check (needed_adaptation in ('quietRoom', 'wheelchairAccess', 'adjustableDesk', 'adaptedTools', 'smallGroup', 'fixedSupervisor', 'stepByStep', 'ownPace', 'extraBreaks', 'sittingWork', 'pictureInstructions'));--> statement-breakpoint
alter table trial_placement add column refusal_kind text check (refusal_kind in ('kindOfWork', 'hours', 'weekdays', 'distance', 'support', 'adaptations', 'contact', 'otherWish', 'other')),
  add column needed_kind text check (needed_kind in ('greenKeeping', 'packing', 'cleaning', 'catering', 'logistics', 'metalAndEngineering', 'woodwork', 'laundryAndTextile', 'officeAndDigital', 'postAndDelivery', 'shopAndReuse', 'facilityAndCare', 'animalCare')),
  add column needed_hours numeric(5, 2) check (needed_hours > 0),
  add column needed_distance integer check (needed_distance >= 0),
  add column needed_support text check (needed_support in ('light', 'medium', 'heavy')),
  add column needed_adaptation text check (needed_adaptation in ('quietRoom', 'wheelchairAccess', 'adjustableDesk', 'adaptedTools', 'smallGroup', 'fixedSupervisor', 'stepByStep', 'ownPace', 'extraBreaks', 'sittingWork', 'pictureInstructions'));--> statement-breakpoint
alter table offer add column refused_by text check (refused_by in ('person', 'company')),
  add check (outcome is distinct from 'refused' or (refused_by is not null and refusal_kind is not null)) not valid;--> statement-breakpoint
alter table trial_placement add column review text check (review in ('go', 'noGo')),
  add column review_note text, add column reviewed_on date;--> statement-breakpoint
create index offer_refused on offer (municipality_id, closed_on) include (company_id) where refusal_kind is not null;--> statement-breakpoint
create index offer_company_refused on offer (company_id, closed_on) where refusal_kind is not null;--> statement-breakpoint
create index trial_placement_refused on trial_placement (municipality_id, ended_on) include (company_id) where refusal_kind is not null;--> statement-breakpoint
create index trial_placement_company_refused on trial_placement (company_id, ended_on) where refusal_kind is not null;--> statement-breakpoint

-- The one definition under tiles, rows and export: every offer and trial that came to nothing for a known reason between
-- two days, of municipalities or (without) of a company, each with the figures it counts for. Of a reader its own rows.
create function app.refusals(p_municipalities uuid[], p_company uuid, p_from date, p_until date)
returns table (id uuid, trajectory_id uuid, workplace_id uuid, refused_on date, source text, kind text, needed_kind text, needed_hours numeric,
  needed_distance integer, needed_support text, needed_adaptation text, note text, figures text[])
language sql stable set search_path = public, pg_temp as $$
  select x.id, x.trajectory_id, x.workplace_id, x.refused_on, x.source, x.kind, x.needed_kind, x.needed_hours, x.needed_distance, x.needed_support,
    x.needed_adaptation, x.note, array_remove(array['all', 'source.' || x.source, 'kind.' || x.kind, case x.kind
      when 'kindOfWork' then 'kindOfWork.' || coalesce(x.needed_kind, 'unknown')
      when 'hours' then 'hours.' || case when x.needed_hours is null then 'unknown' when x.needed_hours < 12 then 'below12'
        when x.needed_hours < 20 then 'below20' when x.needed_hours < 28 then 'below28' else 'above28' end
      when 'distance' then 'distance.' || case when x.needed_distance is null then 'unknown' when x.needed_distance < 6 then 'upTo5'
        when x.needed_distance < 11 then 'upTo10' when x.needed_distance < 21 then 'upTo20' else 'above20' end
      when 'support' then 'support.' || coalesce(x.needed_support, 'unknown')
      when 'adaptations' then 'adaptations.' || coalesce(x.needed_adaptation, 'unknown') end], null)
  from (
    select o.id, o.trajectory_id, o.workplace_id, o.closed_on as refused_on, case when o.outcome = 'lapsed' then 'lapsed' else coalesce(o.refused_by, 'person') end as source,
        o.refusal_kind as kind, o.needed_kind, o.needed_hours, o.needed_distance, o.needed_support, o.needed_adaptation, o.reason as note
      from offer o where o.refusal_kind is not null and o.closed_on between p_from and p_until
        and (o.municipality_id = any (p_municipalities) or o.company_id = p_company)
    union all
    select t.id, t.trajectory_id, t.workplace_id, t.ended_on, 'trial', t.refusal_kind, t.needed_kind, t.needed_hours, t.needed_distance, t.needed_support,
        t.needed_adaptation, t.note
      from trial_placement t where t.refusal_kind is not null and t.ended_on between p_from and p_until
        and (t.municipality_id = any (p_municipalities) or t.company_id = p_company)) x
$$;--> statement-breakpoint

-- The figures of a municipality that a manager steers (null: of the own company), and from which number they are shown.
create function app.report_refusals(p_municipality uuid, p_from date, p_until date) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return jsonb_build_object('counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
      select f.figure, count(*) as n from app.refusals(array_remove(array[p_municipality], null), company, p_from, p_until) r
        cross join unnest(r.figures) as f (figure) group by f.figure) c),
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid));
end $$;--> statement-breakpoint

-- The rows behind one of them, by month and without a name; none for a figure that is too small to show. A key is of one
-- figure, so that rows of two figures are not laid side by side.
create function app.report_refusal_rows(p_municipality uuid, p_from date, p_until date, p_figure text, p_offset integer)
returns table (key text, month date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare company uuid := app.report_company(p_municipality);
begin
  return query with found as materialized (
      select r.* from app.refusals(array_remove(array[p_municipality], null), company, p_from, p_until) r where p_figure = any (r.figures))
    select app.opaque_key(md5(f.id || p_figure)::uuid), date_trunc('month', f.refused_on)::date from found f
    where (select count(*) from found) >= (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid)
    order by 2 desc, 1 limit 50 offset p_offset;
end $$;--> statement-breakpoint

do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.report_refusals(uuid, date, date)', 'app.report_refusal_rows(uuid, date, date, text, integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_web', f);
  end loop;
  revoke create on schema app from app_definer;
  revoke all on function app.refusals(uuid[], uuid, date, date) from public;
  grant execute on function app.refusals(uuid[], uuid, date, date) to app_web, app_definer;
end $$;--> statement-breakpoint

-- Regular employers: what was agreed, what has to be arranged for sheltered work there, what is arranged, and who was spoken to.
alter table employer add column agreements text;--> statement-breakpoint
grant update (agreements) on employer to app_web;--> statement-breakpoint

-- What has to be arranged: dated rows with their source, open to read for everyone signed in.
create table employer_step (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  position integer not null,
  label text not null,
  help text not null,
  source text not null,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  valid_from date not null,
  valid_to date check (valid_to is null or valid_to >= valid_from),
  exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&)
);--> statement-breakpoint
grant select on employer_step to app_web;--> statement-breakpoint
grant select, insert, update on employer_step to app_definer;--> statement-breakpoint

-- Arranged with one employer: when, by whom, with a note. Taken back by an end, never removed.
create table employer_step_done (
  id uuid primary key default gen_random_uuid(),
  employer_id uuid not null,
  company_id uuid not null,
  step text not null,
  done_on date not null,
  done_by text not null check (done_by <> ''),
  note text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_at timestamptz,
  foreign key (employer_id, company_id) references employer (id, company_id)
);--> statement-breakpoint
create unique index employer_step_done_one on employer_step_done (employer_id, step) where superseded_at is null;--> statement-breakpoint

create table employer_contact (
  id uuid primary key default gen_random_uuid(),
  employer_id uuid not null,
  company_id uuid not null,
  on_day date not null,
  with_whom text not null check (with_whom <> ''),
  text text not null check (text <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_at timestamptz,
  foreign key (employer_id, company_id) references employer (id, company_id)
);--> statement-breakpoint
create index employer_contact_employer on employer_contact (employer_id, on_day) where superseded_at is null;--> statement-breakpoint

do $$
declare
  t text;
  company constant text := 'company_id = nullif(current_setting(''app.company'', true), '''')::uuid';
  served constant text := 'company_id in (select s.company_id from service_area s where s.municipality_id = any (app.setting(''municipalities'')::uuid[])
    and s.valid_from <= (now() at time zone ''Europe/Amsterdam'')::date and (s.valid_to is null or s.valid_to >= (now() at time zone ''Europe/Amsterdam'')::date))';
begin
  foreach t in array array['employer_step_done', 'employer_contact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('create policy company_reads on %I for select to app_web using (%s)', t, company);
    execute format('create policy municipality_reads on %I for select to app_web using (%s)', t, served);
    execute format('create policy company_adds on %I for insert to app_web with check (app.setting(''role'') = ''hr'' and %s)', t, company);
    execute format('create policy company_changes on %I for update to app_web using (app.setting(''role'') = ''hr'' and %s)', t, company);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
    execute format('grant select, insert, update (superseded_at) on %I to app_web', t);
  end loop;
end $$;
