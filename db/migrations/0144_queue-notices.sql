-- That the duty of a gemeente turned while people stand in the queue it put them in before: one row for as long as that lasts,
-- so that its managers hear of it once and not every night. Settled in the night that finds everybody right again.
create table queue_notice (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references organisation (id),
  queue text not null check (queue in ('toBePlaced', 'waiting')),
  found_on date not null,
  settled_on date,
  check (settled_on >= found_on)
);--> statement-breakpoint
create unique index queue_notice_open on queue_notice (municipality_id) where settled_on is null;--> statement-breakpoint
do $$
declare
  system constant text := 'app.setting(''role'') = ''system'' and municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
begin
  alter table queue_notice enable row level security;
  alter table queue_notice force row level security;
  create policy definer on queue_notice to app_definer using (true) with check (true);
  execute format('create policy system_keeps on queue_notice to app_worker using (%s) with check (%s)', system, system);
end $$;--> statement-breakpoint
grant select on queue_notice to app_web;--> statement-breakpoint
grant insert, update (settled_on) on queue_notice to app_worker;--> statement-breakpoint
grant select, insert, update, delete on queue_notice to app_definer;--> statement-breakpoint

-- The figures of the duty of the municipality that was entered, and how many people stand in each queue, as a shift would take them.
create function app.queues_beside_duty(p_municipality uuid, p_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('duty', app.duty_of(p_municipality, p_day, 'infinity'),
    'counts', (select coalesce(jsonb_object_agg(c.queue, c.n), '{}') from (
      select e.queue, count(*) as n from waiting_list_entry e join trajectory t on t.id = e.trajectory_id and t.state = e.queue
      where e.municipality_id = p_municipality and e.queue in ('toBePlaced', 'waiting') and e.valid_to is null and e.superseded_at is null
      group by e.queue) c))
  where app.setting('role') = 'system' and p_municipality = any (app.setting('municipalities')::uuid[])
$$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.queues_beside_duty(uuid, date) owner to app_definer;
  revoke create on schema app from app_definer;
  revoke all on function app.queues_beside_duty(uuid, date) from public;
  grant execute on function app.queues_beside_duty(uuid, date) to app_worker;
end $$;
