-- Somebody comes to work in sheltered work while what was done elsewhere until then goes on, as was agreed. The company that
-- records the first working day may not know what that was (domain §11 vii), so the database ends it the day before. Who came
-- by a prepared switch is talked with after 1, 3 and 6 months of work, which the caseworker does.
create function app.arrive_from_elsewhere(p_on date, p_talks jsonb, p_trajectory trajectory, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  came job_switch;
  former text;
  track participation;
  talk jsonb;
begin
  select s.* into came from job_switch s where s.trajectory_id = p_trajectory.id and s.outcome = 'switched'
    and not exists (select from placement p where p.trajectory_id = s.trajectory_id and p.started_on > s.ended_on)
    order by s.ended_on desc, s.started_on desc, s.to_track = 'sheltered' desc limit 1;
  if not found then return; end if;
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
  if came.to_track <> 'sheltered' then return; end if;
  for talk in select * from jsonb_array_elements(p_talks) loop
    if talk->>'audience' is distinct from 'caseworker' or talk->>'rule' not in ('evaluation1', 'evaluation3', 'evaluation6') then
      raise exception 'a talk of the caseworker' using errcode = 'SK002';
    end if;
    perform app.insert_row('deadline', (talk - 'company_id') || jsonb_build_object('trajectory_id', p_trajectory.id,
      'municipality_id', p_trajectory.municipality_id, 'recorded_at', p_now));
  end loop;
end $$;--> statement-breakpoint

do $$
declare
  definition text := pg_get_functiondef('app.apply_effect(jsonb, trajectory, timestamptz)'::regprocedure);
  former constant text := '    when ''assign'' then';
begin
  if position(former in definition) = 0 then raise exception 'nothing to change in app.apply_effect'; end if;
  grant create on schema app to app_definer;
  alter function app.arrive_from_elsewhere(date, jsonb, trajectory, timestamptz) owner to app_definer;
  revoke all on function app.arrive_from_elsewhere(date, jsonb, trajectory, timestamptz) from public;
  set local role app_definer;
  execute replace(definition, former,
    '    when ''arrive'' then' || E'\n' ||
    '      perform app.arrive_from_elsewhere((p_effect->>''on'')::date, p_effect->''talks'', p_trajectory, p_now);' || E'\n' || former);
  reset role;
  revoke create on schema app from app_definer;
end $$;
