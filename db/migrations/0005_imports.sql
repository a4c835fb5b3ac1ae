-- Bringing in a list: what it is checked against, and undoing it while nobody has worked on its rows.

-- Number, full week and companies of an own municipality on a day.
create function app.import_context(p_municipality uuid, p_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'duty', app.duty_of(o.id, p_day, 'infinity'),
    'fullWeekHours', (select value from parameter where key = 'cao.fullTimeHours' and not is_plan and superseded_at is null
      and valid_from <= p_day and (valid_to is null or valid_to >= p_day) limit 1),
    'companies', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name)
      from service_area s join organisation c on c.id = s.company_id
      where s.municipality_id = o.id and s.valid_from <= p_day and (s.valid_to is null or s.valid_to >= p_day)), '[]'))
  from organisation o where o.id = p_municipality and o.id = any (app.setting('municipalities')::uuid[])
$$;--> statement-breakpoint

-- Whether somebody did anything with a trajectory of this batch after it came in.
create function app.import_worked_on(p_batch uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from trajectory t join import_batch b on b.id = t.batch_id
    where t.batch_id = p_batch and b.municipality_id = any (app.setting('municipalities')::uuid[]) and (
      exists (select from event e where e.trajectory_id = t.id and e.batch_id is distinct from p_batch)
      or exists (select from deadline d where d.trajectory_id = t.id and d.closed_on is not null)
      or exists (select from note n where n.trajectory_id = t.id and n.written_at > coalesce(b.imported_at, b.created_at)
        and not exists (select from event e where e.trajectory_id = t.id and e.batch_id = p_batch and e.recorded_at = n.written_at))))
$$;--> statement-breakpoint

-- Undoes a batch as one whole: its facts are superseded, its trajectories closed with an event each, nothing is deleted.
create function app.undo_import(p_batch uuid, p_now timestamptz, p_today date, p_actor_name text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids uuid[];
  t text;
begin
  perform from import_batch b where b.id = p_batch and b.status in ('importing', 'imported')
    and app.setting('role') = 'caseworker' and b.municipality_id = any (app.setting('municipalities')::uuid[]) for update;
  if not found then raise exception 'no such batch' using errcode = 'SK002'; end if;
  perform from trajectory x where x.batch_id = p_batch order by x.id for update;
  if app.import_worked_on(p_batch) then raise exception 'worked on' using errcode = 'SK004'; end if;
  select coalesce(array_agg(x.id), '{}') into ids from trajectory x where x.batch_id = p_batch;
  foreach t in array array['application', 'advice', 'decision', 'waiting_list_entry', 'bridging', 'placement_term', 'participation',
    'state_period', 'person_benefit', 'work_profile']
  loop
    execute format('update %I set superseded_at = $1, correction_reason = ''importUndone'' where batch_id = $2 and superseded_at is null', t)
      using p_now, p_batch;
  end loop;
  update placement set end_reason = 'importUndone' where trajectory_id = any (ids);
  update deadline set closed_on = p_today where trajectory_id = any (ids) and closed_on is null;
  update access set ended_at = p_now where trajectory_id = any (ids) and ended_at is null;
  insert into event (trajectory_id, municipality_id, kind, valid_on, recorded_at, actor_id, actor_name, actor_role, batch_id)
    select x.id, x.municipality_id, 'importUndone', p_today, p_now, app.setting('account')::uuid, p_actor_name, app.setting('role'), p_batch
    from trajectory x where x.id = any (ids) order by x.id;
  update trajectory set former_state = state, state = 'closed', state_since = p_today, closed_on = p_today, closed_reason = 'importUndone', version = version + 1
    where id = any (ids);
  update import_batch set status = 'undone', undone_at = p_now, version = version + 1 where id = p_batch;
  return cardinality(ids);
end $$;--> statement-breakpoint

grant create on schema app to app_definer;--> statement-breakpoint
alter function app.import_context(uuid, date) owner to app_definer;--> statement-breakpoint
alter function app.import_worked_on(uuid) owner to app_definer;--> statement-breakpoint
alter function app.undo_import(uuid, timestamptz, date, text) owner to app_definer;--> statement-breakpoint
revoke create on schema app from app_definer;--> statement-breakpoint
revoke all on function app.import_context(uuid, date), app.import_worked_on(uuid), app.undo_import(uuid, timestamptz, date, text) from public;--> statement-breakpoint
grant execute on function app.import_context(uuid, date), app.import_worked_on(uuid), app.undo_import(uuid, timestamptz, date, text) to app_web;--> statement-breakpoint
create index trajectory_batch on trajectory (batch_id) where batch_id is not null;
