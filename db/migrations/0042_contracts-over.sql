-- Whose contract is over while nothing was recorded is found by the last day of the contract, without reading all others.
create index deadline_contract_over on deadline (municipality_id, started_on, trajectory_id) include (company_id, rule, due_on)
  where closed_on is null and rule in ('contractEndAlert', 'contractLastDay');--> statement-breakpoint
create index deadline_contract_over_company on deadline (company_id, started_on, trajectory_id) include (municipality_id, rule, due_on)
  where closed_on is null and rule in ('contractEndAlert', 'contractLastDay');
