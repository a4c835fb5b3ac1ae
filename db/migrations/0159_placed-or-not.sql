-- Nobody puts away by hand that somebody is placed: only a place ends that term. What was put away so counts nowhere, and of who still
-- waits the night opens it again with its own first day (lib/reminder/missing-terms.ts).
alter table deadline disable trigger user;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  update deadline d set lapsed = 'undone' where d.rule = 'followUpPlacement' and d.closed_on is not null and d.lapsed is null
    and exists (select from event e where e.trajectory_id = d.trajectory_id and e.recorded_at = d.changed_at and e.kind = 'deadlineClosed');
  reset role;
end $$;--> statement-breakpoint
alter table deadline enable trigger user;
