-- Two switches, or two placements, of one day: which came first says the event with which each ended, not the day. A first
-- working day and a coming back then belong to the switch they followed.
alter table job_switch add column ended_event bigint references event;--> statement-breakpoint
alter table switch_evaluation add column after_return boolean not null default false;--> statement-breakpoint

do $$
begin
  set local role app_definer;
  -- Of what was recorded before: the event of the move that ended it, in the order in which the switches of a day began.
  with ended as (
    select s.id, s.trajectory_id, s.ended_on, row_number() over (partition by s.trajectory_id, s.ended_on
      order by s.started_on, (s.started_on < s.ended_on) desc, s.to_track = 'sheltered', s.id) as nth
    from job_switch s where s.ended_on is not null
  ), moves as (
    select e.id, e.trajectory_id, e.valid_on, row_number() over (partition by e.trajectory_id, e.valid_on order by e.id) as nth
    from event e where exists (select from ended s where s.trajectory_id = e.trajectory_id and s.ended_on = e.valid_on)
      and (e.from_state = 'switchPreparing' and e.to_state <> 'switchPreparing'
        or e.move in ('moveToDayActivities', 'moveToJobAgreement', 'moveToRegular', 'takeDayActivities', 'takeJobAgreement', 'takeRegular'))
  )
  update job_switch s set ended_event = coalesce(
    (select m.id from ended x join moves m on m.trajectory_id = x.trajectory_id and m.valid_on = x.ended_on and m.nth = x.nth where x.id = s.id),
    (select max(e.id) from event e where e.trajectory_id = s.trajectory_id and e.valid_on <= s.ended_on),
    (select min(e.id) from event e where e.trajectory_id = s.trajectory_id))
  where s.ended_on is not null;
  reset role;
end $$;--> statement-breakpoint

-- Somebody comes to work in sheltered work. As before what was done elsewhere ends the day before; also who came back without
-- a prepared switch is talked with after 1, 3 and 6 months of work, in place of the talks about the time elsewhere.
do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  execute $function$
create or replace function app.arrive_from_elsewhere(p_on date, p_talks jsonb, p_trajectory trajectory, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $body$
declare
  came job_switch;
  former text;
  track participation;
  talk jsonb;
begin
  select s.* into came from job_switch s where s.trajectory_id = p_trajectory.id and s.outcome = 'switched'
    order by s.ended_event desc limit 1;
  if not found or exists (select from event e where e.trajectory_id = p_trajectory.id and e.id > came.ended_event
    and e.move in ('place', 'returnToJob')) then return; end if;
  former := case when came.to_track = 'sheltered' then came.from_track else came.to_track end;
  for track in select x.* from participation x where x.trajectory_id = p_trajectory.id and x.superseded_at is null and x.kind <> 'trial'
    and x.track = former and former <> 'sheltered' and coalesce(x.valid_to, 'infinity') >= p_on
  loop
    perform app.supersede('participation', track.id, p_trajectory.id, p_now, null);
    if track.valid_from < p_on then
      perform app.insert_row('participation', (to_jsonb(track) - array['superseded_at', 'correction_reason'])
        || jsonb_build_object('id', gen_random_uuid(), 'valid_to', p_on - 1, 'recorded_at', p_now));
    end if;
  end loop;
  for talk in select * from jsonb_array_elements(p_talks) loop
    if talk->>'audience' is distinct from 'caseworker' or talk->>'rule' not in ('evaluation1', 'evaluation3', 'evaluation6') then
      raise exception 'a talk of the caseworker' using errcode = 'SK002';
    end if;
    update deadline d set closed_on = (p_now at time zone 'Europe/Amsterdam')::date
      where d.trajectory_id = p_trajectory.id and d.rule = talk->>'rule' and d.closed_on is null;
    perform app.insert_row('deadline', (talk - 'company_id') || jsonb_build_object('trajectory_id', p_trajectory.id,
      'municipality_id', p_trajectory.municipality_id, 'recorded_at', p_now));
  end loop;
end $body$
  $function$;

  for change in select * from (values
      ('app.apply_moves(jsonb, timestamptz)', '    -- access last:',
$new$    if exists (select from jsonb_array_elements(plan->'effects') x where x->>'table' = 'job_switch') then
      update job_switch s set ended_event = event_id where s.trajectory_id = t.id and s.ended_on is not null and s.ended_event is null;
    end if;
    -- access last:$new$),
      ('app.situations(uuid[], date)', 'order by x.ended_on desc, x.started_on desc, x.id limit 1', 'order by x.ended_event desc limit 1')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %', change.name; end if;
    execute replace(definition, change.old, change.new);
  end loop;

  -- How switches went, as of a day, as before; what came after what is read from the order of the events.
  execute $function$
create or replace function app.switch_outcomes(p_municipality uuid, p_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $body$
  with known as (
    select s.*, case when s.ended_on <= p_day then s.outcome end as went from job_switch s
    where s.municipality_id = p_municipality and s.started_on <= p_day
  ), came_back as (
    select k.id, r.why from known k cross join lateral (
      select coalesce(e.details#>>'{input,returnReason}', 'unknown') as why, e.id as at from event e
      where k.to_track <> 'sheltered' and e.trajectory_id = k.trajectory_id and e.id > k.ended_event and e.valid_on <= p_day
        and (e.move in ('switchBackToPlace', 'switchBackToWait', 'returnToScreening', 'returnToPlace', 'returnToWait', 'returnToJob', 'requestAdviceAgain')
          or (e.move in ('endSwitchToPlace', 'endSwitchToWait') and exists (select from job_switch n where n.trajectory_id = k.trajectory_id
            and n.outcome = 'switched' and n.to_track = 'sheltered' and n.ended_event = e.id)))
        and not exists (select from job_switch n where n.trajectory_id = k.trajectory_id and n.outcome = 'switched'
          and n.to_track <> 'sheltered' and n.ended_event > k.ended_event and n.ended_event < e.id)
      union all
      select 'unknown', n.ended_event from job_switch n
      where n.trajectory_id = k.trajectory_id and n.outcome = 'switched' and n.from_track = k.to_track and n.to_track = k.from_track
        and k.from_track <> 'sheltered' and n.ended_event > k.ended_event and n.ended_on <= p_day
        and not exists (select from job_switch m where m.trajectory_id = k.trajectory_id and m.outcome = 'switched'
          and m.ended_event > k.ended_event and m.ended_event < n.ended_event)
      order by at limit 1) r
    where k.went = 'switched'
  )
  select jsonb_build_object(
    'threshold', (select o.small_number from organisation o where o.id = app.setting('organisation')::uuid),
    'rows', coalesce((select jsonb_agg(to_jsonb(x)) from (
      select k.from_track as "from", k.to_track as "to",
        count(*) filter (where k.went = 'switched')::int as completed,
        count(*) filter (where k.went = 'stopped')::int as stopped,
        count(b.id)::int as returned,
        count(*) filter (where k.went is null)::int as running
      from known k left join came_back b on b.id = k.id group by 1, 2) x), '[]'),
    'stopped', coalesce((select jsonb_object_agg(why, n) from (select coalesce(k.stop_kind, 'unknown') as why, count(*)::int as n from known k
      where k.went = 'stopped' group by 1) y), '{}'),
    'returned', coalesce((select jsonb_object_agg(why, n) from (select b.why, count(*)::int as n from came_back b group by 1) z), '{}'))
  where app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[])
$body$
  $function$;
  reset role;
  revoke create on schema app from app_definer;
end $$;
