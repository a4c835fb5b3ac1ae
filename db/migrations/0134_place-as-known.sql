-- Who stood in a queue on a day, as known at an instant: the same function, which asked what is known now.
drop function app.waiting_line(uuid, text, date);--> statement-breakpoint
create function app.waiting_line(p_municipality uuid, p_queue text, p_day date, p_known timestamptz)
returns table (key text, position_on date, advised_on date, urgency text, bridged boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare named boolean := app.setting('role') in ('caseworker', 'decisionMaker') and p_municipality = any (app.setting('municipalities')::uuid[]);
begin
  if not named and app.report_company(p_municipality) is not null then return; end if;
  if p_known = 'infinity' then
    return query select case when named then e.trajectory_id::text else (row_number() over (order by e.trajectory_id))::text end,
        e.position_on, f.advised_on, f.urgency, f.bridged
      from waiting_list_entry e cross join lateral app.order_facts(e.trajectory_id, p_day, 'infinity') f
      where e.municipality_id = p_municipality and e.queue = p_queue and e.superseded_at is null
        and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)
      order by e.trajectory_id;
    return;
  end if;
  return query select case when named then e.trajectory_id::text else (row_number() over (order by e.trajectory_id))::text end,
      e.position_on, f.advised_on, f.urgency, f.bridged
    from waiting_list_entry e cross join lateral app.order_facts(e.trajectory_id, p_day, p_known) f
    where e.municipality_id = p_municipality and e.queue = p_queue and e.recorded_at <= p_known and (e.superseded_at is null or e.superseded_at > p_known)
      and e.valid_from <= p_day and (e.valid_to is null or e.valid_to >= p_day)
    order by e.trajectory_id;
end $$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.waiting_line(uuid, text, date, timestamptz) owner to app_definer;
  revoke all on function app.waiting_line(uuid, text, date, timestamptz) from public;
  revoke create on schema app from app_definer;
end $$;--> statement-breakpoint
grant execute on function app.waiting_line(uuid, text, date, timestamptz) to app_web;
