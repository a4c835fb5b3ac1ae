-- Where the invitation of the person went: it is taken back there, also when the address changed since.
alter table appointment add column invited_sealed text;--> statement-breakpoint
grant update (invited_sealed) on appointment to app_web;--> statement-breakpoint
do $$ begin
  set local role app_definer;
  update appointment a set invited_sealed = (select o.recipient_sealed from outbox o where o.subject_id = a.id and o.subject_kind = 'appointment'
    and o.recipient_sealed is not null order by o.made_at desc limit 1) where a.invites_person;
  reset role;
end $$;--> statement-breakpoint

-- A trajectory that closes has no appointments ahead: each is cancelled with a line, and everybody who was invited hears of
-- it, whoever closed it. Nothing is sent to an address of somebody who died.
create function app.cancel_appointments(p_trajectory trajectory, p_now timestamptz, p_by text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a appointment;
  because constant text := 'Het traject is afgesloten.';
begin
  for a in update appointment x set cancelled_at = p_now, cancel_reason = because, sequence = x.sequence + 1, version = x.version + 1, changed_at = p_now, changed_by_name = p_by
    where x.trajectory_id = p_trajectory.id and x.cancelled_at is null and x.begins_at > p_now returning x.*
  loop
    insert into outbox (municipality_id, company_id, trajectory_id, channel, kind, recipient_account_id, recipient_sealed, subject_kind, subject_id, made_at, made_by_name)
      select a.municipality_id, a.company_id, a.trajectory_id, 'mail', 'appointment', r.account, r.sealed, 'appointment', a.id, p_now, p_by
      from (select account, null::text from unnest(a.attends) account
        union all select null::uuid, a.invited_sealed where a.invited_sealed is not null and p_trajectory.closed_reason is distinct from 'deceased') r (account, sealed);
    insert into event (trajectory_id, municipality_id, company_id, kind, valid_on, recorded_at, actor_id, actor_name, actor_role, reason, details)
      values (a.trajectory_id, a.municipality_id, a.company_id, 'appointmentCancelled', (p_now at time zone 'Europe/Amsterdam')::date, p_now, app.setting('account')::uuid, p_by,
        app.setting('role'), because, jsonb_build_object('appointmentId', a.id, 'label', (array['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'])[extract(isodow from a.begins_at at time zone 'Europe/Amsterdam')]
          || to_char(a.begins_at at time zone 'Europe/Amsterdam', ' DD-MM-YYYY, FMHH24.MI') || '–' || to_char(a.ends_at at time zone 'Europe/Amsterdam', 'FMHH24.MI')));
  end loop;
end $$;--> statement-breakpoint

do $$
declare
  definition text := pg_get_functiondef('app.apply_moves(jsonb, timestamptz)'::regprocedure);
  former constant text := '    -- access last:';
begin
  if position(former in definition) = 0 then raise exception 'nothing to change in app.apply_moves'; end if;
  grant create on schema app to app_definer;
  alter function app.cancel_appointments(trajectory, timestamptz, text) owner to app_definer;
  revoke all on function app.cancel_appointments(trajectory, timestamptz, text) from public;
  set local role app_definer;
  execute replace(definition, former,
    '    if t.state = ''closed'' and plan->>''move'' is not null then perform app.cancel_appointments(t, p_now, plan->''events''->0->>''actorName''); end if;' || E'\n' || former);
  reset role;
  revoke create on schema app from app_definer;
end $$;
