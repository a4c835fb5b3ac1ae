-- What a report reads grows with the rows of its own municipality: these five read a whole table as soon as that table
-- was small beside the own share, and so grew with the installation.
drop index waiting_list_entry_known;--> statement-breakpoint
create index waiting_list_entry_known on waiting_list_entry (municipality_id, queue, valid_from)
  include (valid_to, recorded_at, superseded_at, trajectory_id, position_on, rest_reason);--> statement-breakpoint
create index decision_known on decision (municipality_id, decided_on) include (trajectory_id, kind, advice_id, id, recorded_at, superseded_at);--> statement-breakpoint

-- Who waits now and whether each counts: who rests apart, so that the others are read from an index alone.
create or replace function app.waiting_hygiene(p_municipality uuid, p_day date, p_known timestamptz) returns table (standing text, n integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  named boolean := app.setting('role') in ('caseworker', 'decisionMaker') and p_municipality = any (app.setting('municipalities')::uuid[]);
  known constant timestamptz := coalesce(p_known, 'infinity');
  aging date := app.heard_before('agingMonths', p_day, known); stale date := app.heard_before('staleMonths', p_day, known);
begin
  if not named and app.report_company(p_municipality) is not null then return; end if;
  if p_known is null then
    return query select 'resting.' || coalesce(e.rest_reason, 'unknown') as standing, count(*)::int from waiting_list_entry e
        where e.municipality_id = p_municipality and e.valid_to is null and e.superseded_at is null and e.queue = 'resting' group by 1
      union all select case when e.last_known_on < stale then 'stale' when e.last_known_on < aging then 'aging' else 'fresh' end, count(*)::int
        from waiting_list_entry e where e.municipality_id = p_municipality and e.valid_to is null and e.superseded_at is null and e.queue <> 'resting' group by 1
      union all select 'unbridged', count(*)::int from waiting_list_entry e where e.municipality_id = p_municipality and e.valid_to is null
        and e.superseded_at is null and e.queue <> 'resting'
        and not exists (select from bridging b where b.trajectory_id = e.trajectory_id and b.valid_to is null and b.superseded_at is null);
  else
    return query with listed as materialized (select e.trajectory_id, e.queue, e.rest_reason, app.last_known(e, p_day, p_known) as heard
        from waiting_list_entry e where e.municipality_id = p_municipality and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)
          and e.recorded_at <= p_known and (e.superseded_at is null or e.superseded_at > p_known))
      select case when e.queue = 'resting' then 'resting.' || coalesce(e.rest_reason, 'unknown') when e.heard < stale then 'stale'
        when e.heard < aging then 'aging' else 'fresh' end as standing, count(*)::int from listed e group by 1
      union all select 'unbridged', count(*)::int from listed e where e.queue <> 'resting' and not exists (select from bridging b
        where b.trajectory_id = e.trajectory_id and b.valid_from <= p_day and (b.valid_to is null or b.valid_to >= p_day)
          and b.recorded_at <= p_known and (b.superseded_at is null or b.superseded_at > p_known));
  end if;
end $$;--> statement-breakpoint

-- The lists of others have this turned off; here so many rows of one municipality are read page by page.
alter function app.uwv_rows(uuid, text, date, date) set enable_bitmapscan to on;--> statement-breakpoint
alter function app.switch_facts(uuid, uuid, date, timestamptz) set enable_bitmapscan to on;
