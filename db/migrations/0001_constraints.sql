-- What the tables themselves refuse, and the indexes that lists and figures use under row level security.
create extension if not exists btree_gist;--> statement-breakpoint
create extension if not exists unaccent;--> statement-breakpoint
create schema if not exists app;--> statement-breakpoint

alter table organisation add check (kind in ('municipality', 'company', 'installation')),
  add check (counting_basis in ('standardPlaces', 'persons')), add check (small_number between 5 and 10);--> statement-breakpoint
alter table account add check (role in ('caseworker', 'decisionMaker', 'hr', 'manager', 'administrator')),
  add check (email = lower(email));--> statement-breakpoint
alter table annual_target add check (kind in ('ministerial', 'local')), add check (places >= 0);--> statement-breakpoint
alter table person add check (name_use in ('E', 'P', 'V', 'N')), add check (gender in ('m', 'f', 'x')),
  add check (surname <> '');--> statement-breakpoint
alter table trajectory add check (state in ('intake','screening','awaitingAdvice','adviceReceived','decisionPending','rejected','toBePlaced','waiting','resting','offered','trialPlacement','placed','switchPreparing','elsewhereDayActivities','elsewhereJobAgreement','elsewhereRegular','handover','closed')),
  add check ((state = 'closed') = (closed_on is not null)),
  add foreign key (person_id, municipality_id) references person (id, municipality_id),
  add foreign key (previous_id) references trajectory (id);--> statement-breakpoint
create unique index trajectory_one_open on trajectory (person_id) where state <> 'closed';--> statement-breakpoint
alter table trajectory set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02);--> statement-breakpoint
alter table advice add check (outcome in ('positive', 'negative')), add check (ground in ('a', 'b', 'ab', '3a', '3b', '4', 'unknown'));--> statement-breakpoint
alter table decision add check (kind in ('grant', 'reject', 'revoke', 'dismiss')),
  add check (origin in ('import', 'handover') or decided_by is not null);--> statement-breakpoint
alter table waiting_list_entry add check (queue in ('toBePlaced', 'waiting', 'resting'));--> statement-breakpoint
alter table offer add check (outcome in ('accepted', 'refused', 'withdrawn', 'lapsed', 'trial'));--> statement-breakpoint
alter table placement_term add check (hours_per_week > 0 and hours_per_week <= 60 and hours_per_week * 4 = floor(hours_per_week * 4)),
  add check (valid_to is null or valid_to >= valid_from),
  add constraint placement_term_no_overlap exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (kind = 'sheltered' and superseded_at is null);--> statement-breakpoint
alter table participation add check (track in ('sheltered', 'dayActivities', 'jobAgreement', 'regular')),
  add constraint participation_no_overlap exclude using gist (person_id with =, track with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null);--> statement-breakpoint
create unique index waiting_list_entry_one_open on waiting_list_entry (trajectory_id) where valid_to is null and superseded_at is null;--> statement-breakpoint
create unique index state_period_one_open on state_period (trajectory_id) where valid_to is null and superseded_at is null;--> statement-breakpoint
create unique index offer_one_open on offer (trajectory_id) where closed_on is null;--> statement-breakpoint
create unique index trial_one_open on trial_placement (trajectory_id) where outcome is null;--> statement-breakpoint
create unique index job_switch_one_open on job_switch (trajectory_id) where ended_on is null;--> statement-breakpoint
create unique index handover_one_open on handover (trajectory_id) where outcome is null;--> statement-breakpoint
create unique index proposal_one_open on proposal (trajectory_id, move) where outcome is null;--> statement-breakpoint
create unique index access_one_open on access (trajectory_id, organisation_id) where ended_at is null;--> statement-breakpoint
create index access_trajectory on access (trajectory_id);--> statement-breakpoint
create index state_period_figure on state_period (municipality_id, state, valid_from) include (valid_to, trajectory_id) where superseded_at is null;--> statement-breakpoint
create index placement_term_figure on placement_term (municipality_id, valid_from) include (valid_to, hours_per_week, person_id, trajectory_id) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index waiting_list_entry_list on waiting_list_entry (municipality_id, queue, position_on, trajectory_id) where valid_to is null and superseded_at is null;--> statement-breakpoint
create index deadline_due on deadline (municipality_id, audience, due_on, id) where closed_on is null;--> statement-breakpoint
create index deadline_company_due on deadline (company_id, due_on, id) where closed_on is null;--> statement-breakpoint
create index deadline_open on deadline (trajectory_id) where closed_on is null;--> statement-breakpoint
create index service_area_municipality on service_area (municipality_id);--> statement-breakpoint
create index annual_target_year on annual_target (municipality_id, year);--> statement-breakpoint
create index account_municipality_municipality on account_municipality (municipality_id);--> statement-breakpoint
create unique index annual_target_one on annual_target (municipality_id, year, kind) where superseded_at is null;--> statement-breakpoint
alter table parameter add constraint parameter_no_overlap exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&)
  where (superseded_at is null and not is_plan);--> statement-breakpoint
alter table deadline_rule add constraint deadline_rule_no_overlap exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&)
  where (superseded_at is null);--> statement-breakpoint
alter table event add foreign key (from_state, move, to_state) references lifecycle_edge (from_state, move, to_state);
