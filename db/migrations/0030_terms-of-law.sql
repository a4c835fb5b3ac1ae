-- A court may set a decision aside after the college turned the objection down (T35).
alter table objection add column court_ruling text;--> statement-breakpoint

-- How many are before someone in the own gemeente, in the order in which every list numbers them: in the same queue, and
-- for who waits above the number everyone the gemeente still owes a place. A number, also for a company that may not see them.
create or replace function app.people_before(p_trajectory uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from waiting_list_entry m join waiting_list_entry e on e.municipality_id = m.municipality_id
      and e.superseded_at is null and e.valid_to is null
      and ((e.queue = m.queue and (e.position_on, e.trajectory_id) < (m.position_on, m.trajectory_id)) or (m.queue = 'waiting' and e.queue = 'toBePlaced'))
    where m.trajectory_id = p_trajectory and m.superseded_at is null and m.valid_to is null and app.may_change(p_trajectory)
$$;--> statement-breakpoint

-- The time between two requests counts from the last advice, not from the last request (Besluit advisering art. 3 lid 3 b).
-- Who pays with a Wajong benefit is a setting of that day. Changed where it stands, so that what others added stays.
do $$
declare
  former constant text := '''lastOwnRequestOn'', (select max(x.valid_from) from application x join trajectory o on o.id = x.trajectory_id
      where o.person_id = t.person_id and x.superseded_at is null and x.applicant = ''citizen'' and x.withdrawn_on is null)';
  definition text := pg_get_functiondef('app.situations(uuid[],date)'::regprocedure);
begin
  if position(former in definition) = 0 then raise exception 'app.situations has no lastOwnRequestOn'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(definition, former, '''lastAdviceOn'', (select max(x.advised_on) from advice x join trajectory o on o.id = x.trajectory_id
      where o.person_id = t.person_id and x.superseded_at is null),
    ''wajongByUwv'', (select value from parameter where key = ''wageSubsidy.wajongByUwv'' and not is_plan and superseded_at is null
      and valid_from <= p_today and (valid_to is null or valid_to >= p_today) limit 1)');
  reset role;
  revoke create on schema app from app_definer;
end $$;
--> statement-breakpoint

-- An objection about a closed trajectory leaves it closed, with its reason.
do $$
declare
  former constant text := 'closed_reason = p_plan->>''closedReason''';
  definition text := pg_get_functiondef('app.change_trajectory(jsonb)'::regprocedure);
begin
  if position(former in definition) = 0 then raise exception 'app.change_trajectory keeps its reason otherwise'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(definition, former, 'closed_reason = case when p_plan->>''to'' = ''closed'' then coalesce(p_plan->>''closedReason'', t.closed_reason) end');
  reset role;
  revoke create on schema app from app_definer;
end $$;
