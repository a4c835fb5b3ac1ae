-- Why an offer left the order of the list, as one of a closed list: what a manager may count and read, beside the words of
-- the consulent, in which a name may stand.
alter table offer add column order_kind text
  check (order_kind in ('othersDoNotFit', 'othersDecline', 'urgent', 'knownThere', 'returning', 'referred', 'other'));--> statement-breakpoint

-- Every figure that an offer of a year counts for, with the queue it was made out of: the one definition under tiles, rows
-- and export.
create function app.deviation_facts(p_municipality uuid, p_from date, p_until date)
returns table (figure text, offer_id uuid, offered_on date, kind text, queue text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.figure, o.id, o.offered_on, o.order_kind, m.sheet#>>'{line,queue}'
  from offer o left join match_sheet m on m.offer_id = o.id
    cross join lateral unnest(case when o.order_reason is null then array['offers', 'inOrder']
      else array['offers', 'deviated', 'kind.' || coalesce(o.order_kind, 'unknown')] end) f (figure)
  where o.municipality_id = p_municipality and o.offered_on between p_from and p_until
$$;--> statement-breakpoint

-- How often each figure counts; null for who does not steer this gemeente.
create or replace function app.report_deviations(p_municipality uuid, p_from date, p_until date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(c.figure, c.n), '{}') from (
      select f.figure, count(*)::int as n from app.deviation_facts(p_municipality, p_from, p_until) f group by f.figure) c),
    'threshold', (select g.small_number from organisation g where g.id = p_municipality))
  where app.setting('role') = 'manager' and p_municipality = any (app.setting('reports')::uuid[])
$$;--> statement-breakpoint

-- The rows behind one figure, without a name and with a key of that figure alone; none for a figure that is too small. Only
-- where the figure is about who came out of order each tells why, and none does where one kind among them is too small.
create function app.deviation_rows(p_municipality uuid, p_from date, p_until date, p_figure text, p_offset integer)
returns table (key text, "offeredOn" date, kind text, queue text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare small constant integer := (select g.small_number from organisation g where g.id = p_municipality);
begin
  if app.report_company(p_municipality) is not null then return; end if;
  return query with found as materialized (
      select f.offer_id, f.offered_on, f.queue, coalesce(f.kind, 'unknown') as kind, count(*) over (partition by coalesce(f.kind, 'unknown')) as n,
        p_figure = 'deviated' or p_figure like 'kind.%' as deviates
      from app.deviation_facts(p_municipality, p_from, p_until) f where f.figure = p_figure),
    smallest as (select min(x.n) as n from found x)
    select app.opaque_key(md5(f.offer_id::text || p_figure)::uuid), f.offered_on,
      case when f.deviates and s.n >= small then f.kind end, case when f.deviates then f.queue end
    from found f cross join smallest s where (select count(*) from found) >= small
    order by f.offered_on desc, 1 limit 40 offset p_offset;
end $$;--> statement-breakpoint
do $$
declare f text;
begin
  grant create on schema app to app_definer;
  foreach f in array array['app.deviation_facts(uuid, date, date)', 'app.deviation_rows(uuid, date, date, text, integer)'] loop
    execute format('alter function %s owner to app_definer', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema app from app_definer;
  grant execute on function app.deviation_rows(uuid, date, date, text, integer) to app_web;
end $$;
