-- A worker that stood still longer than a month found the terms that passed meanwhile nowhere. Without a first day every term
-- is found that had not long passed when it was recorded, whenever the worker looks.
do $$
declare
  former constant text := 'd.due_on between p_from and p_until';
  definition text := pg_get_functiondef('app.unseen_terms(date, date, integer)'::regprocedure);
begin
  if position(former in definition) = 0 then raise exception 'app.unseen_terms finds its terms otherwise'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(definition, former,
    'd.due_on <= p_until and d.due_on >= coalesce(p_from, (d.recorded_at at time zone ''Europe/Amsterdam'')::date - 31)');
  reset role;
  revoke create on schema app from app_definer;
end $$;
