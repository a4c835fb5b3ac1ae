-- A term that moved has to be seen again: on the day where it stood before, the list showed something else. The instant is
-- that of the plan that moved it, so that a fixed clock counts as one.
alter table deadline add column moved_at timestamptz;--> statement-breakpoint

create function app.mark_moved_term() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.moved_at := nullif(current_setting('app.plan_at', true), '')::timestamptz;
  return new;
end $$;--> statement-breakpoint
create trigger mark_moved_term before update on deadline for each row
  when ((old.due_on, old.audience, old.owner_id, old.company_id) is distinct from (new.due_on, new.audience, new.owner_id, new.company_id)
    and nullif(current_setting('app.plan_at', true), '') is not null)
  execute function app.mark_moved_term();--> statement-breakpoint

do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  alter function app.mark_moved_term() owner to app_definer;
  revoke all on function app.mark_moved_term() from public;
  set local role app_definer;
  for change in select * from (values
      ('app.apply_moves(jsonb, timestamptz)', E'begin\n', E'begin\n  perform set_config(''app.plan_at'', p_now::text, true);\n'),
      ('app.unseen_terms(date, date, integer)', 's.seen_at >= d.recorded_at', 's.seen_at >= greatest(d.recorded_at, d.moved_at)')
    ) x (name, old, new) loop
    definition := pg_get_functiondef(change.name::regprocedure);
    if position(change.old in definition) = 0 then raise exception 'nothing to change in %: %', change.name, change.old; end if;
    execute replace(definition, change.old, change.new);
  end loop;
  reset role;
  revoke create on schema app from app_definer;
end $$;
