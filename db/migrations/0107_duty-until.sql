-- What is realised reads the jobs that ended or will end by their last day. The wider index of the figures (0092) begins
-- with the first day and would be taken for this, and then every job that ever began is read for every list that shows the
-- duty. A sum is no bound of an index.
do $$
declare
  old text := 't.valid_to >= p_day and t.valid_from <= p_day';
  definition text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  definition := pg_get_functiondef('app.duty_of(uuid,date,timestamptz)'::regprocedure);
  if position(old in definition) = 0 then raise exception 'nothing to change in app.duty_of'; end if;
  execute replace(definition, old, 't.valid_to >= p_day and t.valid_from + 0 <= p_day');
  reset role;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
-- Jobs that count, by themselves: rows that are equal are kept once, which an index that carries a column along cannot.
drop index placement_term_open;--> statement-breakpoint
create index placement_term_open on placement_term (municipality_id, quarter_hours)
  where superseded_at is null and kind = 'sheltered' and counted and valid_to is null;
