-- The header of the list counts a queue and, apart, who was heard of too long ago: two narrow indexes, of which the first
-- keeps equal keys once, cost a third less than one that holds both.
drop index waiting_list_entry_open;--> statement-breakpoint
create index waiting_list_entry_open on waiting_list_entry (municipality_id, queue) where valid_to is null and superseded_at is null;--> statement-breakpoint
create index waiting_list_entry_unheard on waiting_list_entry (municipality_id, last_known_on)
  where valid_to is null and superseded_at is null and queue <> 'resting';--> statement-breakpoint
-- What is realised reads the jobs with a last day; the indexes of the figures hold every job that ever ended, and more columns.
create index placement_term_ending on placement_term (municipality_id, valid_to, valid_from, hours_per_week)
  where superseded_at is null and kind = 'sheltered' and counted and valid_to is not null;--> statement-breakpoint
create index application_of_municipality on application (municipality_id, trajectory_id) include (received_on, uwv_received_on)
  where superseded_at is null;--> statement-breakpoint
-- Whose advice was asked on no known day: over the applications of the municipality at once, not one trajectory after another.
do $$
declare
  definition text := pg_get_functiondef('app.quality_findings(uuid[], date, text[])'::regprocedure);
  old constant text := 'min(y.id::text) from trajectory t
        join advice x on x.trajectory_id = t.id and x.municipality_id = t.municipality_id and x.superseded_at is null
        left join application y on y.trajectory_id = t.id and y.superseded_at is null
      where t.municipality_id = any (p_municipalities) and t.state <> ''closed''
        and not exists (select from application z where z.trajectory_id = t.id';
  new constant text := '(select min(y.id::text) from application y where y.trajectory_id = t.id and y.superseded_at is null) from trajectory t
        join advice x on x.trajectory_id = t.id and x.municipality_id = any (p_municipalities) and x.superseded_at is null
      where t.municipality_id = any (p_municipalities) and t.state <> ''closed''
        and not exists (select from application z where z.municipality_id = any (p_municipalities) and z.trajectory_id = t.id';
begin
  if position(old in definition) = 0 then raise exception 'app.quality_findings reads otherwise'; end if;
  execute replace(definition, old, new);
end $$;
