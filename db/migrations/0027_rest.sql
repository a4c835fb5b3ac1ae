-- A line of a placement says since when somebody works there, whatever terms came after; the lists run along that day.
drop index placement_term_list;--> statement-breakpoint
drop index placement_term_company_list;--> statement-breakpoint
drop index placement_term_list_until;--> statement-breakpoint
drop index placement_term_company_list_until;--> statement-breakpoint
create index placement_term_list_until on placement_term (municipality_id, valid_to, id)
  include (valid_from, started_on, placement_id, trajectory_id, company_id, employer_name, hours_per_week, form, followed) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
create index placement_term_company_list_until on placement_term (company_id, valid_to, id)
  include (valid_from, started_on, placement_id, trajectory_id, municipality_id, employer_name, hours_per_week, form, followed) where superseded_at is null and kind = 'sheltered';--> statement-breakpoint
do $$
declare
  old record; scope text; kept text;
  shown constant text := 'valid_from, valid_to, followed, placement_id, trajectory_id, hours_per_week';
  as_known constant text := 'where superseded_at is null and kind = ''sheltered''';
begin
  for old in select indexname from pg_indexes where tablename = 'placement_term' and indexdef ~ '\((municipality_id|company_id), (employer_name|form), valid_from, id\)' loop
    execute format('drop index %I', old.indexname);
  end loop;
  foreach scope in array array['municipality_id', 'company_id'] loop
    kept := shown || case scope when 'company_id' then ', municipality_id' else ', company_id' end;
    execute format('create index on placement_term (%I, employer_name, started_on, id) include (%s, form) %s', scope, kept, as_known);
    execute format('create index on placement_term (%I, form, started_on, id) include (%s, employer_name) %s', scope, kept, as_known);
  end loop;
end $$;
