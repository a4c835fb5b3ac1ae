-- The advices of another day are those that came in by then, answered since or not; those of today have their own index.
create index unclaimed_advice_received on unclaimed_advice (municipality_id, received_on, id) include (recorded_at, answered_on);
