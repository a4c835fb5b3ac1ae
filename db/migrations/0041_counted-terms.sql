-- A job goes on after its determination has ended (T38), but counts no longer as sheltered work from that day.
alter table placement_term add column counted boolean not null default true;--> statement-breakpoint
drop index placement_term_figure, placement_term_until, placement_term_company_figure, placement_term_company_until, placement_term_open;--> statement-breakpoint
create index placement_term_figure on placement_term (municipality_id, valid_from)
  include (valid_to, hours_per_week, person_id, trajectory_id, counted) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_until on placement_term (municipality_id, valid_to, valid_from)
  include (hours_per_week, person_id, trajectory_id, counted) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_figure on placement_term (company_id, valid_from)
  include (valid_to, hours_per_week, trajectory_id, counted) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_until on placement_term (company_id, valid_to, valid_from)
  include (hours_per_week, trajectory_id, counted) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_open on placement_term (municipality_id, quarter_hours) include (counted)
  where superseded_at is null and kind = 'sheltered' and valid_to is null;--> statement-breakpoint
do $$
declare
  change record;
  definition text;
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  for change in select * from (values
      ('app.report_facts(uuid, uuid, date, timestamptz)', 'x.kind = ''sheltered'' and x.valid_to is null and', 'x.kind = ''sheltered'' and x.counted and x.valid_to is null and'),
      ('app.report_facts(uuid, uuid, date, timestamptz)', 'x.kind = ''sheltered'' and x.valid_to >= $2', 'x.kind = ''sheltered'' and x.counted and x.valid_to >= $2'),
      ('app.duty_of(uuid, date, timestamptz)', 't.kind = ''sheltered''', 't.kind = ''sheltered'' and t.counted')) c (f, old, new) loop
    definition := pg_get_functiondef(change.f::regprocedure);
    if position(change.old in definition) = 0 then raise exception '% reads otherwise', change.f; end if;
    execute replace(definition, change.old, change.new);
  end loop;
  reset role;
  revoke create on schema app from app_definer;
end $$;
