-- Lists read their page from an index alone, and then only the rows of that page. A look-up by a random id walks three
-- or four pages of a b-tree and two of a hash index, which halves what a list of 50 people reads.
drop index trajectory_list;--> statement-breakpoint
create index trajectory_list on trajectory (municipality_id, state, state_since, id) include (person_id, owner_id, number);--> statement-breakpoint
create index trajectory_open on trajectory (municipality_id, state_since, id) include (state, person_id, owner_id, number) where state <> 'closed';--> statement-breakpoint
create index person_by_id on person using hash (id);--> statement-breakpoint
create index trajectory_by_person on trajectory using hash (person_id);--> statement-breakpoint
create index deadline_by_trajectory on deadline using hash (trajectory_id) where closed_on is null;
