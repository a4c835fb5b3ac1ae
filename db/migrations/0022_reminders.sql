-- Somebody who rests comes back by itself on a day that was agreed in the talk; without one the day asks for a talk.
alter table waiting_list_entry add column returns_on date;--> statement-breakpoint
alter table waiting_list_entry add check (returns_on is null or queue = 'resting');--> statement-breakpoint
create index waiting_list_entry_returns on waiting_list_entry (municipality_id, returns_on)
  where returns_on is not null and valid_to is null and superseded_at is null;
