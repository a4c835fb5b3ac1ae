-- A count reads only its narrow index. Both indexes of a list look equally cheap to the planner, which then takes the
-- one made last; 0022 made the wide ones anew. The names sort after them too, so that a restored copy keeps the order.
drop index deadline_count, deadline_owner_count, deadline_company_count;--> statement-breakpoint
create index deadline_due_count on deadline (municipality_id, audience, lane, due_on, company_id) where closed_on is null;--> statement-breakpoint
create index deadline_owner_due_count on deadline (owner_id, audience, lane, due_on, municipality_id, company_id)
  where closed_on is null and owner_id is not null;--> statement-breakpoint
create index deadline_company_due_count on deadline (company_id, audience, lane, due_on, municipality_id)
  where closed_on is null and company_id is not null;
