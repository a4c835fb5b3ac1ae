-- The rows behind the jobs of the own company that are of one gemeente: hours per week alone, without who or a day; none where
-- they are too few. By the same sources as app.report_parts.
create function app.report_part_rows(p_municipality uuid, p_day date, p_known timestamptz, p_offset integer) returns table (line bigint, hours numeric)
language plpgsql stable security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare company uuid := app.report_company(null);
begin
  return query execute 'with found as materialized (' ||
      (select string_agg(format('select x.hours_per_week as hours from %s and x.municipality_id = $6', s.source), ' union all ')
        from app.report_sources(true, p_known) s where s.figure = '''working''')
      || '), ordered as (select row_number() over (order by f.hours desc) as line, f.hours from found f)
      select o.line, o.hours from ordered o where (select count(*) from found) >= $7 order by o.line limit 50 offset $8'
    using company, p_day, date_trunc('year', p_day)::date, p_known, null::date, p_municipality,
      (select o.small_number from organisation o where o.id = company), p_offset;
end $$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.report_part_rows(uuid, date, timestamptz, integer) owner to app_definer;
  revoke all on function app.report_part_rows(uuid, date, timestamptz, integer) from public;
  revoke create on schema app from app_definer;
  grant execute on function app.report_part_rows(uuid, date, timestamptz, integer) to app_web;
end $$;
