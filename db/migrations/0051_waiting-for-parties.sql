-- What a party without an account does for a switch waits for an answer of others; when it is too late it stands on the list
-- of the consulent. The lane is kept with the row, so its column is made anew with the indexes that read it.
do $$
declare made text[]; statement text;
begin
  select array_agg(pg_get_indexdef(i.indexrelid)) into made from pg_index i
    where i.indrelid = 'deadline'::regclass and pg_get_indexdef(i.indexrelid) ~ '\mlane\M';
  if coalesce(cardinality(made), 0) = 0 then raise exception 'deadline has no index by lane'; end if;
  alter table deadline drop column lane;
  alter table deadline add column lane text not null generated always as (case
    when rule in ('contactRound', 'restReview') then 'list'
    when rule in ('uwvAdvice', 'completionAnswer', 'handoverAnswer', 'informationDuty', 'switchTaskOther') then 'others'
    when rule in ('objection', 'appeal', 'furtherAppeal', 'ownRequestAgain', 'dataReuse', 'benefitDataReuse', 'targetGroupRequest', 'registerEntryEnds') then 'none'
    else 'act' end) stored;
  foreach statement in array made loop execute statement; end loop;
end $$;--> statement-breakpoint

-- Switches that are being prepared already get those lines too.
do $$
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  with open as (select gen_random_uuid() as line, k.* from job_switch_step k join job_switch s on s.id = k.job_switch_id
      where s.ended_on is null and k.state in ('todo', 'waits') and k.due_on is not null and k.deadline_id is null and k.owner not in ('caseworker', 'hr')),
    made as (insert into deadline (id, trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
      select line, trajectory_id, municipality_id, 'task', 'switchTaskOther', left('Switch: ' || words, 90), coalesce(basis, 'werkafspraak'), 'caseworker',
        least(due_on, current_date), due_on from open returning id)
  update job_switch_step k set deadline_id = o.line from open o join made on made.id = o.line where k.id = o.id;
  reset role;
  revoke create on schema app from app_definer;
end $$;
