-- The checklist of a switch is made from the dated rules of that switch: each rule about who acts says to which of the ten
-- steps (domain §5.3) it belongs, whether the switch waits for it, and which move does it by itself.
alter table switch_rule add column step integer check (step between 1 and 10);--> statement-breakpoint
alter table switch_rule add column holds_up text check (holds_up in ('always', 'unlessReason', 'never'));--> statement-breakpoint
alter table switch_rule add column done_by_move text;--> statement-breakpoint

alter table job_switch add column try_out text check (try_out in ('none', 'oneDay', 'growing', 'trialPlacement'));--> statement-breakpoint
alter table job_switch add column try_evaluate_on date;--> statement-breakpoint
alter table job_switch add column stop_kind text;--> statement-breakpoint

-- A row is a task of a party: its words, term and source as they were when the switch was prepared.
alter table job_switch_step drop constraint job_switch_step_owner_check;--> statement-breakpoint
alter table job_switch_step add constraint job_switch_step_owner_check
  check (owner in ('caseworker', 'hr', 'wmo', 'income', 'uwv', 'person', 'representative', 'employer'));--> statement-breakpoint
alter table job_switch_step alter column owner drop default;--> statement-breakpoint
drop index job_switch_step_once;--> statement-breakpoint
alter table job_switch_step add column position integer not null default 0;--> statement-breakpoint
alter table job_switch_step add column rule text;--> statement-breakpoint
alter table job_switch_step add column words text not null default '';--> statement-breakpoint
alter table job_switch_step add column condition text;--> statement-breakpoint
alter table job_switch_step add column ask text;--> statement-breakpoint
alter table job_switch_step add column source text;--> statement-breakpoint
alter table job_switch_step add column certainty text;--> statement-breakpoint
alter table job_switch_step add column basis text;--> statement-breakpoint
alter table job_switch_step add column holds_up text not null default 'never' check (holds_up in ('always', 'unlessReason', 'never'));--> statement-breakpoint
alter table job_switch_step add column done_by_move text;--> statement-breakpoint
alter table job_switch_step add column state text not null default 'todo' check (state in ('todo', 'done', 'notNeeded', 'waits'));--> statement-breakpoint
alter table job_switch_step add column due_on date;--> statement-breakpoint
alter table job_switch_step add column deadline_id uuid;--> statement-breakpoint
alter table job_switch_step add check ((state = 'done') = (done_on is not null)) not valid;--> statement-breakpoint
grant delete on switch_rule to app_definer;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  -- the rules about who acts come in anew from the reference file, except where the beheerder wrote others
  delete from switch_rule where kind = 'acts' and recorded_by is null;
  update switch_rule set holds_up = 'unlessReason',
    step = case subject when 'income' then 2 when 'wmo' then 4 when 'hr' then 8 when 'person' then 9 when 'representative' then 9 else 3 end
    where kind = 'acts';
  -- the fixed ten steps of before keep their words; none of them holds up a switch that is under way
  update job_switch_step s set position = s.step, state = case when s.done_on is null then 'todo' else 'done' end, words = (array[
    'Reden en wie erom vroeg', 'Geld vóór en na de overstap doorgerekend, en door wie', 'Is een nieuwe indicatie of een nieuw advies nodig? Zo ja: aangevraagd',
    'Stand van de Wmo-beschikking', 'Bijstand: dag van stoppen of starten, en herleving aangevraagd vóór het contract eindigt',
    'Gevolg voor het doelgroepregister', 'Overdracht van de begeleiding: naam en datum', 'Afspraak over terugkeer: soort, hoe lang, tot wanneer',
    'De persoon en de wettelijk vertegenwoordiger zijn in gewone taal ingelicht', 'Gesprekken gepland na 1, 3 en 6 maanden'])[s.step];
  reset role;
end $$;--> statement-breakpoint
revoke delete on switch_rule from app_definer;--> statement-breakpoint
alter table switch_rule add check ((kind = 'acts') = (step is not null and holds_up is not null)) not valid;--> statement-breakpoint
create unique index job_switch_step_once on job_switch_step (job_switch_id, position);--> statement-breakpoint
create index job_switch_step_deadline on job_switch_step (deadline_id) where deadline_id is not null;--> statement-breakpoint

-- Whom the consulent speaks to at a party that has no account; the municipality alone reads it.
create table switch_party (
  id uuid primary key default gen_random_uuid(),
  job_switch_id uuid not null references job_switch,
  trajectory_id uuid not null,
  municipality_id uuid not null,
  party text not null check (party in ('hr', 'wmo', 'income', 'uwv', 'person', 'representative', 'employer')),
  name text not null,
  organisation text,
  phone text,
  email text,
  foreign key (trajectory_id, municipality_id) references trajectory (id, municipality_id),
  unique (job_switch_id, party)
);--> statement-breakpoint
create index switch_party_trajectory on switch_party (trajectory_id);--> statement-breakpoint

