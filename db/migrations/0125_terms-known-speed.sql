-- Terms as known on a day are found in the index alone, which now holds when a term was recorded and last changed; and so many
-- rows of one gemeente are read page by page, which the lists of others have turned off.
drop index deadline_closed;--> statement-breakpoint
create index deadline_closed on deadline (municipality_id, closed_on)
  include (trajectory_id, rule, lane, started_on, due_on, company_id, recorded_at, changed_at) where closed_on is not null;--> statement-breakpoint
drop index deadline_closed_company;--> statement-breakpoint
create index deadline_closed_company on deadline (company_id, closed_on)
  include (trajectory_id, rule, lane, started_on, due_on, audience, recorded_at, changed_at) where closed_on is not null and company_id is not null;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  alter function app.term_facts(uuid, uuid, date, timestamptz) set enable_bitmapscan to on;
  reset role;
end $$;
