-- What Schakel itself does at night (a term opened, a warning) is no work on somebody: whoever brought a list in may still
-- undo it. What the system opened is closed with the rest, for undoing closes every term that runs.
create or replace function app.import_worked_on(p_batch uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from trajectory t join import_batch b on b.id = t.batch_id
    where t.batch_id = p_batch and b.municipality_id = any (app.setting('municipalities')::uuid[]) and (
      exists (select from event e where e.trajectory_id = t.id and e.batch_id is distinct from p_batch and e.actor_role <> 'system')
      or exists (select from deadline d where d.trajectory_id = t.id and d.closed_on is not null)
      or exists (select from note n where n.trajectory_id = t.id and n.written_at > coalesce(b.imported_at, b.created_at)
        and not exists (select from event e where e.trajectory_id = t.id and e.batch_id = p_batch and e.recorded_at = n.written_at))))
$$;