-- How it goes: after a try-out, and 1, 3 and 6 months after a switch. No health, no diagnosis.
create table switch_evaluation (
  id uuid primary key default gen_random_uuid(),
  job_switch_id uuid not null references job_switch,
  trajectory_id uuid not null,
  municipality_id uuid not null,
  moment text not null check (moment in ('tryOut', 'evaluation1', 'evaluation3', 'evaluation6')),
  on_day date not null,
  going text not null check (going in ('well', 'mixed', 'badly')),
  wants_back text not null check (wants_back in ('no', 'unsure', 'yes')),
  next_step text,
  foreign key (trajectory_id, municipality_id) references trajectory (id, municipality_id)
);--> statement-breakpoint
create index switch_evaluation_switch on switch_evaluation (job_switch_id);--> statement-breakpoint
create index switch_evaluation_trajectory on switch_evaluation (trajectory_id);--> statement-breakpoint

do $$
declare t text;
begin
  foreach t in array array['switch_party', 'switch_evaluation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to app_definer using (true) with check (true)', t);
    execute format('create policy municipality_reads on %I for select to app_web using (municipality_id = any (app.setting(''municipalities'')::uuid[]))', t);
    execute format('grant select on %I to app_web', t);
    execute format('grant select, insert, update, delete on %I to app_definer', t);
  end loop;
end $$;--> statement-breakpoint

-- How switches ended, by kind of switch: no names, and one row per kind and outcome. For the manager of the municipality alone.
create function app.switch_outcomes(p_municipality uuid, p_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid),
    'rows', coalesce((select jsonb_agg(to_jsonb(x)) from (
      select s.from_track as "from", s.to_track as "to",
        count(*) filter (where s.outcome = 'switched')::int as completed,
        count(*) filter (where s.outcome = 'stopped')::int as stopped,
        count(*) filter (where s.outcome = 'switched' and r.back is not null)::int as returned,
        count(*) filter (where s.outcome is null)::int as running
      from job_switch s left join lateral (select e.id as back from event e where e.trajectory_id = s.trajectory_id and e.valid_on >= s.ended_on and e.valid_on <= p_day
        and e.move in ('switchBackToPlace', 'switchBackToWait', 'returnToScreening', 'returnToPlace', 'returnToWait', 'returnToJob', 'requestAdviceAgain')
        and not exists (select from job_switch n where n.trajectory_id = s.trajectory_id and n.outcome = 'switched' and n.id <> s.id and n.ended_on > s.ended_on and n.ended_on <= e.valid_on)
        limit 1) r on s.outcome = 'switched'
      where s.municipality_id = p_municipality and s.started_on <= p_day
      group by 1, 2) x), '[]'),
    'stopped', coalesce((select jsonb_object_agg(k, n) from (select coalesce(s.stop_kind, 'unknown') as k, count(*)::int as n from job_switch s
      where s.municipality_id = p_municipality and s.outcome = 'stopped' and s.ended_on <= p_day group by 1) y), '{}'),
    'returned', coalesce((select jsonb_object_agg(k, n) from (select coalesce(e.details#>>'{input,returnReason}', 'unknown') as k, count(*)::int as n from event e
      where e.municipality_id = p_municipality and e.valid_on <= p_day
        and e.move in ('switchBackToPlace', 'switchBackToWait', 'returnToScreening', 'returnToPlace', 'returnToWait', 'returnToJob', 'requestAdviceAgain') group by 1) z), '{}'))
  where app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[])
$$;--> statement-breakpoint

do $$
declare
  change text[];
  before text;
  after text;
begin
  grant create on schema app to app_definer;
  alter function app.switch_outcomes(uuid, date) owner to app_definer;
  revoke all on function app.switch_outcomes(uuid, date) from public;
  grant execute on function app.switch_outcomes(uuid, date) to app_web;
  set local role app_definer;
  foreach change slice 1 in array array[
    array['app.insert_row(text,jsonb)', 'if p_table not in (', 'if p_table not in (''switch_party'', ''switch_evaluation'', '],
    array['app.amend(text,uuid,uuid,jsonb)', 'if p_table not in (', 'if p_table not in (''switch_party'', '],
    -- of a closed trajectory why, because who died is not opened again
    array['app.situations(uuid[],date)', '''registeredOn'', t.registered_on,', '''registeredOn'', t.registered_on, ''closedReason'', t.closed_reason,'],
    -- a switch with its tasks; for a company with its own
    array['app.situations(uuid[],date)', '''jobSwitch'', (select to_jsonb(x) from',
      '''jobSwitch'', (select to_jsonb(x) || jsonb_build_object(''tasks'', (select coalesce(jsonb_agg(to_jsonb(k) order by k.position), ''[]'') from job_switch_step k
        where k.job_switch_id = x.id and (app.setting(''role'') is distinct from ''hr'' or k.owner = ''hr''))) from']] loop
    before := pg_get_functiondef(change[1]::regprocedure);
    after := replace(before, change[2], change[3]);
    if after = before then raise exception '% reads otherwise', change[1]; end if;
    execute after;
  end loop;
  reset role;
  revoke create on schema app from app_definer;
end $$;
