-- The rows behind a figure of who waits and whether each counts, for its manager: as many as it counts and no more than that; none
-- for a figure that is too small. By the same count as the figures.
create function app.waiting_hygiene_rows(p_municipality uuid, p_day date, p_known timestamptz, p_figure text, p_offset integer)
returns table (line integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query select x::integer from (
      select coalesce(sum(h.n), 0)::integer as n from app.waiting_hygiene(p_municipality, p_day, p_known) h
      where case p_figure when 'gross' then h.standing <> 'unbridged' when 'clean' then h.standing in ('fresh', 'aging') else h.standing = p_figure end) c,
    generate_series(p_offset + 1, least(p_offset + 40, c.n)) x
    where c.n >= (select o.small_number from organisation o where o.id = p_municipality);
end $$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.waiting_hygiene_rows(uuid, date, timestamptz, text, integer) owner to app_definer;
  revoke all on function app.waiting_hygiene_rows(uuid, date, timestamptz, text, integer) from public;
  revoke create on schema app from app_definer;
  grant execute on function app.waiting_hygiene_rows(uuid, date, timestamptz, text, integer) to app_web;
end $$;
