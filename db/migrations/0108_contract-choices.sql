-- What was decided about contracts that end, for a list of them: found by the days on which they end, without a look at each.
create index contract_decision_municipality on contract_decision (municipality_id, ends_on)
  include (company_id, placement_id, choice) where superseded_at is null;--> statement-breakpoint
create index contract_decision_company on contract_decision (company_id, ends_on)
  include (municipality_id, placement_id, choice) where superseded_at is null;
