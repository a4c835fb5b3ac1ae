-- What the sheet for a person says: how it is on one track (kind 'is', from = to), and for a switch what stays, what stops,
-- what begins and how one comes back. The same dated rows with their source as the other rules of a switch.
do $$
declare
  one text;
begin
  for one in select conname from pg_constraint where conrelid = 'switch_rule'::regclass and contype = 'c'
    and (pg_get_constraintdef(oid) like '%from_track <> to_track%' or pg_get_constraintdef(oid) like '%(kind = ANY%') loop
    execute format('alter table switch_rule drop constraint %I', one);
  end loop;
end $$;--> statement-breakpoint
alter table switch_rule add constraint switch_rule_kind_known check (kind in ('needs', 'changes', 'acts', 'is', 'stays', 'stops', 'starts', 'back'));--> statement-breakpoint
alter table switch_rule add constraint switch_rule_two_tracks check ((from_track = to_track) = (kind = 'is'));--> statement-breakpoint

-- Every switch ends with one of these; without an arrangement it says why.
alter table job_switch add constraint job_switch_return_kind check (return_kind in ('guarantee', 'agreement', 'none'));--> statement-breakpoint

-- The way back is that of the last switch, with what was arranged then: an earlier one no longer counts once somebody went
-- again. A company reads nothing of it.
do $$
declare
  situations text := pg_get_functiondef('app.situations(uuid[], date)'::regprocedure);
  reader text := pg_get_functiondef('app.facts_for_reader(jsonb)'::regprocedure);
  changed text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  changed := replace(situations,
    $q$'returnUntil', (select max(x.return_until) from job_switch x where x.trajectory_id = t.id and x.outcome = 'switched')$q$,
    $q$'lastSwitch', (select to_jsonb(x) from job_switch x where x.trajectory_id = t.id and x.outcome = 'switched' order by x.ended_on desc, x.started_on desc, x.id limit 1)$q$);
  if changed = situations then raise exception 'situations changed'; end if;
  execute changed;
  changed := replace(reader, $q$'returnUntil', null$q$, $q$'lastSwitch', null$q$);
  if changed = reader then raise exception 'facts_for_reader changed'; end if;
  execute changed;
  reset role;
  revoke create on schema app from app_definer;
end $$;
